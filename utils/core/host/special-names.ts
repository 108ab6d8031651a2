import { isDnsName } from './dns-name';
import { hostKind } from './host';

/**
 * Why a host is never asked about (cases 87 to 90, 98 of docs/verdicts.md; docs/rulings.md 14); `no-dns-name`: DNS
 * cannot hold it.
 */
export type LookupBarrier = 'literal' | 'single-label' | 'special' | 'no-dns-name';

/** The public DNS does not hold these. A question would tell a resolver of an inner network. */
const SPECIAL_SUFFIXES = [
  // RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476 and ICANN's .internal
  'localhost',
  'local',
  'internal',
  'home.arpa',
  'onion',
  'test',
  'example',
  'invalid',
  'alt',
  // RFC 6762 appendix G: in use on inner networks, and kept out of the root
  'lan',
  'intranet',
  'private',
  'corp',
  'home',
  'localdomain',
  // other name systems
  'i2p',
  'eth',
];

/** Why no DNS question about this host is ever sent; `undefined` where one may be, with consent. */
export function lookupBarrier(host: string): LookupBarrier | undefined {
  if (hostKind(host) !== 'name') return 'literal';
  const name = host.toLowerCase().replace(/\.$/, '');
  if (SPECIAL_SUFFIXES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))) return 'special';
  // A dot at the end is an empty label: hosts come without the dot of the root.
  if (host !== '' && !isDnsName(host)) return 'no-dns-name';
  return name.includes('.') ? undefined : 'single-label';
}
