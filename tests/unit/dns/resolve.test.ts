import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCache, createStoredCache } from '@/utils/dns/cache';
import type { LookupCache } from '@/utils/dns/cache';
import { lookupMany } from '@/utils/dns/lookup-many';
import { createResolver } from '@/utils/dns/resolve';
import type { LookUp, ResolverWorld } from '@/utils/dns/resolve';
import type { SystemDns } from '@/utils/dns/system-resolver';
import { answers, localResolver, send } from './local-resolver';
import type { Behaviour } from './local-resolver';
import { response } from './wire';

const V6 = '3000:6:0:0:0:0:0:1';
const good: Behaviour = (reply, { host, type }) => {
  const data = type === 'A' ? '203.0.113.5' : V6;
  send(reply, response({ question: host, type, answers: [`${host} 300 ${type} ${data}`] }));
};
const later =
  (behaviour: Behaviour, ms: number): Behaviour =>
  (reply, asked) => {
    setTimeout(() => behaviour(reply, asked), ms);
  };
const server = localResolver({
  good,
  slow: later(good, 60),
  second: answers({ authorities: ['gov.vn 600 SOA 600'] }),
  servfail: answers({ rcode: 2 }),
  refused: answers({ rcode: 5 }),
  bogus: answers({ rcode: 2, extendedErrors: [{ code: 6, text: 'bogus' }] }),
  sinkhole: (reply, { host, type }) =>
    send(
      reply,
      response({
        question: host,
        type,
        answers: [`${host} 60 ${type} ${type === 'A' ? '0.0.0.0' : '0:0:0:0:0:0:0:0'}`],
      }),
    ),
  truncated: answers({ flags: 0x8380 }),
  garbage: (reply) => send(reply, new Uint8Array([1, 2, 3])),
  loop: (reply, { host, type }) =>
    send(reply, response({ question: host, type, answers: [`${host} 60 CNAME ${host}`] })),
  blocked: (reply) => {
    reply.destroy();
  },
  busy: (reply) => {
    reply.writeHead(429).end();
  },
  silent: () => {},
});

const at = (path: string): string => `https://dns.test/${path}`;
let now = 1_000_000;
const nobodyElse: ResolverWorld['exclusive'] = (_name, run) => run();
const resolverOver = (paths: readonly string[], more: Partial<ResolverWorld> = {}): LookUp =>
  createResolver({
    fetch: server.fetch,
    clock: () => now,
    resolvers: paths.map((path) => (path === 'system' ? path : at(path))),
    cache: createMemoryCache(),
    exclusive: nobodyElse,
    timeoutMs: 300,
    ...more,
  });
const questions = (): string[] => server.asked.map(({ path, host, type }) => `${path} ${host} ${type}`);

beforeEach(() => {
  now = 1_000_000;
  server.asked.length = 0;
});

