/** The words of docs/contract.md: the interface, the data attributes and the exports use the same. */

export type VisitCode = 'v6' | 'v4' | 'mixed' | 'nat64' | 'proxied' | 'local' | 'cached' | 'unknown' | 'not-applicable';

export type SiteCode =
  | 'confirmed'
  | 'published'
  | 'partial'
  | 'unreachable'
  | 'unusable'
  | 'ipv4-only'
  | 'ipv6-only'
  | 'no-address'
  | 'unknown'
  | 'not-applicable';

/** Codes of a name that is known to publish IPv6 addresses that can be used, whatever came of them. */
export const PUBLISHES_IPV6: ReadonlySet<SiteCode> = new Set([
  'confirmed',
  'published',
  'partial',
  'unreachable',
  'ipv6-only',
]);

export type PageCode = 'full' | 'partial-own' | 'partial-third-party' | 'ipv4-only' | 'undetermined';

export type NetworkCode = 'yes' | 'no' | 'nat64' | 'proxied' | 'broken' | 'unknown';
