/** What a state site shows of its duties, judged: plain data for popup and sheet, which only draw it. */
import type { Check } from '@/utils/core/gov/checks/check';
import { CHECK_GROUPS, groupChecks } from '@/utils/core/gov/checks/summary';
import type { CheckGroup, GovHeadline } from '@/utils/core/gov/checks/summary';
import type { GovIdentity, Scope } from '@/utils/core/gov/identity';
import { forceOn, ruleById, ruleInForce, vietnamDay } from '@/utils/core/gov/rules/in-force';
import type { Day, Rule, RuleForce } from '@/utils/core/gov/rules/rule';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import type { PlanRelation } from '@/utils/core/gov/steps/plan-relation';
import { PHASES } from '@/utils/core/gov/steps/steps';
import type { Step } from '@/utils/core/gov/steps/steps';
import type { Readiness } from '@/utils/core/gov/checks/host-checks';

/** What was judged of one host at one moment. */
export interface JudgedSite {
  /** Whose site it is; undefined for a site that is not of the State. */
  readonly identity: GovIdentity | undefined;
  readonly headline: GovHeadline;
  readonly checks: readonly Check[];
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
  readonly scope: Scope;
  /** The rule on IPv6 that holds for the body. */
  readonly demand: Rule | undefined;
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

/** Puts together what is shown of it. Pure. */
export function govViewOf({ identity, headline, checks, readiness, at }: JudgedSite): GovView {
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
    scope,
    demand: identity === undefined || scope === 'outside' ? undefined : ruleInForce('ipv6', day),
  };
}

const onDay = (rule: Rule, day: Day): RuleOnDay => ({ rule, force: forceOn(rule, day) });
