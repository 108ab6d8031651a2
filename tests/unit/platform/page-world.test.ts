/** The ports of a page as the browser fills them: the session, DNS and probes; what is sent goes to a resolver of the tests. */
import { decode } from '@leichtgewicht/dns-packet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageWorld } from '@/utils/platform/page-world';
import { systemDns } from '@/utils/platform/lookup-service';
import { sessionValues } from '@/utils/platform/session-values';
import { response } from '@/tests/unit/core/dns/wire';

const RESOLVER = 'https://dns.test/dns-query';
const never = new AbortController().signal;
const quiet = { onProgress: () => {}, signal: never, secondFirst: false };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '9.9.9' } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A resolver that knows one address of each name; the result lists what it was asked. */
function layResolver(): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const query = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
    const { name = '', type = '' } = decode(query).questions?.[0] ?? {};
    asked.push(`${name} ${type}`);
    const address = type === 'AAAA' ? '2001:4860:0:0:0:0:0:1' : '203.0.113.1';
    const isAddress = type === 'A' || type === 'AAAA';
    const parts = isAddress ? { answers: [`${name} 300 ${type} ${address}`] } : { authorities: ['vn 600 SOA 600'] };
    const body = response({ question: name, type: type === 'UNKNOWN_65' ? 'HTTPS' : type, ...parts });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/dns-message' } }));
  });
  return asked;
}

const keysOfSession = async (): Promise<string[]> => Object.keys(await browser.storage.session.get(null)).toSorted();

describe('asking DNS', () => {
  it('keeps the answers in the session, so that nobody asks twice', async () => {
    const asked = layResolver();
    const world = createPageWorld('');
    const service = await world.lookups.service([RESOLVER], false);
    const found = await service.lookupMany(['a.vn'], quiet);
    expect(found.map((lookup) => lookup.ok && lookup.addresses)).toEqual([['203.0.113.1'], ['2001:4860::1']]);
    expect(asked.toSorted()).toEqual(['a.vn A', 'a.vn AAAA']);
    expect(await keysOfSession()).toEqual(['dns:a.vn:A', 'dns:a.vn:AAAA']);
    await (await world.lookups.service([RESOLVER], false)).lookupMany(['a.vn'], quiet);
    expect(asked).toHaveLength(2);
  });

  it('of a private window writes nothing into the session', async () => {
    const asked = layResolver();
    const service = await createPageWorld('').lookups.service([RESOLVER], true);
    await service.lookupMany(['rieng.vn'], quiet);
    const found = await service.lookupSite('rieng.vn', { signal: never, withZone: false });
    expect(asked.toSorted()).toEqual(['rieng.vn A', 'rieng.vn AAAA', 'rieng.vn UNKNOWN_65']);
    expect(await keysOfSession()).toEqual([]);
    expect(found.https).toMatchObject({ ok: true });
  });

  it('asks again what was answered before the time that is given', async () => {
    const asked = layResolver();
    const world = createPageWorld('');
    await (await world.lookups.service([RESOLVER], false)).lookupMany(['a.vn'], quiet);
    await (await world.lookups.service([RESOLVER], false, Date.now() + 1)).lookupMany(['a.vn'], quiet);
    expect(asked).toHaveLength(4);
  });

  it('knows nothing of what nobody asked', async () => {
    const asked = layResolver();
    const kept = await createPageWorld('').lookups.keptDossier('a.vn', {});
    expect(kept.https).toBeUndefined();
    expect(kept.zone).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('has the browser’s own resolver only where there is one', async () => {
    const service = await createPageWorld('').lookups.service(['system'], false);
    expect(systemDns()).toBeUndefined();
    expect(await service.lookupBySystem('a.vn')).toMatchObject({ ok: false });
    const resolve = vi.fn(() => Promise.resolve({ addresses: ['2001:4860::2'] }));
    Object.assign(browser, { dns: { resolve } });
    try {
      const own = await createPageWorld('').lookups.service(['system'], false);
      expect(await own.lookupBySystem('b.vn')).toMatchObject({ ok: true, addresses: ['2001:4860::2'] });
      expect(resolve).toHaveBeenCalledTimes(1);
    } finally {
      Reflect.deleteProperty(browser, 'dns');
    }
  });
});

describe('the session', () => {
  it('rejects with what went wrong, for whoever takes it for an exception', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(sessionValues().set({ a: 1 })).rejects.toThrow('"quota"');
    await sessionValues().remove(['a']);
    expect(await sessionValues().get(['a'])).toEqual({});
  });

  it('gives the record of a tab, what was read early the first time', async () => {
    await browser.storage.session.set({ 'page:7': 'now' });
    const world = createPageWorld('', {
      tab: Promise.resolve(undefined),
      record: Promise.resolve({ 'page:7': 'early' }),
      document: Promise.resolve(undefined),
      headline: Promise.resolve({}),
      rest: Promise.resolve({ keys: ['network', 'host:a.vn'], values: { network: 'early' } }),
      changed: new Set(['dns:a.vn:A']),
      local: Promise.resolve({}),
      managed: Promise.resolve({}),
      hasSiteAccess: Promise.resolve(true),
    });
    expect(await world.session.readRecord(7)).toEqual({ 'page:7': 'early' });
    expect(await world.session.readRecord(7)).toMatchObject({ 'page:7': 'now' });
    await browser.storage.session.set({ network: 'now' });
    expect(await world.session.area.get(['network'])).toEqual({ network: 'now' });
    expect(await world.session.area.get(['network', 'host:a.vn'])).toEqual({ network: 'early' });
    expect(await world.session.area.get(['network', 'host:a.vn'])).toEqual({ network: 'now' });
    const told: (readonly string[])[] = [];
    world.session.watch((keys) => told.push(keys));
    expect(told).toEqual([['dns:a.vn:A']]);
  });

  it('tells which keys have changed', async () => {
    const told: (readonly string[])[] = [];
    createPageWorld('').session.watch((keys) => told.push(keys));
    await browser.storage.session.set({ 'dns:a.vn:A': 1, network: 2 });
    expect(told).toEqual([['dns:a.vn:A', 'network']]);
  });
});

describe('whose site a host is', () => {
  it('is told of state sites, and of others only where a directory was brought in', async () => {
    const world = createPageWorld('');
    expect(await world.directory.identify('dongthap.gov.vn')).toMatchObject({ agency: { id: 'dong-thap' } });
    expect(await world.directory.identify('truong.edu.vn')).toBeUndefined();
    await browser.storage.managed.set({ directory: 'not JSON' });
    expect(await createPageWorld('').directory.identify('truong.edu.vn')).toBeUndefined();
  });
});

it('the choice under the question is saved as the person’s', async () => {
  const world = createPageWorld('');
  await world.settings.saveLookupMode('on-open');
  expect(await browser.storage.local.get('settings')).toEqual({ settings: { lookup: 'on-open' } });
  expect((await world.settings.read()).settings.lookup).toBe('on-open');
  expect(world.environment.about.version).toBe('9.9.9');
});