describe('a lookup', () => {
  it('says what was found, by whom, when and until when', async () => {
    expect(await resolverOver(['good'])('www.gov.vn', 'AAAA')).toEqual({
      ok: true,
      host: 'www.gov.vn',
      type: 'AAAA',
      rcode: 'NOERROR',
      addresses: ['3000:6::1'],
      chain: [],
      authenticated: false,
      extendedErrors: [],
      by: at('good'),
      failedBefore: [],
      at: 1_000_000,
      expiresAt: 1_300_000,
    });
  });

  it.each([
    ['silent', 'timeout'],
    ['blocked', 'network'],
    ['busy', 'http-status'],
    ['servfail', 'servfail'],
    ['refused', 'refused'],
    ['bogus', 'dnssec-bogus'],
    ['sinkhole', 'filtered'],
    ['truncated', 'truncated'],
    ['garbage', 'malformed'],
    ['loop', 'cname-loop'],
  ])('goes to the next resolver when the first is %s', async (path, why) => {
    const lookup = await resolverOver([path, 'good'])('www.gov.vn', 'AAAA');
    expect(lookup).toMatchObject({ ok: true, by: at('good'), failedBefore: [{ by: at(path), why }] });
  });

  it('names every failure when all fail', async () => {
    expect(await resolverOver(['busy', 'bogus', 'servfail'])('www.gov.vn', 'AAAA')).toEqual({
      ok: false,
      host: 'www.gov.vn',
      type: 'AAAA',
      why: 'servfail',
      extendedErrors: [],
      by: at('servfail'),
      failedBefore: [
        { by: at('busy'), why: 'http-status' },
        { by: at('bogus'), why: 'dnssec-bogus' },
      ],
      at: 1_000_000,
      expiresAt: 1_060_000,
    });
  });

  it.each(['localhost', 'printer', 'a.local', 'x.internal', '203.0.113.5', '3000:6::1', '[3000:6::1]', 'shop.onion'])(
    'of %s is refused before anything is sent',
    async (host) => {
      const lookUp = resolverOver(['good']);
      await expect(lookUp(host, 'AAAA')).rejects.toThrow('expected a name that may be asked about');
      await expect(lookupMany(lookUp, ['www.gov.vn', host])).rejects.toThrow('expected a name that may be asked about');
      expect(questions()).toEqual([]);
    },
  );
});

describe('a kept answer', () => {
  it('serves until its TTL ends', async () => {
    const lookUp = resolverOver(['good']);
    const first = await lookUp('www.gov.vn', 'AAAA');
    now += 299_999;
    expect(await lookUp('www.gov.vn', 'AAAA')).toEqual(first);
    now += 1;
    expect(await lookUp('www.gov.vn', 'AAAA')).toMatchObject({ at: 1_300_000 });
    expect(questions().length).toBe(2);
  });

  it('serves for its own type only', async () => {
    const lookUp = resolverOver(['good']);
    await lookUp('www.gov.vn', 'AAAA');
    expect(await lookUp('www.gov.vn', 'A')).toMatchObject({ addresses: ['203.0.113.5'] });
  });

  it('is passed over by a fresh question', async () => {
    const lookUp = resolverOver(['good']);
    await lookUp('www.gov.vn', 'AAAA');
    now += 1;
    expect(await lookUp('www.gov.vn', 'AAAA', { fresh: true })).toMatchObject({ at: 1_000_001 });
  });

  it('from a clock that ran ahead is not trusted', async () => {
    const lookUp = resolverOver(['good']);
    await lookUp('www.gov.vn', 'AAAA');
    now -= 1;
    await lookUp('www.gov.vn', 'AAAA');
    expect(questions().length).toBe(2);
  });

  it('is passed over where the second resolver is asked for, and replaced by what that one says', async () => {
    const lookUp = resolverOver(['good', 'second']);
    await lookUp('www.gov.vn', 'AAAA');
    const second = await lookUp('www.gov.vn', 'AAAA', { order: 'second-first' });
    expect(second).toMatchObject({ ok: true, by: at('second'), addresses: [] });
    expect(await lookUp('www.gov.vn', 'AAAA')).toEqual(second);
  });

  it('falls back to the first resolver when the second fails', async () => {
    const lookup = await resolverOver(['good', 'busy'])('www.gov.vn', 'AAAA', { order: 'second-first' });
    expect(lookup).toMatchObject({ by: at('good'), failedBefore: [{ by: at('busy'), why: 'http-status' }] });
  });

  it('of a failure serves who asks at the same time, and nobody five seconds later', async () => {
    const lookUp = resolverOver(['servfail']);
    await lookUp('www.gov.vn', 'AAAA');
    now += 4_999;
    await lookUp('www.gov.vn', 'AAAA');
    expect(questions().length).toBe(1);
    now += 1;
    await lookUp('www.gov.vn', 'AAAA');
    expect(questions().length).toBe(2);
  });

  it('that cannot be read or written does not keep anybody from asking', async () => {
    const full = { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('full')) };
    const cache = createStoredCache({ ...full, remove: () => Promise.resolve() });
    expect(await resolverOver(['good'], { cache })('www.gov.vn', 'AAAA')).toMatchObject({ ok: true });
  });
});

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
    now += 10_000;
    await lookUp('f.vn', 'A');
    expect(questions()).toContain('blocked f.vn A');
  });

  it('is asked again at once when a person insists', async () => {
    const lookUp = resolverOver(['blocked']);
    for (const host of fiveHosts) await lookUp(host, 'A');
    expect(await lookUp('f.vn', 'A')).toMatchObject({ ok: false, why: 'network', detail: 'resting' });
    now += 1;
    await lookUp('f.vn', 'A', { fresh: true });
    expect(questions()).toContain('blocked f.vn A');
  });

  it('is not confused with a name that fails', async () => {
    const lookUp = resolverOver(['servfail']);
    for (const host of fiveHosts) await lookUp(host, 'A');
    expect(questions().length).toBe(5);
  });
});

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

