import type { ComponentChildren } from 'preact';
import { Term } from '@/components/gov/Term';
import { Folded } from '@/components/shared/Folded';
import type { Check } from '@/utils/core/gov/checks/check';
import { judgeSteps } from '@/utils/core/gov/steps/judge-steps';
import type { PlanRelation } from '@/utils/core/gov/steps/plan';
import { PHASES, PLAN_SOURCE } from '@/utils/core/gov/steps/steps';
import type { Step } from '@/utils/core/gov/steps/steps';
import { stepStateText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

interface TenStepsProps {
  readonly checks: readonly Check[];
  readonly locale: Locale;
  readonly plan: PlanRelation;
  /** Opened, with what evidence says of each step in the open. */
  readonly isFull?: boolean;
  /** What stands before the steps, and under each. */
  readonly before?: ComponentChildren;
  readonly renderUnder?: (step: Step) => ComponentChildren;
}

/** The plan's three phases and ten steps, and what the checks show of each. */
export function TenSteps({ checks, locale, plan, isFull = false, before, renderUnder }: TenStepsProps) {
  const findings = judgeSteps(checks);
  const visible = findings.filter(({ state }) => state !== 'out-of-sight');
  const signs = visible.filter(({ state }) => state === 'signs').length;
  return (
    <Folded
      class="gov-part"
      name="steps"
      isOpen={isFull}
      summary={
        <>
          <h3>{m.gov_steps_title()}</h3>{' '}
          <small>{m.gov_steps_count({ signs: String(signs), visible: String(visible.length) })}</small>
        </>
      }
    >
      {() => (
        <>
          {before}
          {plan === 'sample' && <p class="small">{m.gov_steps_sample()}</p>}
          {PHASES.map(({ number: phase, title, period, steps }) => (
            <section key={phase}>
              <h4>{m.gov_steps_phase({ number: String(phase), title: title[locale], period: period[locale] })}</h4>
              <ol class="steps" start={steps[0]?.number ?? 1}>
                {steps.map((step) => {
                  const { number, title: name, shows } = step;
                  const finding = findings.find((each) => each.number === number);
                  if (finding === undefined) return null;
                  return (
                    <li key={number} value={number} data-step={number} data-state={finding.state}>
                      {name[locale]} <small>{stepStateText(finding)}</small>{' '}
                      {isFull ? <p>{shows[locale]}</p> : <Term term={name[locale]} what={shows[locale]} />}
                      {renderUnder?.(step)}
                    </li>
                  );
                })}
              </ol>
            </section>
          ))}
          <p class="small">{PLAN_SOURCE[locale]}</p>
        </>
      )}
    </Folded>
  );
}
