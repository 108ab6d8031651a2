import { m } from '@/utils/i18n/generated/messages.js';
import type { HeadlineCode } from '@/utils/core/verdict/headline';

interface Headline {
  readonly first: () => string;
  /** Absent where the page verdict says what comes next. */
  readonly more?: () => string;
}

/** What a person reads first, and what follows in smaller type. */
const HEADLINES: Readonly<Record<HeadlineCode, Headline>> = {
  v6: { first: m.headline_v6 },
  mixed: { first: m.headline_mixed },
  'v4-not-asked': { first: m.headline_v4, more: m.headline_v4_not_asked_more },
  'v4-system-silent': { first: m.headline_v4, more: m.headline_v4_system_silent_more },
  'v4-lookup-off': { first: m.headline_v4, more: m.headline_v4_lookup_off_more },
  'v4-ipv4-only': { first: m.headline_v4, more: m.headline_v4_ipv4_only_more },
  'v4-published-network-yes': { first: m.headline_v4_network_yes, more: m.headline_v4_network_yes_more },
  'v4-published-network-no': { first: m.headline_v4, more: m.headline_v4_network_no_more },
  'v4-published-network-broken': { first: m.headline_v4, more: m.headline_v4_network_broken_more },
  'v4-published-network-unknown': { first: m.headline_v4_network_unknown, more: m.headline_v4_network_unknown_more },
  'v4-confirmed-before': { first: m.headline_v4_confirmed_before, more: m.headline_v4_confirmed_before_more },
  'v4-unreachable': { first: m.headline_v4, more: m.headline_v4_unreachable_more },
  'v4-partial': { first: m.headline_v4, more: m.headline_v4_partial_more },
  'v4-partial-https': { first: m.headline_v4, more: m.headline_v4_partial_https_more },
  'v4-unusable': { first: m.headline_v4, more: m.headline_v4_unusable_more },
  'v4-dns-failed': { first: m.headline_v4, more: m.headline_v4_dns_failed_more },
  'v4-dnssec-broken': { first: m.headline_v4, more: m.headline_dnssec_broken_more },
  'v4-answers-disagree': { first: m.headline_v4, more: m.headline_v4_answers_disagree_more },
  'nat64-not-asked': { first: m.headline_nat64, more: m.headline_v4_not_asked_more },
  'nat64-ipv4-only': { first: m.headline_nat64_ipv4_only },
  'nat64-published': { first: m.headline_nat64_published },
  'nat64-unknown': { first: m.headline_nat64, more: m.headline_nat64_unknown_more },
  'nat64-literal': { first: m.headline_nat64, more: m.headline_literal_more },
  'nat64-special-name': { first: m.headline_nat64, more: m.headline_special_name_more },
  proxied: { first: m.headline_proxied, more: m.headline_proxied_more },
  'proxied-inferred': { first: m.headline_proxied_inferred, more: m.headline_proxied_more },
  local: { first: m.headline_local, more: m.headline_local_more },
  'local-ipv4-only': { first: m.headline_local, more: m.headline_v4_ipv4_only_more },
  'local-unusable': { first: m.headline_local, more: m.headline_v4_unusable_more },
  'local-published': { first: m.headline_local, more: m.headline_local_published_more },
  'local-partial-https': { first: m.headline_local, more: m.headline_v4_partial_https_more },
  cached: { first: m.headline_cached, more: m.headline_no_connection_more },
  'service-worker': { first: m.headline_service_worker, more: m.headline_no_connection_more },
  'literal-v6': { first: m.headline_literal_v6, more: m.headline_literal_more },
  'literal-v4': { first: m.headline_literal_v4, more: m.headline_literal_more },
  'no-dns-name': { first: m.headline_no_dns_name, more: m.headline_no_dns_name_more },
  'special-name': { first: m.headline_special_name, more: m.headline_special_name_more },
  error: { first: m.headline_error, more: m.headline_error_more },
  'error-ipv6-only': { first: m.headline_error, more: m.headline_error_ipv6_only_more },
  'error-dnssec-broken': { first: m.headline_error, more: m.headline_dnssec_broken_more },
  'address-missing': { first: m.headline_address_missing, more: m.headline_address_missing_more },
  'before-install': { first: m.headline_before_install, more: m.headline_before_install_more },
  'restored-unknown': { first: m.headline_restored_unknown, more: m.headline_restored_unknown_more },
  pending: { first: m.headline_pending, more: m.headline_pending_more },
  'not-web': { first: m.headline_not_web, more: m.headline_not_web_more },
};

/** The headline of a verdict in the language in use: its first sentence and, where it has one, the second. */
export function headlineText(code: HeadlineCode): { readonly first: string; readonly more?: string } {
  const { first, more } = HEADLINES[code];
  return more === undefined ? { first: first() } : { first: first(), more: more() };
}