describe('many hosts', () => {
  const hosts = Array.from({ length: 20 }, (_, index) => `host${index}.gov.vn`);

  it('are asked for both families, each once, six questions at a time', async () => {
    let underWay = 0;
    let most = 0;
    const fetch: ResolverWorld['fetch'] = async (url, init) => {
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        return await server.fetch(url, init);
      } finally {
        underWay -= 1;
      }
    };
    const steps: string[] = [];
    const found = await lookupMany(resolverOver(['slow'], { fetch }), [...hosts, ...hosts], {
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect([...found.keys()].sort()).toEqual([...hosts].sort());
    expect(found.get('host7.gov.vn')).toMatchObject({
      a: { addresses: ['203.0.113.5'] },
      aaaa: { addresses: ['3000:6::1'] },
    });
    expect(questions().length).toBe(40);
    expect(most).toBe(6);
    expect([steps[0], steps.at(-1)]).toEqual(['1/20', '20/20']);
  });

  it('keep what was found and are cancelled for the rest', async () => {
    const stop = new AbortController();
    const found = await lookupMany(resolverOver(['slow']), hosts, {
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 3) stop.abort();
      },
    });
    const settled = [...found.values()].filter(({ aaaa }) => aaaa.ok);
    expect(found.size).toBe(20);
    expect(settled.length).toBe(3);
    expect(found.get('host19.gov.vn')).toMatchObject({ a: { why: 'cancelled' }, aaaa: { why: 'cancelled' } });
  });

  it('behind a dead resolver do not wait for one timeout each', async () => {
    const begun = performance.now();
    const found = await lookupMany(resolverOver(['silent'], { timeoutMs: 100 }), hosts);
    expect([...found.values()].every(({ a }) => !a.ok && a.why === 'timeout')).toBe(true);
    expect(performance.now() - begun).toBeLessThan(600);
  });
});

describe('a cache shared with others', () => {
  it('is read under the key that the icon reads', async () => {
    const rows: Record<string, unknown> = {};
    const cache: LookupCache = createStoredCache({
      get: (keys) =>
        Promise.resolve(Object.fromEntries(keys.flatMap((key) => (key in rows ? [[key, rows[key]]] : [])))),
      set: (items) => Promise.resolve(void Object.assign(rows, structuredClone(items))),
      remove: (keys) => Promise.resolve(keys.forEach((key) => delete rows[key])),
    });
    const lookup = await resolverOver(['good'], { cache })('www.gov.vn', 'AAAA');
    expect(rows).toEqual({ 'dns:www.gov.vn:AAAA': lookup });
    rows['dns:www.gov.vn:AAAA'] = { ...lookup, addresses: ['not an address'] };
    expect(await cache.get('www.gov.vn', 'AAAA')).toBeUndefined();
    expect(rows).toEqual({});
  });
});
