import { hostTexts } from '@/utils/core/host/display-host';
import { addressText } from '@/utils/i18n/address-texts';
import { failureText } from '@/utils/i18n/failure-texts';
import { formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';
import type { ReasonCode } from '@/utils/core/verdict/reasons';
import type { Reason } from '@/utils/core/verdict/verdict';

/** The values of one reason, each read in the form that a sentence needs. */
interface Values {
  text(name: string): string;
  /** A number for the choice between singular and plural. */
  count(name: string): number;
  /** Milliseconds since the epoch → `14:03`. */
  time(name: string): string;
  /** A resolver → the name of who runs it. */
  by(): string;
  /** `count` → `2 AAAA records`. */
  records(): string;
  /** `minutes` → how long ago something was seen. */
  ago(): string;
}

/** One sentence a reason; the codes name the values that they need in utils/core/verdict/reasons.ts. */
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
  'visit-from-cache': () => m.headline_cached(),
  'visit-service-worker': () => m.headline_service_worker(),
  'visit-no-address': () => m.headline_address_missing(),
  'visit-error': (v) => m.reason_visit_error({ error: v.text('error') }),
  'visit-before-install': () => m.headline_before_install(),
  'visit-restored-unknown': () => m.headline_restored_unknown_more(),
  'visit-pending': () => m.headline_pending_more(),
  'visit-not-web': () => m.headline_not_web_more(),
  'visit-only-failures': () => m.reason_visit_only_failures(),
  'visit-offline': () => m.reason_visit_offline(),
  'site-confirmed-now': (v) => m.reason_site_confirmed_now({ ip: v.text('ip') }),
  'site-confirmed-earlier': (v) => m.reason_site_confirmed_earlier({ ip: v.text('ip'), time: v.time('time') }),
  'site-probe-reached': (v) => m.reason_site_probe_reached({ ip: v.text('ip') }),
  'site-probe-unreachable': (v) => m.reason_site_probe_unreachable({ count: v.count('count') }),
  'site-probe-partial': (v) => m.reason_site_probe_partial({ ip: v.text('ip') }),
  'site-probe-refused': (v) => m.reason_site_probe_refused({ count: v.count('count') }),
  'site-probe-no-https': (v) => m.reason_site_probe_no_https({ ip: v.text('ip') }),
  'site-probe-tls-stalled': (v) => m.reason_site_probe_tls_stalled({ ip: v.text('ip') }),
  'site-probe-http-closed': (v) => m.reason_site_probe_http_closed({ ip: v.text('ip') }),
  'site-probe-slow': (v) => m.reason_site_probe_slow({ ip: v.text('ip'), ms: v.text('ms') }),
  'site-address-differs': (v) => m.reason_site_address_differs({ ip: v.text('ip') }),
  'site-aaaa-published': (v) =>
    m.reason_site_aaaa_published({ records: v.records(), by: v.by(), time: v.time('time') }),
  'site-aaaa-by-system': (v) =>
    m.reason_site_aaaa_published({ records: v.records(), by: m.resolver_system(), time: v.time('time') }),
  'site-no-aaaa': (v) => m.reason_site_no_aaaa({ by: v.by(), time: v.time('time') }),
  'site-name-error': (v) => m.reason_site_name_error({ by: v.by() }),
  'site-no-records': (v) => m.reason_site_no_records({ by: v.by() }),
  'site-dangling-alias': (v) => m.reason_site_dangling_alias({ target: v.text('target') }),
  'site-only-aaaa': (v) => m.reason_site_only_aaaa({ records: v.records() }),
  'site-unusable-address': (v) =>
    m.reason_site_unusable_address({ ip: v.text('ip'), kind: addressText(v.text('kind')) }),
  'site-unusable-mixed-in': (v) =>
    m.reason_site_unusable_mixed_in({ ip: v.text('ip'), kind: addressText(v.text('kind')) }),
  'site-implausible-address': (v) => m.reason_site_implausible_address({ ip: v.text('ip') }),
  'site-aaaa-denied-a-answers': () => m.reason_site_aaaa_denied(),
  'site-alias': (v) => m.reason_site_alias({ target: v.text('target') }),
  'site-alias-ipv4-only': (v) => m.reason_site_alias_ipv4_only({ target: v.text('target') }),
  'site-https-alias': (v) => m.reason_site_https_alias({ target: v.text('target') }),
  'site-https-target-without-aaaa': (v) => m.reason_site_https_target_without_aaaa({ target: v.text('target') }),
  'site-hint-without-aaaa': (v) => m.reason_site_hint_without_aaaa({ ip: v.text('ip') }),
  'site-hint-differs': (v) => m.reason_site_hint_differs({ ip: v.text('ip') }),
  'site-hint-unusable': (v) => m.reason_site_hint_unusable({ ip: v.text('ip'), kind: addressText(v.text('kind')) }),
  'site-stale-answer': (v) => m.reason_site_stale_answer({ by: v.by() }),
  'site-negative-until': (v) => m.reason_site_negative_until({ time: v.time('time') }),
  'site-resolvers-differ': (v) => m.reason_site_resolvers_differ({ by: v.by(), other: resolverText(v.text('other')) }),
  'site-resolvers-agree': (v) => m.reason_site_resolvers_agree({ by: v.by(), other: resolverText(v.text('other')) }),
  'site-maybe-translated': (v) => m.reason_site_maybe_translated({ ip: v.text('ip') }),
  'site-authority-silent': () => m.reason_site_authority_silent(),
  'site-dnssec-broken': (v) => m.reason_site_dnssec_broken({ by: v.by() }),
  'site-dnssec-doubtful': (v) => m.reason_site_dnssec_doubtful({ by: v.by() }),
  'site-resolvers-failed': (v) => m.reason_site_resolvers_failed({ count: v.count('count') }),
  'site-resolver-hides-aaaa': () => m.reason_site_resolver_hides_aaaa(),
  'site-public-suffix': (v) => m.reason_site_public_suffix({ host: v.text('host') }),
  'site-not-asked': () => m.reason_site_not_asked(),
  'site-lookup-off': () => m.headline_v4_lookup_off_more(),
  'site-lookup-failed': (v) => m.reason_site_lookup_failed({ by: v.by(), failure: failureText(v.text('failure')) }),
  'site-answer-unsound': (v) => m.reason_site_answer_unsound({ by: v.by() }),
  'site-answers-disagree': () => m.reason_site_answers_disagree(),
  'site-system-silent': () => m.reason_site_system_silent(),
  'site-literal': () => m.headline_literal_more(),
  'site-special-name': () => m.headline_special_name(),
  'site-no-dns-name': () => m.reason_site_no_dns_name(),
  'site-internal': (v) => m.reason_visit_internal_address({ ip: v.text('ip') }),
  'site-visited-internally': () => m.reason_site_visited_internally(),
  'site-no-host': () => m.headline_literal_more(),
  'network-ipv6-seen': (v) => m.reason_network_ipv6_seen({ host: v.text('host'), when: v.ago() }),
  'network-ipv6-seen-own': (v) => m.reason_network_ipv6_seen_own({ host: v.text('host'), when: v.ago() }),
  'network-nat64-seen': (v) => m.reason_network_nat64_seen({ host: v.text('host'), when: v.ago() }),
  'network-proxied': (v) => m.reason_network_proxied({ ip: v.text('ip') }),
  'network-no-evidence': () => m.reason_network_no_evidence(),
  'network-control-answered': () => m.reason_network_control_answered(),
  'network-control-failed': () => m.reason_network_control_failed(),
  'network-probe-broken': () => m.reason_network_probe_broken(),
  'network-control-inconclusive': () => m.reason_network_control_inconclusive(),
  'page-all-capable': (v) => withSilent(v, allCapable(v)),
  'page-own-ipv4-only': (v) =>
    withSilent(v, m.reason_page_own_ipv4_only({ count: v.text('count'), total: v.text('total') })),
  'page-third-party-ipv4-only': (v) =>
    withSilent(v, m.reason_page_third_party_ipv4_only({ count: v.text('count'), total: v.text('total') })),
  'page-main-ipv4-only': () => m.reason_page_main_ipv4_only(),
  'page-main-unknown': () => m.reason_page_main_unknown(),
  'page-not-seen': () => m.reason_page_not_seen(),
  'page-hosts-unknown': (v) =>
    withSilent(v, m.reason_page_hosts_unknown({ count: v.text('count'), total: v.text('total') })),
  'page-gap': () => m.note_gap(),
  'page-unwritten': () => m.note_unwritten(),
  'page-left-out': (v) => m.reason_page_left_out({ count: v.count('count') }),
  'page-essential-own': (v) => m.reason_page_essential_own({ names: v.text('names') }),
  'page-essential-third-party': (v) => m.reason_page_essential_third_party({ names: v.text('names') }),
  'page-media-ipv4-only': (v) => m.reason_page_media_ipv4_only({ names: v.text('names') }),
  'page-beacons-ipv4-only': (v) => m.reason_page_beacons_ipv4_only({ names: v.text('names') }),
  'page-hosts-partial': (v) => m.reason_page_hosts_partial({ names: v.text('names') }),
  'page-redirect-ipv4-only': (v) => m.reason_page_redirect_ipv4_only({ host: v.text('host') }),
  'page-frames': (v) => m.reason_page_frames({ names: v.text('names') }),
  'page-hosts-blocked': (v) => m.reason_page_hosts_blocked({ names: v.text('names') }),
  'page-hosts-dead': (v) => m.reason_page_hosts_dead({ names: v.text('names') }),
  'page-not-verified': () => m.reason_page_not_verified(),
  'page-so-far': () => m.reason_page_so_far(),
};

