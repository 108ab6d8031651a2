import { networkShape, siteShape, visitShape } from '@/components/shared/code-shapes';
import { Glyph } from '@/components/shared/Glyph';
import type { IconShape } from '@/utils/core/icon/shape';
import { evidenceText } from '@/utils/i18n/reason-texts';
import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { Judged, Verdict } from '@/utils/core/verdict/verdict';

interface QuestionsProps {
  readonly verdict: Verdict;
  readonly locale: Locale;
}

interface Row {
  readonly name: 'visit' | 'site' | 'network';
  readonly shape: IconShape;
  readonly question: string;
  readonly answer: string;
  readonly because: Judged<string>['because'];
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
      because: visit.because,
    },
    {
      name: 'site',
      shape: siteShape[site.code],
      question: m.question_site(),
      answer: isNotAsked ? m.site_not_asked() : siteText[site.code](),
      because: site.because,
    },
    {
      name: 'network',
      shape: networkShape[network.code],
      question: m.question_network(),
      answer: networkText[network.code](),
      because: network.because,
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
            <b>{row.answer}</b> <small>{evidenceText(row.because, locale)}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
