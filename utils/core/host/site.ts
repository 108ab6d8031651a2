import { isDnsName } from './dns-name';
import { hostKind } from './host';
import vnSuffixes from './vn-suffixes.json';

/** The registrable domain of a host; what is no name, a single label and a public suffix are their own. */
export type SiteOf = (host: string) => string;

/** What the public suffix list says, the one source for whoever walks up a name. It comes after the first paint. */
export interface SuffixList {
  readonly siteOf: SiteOf;
  /** A name under which others register, such as `gov.vn`, `co.uk` or `github.io` (case 101 of docs/verdicts.md). */
  readonly isPublicSuffix: (name: string) => boolean;
}

/** Rules right under .vn: all that the list has there, of the same copy. */
const UNDER_VN: ReadonlySet<string> = new Set(vnSuffixes);

/**
 * The registrable domain as far as it can be told without the list: exact under .vn, else the last two labels. Two
 * hosts with different ones are of different sites by the list as well; with the same one they may still be of two
 * (`a.co.uk`, `b.co.uk`), so nothing may be concluded from that.
 */
export function siteOf(host: string): string {
  const labels = labelsOfName(host);
  if (labels.length === 0) return host;
  const isUnderVnSuffix = labels.at(-1) === 'vn' && UNDER_VN.has(labels.at(-2) ?? '');
  return labels.slice(isUnderVnSuffix ? -3 : -2).join('.');
}

/**
 * The other of www and bare domain; `undefined` for deeper names, literals and public suffixes such as gov.vn, and for
 * a name right under one of those whose bare form would be the suffix.
 */
export function siblingOf(host: string, list: SuffixList): string | undefined {
  if (labelsOfName(host).length === 0) return undefined;
  const bare = host.startsWith('www.') ? host.slice('www.'.length) : host;
  if (list.isPublicSuffix(bare)) return undefined;
  if (bare !== host) return bare;
  const twin = `www.${host}`;
  return list.siteOf(host) === host && isDnsName(twin) ? twin : undefined;
}

/** Whether `host` is `domain` or a name below it. */
export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Empty for literals and for what has an empty label (`a..gov.vn`): nobody can have registered it. */
export function labelsOfName(host: string): readonly string[] {
  const labels = hostKind(host) === 'name' ? host.split('.') : [];
  return labels.includes('') ? [] : labels;
}
