import { describe, expect, it } from 'vitest';
import type { Check } from '@/utils/core/gov/checks/check';
import checks from '../../../../cases/checks.json';
import verdicts from '../../../../cases/verdicts.json';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';
import { checksOf } from './check-input-of';
import type { ShortDossier } from './check-input-of';

type Row = readonly [id: string, given: Given, dossier: ShortDossier | undefined];

/** JSON has no `undefined`: a family that was not asked about. */
const withoutNull = (value: object): ShortDossier =>
  JSON.parse(JSON.stringify(value), (_name, each: unknown) => (each === null ? undefined : each)) as ShortDossier;

const CASES: readonly Row[] = [
  ...verdicts.map(({ id, given }): Row => [id, given as Given, undefined]),
  ...checks.flatMap((row): readonly Row[] =>
    'given' in row ? [[row.id, row.given as Given, 'dossier' in row ? withoutNull(row.dossier) : undefined]] : [],
  ),
];
/** What Firefox knows before a click: its own resolver was asked, no other. */
const BEFORE_A_CLICK = CASES.map(([id, { a, aaaa, other: _other, https: _https, dns: _dns, ...given }]): Row => {
  const system = [a, aaaa].flatMap((answer) => (typeof answer === 'object' ? answer : []));
  return [`${id}, before a click`, { ...given, ...(system.length > 0 ? { system } : {}) }, undefined];
});
/** And after the page was asked about, by way of the dossier alone. */
const ROWS = [...CASES, ...BEFORE_A_CLICK];

/** These look at the name alone, so nobody was asked and nothing was observed. */
const BY_NAME: readonly Check['id'][] = ['vn-domain', 'name-pattern'];

describe('a check that passes or fails', () => {
  it.each(ROWS)('shows what it rests on, by whom and when: %s', (_id, given, dossier) => {
    for (const check of Object.values(checksOf(given, dossier))) {
      if (BY_NAME.includes(check.id) || !['pass', 'partial', 'fail'].includes(check.status)) continue;
      const shown = `${check.id} ${check.status}`;
      expect(
        check.evidence.map(({ code }) => code),
        shown,
      ).not.toContain('dns-not-asked');
      expect(check.source, shown).toEqual(expect.any(String));
      expect(check.observedAt, shown).toEqual(expect.any(Number));
    }
  });

  it('names the browser’s own resolver where that is all that was asked', () => {
    const { aaaa } = checksOf({ ip: '203.0.113.31', system: ['3000:6:11::1', '203.0.113.31'] });
    expect(aaaa).toMatchObject({ status: 'pass', source: expect.any(String), observedAt: expect.any(Number) });
    expect(aaaa.evidence).toEqual([
      { code: 'dns-answer', values: expect.objectContaining({ type: 'AAAA', answer: '3000:6:11::1' }) },
    ]);
  });

  it('is open where that resolver says nothing, and then tells what was not asked', () => {
    const { aaaa } = checksOf({ ip: '203.0.113.31', system: ['203.0.113.31'] });
    expect(aaaa).toMatchObject({ status: 'unknown', advice: 'ask-dns' });
    expect(aaaa.evidence.map(({ code }) => code)).toEqual(['dns-not-asked']);
  });

  it('names the visit where the question about AAAA failed', () => {
    const { aaaa } = checksOf({ ip: '3000:6:11::1', aaaa: '!servfail', a: '!servfail' });
    expect(aaaa).toMatchObject({ status: 'pass', source: 'visit' });
    expect(aaaa.evidence.map(({ code }) => code)).toEqual(['visit-v6', 'dns-failed']);
  });

  it('names the visit that showed an IPv4 address which DNS did not give', () => {
    const { aaaa } = checksOf({ ip: '203.0.113.31', aaaa: [], a: '!timeout' });
    expect(aaaa.status).toBe('fail');
    expect(aaaa.evidence.map(({ code }) => code)).toEqual(['visit-v4', 'dns-empty', 'dns-failed']);
  });
});
