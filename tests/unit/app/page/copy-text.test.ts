import { describe, expect, it } from 'vitest';
import { evidenceText, hostsText } from '@/utils/app/page/copy-text';
import { judge } from '@/utils/core/verdict/judge';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

const evidence = evidenceOf({
  host: 'a.vn',
  ip: '2001:4860::1',
  own: ['203.0.113.1'],
  hosts: { 'cdn.vn': ['203.0.113.2'] },
});
const verdict = judge(evidence);
const ABOUT = { version: '0.1.0', userAgent: 'Mozilla/5.0' };

describe('what is copied', () => {
  it('of the hosts goes into a table, a line each', () => {
    const [head, ...rows] = hostsText(verdict, evidence).split('\n');
    expect(head).toBe('host\tvisit\tsite\taddresses');
    expect(rows).toEqual(['a.vn\tmixed\tconfirmed\t2001:4860::1 203.0.113.1', 'cdn.vn\tv4\tunknown\t203.0.113.2', '']);
  });

  it('of a verdict is all that it rests on, with the time', () => {
    const copied = JSON.parse(evidenceText(verdict, evidence, ABOUT)) as Record<string, unknown>;
    expect(copied).toMatchObject({
      ...ABOUT,
      at: new Date(evidence.now).toISOString(),
      verdict: { visit: verdict.visit },
    });
    expect(copied['evidence']).toMatchObject({ document: { host: 'a.vn' } });
  });

  it('is the version and the browser alone where nothing is known', () => {
    expect(JSON.parse(evidenceText(undefined, undefined, ABOUT))).toEqual(ABOUT);
  });
});
