import { StatusMark } from '@/components/gov/StatusMark';
import { Term } from '@/components/gov/Term';
import { unbroken } from '@/components/gov/unbroken';
import { Folded } from '@/components/shared/Folded';
import type { CheckStatus } from '@/utils/core/gov/checks/check';
import type { PlanRelation } from '@/utils/core/gov/steps/plan-relation';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import { adviceText, checkStatusWords, checkText, checkWhatText, forceText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { CheckView } from '@/utils/app/gov/gov-view';
import type { Locale } from '@/utils/i18n/resolve-language';

interface CheckItemProps {
  readonly view: CheckView;
  readonly locale: Locale;
  readonly plan: PlanRelation;
}

/** The group of the others says as much; a listener hears it with each check all the same. */
const NEEDS_WORDS: ReadonlySet<CheckStatus> = new Set(['partial', 'fail']);

/** One check: its name and status at a glance; opened, what it means, what it rests on, and what to do. */
export function CheckItem({ view, locale, plan }: CheckItemProps) {
  const { check } = view;
  const { id, status, evidence, advice } = check;
  const name = checkText[id]();
  return (
    <li data-check={id} data-status={status}>
      <Folded
        summary={
          <>
            <StatusMark status={status} />
            <span>{name}</span>{' '}
            <small class={NEEDS_WORDS.has(status) ? undefined : 'heard'}>{checkStatusWords(check)}</small>
          </>
        }
      >
        {() => (
          <>
            <p class="small">{checkWhatText[id]()}</p>
            {advice !== undefined && (
              <p data-advice={advice}>
                <b>{m.gov_next()}:</b> {adviceText[advice]()}
              </p>
            )}
            <h4>{m.gov_evidence()}</h4>
            <ul class="evidence">
              {evidence.map((line, index) => (
                <li key={`${line.code} ${index}`} data-evidence={line.code}>
                  {govEvidenceText(line, locale)}
                </li>
              ))}
            </ul>
            <Root view={view} locale={locale} plan={plan} />
          </>
        )}
      </Folded>
      <Term term={name} what={checkWhatText[id]()} />
    </li>
  );
}

/** A province's plan says nothing to other bodies, so it is called a sample there. */
const STEP_OF = { own: m.gov_step_of, sample: m.gov_step_of_sample, none: m.gov_step_of_sample } as const;

/** The rule with its force on the day, and the step of the plan. */
function Root({ view: { rule: known, step }, locale, plan }: CheckItemProps) {
  if (known === undefined && step === undefined) return null;
  return (
    <p class="small">
      {known !== undefined && (
        <span data-rule={known.rule.id}>
          {m.gov_stems_from()}: {unbroken(known.rule.citation[locale])} ({forceText[known.force]()}).{' '}
        </span>
      )}
      {step !== undefined && STEP_OF[plan]({ number: String(step.number), title: step.title[locale] })}
    </p>
  );
}
