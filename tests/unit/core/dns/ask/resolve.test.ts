import { describe, expect, it } from 'vitest';
import { createStoredCache } from '@/utils/core/dns/stored/cache';
import type { LookupCache } from '@/utils/core/dns/stored/cache';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import { at, createRig } from '@/tests/unit/core/dns/resolver-rig';

const { clock, questions, resolverOver } = createRig();

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

  it('believes a sinkhole address that a second resolver confirms', async () => {
    expect(await resolverOver(['sinkhole', 'sinkhole'])('www.gov.vn', 'AAAA')).toMatchObject({
      ok: true,
      addresses: ['::'],
      failedBefore: [{ by: at('sinkhole'), why: 'filtered' }],
    });
    expect(await resolverOver(['sinkhole'])('www.gov.vn', 'AAAA')).toMatchObject({ ok: false, why: 'filtered' });
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

  it.each([
    'localhost',
    'printer',
    'a.local',
    'x.internal',
    '203.0.113.5',
    '3000:6::1',
    '[3000:6::1]',
    'shop.onion',
    'dongthap..gov.vn',
    'gov.vn.',
    `${'a'.repeat(64)}.gov.vn`,
    `${'a.'.repeat(126)}vn`,
  ])('of %s is refused before anything is sent, and costs the others of a round nothing', async (host) => {
    const lookUp = resolverOver(['good']);
    await expect(lookUp(host, 'AAAA')).rejects.toThrow('expected a name that may be asked about');
    expect(questions()).toEqual([]);
    const progress: string[] = [];
    const found = await lookupMany(lookUp, [host, 'www.gov.vn'], {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect([...found.keys()]).toEqual(['www.gov.vn']);
    expect(progress).toEqual(['1/1']);
    expect(questions().length).toBe(2);
  });
});

describe('a kept answer', () => {
  it('serves until its TTL ends', async () => {
    const lookUp = resolverOver(['good']);
    const first = await lookUp('www.gov.vn', 'AAAA');
    clock.now += 299_999;
    expect(await lookUp('www.gov.vn', 'AAAA')).toEqual(first);
    clock.now += 1;
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
    clock.now += 1;
    expect(await lookUp('www.gov.vn', 'AAAA', { fresh: true })).toMatchObject({ at: 1_000_001 });
  });

  it('from a clock that ran ahead is not trusted', async () => {
    const lookUp = resolverOver(['good']);
    await lookUp('www.gov.vn', 'AAAA');
    clock.now -= 1;
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
    clock.now += 4_999;
    await lookUp('www.gov.vn', 'AAAA');
    expect(questions().length).toBe(1);
    clock.now += 1;
    await lookUp('www.gov.vn', 'AAAA');
    expect(questions().length).toBe(2);
  });

  it('that cannot be read or written does not keep anybody from asking', async () => {
    const full = { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('full')) };
    const cache = createStoredCache({ ...full, remove: () => Promise.resolve() });
    expect(await resolverOver(['good'], { cache })('www.gov.vn', 'AAAA')).toMatchObject({ ok: true });
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
