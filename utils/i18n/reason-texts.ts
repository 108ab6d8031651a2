import { hostTexts } from '@/utils/core/host/display-host';
import { addressText } from '@/utils/i18n/address-texts';
import { failureText } from '@/utils/i18n/failure-texts';
import { formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';
import type { Reason, ReasonCode, ReasonValues } from '@/utils/core/verdict/reasons';

/** From code to its sentence; a value that is not there, or is called otherwise, does not compile. */
type Sentences = { readonly [Code in ReasonCode]: (values: ReasonValues[Code], locale: Locale) => string };

const REASONS: Sentences = {
  'visit-address': (v) => m.reason_visit_address({ ip: v.ip }),
  'visit-both-families': (v) => m.reason_visit_both_families({ v6: v.v6, v4: v.v4 }),
  'visit-nat64': (v) => m.reason_visit_nat64({ ip: v.ip, embedded: v.embedded }),
  'visit-proxy-stated': (v) => m.reason_visit_proxy_stated({ ip: v.ip }),
  'visit-proxy-inferred': (v) => m.reason_visit_proxy_inferred({ ip: v.ip, names: hostTexts(v.names), count: v.count }),
  'visit-fake-address': (v) => m.reason_visit_fake_address({ ip: v.ip }),
  'visit-internal-address': (v) => m.reason_visit_internal_address({ ip: v.ip }),
  'visit-transition-address': (v) => m.reason_visit_transition_address({ ip: v.ip }),
  'visit-from-cache': () => m.headline_cached(),
  'visit-service-worker': () => m.headline_service_worker(),
  'visit-no-address': () => m.headline_address_missing(),
  'visit-error': (v) => m.reason_visit_error({ error: v.error }),
  'visit-before-install': () => m.headline_before_install(),
  'visit-restored-unknown': () => m.headline_restored_unknown_more(),
  'visit-pending': () => m.headline_pending_more(),
  'visit-not-web': () => m.headline_not_web_more(),
  'visit-only-failures': () => m.reason_visit_only_failures(),
  'visit-offline': () => m.reason_visit_offline(),
  'site-confirmed-now': (v) => m.reason_site_confirmed_now({ ip: v.ip }),
  'site-confirmed-earlier': (v, locale) =>
    m.reason_site_confirmed_earlier({ ip: v.ip, time: formatTime(v.time, locale) }),
  'site-probe-reached': (v) => m.reason_site_probe_reached({ ip: v.ip }),
  'site-probe-unreachable': (v) => m.reason_site_probe_unreachable({ count: v.count }),
  'site-probe-partial': (v) => m.reason_site_probe_partial({ ip: v.ip }),
  'site-probe-refused': (v) => m.reason_site_probe_refused({ count: v.count }),
  'site-probe-no-https': (v) => m.reason_site_probe_no_https({ ip: v.ip }),
  'site-probe-tls-stalled': (v) => m.reason_site_probe_tls_stalled({ ip: v.ip }),
  'site-probe-http-closed': (v) => m.reason_site_probe_http_closed({ ip: v.ip }),
  'site-probe-slow': (v) => m.reason_site_probe_slow({ ip: v.ip, ms: v.ms }),
  'site-address-differs': (v) => m.reason_site_address_differs({ ip: v.ip }),
  'site-aaaa-published': (v, locale) =>
    m.reason_site_aaaa_published({ records: records(v), by: resolverText(v.by), time: formatTime(v.time, locale) }),
  'site-aaaa-by-system': (v, locale) =>
    m.reason_site_aaaa_published({ records: records(v), by: m.resolver_system(), time: formatTime(v.time, locale) }),
  'site-no-aaaa': (v, locale) => m.reason_site_no_aaaa({ by: resolverText(v.by), time: formatTime(v.time, locale) }),
  'site-name-error': (v) => m.reason_site_name_error({ by: resolverText(v.by) }),
  'site-no-records': (v) => m.reason_site_no_records({ by: resolverText(v.by) }),
  'site-dangling-alias': (v) => m.reason_site_dangling_alias({ target: hostTexts(v.target) }),
  'site-only-aaaa': (v) => m.reason_site_only_aaaa({ records: records(v) }),
  'site-unusable-address': (v) => m.reason_site_unusable_address({ ip: v.ip, kind: addressText(v.kind) }),
  'site-unusable-mixed-in': (v) => m.reason_site_unusable_mixed_in({ ip: v.ip, kind: addressText(v.kind) }),
  'site-implausible-address': (v) => m.reason_site_implausible_address({ ip: v.ip }),
  'site-aaaa-denied-a-answers': () => m.reason_site_aaaa_denied(),
  'site-alias': (v) => m.reason_site_alias({ target: hostTexts(v.target) }),
  'site-alias-ipv4-only': (v) => m.reason_site_alias_ipv4_only({ target: hostTexts(v.target) }),
  'site-https-alias': (v) => m.reason_site_https_alias({ target: hostTexts(v.target) }),
  'site-https-target-without-aaaa': (v) => m.reason_site_https_target_without_aaaa({ target: hostTexts(v.target) }),
  'site-hint-without-aaaa': (v) => m.reason_site_hint_without_aaaa({ ip: v.ip }),
  'site-hint-differs': (v) => m.reason_site_hint_differs({ ip: v.ip }),
  'site-hint-unusable': (v) => m.reason_site_hint_unusable({ ip: v.ip, kind: addressText(v.kind) }),
  'site-stale-answer': (v) => m.reason_site_stale_answer({ by: resolverText(v.by) }),
  'site-negative-until': (v, locale) => m.reason_site_negative_until({ time: formatTime(v.time, locale) }),
  'site-resolvers-differ': (v) =>
    m.reason_site_resolvers_differ({ by: resolverText(v.by), other: resolverText(v.other) }),
  'site-resolvers-agree': (v) =>
    m.reason_site_resolvers_agree({ by: resolverText(v.by), other: resolverText(v.other) }),
  'site-maybe-translated': (v) => m.reason_site_maybe_translated({ ip: v.ip }),
  'site-authority-silent': () => m.reason_site_authority_silent(),
  'site-dnssec-broken': (v) => m.reason_site_dnssec_broken({ by: resolverText(v.by) }),
  'site-dnssec-doubtful': (v) => m.reason_site_dnssec_doubtful({ by: resolverText(v.by) }),
  'site-resolvers-failed': (v) => m.reason_site_resolvers_failed({ count: v.count }),
  'site-resolver-hides-aaaa': () => m.reason_site_resolver_hides_aaaa(),
  'site-public-suffix': (v) => m.reason_site_public_suffix({ host: hostTexts(v.host) }),
  'site-not-asked': () => m.reason_site_not_asked(),
  'site-lookup-off': () => m.headline_v4_lookup_off_more(),
  'site-lookup-failed': (v) => m.reason_site_lookup_failed({ by: resolverText(v.by), failure: failureText(v.failure) }),
  'site-answer-unsound': (v) => m.reason_site_answer_unsound({ by: resolverText(v.by) }),
  'site-answers-disagree': () => m.reason_site_answers_disagree(),
  'site-system-silent': () => m.reason_site_system_silent(),
  'site-literal': () => m.headline_literal_more(),
  'site-special-name': () => m.headline_special_name(),
  'site-no-dns-name': () => m.reason_site_no_dns_name(),
  'site-internal': (v) => m.reason_visit_internal_address({ ip: v.ip }),
  'site-visited-internally': () => m.reason_site_visited_internally(),
  'site-no-host': () => m.headline_literal_more(),
  'network-ipv6-seen': (v) => m.reason_network_ipv6_seen({ host: hostTexts(v.host), when: ago(v) }),
  'network-ipv6-seen-own': (v) => m.reason_network_ipv6_seen_own({ host: hostTexts(v.host), when: ago(v) }),
  'network-nat64-seen': (v) => m.reason_network_nat64_seen({ host: hostTexts(v.host), when: ago(v) }),
  'network-proxied': (v) => m.reason_network_proxied({ ip: v.ip }),
  'network-no-evidence': () => m.reason_network_no_evidence(),
  'network-control-answered': () => m.reason_network_control_answered(),
  'network-control-failed': () => m.reason_network_control_failed(),
  'network-probe-broken': () => m.reason_network_probe_broken(),
  'network-control-inconclusive': () => m.reason_network_control_inconclusive(),
  'page-all-capable': (v) => withSilent(v, allCapable(v)),
  'page-own-ipv4-only': (v) => withSilent(v, m.reason_page_own_ipv4_only({ count: v.count, total: v.total })),
  'page-third-party-ipv4-only': (v) =>
    withSilent(v, m.reason_page_third_party_ipv4_only({ count: v.count, total: v.total })),
  'page-main-ipv4-only': () => m.reason_page_main_ipv4_only(),
  'page-main-unknown': () => m.reason_page_main_unknown(),
  'page-not-seen': () => m.reason_page_not_seen(),
  'page-hosts-unknown': (v) => withSilent(v, m.reason_page_hosts_unknown({ count: v.count, total: v.total })),
  'page-gap': () => m.note_gap(),
  'page-unwritten': () => m.note_unwritten(),
  'page-left-out': (v) => m.reason_page_left_out({ count: v.count }),
  'page-essential-own': (v) => m.reason_page_essential_own({ names: hostTexts(v.names) }),
  'page-essential-third-party': (v) => m.reason_page_essential_third_party({ names: hostTexts(v.names) }),
  'page-media-ipv4-only': (v) => m.reason_page_media_ipv4_only({ names: hostTexts(v.names) }),
  'page-beacons-ipv4-only': (v) => m.reason_page_beacons_ipv4_only({ names: hostTexts(v.names) }),
  'page-hosts-partial': (v) => m.reason_page_hosts_partial({ names: hostTexts(v.names) }),
  'page-redirect-ipv4-only': (v) => m.reason_page_redirect_ipv4_only({ host: hostTexts(v.host) }),
  'page-frames': (v) => m.reason_page_frames({ names: hostTexts(v.names) }),
  'page-hosts-blocked': (v) => m.reason_page_hosts_blocked({ names: hostTexts(v.names) }),
  'page-hosts-dead': (v) => m.reason_page_hosts_dead({ names: hostTexts(v.names) }),
  'page-not-verified': () => m.reason_page_not_verified(),
  'page-so-far': () => m.reason_page_so_far(),
};

interface Answered {
  readonly total: number;
  /** Of those that did not answer; undefined where all did. */
  readonly silent: number | undefined;
}

function allCapable({ total, silent }: Answered): string {
  const isAlone = total === 1;
  if (silent !== undefined) return isAlone ? m.reason_page_one_answered() : m.reason_page_all_answered({ total });
  return isAlone ? m.reason_page_one_capable() : m.reason_page_all_capable({ total });
}

/** Whoever counts the hosts that answered says how many did not. */
const withSilent = ({ silent }: Answered, sentence: string): string =>
  silent === undefined ? sentence : `${sentence} ${m.reason_page_silent({ count: silent })}`;

/** `count` → `2 AAAA records`. */
const records = ({ count }: { readonly count: number }): string => m.aaaa_count({ count });

/** How long ago something was seen. */
const ago = ({ minutes }: { readonly minutes: number }): string =>
  minutes < 1 ? m.seen_now() : m.seen_minutes({ minutes });

/** The sentence of one reason in the language in use; `locale` is for its times. */
export const reasonText = ({ code, values }: Reason, locale: Locale): string => say(REASONS, code, values, locale);

function say<Code extends ReasonCode>(
  sentences: Sentences,
  code: Code,
  values: ReasonValues[Code],
  locale: Locale,
): string {
  return sentences[code](values, locale);
}

const nothing = (): string => '';
const address = ({ ip }: { readonly ip: string }): string => ip;
const askedRecords = (v: { readonly count: number; readonly time: number }, locale: Locale): string =>
  `${records(v)} · ${m.asked_at({ time: formatTime(v.time, locale) })}`;

/** What a row leaves out of a reason, since the headline above it or the answer beside it says so already. */
const IN_ROW: Sentences = {
  ...REASONS,
  'visit-address': address,
  'visit-proxy-stated': address,
  'visit-proxy-inferred': ({ ip, count }) => m.evidence_proxy_inferred({ ip, count }),
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
  'site-no-aaaa': ({ time }, locale) => m.asked_at({ time: formatTime(time, locale) }),
  'network-ipv6-seen': ago,
  'network-ipv6-seen-own': ago,
  'network-nat64-seen': ago,
  'network-proxied': address,
};

/**
 * What an answer rests on, short enough for the row of its question; '' where nothing is left to say.
 * A connection just made speaks for itself, so that what DNS says stands in its place.
 */
export function evidenceText([first, second]: readonly [Reason, ...Reason[]], locale: Locale): string {
  const { code, values } = first.code === 'site-confirmed-now' ? (second ?? first) : first;
  return say(IN_ROW, code, values, locale);
}
