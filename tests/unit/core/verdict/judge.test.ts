import { describe, expect, it } from 'vitest';
import { judge } from '@/utils/core/verdict/judge';
import cases from '../../../cases/verdicts.json';
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

  it('gives the same headline when the other hosts of the page are not known', () => {
    for (const { given } of cases) {
      const evidence = evidenceOf(given as Given);
      const { document } = evidence;
      if (document === undefined) continue;
      const own = Object.entries(document.hosts).filter(([host]) => host === document.host);
      const alone = { ...evidence, document: { ...document, hosts: Object.fromEntries(own) } };
      expect(judge(alone).headline).toBe(judge(evidence).headline);
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

  it('counts the hosts that answered, and says how many did not', () => {
    const silent = { failures: { 'net::ERR_NAME_NOT_RESOLVED': 1 } };
    const given = { ip: '3000:6:11::1', hosts: { 'a.vn': silent, 'b.vn': silent, 'c.vn': ['3000::5'] } };
    expect(judge(evidenceOf(given)).page).toEqual({
      code: 'full',
      because: [{ code: 'page-all-capable', values: { total: 2, silent: 2 } }],
    });
    const without = evidenceOf({ ...given, hosts: { 'c.vn': ['3000::5'] } });
    expect(judge(without).page?.because[0].values).toEqual({ total: 2 });
  });

  it('forgets what it knew of the network after thirty minutes', () => {
    const evidence = evidenceOf({ ip: '203.0.113.31', network: 'yes' });
    expect(judge(evidence).network.code).toBe('yes');
    expect(judge({ ...evidence, now: evidence.now + 30 * 60_000 }).network.code).toBe('unknown');
  });
});
