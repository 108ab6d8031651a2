import { describe, expect, it } from 'vitest';
import { forceOn, ruleBehind, ruleById, ruleInForce, vietnamDay } from '@/utils/core/gov/rules/in-force';
import { RULE_IDS } from '@/utils/core/gov/rules/rule';
import type { Rule, RuleForce, RuleId, RuleTopic } from '@/utils/core/gov/rules/rule';
import { RULES } from '@/utils/core/gov/rules/rules';

describe('ruleInForce', () => {
  it.each<[RuleTopic, string, RuleId | undefined]>([
    ['ipv6', '2022-04-25', 'ipv6-ready-label'],
    ['ipv6', '2022-04-26', 'directive-02-2022'],
    ['ipv6', '2022-08-14', 'directive-02-2022'],
    ['ipv6', '2022-08-15', 'decree-42-2022-art-6-4'],
    ['ipv6', '2026-06-30', 'decree-42-2022-art-6-4'],
    ['ipv6', '2026-07-01', 'decree-224-2026-art-11-4'],
    ['ipv6', '2026-11-22', 'decree-224-2026-art-11-4'],
    ['vn-domain', '2022-08-14', undefined],
    ['vn-domain', '2022-08-15', 'decree-42-2022-art-6-4'],
    ['vn-domain', '2026-06-30', 'decree-42-2022-art-6-4'],
    ['vn-domain', '2026-07-01', 'decree-224-2026-art-11-4'],
    ['naming', '2026-06-30', undefined],
    ['naming', '2026-07-01', 'decree-224-2026-art-11-4'],
    ['service-naming', '2022-08-15', 'decree-42-2022-art-13-2'],
    ['service-naming', '2026-06-30', 'decree-42-2022-art-13-2'],
    ['service-naming', '2026-07-01', undefined],
    ['service-naming', '2026-11-22', undefined],
    ['dnssec', '2022-08-15', undefined],
    ['dnssec', '2026-11-22', undefined],
    ['ipv6-only', '2022-08-15', 'decision-38-2021'],
    ['ipv6-only', '2025-12-31', 'decision-38-2021'],
    ['ipv6-only', '2026-01-01', 'decision-3369'],
    ['ipv6-only', '2026-11-22', 'decision-3369'],
    ['ipv6-only', '2031-01-01', undefined],
  ])('%s on %s is %s', (topic, day, expected) => {
    expect(ruleInForce(topic, day)?.id).toBe(expected);
  });

  it('follows the data alone when the law changes', () => {
    const today = ruleById('decree-224-2026-art-11-4');
    const ended: Rule = { ...today, until: '2027-12-31' };
    const successor: Rule = { ...today, from: '2028-01-01', citation: { vi: 'Nghị định mới', en: 'New decree' } };
    const rules = [successor, ended];
    expect(ruleInForce('ipv6', '2027-12-31', rules)).toBe(ended);
    expect(ruleInForce('ipv6', '2028-01-01', rules)).toBe(successor);
  });
});

describe('ruleBehind', () => {
  it.each<[RuleTopic, string, RuleId | undefined]>([
    ['dnssec', '2026-11-22', 'circular-32-2017-art-15-4'],
    ['dnssec', '2018-05-31', undefined],
    ['service-naming', '2026-11-22', 'decree-42-2022-art-13-2'],
    ['ipv6', '2026-11-22', 'decree-224-2026-art-11-4'],
  ])('%s on %s is %s', (topic, day, expected) => {
    expect(ruleBehind(topic, day)?.id).toBe(expected);
  });
});

describe('forceOn', () => {
  it.each<[RuleId, string, RuleForce]>([
    ['decree-224-2026-art-11-4', '2026-06-30', 'not-yet'],
    ['decree-224-2026-art-11-4', '2026-07-01', 'in-force'],
    ['decree-42-2022-art-6-4', '2026-06-30', 'in-force'],
    ['decree-42-2022-art-6-4', '2026-07-01', 'expired'],
    ['decree-42-2022-art-13-2', '2026-11-22', 'expired'],
    ['directive-02-2022', '2022-12-31', 'in-force'],
    ['directive-02-2022', '2023-01-01', 'historical'],
    ['circular-32-2017-art-15-4', '2019-01-01', 'historical'],
    ['circular-32-2017-art-15-4', '2026-11-22', 'historical'],
    ['decision-38-2021', '2025-12-31', 'goal'],
    ['decision-38-2021', '2026-01-01', 'goal-ended'],
    ['decision-3369', '2026-11-22', 'goal'],
    ['rfc-9460', '2026-11-22', 'recommended'],
  ])('%s on %s is %s', (id, day, expected) => {
    expect(forceOn(ruleById(id), day)).toBe(expected);
  });
});

describe('vietnamDay', () => {
  it.each([
    ['2026-06-30T16:59:59.999Z', '2026-06-30', 'the last moment of the old decree'],
    ['2026-06-30T17:00:00.000Z', '2026-07-01', 'midnight in Ha Noi'],
    ['2026-07-01T00:00:00.000Z', '2026-07-01', 'seven in the morning'],
    ['2022-08-14T17:00:00.000Z', '2022-08-15', 'the first moment of Decree 42'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01', 'the turn of a year'],
  ])('%s is %s: %s', (moment, day) => {
    expect(vietnamDay(Date.parse(moment))).toBe(day);
  });
});

describe('the shipped rules', () => {
  it('are those that checks may name, each once', () => {
    expect(RULES.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted());
  });

  it.each(RULES)('$id has days, words in both languages and a source', (rule) => {
    const days = [rule.signed, rule.from, rule.until].filter((day) => day !== undefined);
    for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    expect(days).toEqual(days.toSorted());
    for (const text of [rule.citation, rule.title, rule.issuer, rule.demand, ...(rule.caveat ? [rule.caveat] : [])]) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(`${text.vi} ${text.en}`).not.toMatch(/vi phạm|violat/i);
    }
    expect(rule.sources.length).toBeGreaterThan(0);
  });

  it('dates the directive whose number was used again in 2026', () => {
    expect(ruleById('directive-02-2022').citation.vi).toContain('26/4/2022');
  });
});
