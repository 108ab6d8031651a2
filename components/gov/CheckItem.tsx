import { StatusMark } from '@/components/gov/StatusMark';
import { Term } from '@/components/gov/Term';
import { unbroken } from '@/components/gov/unbroken';
import { Folded } from '@/components/shared/Folded';
import type { Check, CheckStatus } from '@/utils/core/gov/checks/check';
import { forceOn, ruleById, vietnamDay } from '@/utils/core/gov/rules/in-force';
import type { PlanRelation } from '@/utils/core/gov/steps/plan';
import { PHASES } from '@/utils/core/gov/steps/steps';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import { adviceText, checkStatusWords, checkText, checkWhatText, forceText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

interface CheckItemProps {
  readonly check: Check;
  readonly locale: Locale;
  /** The moment of the check, ms since the epoch. */
  readonly at: number;
  readonly plan: PlanRelation;
  /** Opened, as in the report; else the name and the status stand alone until somebody opens it. */
  readonly isFull?: boolean;
}

/** The group of the others says as much; a listener hears it with each check all the same. */
const NEEDS_WORDS: ReadonlySet<CheckStatus> = new Set(['partial', 'fail']);

/** One check: its name and status at a glance; opened, what it means, what it rests on, and what to do. */
export function CheckItem({ check, locale, at, plan, isFull = false }: CheckItemProps) {
  const { id, status, evidence, advice } = check;
  const name = checkText[id]();
  return (
    <li data-check={id} data-status={status}>
      <Folded
        isOpen={isFull}
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
            <Root check={check} locale={locale} at={at} plan={plan} />
          </>
        )}
      </Folded>
      {!isFull && <Term term={name} what={checkWhatText[id]()} />}
    </li>
  );
}

/** A province's plan says nothing to other bodies, so it is called a sample there. */
const STEP_OF = { own: m.gov_step_of, sample: m.gov_step_of_sample, none: m.gov_step_of_sample } as const;

/** The rule with its force on the day, and the step of the plan. */
function Root({ check, locale, at, plan }: CheckItemProps) {
  const rule = check.rule === undefined ? undefined : ruleById(check.rule);
  const steps = plan === 'none' ? [] : PHASES.flatMap((phase) => phase.steps);
  const step = steps.find(({ number }) => number === check.step);
  if (rule === undefined && step === undefined) return null;
  return (
    <p class="small">
      {rule !== undefined && (
        <span data-rule={rule.id}>
          {m.gov_stems_from()}: {unbroken(rule.citation[locale])} ({forceText[forceOn(rule, vietnamDay(at))]()}).{' '}
        </span>
      )}
      {step !== undefined && STEP_OF[plan]({ number: String(step.number), title: step.title[locale] })}
    </p>
  );
}
