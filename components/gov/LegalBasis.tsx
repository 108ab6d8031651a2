import { Duties } from '@/components/gov/Duties';
import { History } from '@/components/gov/History';
import { SourceList } from '@/components/gov/SourceList';
import { unbroken } from '@/components/gov/unbroken';
import { Folded } from '@/components/shared/Folded';
import { LAW_AS_OF } from '@/utils/core/gov/rules/rules';
import { formatDay } from '@/utils/i18n/format-day';
import { forceText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { LawView, RuleOnDay } from '@/utils/app/gov/gov-view';

interface LegalBasisProps {
  readonly locale: Locale;
  readonly law: LawView;
  readonly isFull?: boolean;
}

/** The duties of today, the texts behind the checks with their force on the day, and the history of the programme. */
export function LegalBasis(props: LegalBasisProps) {
  return (
    <Folded class="gov-part" name="law" isOpen={props.isFull ?? false} summary={<h3>{m.gov_law_title()}</h3>}>
      {() => <Texts {...props} />}
    </Folded>
  );
}

function Texts({ locale, law, isFull = false }: LegalBasisProps) {
  return (
    <>
      <p class="small">{m.gov_law_as_of({ date: formatDay(LAW_AS_OF), day: formatDay(law.day) })}</p>
      {law.hasDuties && <Duties locale={locale} isFull={isFull} />}
      <ul class="rules">
        {law.rules.map((each) => (
          <RuleItem key={each.rule.id} {...each} locale={locale} />
        ))}
      </ul>
      <History locale={locale} />
    </>
  );
}

function RuleItem({ rule, force, locale }: RuleOnDay & { readonly locale: Locale }) {
  const dates = [
    ...(rule.signed === undefined ? [] : [m.gov_rule_signed({ date: formatDay(rule.signed) })]),
    ...(rule.from === undefined ? [] : [m.gov_rule_from({ date: formatDay(rule.from) })]),
    ...(rule.until === undefined ? [] : [m.gov_rule_until({ date: formatDay(rule.until) })]),
  ];
  return (
    <li data-law={rule.id} data-force={force}>
      <details>
        <summary>
          <b>{unbroken(rule.citation[locale])}</b> <small>{forceText[force]()}</small>
        </summary>
        <p>{unbroken(rule.demand[locale])}</p>
        <p class="small">
          {unbroken(rule.title[locale])} · {rule.issuer[locale]}
          {dates.length > 0 && ` · ${dates.join(', ')}`}
        </p>
        {rule.points !== undefined && (
          <ul class="evidence">
            {rule.points.map((point) => (
              <li key={point.en}>{point[locale]}</li>
            ))}
          </ul>
        )}
        {rule.quote !== undefined && <blockquote lang="vi">{rule.quote}</blockquote>}
        {rule.quoteNote !== undefined && <p class="small quote-note">{rule.quoteNote[locale]}</p>}
        {rule.caveat !== undefined && <p class="small">{unbroken(rule.caveat[locale])}</p>}
        <p class="small">{m.gov_rule_sources()}:</p>
        <SourceList sources={rule.sources} locale={locale} />
      </details>
    </li>
  );
}
