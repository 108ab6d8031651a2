import { describe, expect, it } from 'vitest';
import { shapeOf } from '@/utils/core/icon/shape-of';
import { shapeOfVerdict } from '@/utils/core/icon/shape-of-verdict';
import { judge } from '@/utils/core/verdict/judge';
import { publishesIpv6 } from '@/utils/core/verdict/published-addresses';
import { judgeSite } from '@/utils/core/verdict/judge-site';
import cases from '../../../cases/verdicts.json';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';

const V6 = '3000:6:11::1';
const V4 = '203.0.113.31';

describe('the shape of the toolbar icon', () => {
  it.each<[string, Given, string]>([
    ['IPv6 alone', { ip: V6 }, 'v6'],
    ['IPv6 with a part over IPv4', { ip: V6, hosts: { 'cdn.vn': ['203.0.113.52'] } }, 'mixed'],
    ['IPv6 with a part from an internal address', { ip: V6, hosts: { 'nas.vn': ['192.168.1.4'] } }, 'v6'],
    ['the host itself over both', { ip: V4, own: [V6] }, 'mixed'],
    ['IPv4, DNS not asked', { ip: V4 }, 'v4'],
    ['IPv4 although the domain publishes IPv6', { ip: V4, aaaa: [V6], a: [V4] }, 'v4-published'],
    ['IPv4, and the published address is unusable', { ip: V4, aaaa: ['fd00::1'], a: [V4] }, 'v4'],
    ['IPv4 now, IPv6 earlier in this session', { ip: V4, seen: { v6: V6 } }, 'v4-published'],
    ['NAT64', { ip: '64:ff9b::cb00:711f' }, 'nat64'],
    ['a proxy', { ip: V4, proxied: true }, 'proxied'],
    ['from cache', { ip: V6, cached: true }, 'unknown'],
    ['an error', { source: 'error' }, 'unknown'],
    ['an internal address', { ip: '10.0.0.9' }, 'none'],
    ['no web page', { source: 'not-web', host: '' }, 'none'],
  ])('%s', (_about, given, shape) => {
    expect(shapeOf(evidenceOf(given))).toBe(shape);
  });

  it('is the same from the evidence and from the verdict', () => {
    for (const { case: id, about, given } of cases) {
      const evidence = evidenceOf(given as Given);
      expect([id, about, shapeOfVerdict(judge(evidence))]).toEqual([id, about, shapeOf(evidence)]);
    }
  });

  it('calls a domain published exactly where the verdict does', () => {
    const codes = ['confirmed', 'published', 'partial', 'unreachable', 'ipv6-only'];
    for (const { case: id, about, given } of cases) {
      const evidence = evidenceOf(given as Given);
      const host = evidence.document?.host ?? '';
      const site = judgeSite(host, evidence);
      if (site.code === 'not-applicable') continue;
      expect([id, about, publishesIpv6(host, evidence)]).toEqual([id, about, codes.includes(site.code)]);
    }
  });
});
