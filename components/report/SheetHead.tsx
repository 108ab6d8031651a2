import { Agency } from '@/components/popup/Agency';
import { sheetName } from '@/components/shared/host-name';
import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolversInTurn } from '@/utils/i18n/resolver-texts';
import type { ReportModel } from '@/utils/core/report/report-model';
import { reasonsOf } from '@/utils/i18n/renderings/public-reasons';
import { headlineOf } from '@/utils/i18n/renderings/to-document';

interface SheetHeadProps {
  readonly sheet: ReportModel;
  readonly locale: Locale;
}

/** Whose site this is, the finding in a sentence, the three answers, and how it was measured. */
export function SheetHead({ sheet, locale }: SheetHeadProps) {
  const { host, identity, verdict, at, answeredBy } = sheet;
  const headline = headlineOf(sheet);
  const reasons = reasonsOf(verdict, locale);
  const answers = [
    ['visit', m.question_visit(), visitText[verdict.visit.code](), reasons.visit],
    ['site', m.question_site(), siteText[verdict.site.code](), reasons.site],
    ['network', m.question_network(), networkText[verdict.network.code](), reasons.network],
    ['page', m.question_page(), '', reasons.page],
  ] as const;
  const means = [
    [m.report_time(), `${formatTime(at, locale)} ${formatDate(at, locale)}`],
    [m.report_browser(), `${sheet.browser} · ${m.app_name()} ${sheet.version}`],
    [m.report_network(), networkText[verdict.network.code]()],
    [m.report_resolver(), resolversInTurn(answeredBy) || m.report_not_asked()],
  ] as const;
  return (
    <header class="sheet-head">
      <p class="sheet-kind">{m.report_title()}</p>
      <h1>{sheetName(host)}</h1>
      {identity !== undefined && <Agency gov={identity} locale={locale} />}
      <dl class="means">
        {means.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="sheet-headline" data-gov-headline={identity === undefined ? undefined : headline.code}>
        {headline.text}
      </p>
      <dl class="answers">
        {answers.map(([name, question, answer, [because]]) => (
          <div key={name} data-question={name}>
            <dt>{question}</dt>
            <dd>
              <b>{answer}</b> {because !== undefined && because.text !== answer && <span>{because.text}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
