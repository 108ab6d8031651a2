import type { Check, CheckId, CheckStatus } from '@/utils/core/gov/checks/check';
import type { AdviceCode } from '@/utils/core/gov/checks/check-codes';
import type { CheckGroup, GovHeadline } from '@/utils/core/gov/checks/summary';
import type { SiteKind } from '@/utils/core/gov/identity';
import type { Proof, RuleForce } from '@/utils/core/gov/rules/rule';
import type { StepFinding } from '@/utils/core/gov/steps/judge-steps';
import { m } from '@/utils/i18n/generated/messages.js';

export const checkText: Readonly<Record<CheckId, () => string>> = {
  aaaa: m.gov_check_aaaa,
  'aaaa-sibling': m.gov_check_aaaa_sibling,
  reachable: m.gov_check_reachable,
  visit: m.gov_check_visit,
  'own-hosts': m.gov_check_own_hosts,
  'third-party-hosts': m.gov_check_third_party_hosts,
  nameservers: m.gov_check_nameservers,
  dnssec: m.gov_check_dnssec,
  mail: m.gov_check_mail,
  'https-record': m.gov_check_https_record,
  'vn-domain': m.gov_check_vn_domain,
  'name-pattern': m.gov_check_name_pattern,
};

/** What a check is about, for a reader who knows no network terms. */
export const checkWhatText: Readonly<Record<CheckId, () => string>> = {
  aaaa: m.gov_what_aaaa,
  'aaaa-sibling': m.gov_what_aaaa_sibling,
  reachable: m.gov_what_reachable,
  visit: m.gov_what_visit,
  'own-hosts': m.gov_what_own_hosts,
  'third-party-hosts': m.gov_what_third_party_hosts,
  nameservers: m.gov_what_nameservers,
  dnssec: m.gov_what_dnssec,
  mail: m.gov_what_mail,
  'https-record': m.gov_what_https_record,
  'vn-domain': m.gov_what_vn_domain,
  'name-pattern': m.gov_what_name_pattern,
};

const checkStatusText: Readonly<Record<CheckStatus, () => string>> = {
  pass: m.gov_status_pass,
  partial: m.gov_status_partial,
  fail: m.gov_status_fail,
  unknown: m.gov_status_unknown,
  'not-tested': m.gov_status_not_tested,
  'not-applicable': m.gov_status_not_applicable,
};

export const checkGroupText: Readonly<Record<CheckGroup, () => string>> = {
  todo: m.gov_group_todo,
  unclear: m.gov_group_unclear,
  passed: m.gov_group_passed,
  untestable: m.gov_group_untestable,
  'not-applicable': m.gov_group_not_applicable,
};

export const govHeadlineText: Readonly<Record<GovHeadline, () => string>> = {
  meets: m.gov_headline_meets,
  reached: m.gov_headline_reached,
  'meets-page-in-part': m.gov_headline_meets_page_in_part,
  'published-unproven': m.gov_headline_published_unproven,
  'published-unreachable': m.gov_headline_published_unreachable,
  unusable: m.gov_headline_unusable,
  'no-ipv6': m.gov_headline_no_ipv6,
  'no-vn': m.gov_headline_no_vn,
  'not-asked': m.gov_headline_not_asked,
  unclear: m.gov_headline_unclear,
  'not-applicable': m.gov_headline_not_applicable,
};

/** Two or three sentences for the person who runs the site, or who reads the check. */
export const adviceText: Readonly<Record<AdviceCode, () => string>> = {
  'ask-dns': m.gov_advice_ask_dns,
  'ask-hosts': m.gov_advice_ask_hosts,
  'ask-again': m.gov_advice_ask_again,
  'ask-second': m.gov_advice_ask_second,
  'turn-lookup-on': m.gov_advice_turn_lookup_on,
  probe: m.gov_advice_probe,
  'probe-again': m.gov_advice_probe_again,
  'try-ipv6-network': m.gov_advice_try_ipv6_network,
  'try-without-proxy': m.gov_advice_try_without_proxy,
  'mend-network': m.gov_advice_mend_network,
  'reload-page': m.gov_advice_reload_page,
  'publish-aaaa': m.gov_advice_publish_aaaa,
  'replace-address': m.gov_advice_replace_address,
  'remove-unusable': m.gov_advice_remove_unusable,
  'publish-aaaa-both': m.gov_advice_publish_aaaa_both,
  'mend-reachability': m.gov_advice_mend_reachability,
  'mend-some-addresses': m.gov_advice_mend_some_addresses,
  'convert-own-hosts': m.gov_advice_convert_own_hosts,
  'talk-to-third-parties': m.gov_advice_talk_to_third_parties,
  'add-name-server-ipv6': m.gov_advice_add_name_server_ipv6,
  'mend-name-server': m.gov_advice_mend_name_server,
  'sign-zone': m.gov_advice_sign_zone,
  'mend-dnssec': m.gov_advice_mend_dnssec,
  'add-mail-ipv6': m.gov_advice_add_mail_ipv6,
  'mend-mail-record': m.gov_advice_mend_mail_record,
  'mend-https-record': m.gov_advice_mend_https_record,
  'move-to-vn': m.gov_advice_move_to_vn,
  'redirect-former-name': m.gov_advice_redirect_former_name,
};

