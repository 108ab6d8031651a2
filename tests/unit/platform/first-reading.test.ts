import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginReading, firstOnce, queryTab } from '@/utils/platform/first-reading';
import { reloadTab, watchTab } from '@/utils/platform/tab';
import { targetTab } from '@/utils/platform/tab-description';
import type { TargetTab } from '@/utils/app/ports/tab-port';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('what a page reads first', () => {
  it('is the record of the active tab, the settings, the policy and the access', async () => {
    const active = await browser.tabs.create({ url: 'https://a.vn/' });
    const { id = -1 } = active;
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([active] as never);
    await browser.storage.session.set({ [`page:${id}`]: 'record', 'page:99': 'of another', recording: [id] });
    await browser.storage.local.set({ settings: { language: 'en' }, directory: {}, 'pin:a.vn': {} });
    await browser.storage.managed.set({ lookup: 'off' });
    const early = beginReading(browser, '');
    expect(await early.tab).toMatchObject({ id, url: 'https://a.vn/' });
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
    expect(await early.record).toEqual({ [`page:${id}`]: 'record', recording: [id] });
    expect(await early.local).toEqual({ settings: { language: 'en' }, directory: {} });
    expect(await early.managed).toEqual({ lookup: 'off' });
    expect(await early.hasSiteAccess).toBe(true);
    expect(browser.permissions.contains).toHaveBeenCalledWith({ origins: ['<all_urls>'] });
  });

  it('is of the tab that the query names, whichever is active', async () => {
    const named = await browser.tabs.create({ url: 'https://a.vn/' });
    await browser.tabs.create({ url: 'https://b.vn/' });
    await browser.storage.session.set({ [`page:${named.id}`]: 'of the named' });
    const early = beginReading(browser, `?tab=${named.id}`);
    expect(await early.tab).toMatchObject({ url: 'https://a.vn/' });
    expect(await early.record).toMatchObject({ [`page:${named.id}`]: 'of the named' });
  });

  it.each(['?tab=x', '?tab=1.5', '?tab=99999999999999999999'])(
    'is of no tab where the query names none: %s',
    async (search) => {
      const get = vi.spyOn(browser.tabs, 'get');
      await queryTab(browser.tabs, search);
      expect(get).toHaveBeenCalledWith(-1);
    },
  );

  it('may fail before anybody waits for it, and fails whoever does', async () => {
    vi.spyOn(browser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7.'));
    const early = beginReading(browser, '?tab=7');
    await new Promise((resolve) => setTimeout(resolve, 1));
    await expect(early.tab).rejects.toThrow('No tab');
    expect(await targetTab(early.tab)).toBeUndefined();
  });

  it('serves once; from then on the browser is asked again', () => {
    const early = beginReading(browser, '');
    const read = firstOnce(early, (given) => given);
    expect([read(), read()]).toEqual([early, undefined]);
  });
});

describe('the tab that a page speaks of', () => {
  it.each([
    [
      { id: 7, url: 'https://www.a.vn:8443/x?y', incognito: true },
      { isWeb: true, host: 'www.a.vn', isPrivate: true },
    ],
    [
      { id: 7, url: 'view-source:http://a.vn/', status: 'loading' },
      { isWeb: true, host: 'a.vn', isLoading: true },
    ],
    [
      { id: 7, url: 'chrome://settings' },
      { isWeb: false, host: expect.any(String), isPrivate: false },
    ],
    [
      { id: 7, url: '' },
      { isWeb: undefined, host: '', isLoading: false },
    ],
    [{ id: 7 }, { isWeb: undefined, host: '' }],
  ])('%o is %o', async (tab, expected) => {
    expect(await targetTab(Promise.resolve(tab))).toMatchObject({ tabId: 7, ...expected });
  });

  it('is none without a number', async () => {
    expect(await targetTab(Promise.resolve({ url: 'https://a.vn/' }))).toBeUndefined();
    expect(await targetTab(Promise.resolve(undefined))).toBeUndefined();
  });

  it('is told of when it changes, and no other is', async () => {
    const [ours, other] = [await browser.tabs.create({ url: 'https://a.vn/' }), await browser.tabs.create({})];
    const told: (TargetTab | undefined)[] = [];
    watchTab(ours.id ?? -1, (tab) => told.push(tab));
    await browser.tabs.update(other.id ?? -1, { url: 'https://x.vn/' });
    await browser.tabs.update(ours.id ?? -1, { url: 'https://b.vn/' });
    expect(told).toMatchObject([{ tabId: ours.id, host: 'b.vn' }]);
  });

  it('is reloaded past the browser’s cache', async () => {
    const reload = vi.spyOn(browser.tabs, 'reload').mockResolvedValue(undefined);
    await reloadTab(7);
    expect(reload.mock.calls).toEqual([[7, { bypassCache: true }]]);
  });
});
