/** The words of docs/contract.md: the interface, the data attributes and the exports use the same. */

export const VISIT_CODES = [
  'v6',
  'v4',
  'mixed',
  'nat64',
  'proxied',
  'local',
  'cached',
  'unknown',
  'not-applicable',
] as const;
export type VisitCode = (typeof VISIT_CODES)[number];

export const SITE_CODES = [
  'confirmed',
  'published',
  'partial',
  'unreachable',
  'unusable',
  'ipv4-only',
  'ipv6-only',
  'no-address',
  'unknown',
  'not-applicable',
] as const;
export type SiteCode = (typeof SITE_CODES)[number];

/** Codes of a name that is known to publish IPv6 addresses that can be used, whatever came of them. */
export const PUBLISHES_IPV6: ReadonlySet<SiteCode> = new Set([
  'confirmed',
  'published',
  'partial',
  'unreachable',
  'ipv6-only',
]);

export const PAGE_CODES = ['full', 'partial-own', 'partial-third-party', 'ipv4-only', 'undetermined'] as const;
export type PageCode = (typeof PAGE_CODES)[number];

export const NETWORK_CODES = ['yes', 'no', 'nat64', 'proxied', 'broken', 'unknown'] as const;
export type NetworkCode = (typeof NETWORK_CODES)[number];

/** Whose a host of a page is, beside the page in view. */
export const OWNERS = ['main', 'own', 'third-party'] as const;