export const forceText: Readonly<Record<RuleForce, () => string>> = {
  'not-yet': m.gov_force_not_yet,
  'in-force': m.gov_force_in_force,
  expired: m.gov_force_expired,
  historical: m.gov_force_historical,
  goal: m.gov_force_goal,
  'goal-ended': m.gov_force_goal_ended,
  recommended: m.gov_force_recommended,
};

/** What exactly was read of a source. */
export const proofText: Readonly<Record<Proof, () => string>> = {
  document: m.gov_proof_document,
  'third-party-copy': m.gov_proof_third_party_copy,
  quoted: m.gov_proof_quoted,
  named: m.gov_proof_named,
  opening: m.gov_proof_opening,
  excerpt: m.gov_proof_excerpt,
  press: m.gov_proof_press,
  'look-up': m.gov_proof_look_up,
};

/** One line on what sites of this kind are for. */
export const siteKindWhatText: Readonly<Record<SiteKind, () => string>> = {
  portal: m.gov_kind_portal,
  'public-service': m.gov_kind_public_service,
  'one-stop': m.gov_kind_one_stop,
  'sign-in': m.gov_kind_sign_in,
  department: m.gov_kind_department,
  office: m.gov_kind_office,
  board: m.gov_kind_board,
  police: m.gov_kind_police,
  procuracy: m.gov_kind_procuracy,
  assembly: m.gov_kind_assembly,
  'party-front': m.gov_kind_party_front,
  feedback: m.gov_kind_feedback,
  documents: m.gov_kind_documents,
  mail: m.gov_kind_mail,
  'open-data': m.gov_kind_open_data,
  api: m.gov_kind_api,
  platform: m.gov_kind_platform,
  map: m.gov_kind_map,
  law: m.gov_kind_law,
  culture: m.gov_kind_culture,
  branch: m.gov_kind_branch,
  english: m.gov_kind_english,
  old: m.gov_kind_old,
  test: m.gov_kind_test,
  other: m.gov_kind_other,
};

export function stepStateText({ state, isOpen }: Pick<StepFinding, 'state' | 'isOpen'>): string {
  if (state === 'signs') return m.gov_step_signs();
  if (state === 'out-of-sight') return m.gov_step_out_of_sight();
  return isOpen ? m.gov_step_open() : m.gov_step_not_seen();
}

/** What art. 11(4) of Decree 224/2026/ND-CP speaks of: the name and its IPv6. Only these are met or not met. */
const ASKED_FOR: ReadonlySet<CheckId> = new Set(['aaaa', 'aaaa-sibling', 'reachable', 'vn-domain', 'name-pattern']);

/** Of the other checks it is said what is there: “met” are the words of an inspection, and nothing asks for these. */
const thereText: Readonly<Partial<Record<CheckStatus, () => string>>> = {
  pass: m.gov_status_has,
  partial: m.gov_status_has_part,
  fail: m.gov_status_has_not,
};

/** The status in words. What is worth doing though nothing asks for it must not look like a duty half done. */
export function checkStatusWords({ id, status, evidence }: Pick<Check, 'id' | 'status' | 'evidence'>): string {
  const isOptional =
    status === 'partial' && evidence.some(({ code }) => code === 'dnssec-not-a-duty' || code === 'https-optional');
  if (isOptional) return m.gov_status_optional();
  const there = ASKED_FOR.has(id) ? undefined : thereText[status];
  return (there ?? checkStatusText[status])();
}
