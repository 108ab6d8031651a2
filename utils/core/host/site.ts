import { isDnsName } from './dns-name';
import { hostKind } from './host';
import vnSuffixes from './vn-suffixes.json';

/** The registrable domain of a host. A literal, a single label and a public suffix are their own. */
export type SiteOf = (host: string) => string;

/** What the public suffix list says. It comes after the first paint. */
export interface SuffixList {
  readonly siteOf: SiteOf;
  /** A name under which others register, such as `gov.vn`, `co.uk` or `github.io` (case 101 of docs/verdicts.md). */
  readonly isPublicSuffix: (name: string) => boolean;
}

/** All rules of the list right under .vn. */
const UNDER_VN: ReadonlySet<string> = new Set(vnSuffixes.split(' '));

/**
 * The registrable domain without the list: exact under .vn, else the last two labels. Hosts with different ones are of
 * different sites. Hosts with the same one may be of two as well (`a.co.uk`, `b.co.uk`), so nothing follows from that.
 */
export function siteOf(host: string): string {
  const labels = labelsOfName(host);
  if (labels.length === 0) return host;
  const isUnderVnSuffix = labels.at(-1) === 'vn' && UNDER_VN.has(labels.at(-2) ?? '');
  return labels.slice(isUnderVnSuffix ? -3 : -2).join('.');
}

/**
 * The other of www and bare domain (`www.a.vn`, `a.vn`).
 *
 * @returns undefined for deeper names, literals and public suffixes, and where the bare form would be a suffix
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

/** The labels of a name. Empty for literals, and for what has an empty label (`a..gov.vn`). */
export function labelsOfName(host: string): readonly string[] {
  const labels = hostKind(host) === 'name' ? host.split('.') : [];
  return labels.includes('') ? [] : labels;
}
