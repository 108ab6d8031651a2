import { networkShape, siteShape, visitShape } from '@/components/shared/code-shapes';
import { Glyph } from '@/components/shared/Glyph';
import type { IconShape } from '@/utils/icon/shape';
import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { reasonText } from '@/utils/i18n/reason-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { Reason, Verdict } from '@/utils/verdict/verdict';

interface QuestionsProps {
  readonly verdict: Verdict;
  readonly locale: Locale;
}

interface Row {
  readonly name: 'visit' | 'site' | 'network';
  readonly shape: IconShape;
  readonly question: string;
  readonly answer: string;
  readonly reason: Reason;
}

/** The three questions that are never mixed, each with its answer and what the answer rests on. */
export function Questions({ verdict, locale }: QuestionsProps) {
  const { visit, site, network } = verdict;
  const isNotAsked = site.because[0].code === 'site-not-asked';
  const rows: readonly Row[] = [
    {
      name: 'visit',
      shape: visitShape[visit.code],
      question: m.question_visit(),
      answer: visitText[visit.code](),
      reason: visit.because[0],
    },
    {
      name: 'site',
      shape: siteShape[site.code],
      question: m.question_site(),
      answer: isNotAsked ? m.site_not_asked() : siteText[site.code](),
      reason: site.because[0],
    },
    {
      name: 'network',
      shape: networkShape[network.code],
      question: m.question_network(),
      answer: networkText[network.code](),
      reason: network.because[0],
    },
  ];
  return (
    <dl class="questions">
      {rows.map((row) => (
        <div key={row.name} data-question={row.name}>
          <dt>
            <Glyph name={row.shape} size={24} />
            {row.question}
          </dt>
          <dd>
            <b>{row.answer}</b> <Evidence reason={row.reason} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Evidence({ reason, locale }: { readonly reason: Reason; readonly locale: Locale }) {
  // The answer already says so.
  if (reason.code === 'site-not-asked') return null;
  // In its own row an address needs no words around it.
  if (reason.code === 'visit-address') return <code>{reason.values?.ip}</code>;
  return <small>{reasonText(reason, locale)}</small>;
}
