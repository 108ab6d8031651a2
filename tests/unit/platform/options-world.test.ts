import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createOptionsWorld } from '@/utils/platform/options-world';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '9.9.9' } as never);
});
afterEach(() => vi.restoreAllMocks());

const LOCAL = { settings: { lookup: 'off' }, 'pin:a.vn': { a: 1 }, 'pin:b.vn': {}, 'stated:a.vn': { 1: 'x' } };

describe('deleting what Sáu keeps', () => {
  it('takes the session and the statements, and leaves settings and baselines', async () => {
    await browser.storage.local.set(LOCAL);
    await browser.storage.session.set({ 'dns:a.vn:A': 1 });
    const world = createOptionsWorld();
    expect([await world.countPins(), await world.countStated()]).toEqual([2, 1]);
    const stated = await world.clearData(false);
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['settings', 'pin:a.vn', 'pin:b.vn']);

    await browser.storage.local.set({ 'stated:b.vn': 'written since' });
    await world.restoreStated({ ...stated, 'stated:b.vn': 'older' });
    expect(await browser.storage.local.get(null)).toMatchObject({
      'stated:a.vn': { 1: 'x' },
      'stated:b.vn': 'written since',
    });
  });

  it('takes the baselines where the person says so', async () => {
    await browser.storage.local.set(LOCAL);
    await createOptionsWorld().clearData(true);
    expect(await browser.storage.local.get(null)).toEqual({ settings: { lookup: 'off' } });
  });
});

describe('what the options show', () => {
  it('is the directory in force, by its day and its number', async () => {
    const world = createOptionsWorld();
    expect(await world.readDirectory()).toMatchObject({ from: 'shipped', count: expect.any(Number) });
    expect((await world.readDirectory()).asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await world.readStoredDirectory()).toBeUndefined();
    expect(world).toMatchObject({ version: '9.9.9', hasSystemResolver: false });
  });

  it.each([
    [
      [
        { name: '_execute_action', shortcut: 'Alt+Shift+6' },
        { name: 'x', shortcut: 'F1' },
      ],
      'Alt+Shift+6',
    ],
    [[{ name: '_execute_action', shortcut: '' }], ''],
    [[], ''],
  ])('is the shortcut that the browser has: %j', async (commands, shortcut) => {
    vi.spyOn(browser.commands, 'getAll').mockResolvedValue(commands as never);
    expect(await createOptionsWorld().shortcut()).toBe(shortcut);
  });

  it('is what a test of a resolver found', async () => {
    const send = vi.fn(() => Promise.resolve(new Response('', { status: 503 })));
    vi.stubGlobal('fetch', send);
    const found = await createOptionsWorld().testResolver('https://dns.test/dns-query');
    vi.unstubAllGlobals();
    expect(found).toMatchObject({ ok: false, why: 'http-status', detail: '503' });
    expect(send).toHaveBeenCalledTimes(1);
  });
});
