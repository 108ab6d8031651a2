import { hostText } from '@/utils/core/host/display-host';
import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { checkText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolverText } from '@/utils/i18n/resolver-texts';
import type { Change } from '@/utils/core/report/compare-reports';
import type { DocumentHost } from '@/utils/core/report/report-document';

/** One line of a comparison as a sentence: "Bản ghi AAAA: chưa có → 2001:db8::1". */
export function changeText(change: Change): string {
  switch (change.what) {
    case 'check':
      return arrow(checkText[change.id](), change.before.statusText, change.after.statusText);
    case 'evidence':
      return m.report_change_evidence({ what: checkText[change.id](), status: change.status });
    case 'a':
      return arrow(m.report_change_a(), listText(change.before), listText(change.after));
    case 'aaaa':
      return arrow(m.report_change_aaaa(), listText(change.before), listText(change.after));
    case 'visit':
      return arrow(m.question_visit(), visitText[change.before](), visitText[change.after]());
    case 'site':
      return arrow(m.report_site(), siteText[change.before](), siteText[change.after]());
    case 'page':
      return arrow(m.question_page(), change.before, change.after);
    case 'network':
      return arrow(m.report_network(), networkText[change.before](), networkText[change.after]());
    case 'host':
      return arrow(hostText(change.host), answersOf(change.before), answersOf(change.after));
    case 'browser':
      return arrow(m.report_browser(), change.before, change.after);
    case 'resolver':
      return arrow(m.report_resolver(), resolverOr(change.before), resolverOr(change.after));
    case 'version':
      return arrow(m.app_name(), change.before, change.after);
    default:
      return change satisfies never;
  }
}

const arrow = (what: string, before: string, after: string): string => m.report_change({ what, before, after });

const listText = (addresses: readonly string[]): string => addresses.join(', ') || m.report_none();

const answersOf = (host: DocumentHost | undefined): string =>
  host === undefined ? m.report_host_unused() : `${visitText[host.visit]()}, ${siteText[host.site]()}`;

const resolverOr = (resolver: string): string => (resolver === '' ? m.report_not_asked() : resolverText(resolver));
