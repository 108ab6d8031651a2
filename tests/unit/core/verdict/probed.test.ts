import { describe, expect, it } from 'vitest';
import { judge } from '@/utils/core/verdict/judge';
import type { Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import { evidenceOf } from './evidence-of';

const AAAA = '3000:6:11::1';
const base = { ip: '203.0.113.31', a: ['203.0.113.31'], aaaa: [AAAA] };
const reached = { ip: AAAA, http: 'reached', https: 'reached', tries: 1 } as const;
const refused = { ip: AAAA, http: 'refused', https: 'refused', tries: 2 } as const;

describe('what a probe adds', () => {
  it.each<[string, ProbeEvidence, string]>([
    ['reached', { control: 'ok', addresses: [reached] }, 'confirmed'],
    ['refused', { control: 'ok', addresses: [refused] }, 'unreachable'],
    ['addresses left out that may answer', { control: 'ok', addresses: [refused], leftOut: 2 }, 'published'],
    ['the page’s own port alone', { control: 'ok', addresses: [{ ...refused, http: 'not-run' }] }, 'unreachable'],
    [
      'nothing was tried',
      { control: 'ok', addresses: [{ ...refused, http: 'not-run', https: 'not-run' }] },
      'published',
    ],
    ['a portal in the way', { control: 'inconclusive', addresses: [] }, 'published'],
  ])('%s → %s', (_about, probe, site) => {
    expect(judge(evidenceOf({ ...base, probe })).site.code).toBe(site);
  });

  it('counts for addresses that the browser’s own resolver showed', () => {
    const evidence = evidenceOf({ ip: base.ip, system: [AAAA], probe: { control: 'ok', addresses: [refused] } });
    expect(judge(evidence).site.code).toBe('unreachable');
  });
});

describe('the network after a probe', () => {
  const evidence = evidenceOf({ ...base, network: 'yes' });
  const seenAt = evidence.network?.ipv6?.at ?? 0;
  const after = (change: Partial<ProbeEvidence>): Evidence => ({
    ...evidence,
    probes: { 'dongthap.gov.vn': { control: 'silent', addresses: [], ...change } },
  });

  it('is what the probe found when that is newer than what was seen', () => {
    expect(judge(after({ at: seenAt + 1 })).network.code).toBe('broken');
    expect(judge(after({ at: seenAt + 1, control: 'failed' })).network.code).toBe('no');
  });

  it('is what was seen when that is newer', () => {
    expect(judge(after({ at: seenAt - 1 })).network.code).toBe('yes');
  });

  it('is what the last of several probes found', () => {
    const probes = {
      'one.vn': { control: 'ok', addresses: [], at: 5 },
      'two.vn': { control: 'failed', addresses: [], at: 6 },
    } as const;
    expect(judge({ ...evidence, network: undefined, probes }).network.code).toBe('no');
  });

  it('is NAT64 where the address seen lies in a prefix that was learned since', () => {
    expect(judge({ ...evidence, nat64Prefixes: ['3000::/96'] }).network.code).toBe('nat64');
  });
});

describe('an answer seen earlier', () => {
  it('confirms nothing once its address is known for a translator’s', () => {
    const evidence = evidenceOf({ ip: '203.0.113.31', seen: { v6: '2a00:64::cb00:711f' } });
    expect(judge(evidence).site.code).toBe('confirmed');
    expect(judge({ ...evidence, nat64Prefixes: ['2a00:64::/96'] }).site.code).toBe('unknown');
  });
});
