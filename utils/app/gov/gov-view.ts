/** What a state site shows of its duties, judged: plain data for popup and sheet, which only draw it. */
import type { Check } from '@/utils/core/gov/checks/check';
import { CHECK_GROUPS, groupChecks } from '@/utils/core/gov/checks/summary';
import type { CheckGroup, GovHeadline } from '@/utils/core/gov/checks/summary';
import type { GovIdentity, Scope } from '@/utils/core/gov/identity';
import { forceOn, ruleById, ruleInForce, vietnamDay } from '@/utils/core/gov/rules/in-force';
import type { Day, Rule, RuleForce } from '@/utils/core/gov/rules/rule';
import { RULES } from '@/utils/core/gov/rules/rules';
import { isWeakSource } from '@/utils/core/gov/sources';
import type { StepFinding } from '@/utils/core/gov/steps/judge-steps';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import type { PlanRelation } from '@/utils/core/gov/steps/plan-relation';
import { PHASES } from '@/utils/core/gov/steps/steps';
import type { Phase, Step } from '@/utils/core/gov/steps/steps';
import type { Readiness } from '@/utils/core/gov/checks/host-checks';

/** What was judged of one host at one moment. */
export interface JudgedSite {
  /** Whose site it is; undefined for a site that is not of the State. */
  readonly identity: GovIdentity | undefined;
  readonly headline: GovHeadline;
  readonly checks: readonly Check[];
  readonly steps: readonly StepFinding[];
  readonly readiness: Readiness;
  /** The moment, ms since the epoch: it decides which rules hold. */
  readonly at: number;
}

export interface GovView {
  readonly headline: GovHeadline;
  /** In the order of the view; one without checks is among them. */
  readonly groups: readonly CheckGroupView[];
  readonly readiness: Readiness;
  readonly plan: PlanRelation;
  /** Undefined where no plan speaks to the site. */
  readonly steps: StepsView | undefined;
  readonly scope: Scope;
  /** The rule on IPv6 that holds for the body. */
  readonly demand: Rule | undefined;
  /** Undefined for a body that the rules do not bind. */
  readonly law: LawView | undefined;
  /** Of the directory's word about the owner. */
  readonly sources: readonly { readonly url: string; readonly isWeak: boolean }[];
}

export interface CheckGroupView {
  readonly group: CheckGroup;
  readonly checks: readonly CheckView[];
}

/** A check with what it stems from. */
export interface CheckView {
  readonly check: Check;
  readonly rule: RuleOnDay | undefined;
  /** The step of the plan, where a plan speaks to the site. */
  readonly step: Step | undefined;
}

interface RuleOnDay {
  readonly rule: Rule;
  readonly force: RuleForce;
}

interface StepsView {
  readonly phases: readonly (Pick<Phase, 'number' | 'title' | 'period'> & { readonly steps: readonly StepView[] })[];
  /** How many of those that a browser can see show signs. */
  readonly signs: number;
  readonly visible: number;
}

interface StepView {
  readonly step: Step;
  readonly finding: StepFinding;
}

interface LawView {
  readonly day: Day;
  readonly rules: readonly RuleOnDay[];
  /** The decree with its duties holds on the day. */
  readonly hasDuties: boolean;
}

/** Puts together what is shown of it. Pure. */
export function govViewOf({ identity, headline, checks, steps, readiness, at }: JudgedSite): GovView {
  const day = vietnamDay(at);
  const plan = planOf(identity);
  const scope = identity?.scope ?? 'covered';
  const groups = groupChecks(checks);
  const allSteps = PHASES.flatMap((phase) => phase.steps);
  const viewOf = (check: Check): CheckView => ({
    check,
    rule: check.rule === undefined ? undefined : onDay(ruleById(check.rule), day),
    step: plan === 'none' ? undefined : allSteps.find(({ number }) => number === check.step),
  });
  return {
    headline,
    groups: CHECK_GROUPS.map((group) => ({ group, checks: groups[group].map(viewOf) })),
    readiness,
    plan,
    steps: plan === 'none' ? undefined : stepsView(steps),
    scope,
    demand: identity === undefined || scope === 'outside' ? undefined : ruleInForce('ipv6', day),
    law: scope === 'outside' ? undefined : lawView(at),
    sources: (identity?.agency?.sources ?? []).map((url) => ({ url, isWeak: isWeakSource(url) })),
  };
}

/** The texts behind the checks, with their force at a moment. */
function lawView(at: number): LawView {
  const day = vietnamDay(at);
  // The other duties are of the same decree.
  const hasDuties = forceOn(ruleById('decree-224-2026-art-11-4'), day) !== 'not-yet';
  return { day, rules: RULES.map((rule) => onDay(rule, day)), hasDuties };
}

/** The phases with what was found of each of their steps. */
function stepsView(findings: readonly StepFinding[]): StepsView {
  const visible = findings.filter(({ state }) => state !== 'out-of-sight');
  const phases = PHASES.map(({ steps, ...phase }) => ({
    ...phase,
    steps: steps.flatMap((step) => {
      const finding = findings.find(({ number }) => number === step.number);
      return finding === undefined ? [] : [{ step, finding }];
    }),
  }));
  return { phases, signs: visible.filter(({ state }) => state === 'signs').length, visible: visible.length };
}

const onDay = (rule: Rule, day: Day): RuleOnDay => ({ rule, force: forceOn(rule, day) });
