import type { ComponentChildren } from 'preact';
import { Term } from '@/components/gov/Term';
import { Folded } from '@/components/shared/Folded';
import type { PlanRelation } from '@/utils/core/gov/steps/plan-relation';
import { PLAN_SOURCE } from '@/utils/core/gov/steps/steps';
import type { Step } from '@/utils/core/gov/steps/steps';
import { stepStateText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { StepsView } from '@/utils/app/gov/gov-view';
import type { Locale } from '@/utils/i18n/resolve-language';

interface TenStepsProps {
  readonly view: StepsView;
  readonly locale: Locale;
  readonly plan: PlanRelation;
  /** Opened, with what evidence says of each step in the open. */
  readonly isFull?: boolean;
  /** What stands before the steps, and under each. */
  readonly before?: ComponentChildren;
  readonly renderUnder?: (step: Step) => ComponentChildren;
}

/** The plan's three phases and ten steps, and what the checks show of each. */
export function TenSteps({ view, locale, plan, isFull = false, before, renderUnder }: TenStepsProps) {
  const { phases, signs, visible } = view;
  return (
    <Folded
      class="gov-part"
      name="steps"
      isOpen={isFull}
      summary={
        <>
          <h3>{m.gov_steps_title()}</h3>{' '}
          <small>{m.gov_steps_count({ signs: String(signs), visible: String(visible) })}</small>
        </>
      }
    >
      {() => (
        <>
          {before}
          {plan === 'sample' && <p class="small">{m.gov_steps_sample()}</p>}
          {phases.map(({ number: phase, title, period, steps }) => (
            <section key={phase}>
              <h4>{m.gov_steps_phase({ number: String(phase), title: title[locale], period: period[locale] })}</h4>
              <ol class="steps" start={steps[0]?.step.number ?? 1}>
                {steps.map(({ step, finding }) => {
                  const { number, title: name, shows } = step;
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
