import type { EvidenceCode, EvidenceLine, EvidenceValues } from '@/utils/core/gov/checks/check-codes';
import { hostTexts } from '@/utils/core/host/display-host';
import { addressText } from '@/utils/i18n/address-texts';
import { failureText } from '@/utils/i18n/failure-texts';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';

/** From code to its sentence; a value that is not there, or is called otherwise, does not compile. */
type Sentences = { readonly [Code in EvidenceCode]: (values: EvidenceValues[Code], locale: Locale) => string };

const SENTENCES: Sentences = {
  'dns-answer': (v, locale) =>
    m.gov_ev_dns_answer({
      type: v.type,
      name: hostTexts(v.name),
      answer: v.answer || m.gov_ev_none(),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'dns-empty': (v, locale) =>
    m.gov_ev_dns_empty({
      type: v.type,
      name: hostTexts(v.name),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'dns-no-name': (v, locale) =>
    m.gov_ev_dns_no_name({
      type: v.type,
      name: hostTexts(v.name),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'dns-failed': (v, locale) =>
    m.gov_ev_dns_failed({
      type: v.type,
      name: hostTexts(v.name),
      failure: failureText(v.failure),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'dns-not-asked': (v) => m.gov_ev_dns_not_asked({ type: v.type, name: hostTexts(v.name) }),
  'dns-alias': (v) => m.gov_ev_dns_alias({ name: hostTexts(v.name), target: hostTexts(v.target) }),
  'dns-other': (v, locale) =>
    m.gov_ev_dns_other({
      type: v.type,
      name: hostTexts(v.name),
      answer: v.answer || m.gov_ev_none(),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'address-unusable': (v) => m.gov_ev_address_unusable({ ip: v.ip, kind: addressText(v.kind) }),
  'answer-unsound': (v) => m.gov_ev_answer_unsound({ name: hostTexts(v.name) }),
  'answers-disagree': (v) => m.gov_ev_answers_disagree({ name: hostTexts(v.name) }),
  'no-web-address': (v) => m.gov_ev_no_web_address({ name: hostTexts(v.name) }),
  'name-literal': () => m.gov_ev_name_literal(),
  'name-special': () => m.gov_ev_name_special(),
  'visit-v6': (v, locale) => m.gov_ev_visit_v6({ host: hostTexts(v.host), ip: v.ip, time: dayAndTime(v.time, locale) }),
  'visit-v4': (v, locale) => m.gov_ev_visit_v4({ host: hostTexts(v.host), ip: v.ip, time: dayAndTime(v.time, locale) }),
  'visit-mixed': (v, locale) =>
    m.gov_ev_visit_mixed({ host: hostTexts(v.host), v6: v.v6, v4: v.v4, time: dayAndTime(v.time, locale) }),
  'visit-nat64': (v, locale) =>
    m.gov_ev_visit_nat64({ host: hostTexts(v.host), ip: v.ip, time: dayAndTime(v.time, locale) }),
  'visit-proxied': () => m.gov_ev_visit_proxied(),
  'visit-local': () => m.gov_ev_visit_local(),
  'visit-cached': () => m.gov_ev_visit_cached(),
  'visit-unknown': () => m.gov_ev_visit_unknown(),
  'visit-none': (v) => m.gov_ev_visit_none({ host: hostTexts(v.host) }),
  'visit-proves-nothing': () => m.gov_ev_visit_proves_nothing(),
  'network-has-ipv6': () => m.gov_ev_network_has_ipv6(),
  'network-not-known': () => m.gov_ev_network_not_known(),
  'network-lacks-ipv6': () => m.gov_ev_network_lacks_ipv6(),
  'probe-reached': (v) => m.gov_ev_probe_reached({ ips: v.ips, host: hostTexts(v.host) }),
  'probe-partial': (v) => m.gov_ev_probe_partial({ ips: v.ips, host: hostTexts(v.host) }),
  'probe-failed': (v) => m.gov_ev_probe_failed({ ips: v.ips, host: hostTexts(v.host) }),
  'probe-open': (v) => m.gov_ev_probe_open({ host: hostTexts(v.host) }),
  'nothing-to-reach': (v) => m.gov_ev_nothing_to_reach({ host: hostTexts(v.host) }),
  'same-content-not-tested': () => m.gov_ev_same_content_not_tested(),
  'sibling-none': (v) => m.gov_ev_sibling_none({ host: hostTexts(v.host) }),
  'sibling-unused': (v) => m.gov_ev_sibling_unused({ name: hostTexts(v.name) }),
  'hosts-none': () => m.gov_ev_hosts_none(),
  'hosts-not-seen': () => m.gov_ev_hosts_not_seen(),
  'hosts-capable': (v) => m.gov_ev_hosts_capable({ count: v.count, total: v.total, names: hostTexts(v.names) }),
  'hosts-ipv4-only': (v) => m.gov_ev_hosts_ipv4_only({ count: v.count, total: v.total, names: hostTexts(v.names) }),
  'hosts-unknown': (v) => m.gov_ev_hosts_unknown({ count: v.count, total: v.total, names: hostTexts(v.names) }),
  'hosts-silent': (v) => m.gov_ev_hosts_silent({ count: v.count, names: hostTexts(v.names) }),
  'hosts-incomplete': () => m.gov_ev_hosts_incomplete(),
  'zone-found': (v, locale) =>
    m.gov_ev_zone_found({
      host: hostTexts(v.host),
      zone: hostTexts(v.zone),
      names: hostTexts(v.names),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'zone-shared': (v) => m.gov_ev_zone_shared({ zone: hostTexts(v.zone) }),
  'ns-count': (v) => m.gov_ev_ns_count({ count: v.count, total: v.total }),
  'ns-one-address': (v) => m.gov_ev_ns_one_address({ ip: v.ip }),
  'ns-alias': (v) => m.gov_ev_ns_alias({ name: hostTexts(v.name), target: hostTexts(v.target) }),
  'ns-no-name': (v) => m.gov_ev_ns_no_name({ name: hostTexts(v.name) }),
  'ns-no-host-name': (v) => m.gov_ev_ns_no_host_name({ name: hostTexts(v.name) }),
  'ns-left-out': (v) => m.gov_ev_ns_left_out({ count: v.count }),
  'ns-port-not-tested': () => m.gov_ev_ns_port_not_tested(),
  'dnssec-secure': (v, locale) =>
    m.gov_ev_dnssec_secure({ host: hostTexts(v.host), by: resolverText(v.by), time: dayAndTime(v.time, locale) }),
  'dnssec-insecure': (v, locale) =>
    m.gov_ev_dnssec_insecure({ host: hostTexts(v.host), by: resolverText(v.by), time: dayAndTime(v.time, locale) }),
  'dnssec-bogus': (v, locale) =>
    m.gov_ev_dnssec_bogus({ host: hostTexts(v.host), by: resolverText(v.by), time: dayAndTime(v.time, locale) }),
  'dnssec-not-a-duty': () => m.gov_ev_dnssec_not_a_duty(),
  'mx-none': (v, locale) =>
    m.gov_ev_mx_none({ domain: hostTexts(v.domain), by: resolverText(v.by), time: dayAndTime(v.time, locale) }),
  'mx-null': (v, locale) =>
    m.gov_ev_mx_null({ domain: hostTexts(v.domain), by: resolverText(v.by), time: dayAndTime(v.time, locale) }),
  'mx-found': (v, locale) =>
    m.gov_ev_mx_found({
      domain: hostTexts(v.domain),
      names: hostTexts(v.names),
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'mx-count': (v) => m.gov_ev_mx_count({ count: v.count, total: v.total }),
  'mx-no-host-name': (v) => m.gov_ev_mx_no_host_name({ name: hostTexts(v.name) }),
  'mx-ignored': (v) => m.gov_ev_mx_ignored({ name: hostTexts(v.name) }),
  'mx-left-out': (v) => m.gov_ev_ns_left_out({ count: v.count }),
  'mail-port-not-tested': () => m.gov_ev_mail_port_not_tested(),
  'https-none': (v, locale) =>
    m.gov_ev_https_none({ host: hostTexts(v.host), by: resolverText(v.by), time: dayAndTime(v.time, locale) }),
  'https-found': (v, locale) =>
    m.gov_ev_https_found({
      host: hostTexts(v.host),
      records: v.records,
      by: resolverText(v.by),
      time: dayAndTime(v.time, locale),
    }),
  'https-hint-without-aaaa': (v) => m.gov_ev_https_hint_without_aaaa({ ips: v.ips }),
  'https-hint-differs': (v) => m.gov_ev_https_hint_differs({ ips: v.ips }),
  'https-hint-unusable': (v) => m.gov_ev_https_hint_unusable({ ip: v.ip, kind: addressText(v.kind) }),
  'https-target-only': (v) => m.gov_ev_https_target_only({ target: hostTexts(v.target) }),
  'https-target-lacks': (v) => m.gov_ev_https_target_lacks({ target: hostTexts(v.target) }),
  'https-optional': () => m.gov_ev_https_optional(),
  'name-under-vn': (v) => m.gov_ev_name_under_vn({ host: hostTexts(v.host) }),
  'name-not-under-vn': (v) => m.gov_ev_name_not_under_vn({ host: hostTexts(v.host) }),
  'name-level-3-a': (v) => m.gov_ev_name_level_3_a({ domain: hostTexts(v.domain) }),
  'name-level-3-b': (v) => m.gov_ev_name_level_3_b({ domain: hostTexts(v.domain) }),
  'name-level-4-a': (v) => m.gov_ev_name_level_4_a({ host: hostTexts(v.host) }),
  'name-level-4-b': (v) => m.gov_ev_name_level_4_b({ host: hostTexts(v.host) }),
  'name-level-4-open': (v) => m.gov_ev_name_level_4_open({ host: hostTexts(v.host), domain: hostTexts(v.domain) }),
  'name-too-deep': (v) => m.gov_ev_name_too_deep({ host: hostTexts(v.host), level: v.level }),
  'name-guest': (v) => m.gov_ev_name_guest({ host: hostTexts(v.host), domain: hostTexts(v.domain) }),
  'name-shared': (v) => m.gov_ev_name_shared({ host: hostTexts(v.host) }),
  'name-marked': (v) => m.gov_ev_name_marked({ host: hostTexts(v.host) }),
  'name-former': (v) => m.gov_ev_name_former({ domain: hostTexts(v.domain) }),
  'name-alias': (v) => m.gov_ev_name_alias({ host: hostTexts(v.host), main: hostTexts(v.main) }),
  'name-province-other': (v) => m.gov_ev_name_province_other({ host: hostTexts(v.host), main: hostTexts(v.main) }),
  'name-place-unknown': (v) => m.gov_ev_name_place_unknown({ host: hostTexts(v.host) }),
  'name-below-unit': (v) => m.gov_ev_name_below_unit({ host: hostTexts(v.host), domain: hostTexts(v.domain) }),
  'name-unit-not-so': (v) => m.gov_ev_name_unit_not_so({ host: hostTexts(v.host), point: v.point }),
  'name-not-so': (v) => m.gov_ev_name_not_so({ host: hostTexts(v.host) }),
  'name-system': (v) => m.gov_ev_name_system({ host: hostTexts(v.host) }),
  'name-old-service-rule': (v) => m.gov_ev_name_old_service_rule({ host: hostTexts(v.host) }),
  'name-service-rule': (v) => m.gov_ev_name_service_rule({ host: hostTexts(v.host) }),
  'name-owner-unknown': (v) => m.gov_ev_name_owner_unknown({ host: hostTexts(v.host) }),
  'name-outside-gov': (v) => m.gov_ev_name_outside_gov({ host: hostTexts(v.host) }),
  'name-no-rule': () => m.gov_ev_name_no_rule(),
  'not-a-state-site': () => m.gov_ev_not_a_state_site(),
  'not-a-state-body': () => m.gov_ev_not_a_state_body(),
  'scope-unverified': () => m.gov_ev_scope_unverified(),
};

/** With its day: a sheet is read long after. */
const dayAndTime = (at: number, locale: Locale): string => `${formatTime(at, locale)} ${formatDate(at, locale)}`;

/** One line of evidence as a sentence, in the language in use; `locale` is for its times. */
export const govEvidenceText = ({ code, values }: EvidenceLine, locale: Locale): string => say(code, values, locale);

function say<Code extends EvidenceCode>(code: Code, values: EvidenceValues[Code], locale: Locale): string {
  return SENTENCES[code](values, locale);
}
