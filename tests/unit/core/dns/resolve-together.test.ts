import { describe, expect, it } from 'vitest';
import { createMemoryCache } from '@/utils/core/dns/stored/cache';
import type { ResolverWorld } from '@/utils/core/dns/ask/resolve';
import { at, createRig } from './resolver-rig';

const { clock, questions, resolverOver, server } = createRig();

describe('the same question at the same time', () => {
  it('is sent once in one page', async () => {
    const lookUp = resolverOver(['slow']);
    const all = await Promise.all([1, 2, 3].map(() => lookUp('www.gov.vn', 'AAAA')));
    expect(all.every((lookup) => lookup === all[0])).toBe(true);
    expect(questions()).toEqual(['slow www.gov.vn AAAA']);
  });

  const lock = (): ResolverWorld['exclusive'] => {
    const last = new Map<string, Promise<unknown>>();
    return (name, run) => {
      const turn = (last.get(name) ?? Promise.resolve()).then(run);
      last.set(
        name,
        turn.catch(() => {}),
      );
      return turn;
    };
  };

  it.each([[false], [true]])('is sent once by two pages (fresh: %s)', async (fresh) => {
    const shared = { cache: createMemoryCache(), exclusive: lock() };
    const pages = [resolverOver(['slow'], shared), resolverOver(['slow'], shared)];
    await Promise.all(pages.map((lookUp) => lookUp('www.gov.vn', 'AAAA', { fresh })));
    expect(questions()).toEqual(['slow www.gov.vn AAAA']);
  });

  it('does not hold back another question', async () => {
    const shared = { cache: createMemoryCache(), exclusive: lock() };
    const lookUp = resolverOver(['good'], shared);
    await Promise.all([lookUp('www.gov.vn', 'AAAA'), lookUp('www.gov.vn', 'A'), lookUp('gov.vn', 'A')]);
    expect(questions().length).toBe(3);
  });

  it('ends at once for who gives up, also while another page holds the lock, and is not kept', async () => {
    const cache = createMemoryCache();
    const lookUp = resolverOver(['good'], { cache, exclusive: () => new Promise(() => {}) });
    const stop = new AbortController();
    const lookup = lookUp('www.gov.vn', 'AAAA', { signal: stop.signal });
    stop.abort();
    expect(await lookup).toMatchObject({ ok: false, why: 'cancelled' });
    expect(await cache.get('www.gov.vn', 'AAAA')).toBeUndefined();
  });

  it('tells the resolver to stop, and asks no other one, when nobody waits any more', async () => {
    const lookUp = resolverOver(['silent', 'good'], { timeoutMs: 5_000 });
    const stop = new AbortController();
    const lookup = lookUp('www.gov.vn', 'AAAA', { signal: stop.signal });
    await expect.poll(() => server.asked.length).toBe(1);
    stop.abort();
    expect(await lookup).toMatchObject({ ok: false, why: 'cancelled' });
    await expect.poll(() => server.asked[0]?.request.socket.destroyed).toBe(true);
    expect(questions()).toEqual(['silent www.gov.vn AAAA']);
  });
});

describe('a resolver that cannot be reached', () => {
  const fiveHosts = ['a.vn', 'b.vn', 'c.vn', 'd.vn', 'e.vn'];

  it('is left alone after three failures in a row, and the evidence says so', async () => {
    const lookUp = resolverOver(['blocked', 'good']);
    const lookups = [];
    for (const host of fiveHosts) lookups.push(await lookUp(host, 'A'));
    expect(questions().filter((question) => question.startsWith('blocked')).length).toBe(3);
    expect(lookups.at(-1)).toMatchObject({ ok: true, failedBefore: [{ by: at('blocked'), why: 'network' }] });
  });

  it('is asked again after ten seconds', async () => {
    const lookUp = resolverOver(['blocked', 'good']);
    for (const host of fiveHosts) await lookUp(host, 'A');
    clock.now += 10_000;
    await lookUp('f.vn', 'A');
    expect(questions()).toContain('blocked f.vn A');
  });

  it('is asked again at once when a person insists', async () => {
    const lookUp = resolverOver(['blocked']);
    for (const host of fiveHosts) await lookUp(host, 'A');
    expect(await lookUp('f.vn', 'A')).toMatchObject({ ok: false, why: 'network', detail: 'resting' });
    clock.now += 1;
    await lookUp('f.vn', 'A', { fresh: true });
    expect(questions()).toContain('blocked f.vn A');
  });

  it('is not confused with a name that fails', async () => {
    const lookUp = resolverOver(['servfail']);
    for (const host of fiveHosts) await lookUp(host, 'A');
    expect(questions().length).toBe(5);
  });
});
