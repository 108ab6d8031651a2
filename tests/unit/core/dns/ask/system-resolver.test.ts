import { describe, expect, it } from 'vitest';
import { createMemoryCache } from '@/utils/core/dns/stored/cache';
import type { SystemDns } from '@/utils/core/dns/ask/system-resolver';
import { at, createRig } from '@/tests/unit/core/dns/resolver-rig';

const { questions, resolverOver } = createRig();

describe("the browser's own resolver", () => {
  const system = (addresses: readonly string[]): SystemDns => ({
    resolve: () => Promise.resolve({ addresses }),
  });

  it('gives a lookup of its own type and sends nothing', async () => {
    const lookUp = resolverOver(['good'], { system: system(['3000:6:0::1', '203.0.113.5']) });
    expect(await lookUp('www.gov.vn', 'system')).toMatchObject({
      ok: true,
      type: 'system',
      by: 'system',
      addresses: ['3000:6::1', '203.0.113.5'],
      expiresAt: 1_060_000,
    });
    expect(questions()).toEqual([]);
  });

  it('in the list of resolvers answers as itself where it proves the family', async () => {
    const cache = createMemoryCache();
    const lookUp = resolverOver(['blocked', 'system'], { cache, system: system(['3000:6::1']) });
    expect(await lookUp('www.gov.vn', 'AAAA')).toMatchObject({
      ok: true,
      type: 'system',
      failedBefore: [{ by: at('blocked'), why: 'network' }],
    });
    expect(await cache.get('www.gov.vn', 'AAAA')).toBeUndefined();
    expect(await cache.get('www.gov.vn', 'system')).toMatchObject({ addresses: ['3000:6::1'] });
  });

  it.each([
    ['only IPv4', ['203.0.113.5']],
    ['an address that a NAT64 made up', ['64:ff9b::cb00:7105', '203.0.113.5']],
  ])('with %s proves nothing about AAAA, so the next one is asked', async (_why, addresses) => {
    const lookUp = resolverOver(['system', 'good'], { system: system(addresses) });
    expect(await lookUp('www.gov.vn', 'AAAA')).toMatchObject({
      ok: true,
      type: 'AAAA',
      by: at('good'),
      failedBefore: [{ by: 'system', why: 'system-silent' }],
    });
  });

  it('that gives nothing is silent, which is not "no address"', async () => {
    const rejecting = { resolve: () => Promise.reject(new Error('NS_ERROR_UNKNOWN_HOST')) };
    const lookUp = resolverOver(['system'], { system: rejecting });
    expect(await lookUp('www.gov.vn', 'AAAA')).toMatchObject({ ok: false, why: 'system-silent' });
    expect(await lookUp('www.gov.vn', 'system')).toMatchObject({ ok: false, why: 'system-silent', type: 'system' });
  });

  it('that does not come back is given up', async () => {
    const lookUp = resolverOver(['good'], { system: { resolve: () => new Promise(() => {}) }, timeoutMs: 30 });
    expect(await lookUp('www.gov.vn', 'system')).toMatchObject({ ok: false, why: 'timeout' });
  });

  it('is passed over where the browser has none', async () => {
    expect(await resolverOver(['system', 'good'])('www.gov.vn', 'A')).toMatchObject({
      by: at('good'),
      failedBefore: [],
    });
    expect(await resolverOver(['system'])('www.gov.vn', 'A')).toMatchObject({ ok: false, why: 'system-silent' });
  });
});
