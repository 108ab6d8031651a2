import { describe, expect, it } from 'vitest';
import { judge } from '@/utils/verdict/judge';
import cases from '../../cases/verdicts.json';
import { evidenceOf } from './evidence-of';
import type { Given } from './evidence-of';

describe('judge', () => {
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
