import { hostKind } from './host';

/** Second-level categories of .vn on the public suffix list (site-kinds of the .vn registry, ICANN section). */
const VN_CATEGORIES: ReadonlySet<string> = new Set([
  'ac',
  'ai',
  'biz',
  'com',
  'edu',
  'gov',
  'health',
  'id',
  'info',
  'int',
  'io',
  'name',
  'net',
  'org',
  'pro',
]);

/** The registrable domain of a host; a literal, a single label and a public suffix are their own. */
export type SiteOf = (host: string) => string;

/**
 * The registrable domain as far as it can be told without the public suffix list (RULINGS 6, 34): the last three
 * labels under a category of .vn, else the last two. Literals and single labels are their own site.
 */
export function siteOf(host: string): string {
  if (hostKind(host) !== 'name') return host;
  const labels = host.split('.');
  return labels.slice(isCategory(labels.slice(-2)) ? -3 : -2).join('.');
}

/** The other of www and bare domain; `undefined` for deeper names, literals and public suffixes such as gov.vn. */
export function siblingOf(host: string): string | undefined {
  if (hostKind(host) !== 'name') return undefined;
  const bare = host.startsWith('www.') ? host.slice(4) : host;
  if (!isRegistrable(bare)) return bare === host || isPublicSuffix(bare) ? undefined : bare;
  return bare === host ? `www.${host}` : bare;
}

/** Whether `host` is `domain` or a name below it. */
export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Two labels that are a category of .vn. */
function isCategory([category, country]: readonly string[]): boolean {
  return country === 'vn' && category !== undefined && VN_CATEGORIES.has(category);
}

/** A name under which others register, such as `gov.vn`, as far as .vn goes (method.md case 101). */
export function isPublicSuffix(name: string): boolean {
  const labels = name.split('.');
  return labels.length < 2 || (labels.length === 2 && isCategory(labels));
}

const isRegistrable = (name: string): boolean => !isPublicSuffix(name) && siteOf(name) === name;
