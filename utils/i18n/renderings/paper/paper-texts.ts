/** Words of the paper by code: short, in the third person, and true where no screen is. */
import type { CheckStatus } from '@/utils/core/gov/checks/check';
import type { AdviceCode } from '@/utils/core/gov/checks/check-codes';
import type { Missing } from '@/utils/core/report/missing';
import { m } from '@/utils/i18n/generated/messages.js';

/** What to do, in one line of a table. The long form stands on the screen. */
export const deedText: Readonly<Record<AdviceCode, () => string>> = {
  'ask-dns': m.paper_do_ask_dns,
  'ask-hosts': m.paper_do_ask_hosts,
  'ask-again': m.paper_do_ask_again,
  'ask-second': m.paper_do_ask_second,
  'turn-lookup-on': m.paper_do_turn_lookup_on,
  probe: m.paper_do_probe,
  'probe-again': m.paper_do_probe_again,
  'try-ipv6-network': m.paper_do_try_ipv6_network,
  'try-without-proxy': m.paper_do_try_without_proxy,
  'mend-network': m.paper_do_mend_network,
  'reload-page': m.paper_do_reload_page,
  'publish-aaaa': m.paper_do_publish_aaaa,
  'replace-address': m.paper_do_replace_address,
  'remove-unusable': m.paper_do_remove_unusable,
  'publish-aaaa-both': m.paper_do_publish_aaaa_both,
  'mend-reachability': m.paper_do_mend_reachability,
  'mend-some-addresses': m.paper_do_mend_some_addresses,
  'convert-own-hosts': m.paper_do_convert_own_hosts,
  'talk-to-third-parties': m.paper_do_talk_to_third_parties,
  'add-name-server-ipv6': m.paper_do_add_name_server_ipv6,
  'mend-name-server': m.paper_do_mend_name_server,
  'sign-zone': m.paper_do_sign_zone,
  'mend-dnssec': m.paper_do_mend_dnssec,
  'add-mail-ipv6': m.paper_do_add_mail_ipv6,
  'mend-mail-record': m.paper_do_mend_mail_record,
  'mend-https-record': m.paper_do_mend_https_record,
  'move-to-vn': m.paper_do_move_to_vn,
  'redirect-former-name': m.paper_do_redirect_former_name,
};

export const missingText: Readonly<Record<Missing, () => string>> = {
  dns: m.paper_missing_dns,
  site: m.paper_missing_site,
  reach: m.paper_missing_reach,
};

/** A shape for each status that black ink keeps apart; the words stand beside it. */
export const markOf: Readonly<Record<CheckStatus, string>> = {
  pass: '✓',
  partial: '□',
  fail: '□',
  unknown: '?',
  'not-tested': '–',
  'not-applicable': '–',
};
