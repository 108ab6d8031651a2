import { Folded } from '@/components/shared/Folded';
import { unbroken } from '@/components/gov/unbroken';
import { forceOn, vietnamDay } from '@/utils/gov/rules/in-force';
import { HISTORY } from '@/utils/gov/rules/history';
import { LAW_AS_OF, RULES } from '@/utils/gov/rules/rules';
import type { Rule } from '@/utils/gov/rules/rule';
import { formatDay } from '@/utils/i18n/format-day';
import { confidenceText, forceText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

interface LegalBasisProps {
  readonly locale: Locale;
  /** The moment of the checks, ms since the epoch. */
  readonly at: number;
  readonly isFull?: boolean;
}

/** The texts behind the checks with their force on the day, and the history of the programme for those who want it. */
export function LegalBasis({ locale, at, isFull = false }: LegalBasisProps) {
  const day = vietnamDay(at);
  return (
    <Folded class="gov-part" name="law" isOpen={isFull} summary={<h3>{m.gov_law_title()}</h3>}>
      {() => (
        <>
          <p class="small">{m.gov_law_as_of({ date: formatDay(LAW_AS_OF), day: formatDay(day) })}</p>
          <ul class="rules">
            {RULES.map((rule) => (
              <RuleItem key={rule.id} rule={rule} day={day} locale={locale} />
            ))}
          </ul>
          <details data-gov="history">
            <summary>
              <h4>{m.gov_history_title()}</h4>
            </summary>
            <ul class="evidence">
              {HISTORY.map(({ when, what, confidence, source }) => (
                <li key={when}>
                  <b>{formatDay(when)}</b> {what[locale]}{' '}
                  <small>
                    {confidenceText[confidence]()}
                    {source !== undefined && <Source url={source} />}
                  </small>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Folded>
  );
}

function RuleItem({ rule, day, locale }: { readonly rule: Rule; readonly day: string; readonly locale: Locale }) {
  const force = forceOn(rule, day);
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
        {rule.quote !== undefined && <blockquote lang="vi">{rule.quote}</blockquote>}
        {rule.caveat !== undefined && <p class="small">{rule.caveat[locale]}</p>}
        <p class="small">{m.gov_rule_sources()}:</p>
        <ul class="evidence small">
          {rule.sources.map(({ url, confidence }) => (
            <li key={url}>
              <Source url={url} /> ({confidenceText[confidence]()})
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The host of an address as its link: a reader sees whose word it is. */
export function Source({ url }: { readonly url: string }) {
  return (
    <>
      {' '}
      <a href={url} target="_blank" rel="noreferrer noopener">
        {new URL(url).hostname.replace(/^www\./, '')}
      </a>
    </>
  );
}