function allCapable(v: Values): string {
  const isAlone = v.count('total') === 1;
  if (hasSilent(v)) {
    return isAlone ? m.reason_page_one_answered() : m.reason_page_all_answered({ total: v.text('total') });
  }
  return isAlone ? m.reason_page_one_capable() : m.reason_page_all_capable({ total: v.text('total') });
}

const hasSilent = (v: Values): boolean => v.text('silent') !== '';

/** Whoever counts the hosts that answered says how many did not. */
const withSilent = (v: Values, sentence: string): string =>
  hasSilent(v) ? `${sentence} ${m.reason_page_silent({ count: v.count('silent') })}` : sentence;

/** The sentence of one reason in the language in use; `locale` is for its times. */
export function reasonText(reason: Reason, locale: Locale): string {
  return REASONS[reason.code](valuesOf(reason, locale));
}

const nothing = (): string => '';
const address = (v: Values): string => v.text('ip');
const askedRecords = (v: Values): string => `${v.records()} · ${m.asked_at({ time: v.time('time') })}`;

/** What a row leaves out of a reason, since the headline above it or the answer beside it says so already. */
const IN_ROW: Readonly<Partial<Record<ReasonCode, (values: Values) => string>>> = {
  'visit-address': address,
  'visit-proxy-stated': address,
  'visit-proxy-inferred': (v) => m.evidence_proxy_inferred({ ip: v.text('ip'), count: v.text('count') }),
  'visit-internal-address': address,
  'visit-before-install': nothing,
  'visit-restored-unknown': nothing,
  'visit-pending': nothing,
  'visit-no-address': nothing,
  'visit-from-cache': nothing,
  'visit-service-worker': nothing,
  'visit-not-web': nothing,
  'site-confirmed-now': nothing,
  'site-not-asked': nothing,
  'site-lookup-off': nothing,
  'site-aaaa-published': askedRecords,
  'site-aaaa-by-system': askedRecords,
  'site-no-aaaa': (v) => m.asked_at({ time: v.time('time') }),
  'network-ipv6-seen': (v) => v.ago(),
  'network-ipv6-seen-own': (v) => v.ago(),
  'network-nat64-seen': (v) => v.ago(),
  'network-proxied': address,
};

/**
 * What an answer rests on, short enough for the row of its question; '' where nothing is left to say.
 * A connection just made speaks for itself, so that what DNS says stands in its place.
 */
export function evidenceText([first, second]: readonly [Reason, ...Reason[]], locale: Locale): string {
  const reason = first.code === 'site-confirmed-now' ? (second ?? first) : first;
  return (IN_ROW[reason.code] ?? REASONS[reason.code])(valuesOf(reason, locale));
}

const HOST_VALUES: ReadonlySet<string> = new Set(['host', 'names', 'target']);

function valuesOf(reason: Reason, locale: Locale): Values {
  const values = reason.values ?? {};
  const raw = (name: string): string => String(values[name] ?? '');
  const text = (name: string): string => (HOST_VALUES.has(name) ? hostTexts(raw(name)) : raw(name));
  const count = (name: string): number => Number(values[name] ?? 0);
  return {
    text,
    count,
    time: (name) => {
      const at = values[name];
      return typeof at === 'number' ? formatTime(at, locale) : text(name);
    },
    by: () => resolverText(text('by')),
    records: () => m.aaaa_count({ count: count('count') }),
    ago: () => (count('minutes') < 1 ? m.seen_now() : m.seen_minutes({ minutes: text('minutes') })),
  };
}
