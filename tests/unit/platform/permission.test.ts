import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  hasDnsConsent,
  hasSiteAccess,
  requestDnsConsent,
  requestSiteAccess,
  watchPermissions,
} from '@/utils/platform/permission';
import { rememberPinHint, shouldShowPinHint } from '@/utils/platform/pin-hint';

const ALL = { origins: ['<all_urls>'] };
const DATA = { data_collection: ['browsingActivity'] };

/** A browser that has given these, and gives whatever is asked for. */
function layPermissions(has: boolean) {
  return {
    contains: vi.spyOn(browser.permissions, 'contains').mockResolvedValue(has as never),
    request: vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never),
  };
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the access to all sites', () => {
  it('is read and asked for by its name', async () => {
    const { contains, request } = layPermissions(false);
    expect(await hasSiteAccess()).toBe(false);
    expect(await requestSiteAccess()).toBe(true);
    expect([contains.mock.calls, request.mock.calls]).toEqual([[[ALL]], [[ALL]]]);
  });

  it('is not read again where it was read early', async () => {
    const { contains } = layPermissions(false);
    expect(await hasSiteAccess({ hasSiteAccess: Promise.resolve(true) })).toBe(true);
    expect(contains).not.toHaveBeenCalled();
  });

  it('is told of when it is given and when it is taken away', () => {
    const listeners: (() => void)[] = [];
    const event = { addListener: (listener: () => void) => void listeners.push(listener) };
    vi.spyOn(browser.permissions, 'onAdded', 'get').mockReturnValue(event as never);
    vi.spyOn(browser.permissions, 'onRemoved', 'get').mockReturnValue(event as never);
    const told = vi.fn();
    watchPermissions(told);
    for (const listener of listeners) listener();
    expect(told).toHaveBeenCalledTimes(2);
  });
});

describe('the consent for what leaves the browser', () => {
  it('is no question in Chromium', async () => {
    const { contains, request } = layPermissions(false);
    expect([await hasDnsConsent(), await requestDnsConsent()]).toEqual([true, true]);
    expect([contains.mock.calls, request.mock.calls]).toEqual([[], []]);
  });

  it('is Firefox’s own, for browsing activity and nothing else', async () => {
    vi.stubEnv('BROWSER', 'firefox');
    const { contains, request } = layPermissions(false);
    expect([await hasDnsConsent(), await requestDnsConsent()]).toEqual([false, true]);
    expect([contains.mock.calls, request.mock.calls]).toEqual([[[DATA]], [[DATA]]]);
  });
});

describe('the hint how the icon gets onto the toolbar', () => {
  it.each([
    [{ isOnToolbar: false }, true],
    [{ isOnToolbar: true }, false],
    [undefined, false],
  ])('where the browser says %o is shown: %s', async (settings, isShown) => {
    vi.spyOn(browser.action, 'getUserSettings').mockResolvedValue(settings as never);
    expect(await shouldShowPinHint()).toBe(isShown);
  });

  it('is shown once', async () => {
    vi.spyOn(browser.action, 'getUserSettings').mockResolvedValue({ isOnToolbar: false } as never);
    await rememberPinHint();
    expect(await shouldShowPinHint()).toBe(false);
  });
});
