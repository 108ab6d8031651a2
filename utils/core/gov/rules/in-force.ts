import { VIET_NAM_OFFSET_MS } from './limits';
import type { Day, Rule, RuleForce, RuleId, RuleTopic } from './rule';
import { RULES } from './rules';

const FORCES_THAT_HOLD: ReadonlySet<RuleForce> = new Set(['in-force', 'goal', 'recommended']);

/** The calendar day in Viet Nam (UTC+7, no summer time) at a moment in ms since the epoch. */
export function vietnamDay(ms: number): Day {
  return new Date(ms + VIET_NAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** What a rule is worth on a day. */
export function forceOn(rule: Rule, day: Day): RuleForce {
  if (rule.from !== undefined && day < rule.from) return 'not-yet';
  const isOver = rule.until !== undefined && day > rule.until;
  switch (rule.kind) {
    case 'law':
      return isOver ? 'expired' : 'in-force';
    // Whether a directive ends with its deadline is not settled, so afterwards it is history, not expired.
    case 'directive':
      return isOver ? 'historical' : 'in-force';
    case 'historical':
      return 'historical';
    case 'programme':
      return isOver ? 'goal-ended' : 'goal';
    case 'recommendation':
      return isOver ? 'expired' : 'recommended';
    default:
      return rule.kind satisfies never;
  }
}

/**
 * The rule, goal or recommendation of a topic that holds on a day in Viet Nam, the weightiest first.
 *
 * @param rules only tests give others than the shipped ones
 * @returns undefined where none holds, as for DNSSEC and for the names of public-service portals today
 */
export function ruleInForce(topic: RuleTopic, day: Day, rules: readonly Rule[] = RULES): Rule | undefined {
  return rules.find((rule) => rule.topics.includes(topic) && FORCES_THAT_HOLD.has(forceOn(rule, day)));
}

/** The rule that holds, else the last one that did: to be shown with its force, never as a duty of today. */
export function ruleBehind(topic: RuleTopic, day: Day, rules: readonly Rule[] = RULES): Rule | undefined {
  const holds = ruleInForce(topic, day, rules);
  return holds ?? rules.find((rule) => rule.topics.includes(topic) && forceOn(rule, day) !== 'not-yet');
}

/** @throws for an id that is not among the shipped rules, which a test rules out */
export function ruleById(id: RuleId): Rule {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`expected a rule, got the id ${id}`);
  return rule;
}
