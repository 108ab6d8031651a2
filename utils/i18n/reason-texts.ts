import { addressText } from '@/utils/i18n/address-texts';
import { failureText } from '@/utils/i18n/failure-texts';
import { formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';
import type { ReasonCode } from '@/utils/verdict/reasons';
import type { Reason } from '@/utils/verdict/verdict';

/** The values of one reason, each read in the form that a sentence needs. */
interface Values {
  text(name: string): string;
  /** A number for the choice between singular and plural. */
  count(name: string): number;
  /** Milliseconds since the epoch → `14:03`. */
  time(name: string): string;
  /** A resolver → the name of who runs it. */
  by(): string;
}

/** One sentence a reason; the codes name the values that they need in utils/verdict/reasons.ts. */
const REASONS: Readonly<Record<ReasonCode, (values: Values) => string>> = {
  'visit-address': (v) => m.reason_visit_address({ ip: v.text('ip') }),
  'visit-both-families': (v) => m.reason_visit_both_families({ v6: v.text('v6'), v4: v.text('v4') }),
  'visit-nat64': (v) => m.reason_visit_nat64({ ip: v.text('ip'), embedded: v.text('embedded') }),
  'visit-proxy-stated': (v) => m.reason_visit_proxy_stated({ ip: v.text('ip') }),
  'visit-proxy-inferred': (v) =>
    m.reason_visit_proxy_inferred({ ip: v.text('ip'), names: v.text('names'), count: v.text('count') }),
  'visit-fake-address': (v) => m.reason_visit_fake_address({ ip: v.text('ip') }),
  'visit-internal-address': (v) => m.reason_visit_internal_address({ ip: v.text('ip') }),
  'visit-transition-address': (v) => m.reason_visit_transition_address({ ip: v.text('ip') }),
  'visit-from-cache': () => m.reason_visit_from_cache(),
  'visit-service-worker': () => m.reason_visit_service_worker(),
  'visit-no-address': () => m.reason_visit_no_address(),
  'visit-error': (v) => m.reason_visit_error({ error: v.text('error') }),
  'visit-before-install': () => m.reason_visit_before_install(),
  'visit-restored-unknown': () => m.reason_visit_restored_unknown(),
  'visit-pending': () => m.reason_visit_pending(),
  'visit-not-web': () => m.reason_visit_not_web(),
  'visit-only-failures': () => m.reason_visit_only_failures(),
  'site-confirmed-now': (v) => m.reason_site_confirmed_now({ ip: v.text('ip') }),
  'site-confirmed-earlier': (v) => m.reason_site_confirmed_earlier({ ip: v.text('ip'), time: v.time('time') }),
  'site-probe-reached': (v) => m.reason_site_probe_reached({ ip: v.text('ip') }),
  'site-probe-unreachable': (v) => m.reason_site_probe_unreachable({ count: v.count('count') }),
  'site-probe-partial': (v) => m.reason_site_probe_partial({ ip: v.text('ip') }),
  'site-address-differs': (v) => m.reason_site_address_differs({ ip: v.text('ip') }),
  'site-aaaa-published': (v) =>
    m.reason_site_aaaa_published({ count: v.count('count'), by: v.by(), time: v.time('time') }),
  'site-aaaa-by-system': (v) => m.reason_site_aaaa_by_system({ count: v.count('count'), time: v.time('time') }),
  'site-no-aaaa': (v) => m.reason_site_no_aaaa({ by: v.by(), time: v.time('time') }),
  'site-name-error': (v) => m.reason_site_name_error({ by: v.by() }),
  'site-no-records': (v) => m.reason_site_no_records({ by: v.by() }),
  'site-dangling-alias': (v) => m.reason_site_dangling_alias({ target: v.text('target') }),
  'site-only-aaaa': (v) => m.reason_site_only_aaaa({ count: v.count('count') }),
  'site-unusable-address': (v) =>
    m.reason_site_unusable_address({ ip: v.text('ip'), kind: addressText(v.text('kind')) }),
  'site-unusable-mixed-in': (v) =>
    m.reason_site_unusable_mixed_in({ ip: v.text('ip'), kind: addressText(v.text('kind')) }),
  'site-aaaa-denied-a-answers': () => m.reason_site_aaaa_denied(),
  'site-alias': (v) => m.reason_site_alias({ target: v.text('target') }),
  'site-not-asked': () => m.reason_site_not_asked(),
  'site-lookup-off': () => m.reason_site_lookup_off(),
  'site-lookup-failed': (v) => m.reason_site_lookup_failed({ by: v.by(), failure: failureText(v.text('failure')) }),
  'site-answers-disagree': () => m.reason_site_answers_disagree(),
  'site-system-silent': () => m.reason_site_system_silent(),
  'site-literal': () => m.reason_site_literal(),
  'site-special-name': () => m.reason_site_special_name(),
  'site-internal': (v) => m.reason_site_internal({ ip: v.text('ip') }),
  'site-no-host': () => m.reason_site_no_host(),
  'network-ipv6-seen': (v) =>
    v.count('minutes') < 1
      ? m.reason_network_ipv6_now({ host: v.text('host') })
      : m.reason_network_ipv6_seen({ host: v.text('host'), minutes: v.text('minutes') }),
  'network-nat64-seen': (v) =>
    v.count('minutes') < 1
      ? m.reason_network_nat64_now({ host: v.text('host') })
      : m.reason_network_nat64_seen({ host: v.text('host'), minutes: v.text('minutes') }),
  'network-proxied': (v) => m.reason_network_proxied({ ip: v.text('ip') }),
  'network-no-evidence': () => m.reason_network_no_evidence(),
  'network-control-answered': () => m.reason_network_control_answered(),
  'network-control-failed': () => m.reason_network_control_failed(),
  'network-probe-broken': () => m.reason_network_probe_broken(),
  'page-all-capable': (v) => m.reason_page_all_capable({ total: v.count('total') }),
  'page-own-ipv4-only': (v) => m.reason_page_own_ipv4_only({ count: v.text('count'), total: v.text('total') }),
  'page-third-party-ipv4-only': (v) =>
    m.reason_page_third_party_ipv4_only({ count: v.text('count'), total: v.text('total') }),
  'page-main-ipv4-only': () => m.reason_page_main_ipv4_only(),
  'page-main-unknown': () => m.reason_page_main_unknown(),
  'page-hosts-unknown': (v) => m.reason_page_hosts_unknown({ count: v.text('count'), total: v.text('total') }),
  'page-gap': () => m.reason_page_gap(),
  'page-left-out': (v) => m.reason_page_left_out({ count: v.count('count') }),
};

/** The sentence of one reason in the language in use; `locale` is for its times. */
export function reasonText(reason: Reason, locale: Locale): string {
  const values = reason.values ?? {};
  const text = (name: string): string => String(values[name] ?? '');
  return REASONS[reason.code]({
    text,
    count: (name) => Number(values[name] ?? 0),
    time: (name) => {
      const at = values[name];
      return typeof at === 'number' ? formatTime(at, locale) : text(name);
    },
    by: () => resolverText(text('by')),
  });
}
