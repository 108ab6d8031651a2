import type { EvidenceLine } from '@/utils/core/gov/checks/check';
import type { EvidenceCode } from '@/utils/core/gov/checks/check-codes';
import { hostTexts } from '@/utils/core/host/display-host';
import { addressText } from '@/utils/i18n/address-texts';
import { failureText } from '@/utils/i18n/failure-texts';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';

interface Values {
  text(name: string): string;
  by(): string;
  /** With its day: a sheet is read long after. */
  time(): string;
  kind(): string;
  failure(): string;
  answer(): string;
}

const TEXTS: Readonly<Record<EvidenceCode, (values: Values) => string>> = {
  'dns-answer': (v) =>
    m.gov_ev_dns_answer({ type: v.text('type'), name: v.text('name'), answer: v.answer(), by: v.by(), time: v.time() }),
  'dns-empty': (v) => m.gov_ev_dns_empty({ type: v.text('type'), name: v.text('name'), by: v.by(), time: v.time() }),
  'dns-no-name': (v) =>
    m.gov_ev_dns_no_name({ type: v.text('type'), name: v.text('name'), by: v.by(), time: v.time() }),
  'dns-failed': (v) =>
    m.gov_ev_dns_failed({
      type: v.text('type'),
      name: v.text('name'),
      failure: v.failure(),
      by: v.by(),
      time: v.time(),
    }),
  'dns-not-asked': (v) => m.gov_ev_dns_not_asked({ type: v.text('type'), name: v.text('name') }),
  'dns-alias': (v) => m.gov_ev_dns_alias({ name: v.text('name'), target: v.text('target') }),
  'dns-other': (v) =>
    m.gov_ev_dns_other({ type: v.text('type'), name: v.text('name'), answer: v.answer(), by: v.by(), time: v.time() }),
  'address-unusable': (v) => m.gov_ev_address_unusable({ ip: v.text('ip'), kind: v.kind() }),
  'answer-unsound': (v) => m.gov_ev_answer_unsound({ name: v.text('name') }),
  'answers-disagree': (v) => m.gov_ev_answers_disagree({ name: v.text('name') }),
  'no-web-address': (v) => m.gov_ev_no_web_address({ name: v.text('name') }),
  'name-literal': () => m.gov_ev_name_literal(),
  'name-special': () => m.gov_ev_name_special(),
  'visit-v6': (v) => m.gov_ev_visit_v6({ host: v.text('host'), ip: v.text('ip'), time: v.time() }),
  'visit-v4': (v) => m.gov_ev_visit_v4({ host: v.text('host'), ip: v.text('ip'), time: v.time() }),
  'visit-mixed': (v) =>
    m.gov_ev_visit_mixed({ host: v.text('host'), v6: v.text('v6'), v4: v.text('v4'), time: v.time() }),
  'visit-nat64': (v) => m.gov_ev_visit_nat64({ host: v.text('host'), ip: v.text('ip'), time: v.time() }),
  'visit-proxied': () => m.gov_ev_visit_proxied(),
  'visit-local': () => m.gov_ev_visit_local(),
  'visit-cached': () => m.gov_ev_visit_cached(),
  'visit-unknown': () => m.gov_ev_visit_unknown(),
  'visit-none': (v) => m.gov_ev_visit_none({ host: v.text('host') }),
  'visit-proves-nothing': () => m.gov_ev_visit_proves_nothing(),
  'network-has-ipv6': () => m.gov_ev_network_has_ipv6(),
  'network-not-known': () => m.gov_ev_network_not_known(),
  'network-lacks-ipv6': () => m.gov_ev_network_lacks_ipv6(),
  'probe-reached': (v) => m.gov_ev_probe_reached({ ips: v.text('ips'), host: v.text('host') }),
  'probe-partial': (v) => m.gov_ev_probe_partial({ ips: v.text('ips'), host: v.text('host') }),
  'probe-failed': (v) => m.gov_ev_probe_failed({ ips: v.text('ips'), host: v.text('host') }),
  'probe-open': (v) => m.gov_ev_probe_open({ host: v.text('host') }),
  'nothing-to-reach': (v) => m.gov_ev_nothing_to_reach({ host: v.text('host') }),
  'same-content-not-tested': () => m.gov_ev_same_content_not_tested(),
  'sibling-none': (v) => m.gov_ev_sibling_none({ host: v.text('host') }),
  'sibling-unused': (v) => m.gov_ev_sibling_unused({ name: v.text('name') }),
  'hosts-none': () => m.gov_ev_hosts_none(),
  'hosts-not-seen': () => m.gov_ev_hosts_not_seen(),
  'hosts-capable': (v) =>
    m.gov_ev_hosts_capable({ count: v.text('count'), total: v.text('total'), names: v.text('names') }),
  'hosts-ipv4-only': (v) =>
    m.gov_ev_hosts_ipv4_only({ count: v.text('count'), total: v.text('total'), names: v.text('names') }),
  'hosts-unknown': (v) =>
    m.gov_ev_hosts_unknown({ count: v.text('count'), total: v.text('total'), names: v.text('names') }),
  'hosts-silent': (v) => m.gov_ev_hosts_silent({ count: v.text('count'), names: v.text('names') }),
  'hosts-incomplete': () => m.gov_ev_hosts_incomplete(),
  'zone-found': (v) =>
    m.gov_ev_zone_found({
      host: v.text('host'),
      zone: v.text('zone'),
      names: v.text('names'),
      by: v.by(),
      time: v.time(),
    }),
  'zone-shared': (v) => m.gov_ev_zone_shared({ zone: v.text('zone') }),
  'ns-count': (v) => m.gov_ev_ns_count({ count: v.text('count'), total: v.text('total') }),
  'ns-one-address': (v) => m.gov_ev_ns_one_address({ ip: v.text('ip') }),
  'ns-alias': (v) => m.gov_ev_ns_alias({ name: v.text('name'), target: v.text('target') }),
  'ns-no-name': (v) => m.gov_ev_ns_no_name({ name: v.text('name') }),
  'ns-no-host-name': (v) => m.gov_ev_ns_no_host_name({ name: v.text('name') }),
  'ns-left-out': (v) => m.gov_ev_ns_left_out({ count: v.text('count') }),
  'ns-port-not-tested': () => m.gov_ev_ns_port_not_tested(),
  'dnssec-secure': (v) => m.gov_ev_dnssec_secure({ host: v.text('host'), by: v.by(), time: v.time() }),
  'dnssec-insecure': (v) => m.gov_ev_dnssec_insecure({ host: v.text('host'), by: v.by(), time: v.time() }),
  'dnssec-bogus': (v) => m.gov_ev_dnssec_bogus({ host: v.text('host'), by: v.by(), time: v.time() }),
  'dnssec-not-a-duty': () => m.gov_ev_dnssec_not_a_duty(),
  'mx-none': (v) => m.gov_ev_mx_none({ domain: v.text('domain'), by: v.by(), time: v.time() }),
  'mx-null': (v) => m.gov_ev_mx_null({ domain: v.text('domain'), by: v.by(), time: v.time() }),
  'mx-found': (v) =>
    m.gov_ev_mx_found({ domain: v.text('domain'), names: v.text('names'), by: v.by(), time: v.time() }),
  'mx-count': (v) => m.gov_ev_mx_count({ count: v.text('count'), total: v.text('total') }),
  'mx-no-host-name': (v) => m.gov_ev_mx_no_host_name({ name: v.text('name') }),
  'mx-ignored': (v) => m.gov_ev_mx_ignored({ name: v.text('name') }),
  'mx-left-out': (v) => m.gov_ev_ns_left_out({ count: v.text('count') }),
  'mail-port-not-tested': () => m.gov_ev_mail_port_not_tested(),
  'https-none': (v) => m.gov_ev_https_none({ host: v.text('host'), by: v.by(), time: v.time() }),
  'https-found': (v) =>
    m.gov_ev_https_found({ host: v.text('host'), records: v.text('records'), by: v.by(), time: v.time() }),
  'https-hint-without-aaaa': (v) => m.gov_ev_https_hint_without_aaaa({ ips: v.text('ips') }),
  'https-hint-differs': (v) => m.gov_ev_https_hint_differs({ ips: v.text('ips') }),
  'https-hint-unusable': (v) => m.gov_ev_https_hint_unusable({ ip: v.text('ip'), kind: v.kind() }),
  'https-target-only': (v) => m.gov_ev_https_target_only({ target: v.text('target') }),
  'https-target-lacks': (v) => m.gov_ev_https_target_lacks({ target: v.text('target') }),
  'https-optional': () => m.gov_ev_https_optional(),
  'name-under-vn': (v) => m.gov_ev_name_under_vn({ host: v.text('host') }),
  'name-not-under-vn': (v) => m.gov_ev_name_not_under_vn({ host: v.text('host') }),
  'name-level-3-a': (v) => m.gov_ev_name_level_3_a({ domain: v.text('domain') }),
  'name-level-3-b': (v) => m.gov_ev_name_level_3_b({ domain: v.text('domain') }),
  'name-level-4-a': (v) => m.gov_ev_name_level_4_a({ host: v.text('host') }),
  'name-level-4-b': (v) => m.gov_ev_name_level_4_b({ host: v.text('host') }),
  'name-level-4-open': (v) => m.gov_ev_name_level_4_open({ host: v.text('host'), domain: v.text('domain') }),
  'name-too-deep': (v) => m.gov_ev_name_too_deep({ host: v.text('host'), level: v.text('level') }),
  'name-guest': (v) => m.gov_ev_name_guest({ host: v.text('host'), domain: v.text('domain') }),
  'name-shared': (v) => m.gov_ev_name_shared({ host: v.text('host') }),
  'name-marked': (v) => m.gov_ev_name_marked({ host: v.text('host') }),
  'name-former': (v) => m.gov_ev_name_former({ domain: v.text('domain') }),
  'name-alias': (v) => m.gov_ev_name_alias({ host: v.text('host'), main: v.text('main') }),
  'name-province-other': (v) => m.gov_ev_name_province_other({ host: v.text('host'), main: v.text('main') }),
  'name-place-unknown': (v) => m.gov_ev_name_place_unknown({ host: v.text('host') }),
  'name-below-unit': (v) => m.gov_ev_name_below_unit({ host: v.text('host'), domain: v.text('domain') }),
  'name-unit-not-so': (v) => m.gov_ev_name_unit_not_so({ host: v.text('host'), point: v.text('point') }),
  'name-not-so': (v) => m.gov_ev_name_not_so({ host: v.text('host') }),
  'name-system': (v) => m.gov_ev_name_system({ host: v.text('host') }),
  'name-old-service-rule': (v) => m.gov_ev_name_old_service_rule({ host: v.text('host') }),
  'name-service-rule': (v) => m.gov_ev_name_service_rule({ host: v.text('host') }),
  'name-owner-unknown': (v) => m.gov_ev_name_owner_unknown({ host: v.text('host') }),
  'name-outside-gov': (v) => m.gov_ev_name_outside_gov({ host: v.text('host') }),
  'name-no-rule': () => m.gov_ev_name_no_rule(),
  'not-a-state-site': () => m.gov_ev_not_a_state_site(),
  'not-a-state-body': () => m.gov_ev_not_a_state_body(),
  'scope-unverified': () => m.gov_ev_scope_unverified(),
};

/** One line of evidence as a sentence, in the language in use; `locale` is for its times. */
export function govEvidenceText({ code, values = {} }: EvidenceLine, locale: Locale): string {
  const raw = (name: string): string => String(values[name] ?? '');
  return TEXTS[code]({
    text: (name) => (HOST_VALUES.has(name) ? hostTexts(raw(name)) : raw(name)),
    by: () => resolverText(raw('by')),
    time: () => {
      const at = values['time'];
      return typeof at === 'number' ? `${formatTime(at, locale)} ${formatDate(at, locale)}` : raw('time');
    },
    kind: () => addressText(raw('kind')),
    failure: () => failureText(raw('failure')),
    answer: () => raw('answer') || m.gov_ev_none(),
  });
}

const HOST_VALUES: ReadonlySet<string> = new Set(['host', 'name', 'names', 'domain', 'main', 'target', 'zone']);
