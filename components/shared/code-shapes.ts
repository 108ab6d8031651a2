import type { IconShape } from '@/utils/core/icon/shape';
import { PUBLISHES_IPV6 } from '@/utils/core/verdict/verdict-codes';
import type { NetworkCode, SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';

/** The shape that stands beside the words of a code. */
export const visitShape: Readonly<Record<VisitCode, IconShape>> = {
  v6: 'v6',
  v4: 'v4',
  mixed: 'mixed',
  nat64: 'nat64',
  proxied: 'proxied',
  local: 'unknown',
  cached: 'unknown',
  unknown: 'unknown',
  'not-applicable': 'none',
};

export const siteShape: Readonly<Record<SiteCode, IconShape>> = {
  confirmed: 'v6',
  published: 'v6',
  partial: 'mixed',
  unreachable: 'v4-published',
  unusable: 'v4',
  'ipv4-only': 'v4',
  'ipv6-only': 'v6',
  'no-address': 'unknown',
  unknown: 'unknown',
  'not-applicable': 'none',
};

export const networkShape: Readonly<Record<NetworkCode, IconShape>> = {
  yes: 'v6',
  no: 'v4',
  nat64: 'nat64',
  proxied: 'proxied',
  broken: 'v4-published',
  unknown: 'unknown',
};

/** The shape of one contacted host: how it was reached, and whether it has IPv6 although IPv4 was used. */
export function hostShape(visit: VisitCode, site: SiteCode): IconShape {
  return visit === 'v4' && PUBLISHES_IPV6.has(site) ? 'v4-published' : visitShape[visit];
}
