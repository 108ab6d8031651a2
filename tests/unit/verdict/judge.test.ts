import { describe, expect, it } from 'vitest';
import { judge } from '@/utils/verdict/judge';
import type { Verdict } from '@/utils/verdict/verdict';
import cases from '../../cases/verdicts.json';
import { evidenceOf } from './evidence-of';
import type { Given } from './evidence-of';

interface Expected {
  readonly visit?: string;
  readonly site?: string;
  readonly network?: string;
  readonly page?: string;
  readonly headline?: string;
  readonly action?: string;
  /** The first reason of the site verdict. */
  readonly reason?: string;
  /** Further reasons of the site verdict. */
  readonly reasons?: readonly string[];
}

const shown = (verdict: Verdict, expected: Expected): Expected => ({
  ...(expected.visit ? { visit: verdict.visit.code } : {}),
  ...(expected.site ? { site: verdict.site.code } : {}),
  ...(expected.network ? { network: verdict.network.code } : {}),
  ...(expected.page ? { page: verdict.page?.code ?? 'absent' } : {}),
  ...(expected.headline ? { headline: verdict.headline } : {}),
  ...(expected.action ? { action: verdict.action } : {}),
  ...(expected.reason ? { reason: verdict.site.because[0].code } : {}),
  ...(expected.reasons
    ? { reasons: expected.reasons.filter((code) => verdict.site.because.some((reason) => reason.code === code)) }
    : {}),
});

describe('judge', () => {
  it.each(
    cases.map(
      ({ case: id, about, given, expect: expected }) => [id, about, given as Given, expected as Expected] as const,
    ),
  )('case %s: %s', (_id, _about, given, expected) => {
    expect(shown(judge(evidenceOf(given)), expected)).toEqual(expected);
  });

  it('gives every axis at least one reason', () => {
    for (const { given } of cases) {
      const { visit, site, network, page } = judge(evidenceOf(given as Given));
      for (const axis of [visit, site, network, ...(page ? [page] : [])])
        expect(axis.because.length).toBeGreaterThan(0);
    }
  });

  it('says that nothing is known of a tab that was never seen', () => {
    const { document: _document, ...evidence } = evidenceOf({});
    const verdict = judge(evidence);
    expect([verdict.visit.code, verdict.site.code, verdict.headline, verdict.action]).toEqual([
      'unknown',
      'not-applicable',
      'before-install',
      'reload',
    ]);
    expect(verdict.page).toBeUndefined();
  });

  it('forgets what it knew of the network after thirty minutes', () => {
    const evidence = evidenceOf({ ip: '203.0.113.31', network: 'yes' });
    expect(judge(evidence).network.code).toBe('yes');
    expect(judge({ ...evidence, now: evidence.now + 30 * 60_000 }).network.code).toBe('unknown');
  });
});
