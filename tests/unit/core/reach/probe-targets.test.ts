import { describe, expect, it } from 'vitest';
import { probeTargets } from '@/utils/core/reach/probe-targets';

describe('what may be probed', () => {
  it.each([
    ['a global address', '3000:6:1::80', true],
    ['loopback', '::1', false],
    ['unspecified', '::', false],
    ['link-local', 'fe80::1', false],
    ['unique local', 'fd00::1', false],
    ['documentation', '2001:db8::1', false],
    ['documentation, RFC 9637', '3fff::1', false],
    ['IPv4-mapped', '::ffff:203.0.113.5', false],
    ['the well-known translation prefix', '64:ff9b::cb00:7105', false],
    ['a local-use translation prefix', '64:ff9b:1::1', false],
    ['6to4', '2002:cb00:7105::1', false],
    ['Teredo', '2001:0:1::1', false],
    ['an anycast service', '2001:1::1', false],
    ['multicast', 'ff02::1', false],
    ['outside 2000::/3', '5f00::1', false],
    ['made by a translator of this network', '2a00:64::cb00:7105', false],
    ['IPv4', '203.0.113.5', false],
    ['no address', 'evil]/?x=[::1', false],
  ])('%s: %s', (_about, text, isProbed) => {
    expect(probeTargets([text], ['2a00:64::/96']).addresses.length).toBe(isProbed ? 1 : 0);
  });

  it('takes four at most and says how many it left out', () => {
    const six = [1, 2, 3, 4, 5, 6].map((last) => `3000:6::${last}`);
    expect(probeTargets(six, [])).toEqual({ addresses: six.slice(0, 4), leftOut: 2 });
  });

  it('takes one address once, however it is spelled', () => {
    expect(probeTargets(['3000:6:0::1', '3000:6::0001'], [])).toEqual({ addresses: ['3000:6::1'], leftOut: 0 });
  });
});
