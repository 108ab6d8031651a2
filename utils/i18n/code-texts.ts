import { m } from '@/utils/i18n/generated/messages.js';
import type { NetworkCode, SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';

/** The short words of each code; the rows and the hosts use the same. */
export const visitText: Readonly<Record<VisitCode, () => string>> = {
  v6: m.visit_v6,
  v4: m.visit_v4,
  mixed: m.visit_mixed,
  nat64: m.visit_nat64,
  proxied: m.code_proxied,
  local: m.visit_local,
  cached: m.code_cached,
  unknown: m.code_unknown,
  'not-applicable': m.code_not_applicable,
};

export const siteText: Readonly<Record<SiteCode, () => string>> = {
  confirmed: m.site_confirmed,
  published: m.code_has_ipv6,
  partial: m.site_partial,
  unreachable: m.site_unreachable,
  unusable: m.site_unusable,
  'ipv4-only': m.site_ipv4_only,
  'ipv6-only': m.site_ipv6_only,
  'no-address': m.site_no_address,
  unknown: m.code_unknown,
  'not-applicable': m.code_not_applicable,
};

export const networkText: Readonly<Record<NetworkCode, () => string>> = {
  yes: m.code_has_ipv6,
  no: m.network_no,
  nat64: m.network_nat64,
  proxied: m.code_proxied,
  broken: m.network_broken,
  unknown: m.code_unknown,
};
