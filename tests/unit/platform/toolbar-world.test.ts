import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ICON_SHAPES } from '@/utils/core/icon/shape';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import type { Settings } from '@/utils/core/settings/settings';
import { applyLanguage } from '@/utils/i18n/locale';
import { toolbarText } from '@/utils/i18n/toolbar-texts';
import { drawToolbar, tabsShowing } from '@/utils/platform/draw-toolbar';
import { createToolbarWorld } from '@/utils/platform/toolbar-world';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('vi');
});
afterEach(() => {
  vi.restoreAllMocks();
  applyLanguage('vi', 'vi');
});

/** The recorder has seen a page in a tab that shows `url`. */
async function layPage(ip: string, url = 'https://a.vn/'): Promise<number> {
  const { id = -1 } = await browser.tabs.create({ url });
  const { document } = evidenceOf({ host: 'a.vn', ip });
  await browser.storage.session.set({
    [`page:${id}`]: JSON.stringify({ tabId: id, isPrivate: false, current: { ...document, documentId: 'D1' } }),
  });
  return id;
}

describe('what the toolbar shows of a tab', () => {
  const world = (settings: Partial<Settings> = {}) =>
    createToolbarWorld(() => Promise.resolve({ ...DEFAULT_SETTINGS, ...settings }));

  it.each([
    ['2001:4860::1', 'v6', 'Sáu: trang này được tải qua IPv6'],
    ['203.0.113.1', 'v4', 'Sáu: trang này được tải qua IPv4'],
  ] as const)('follows the address %s', async (ip, shape, title) => {
    const toolbar = world();
    const seen = await toolbar.lookAt(await layPage(ip));
    expect(seen).toMatchObject({ shape, document: { host: 'a.vn', documentId: 'D1' } });
    expect(toolbar.titleOf(shape)).toBe(title);
  });

  it('speaks the language of the settings', async () => {
    const toolbar = world({ language: 'en' });
    await toolbar.lookAt(await layPage('2001:4860::1'));
    expect(toolbar.titleOf('v6')).toMatch(/^Sáu: .*IPv6/);
    expect(toolbar.titleOf('v6')).not.toMatch(/trang này/);
  });

  it('is nothing without a record, and nothing of a record whose page is gone', async () => {
    const toolbar = world();
    const { id = -1 } = await browser.tabs.create({ url: 'https://a.vn/' });
    expect(await toolbar.lookAt(id)).toBeUndefined();
    expect(await toolbar.lookAt(await layPage('2001:4860::1', 'https://other.vn/'))).toBeUndefined();
  });
});

describe('drawing', () => {
  it('tells the browser the shape of one tab in every size, and the title', async () => {
    const setIcon = vi.spyOn(browser.action, 'setIcon').mockResolvedValue(undefined);
    await drawToolbar(7, 'v6', 'Sáu: IPv6');
    const [details] = setIcon.mock.calls[0] ?? [];
    expect(details).toMatchObject({ tabId: 7 });
    expect(Object.values(details?.path ?? {})).not.toEqual([]);
    for (const path of Object.values(details?.path ?? {})) expect(path).toMatch(/v6.*\.png$/);
    expect(await browser.action.getTitle({ tabId: 7 })).toBe('Sáu: IPv6');
  });

  it('does not mind a tab that is gone', async () => {
    vi.spyOn(browser.action, 'setIcon').mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(drawToolbar(7, 'v4', '')).resolves.toBeUndefined();
  });

  it('finds the tabs on a host by its name, whatever the port', async () => {
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 3 }, {}, { id: 5 }] as never);
    expect(await tabsShowing('a.vn')).toEqual([3, 5]);
    expect(query).toHaveBeenCalledWith({ url: '*://a.vn/*' });
  });
});

it('every shape has a title of its own, in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    applyLanguage(language, '');
    const titles = ICON_SHAPES.map((shape) => toolbarText(shape));
    expect(new Set(titles).size).toBe(ICON_SHAPES.length);
    for (const title of titles) expect(title).toMatch(/^Sáu: ./);
  }
});
