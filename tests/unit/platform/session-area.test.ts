import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canKeep, sessionArea, watchSession } from '@/utils/platform/session-area';

beforeEach(() => fakeBrowser.reset());

describe('the session', () => {
  it('gives back what was put in, all of it or some', async () => {
    const area = sessionArea();
    expect(await area.set({ a: 1, b: { c: [2] } })).toEqual({ ok: true, value: undefined });
    expect(await area.get()).toEqual({ ok: true, value: { a: 1, b: { c: [2] } } });
    expect(await area.remove(['a'])).toEqual({ ok: true, value: undefined });
    expect(await area.get(['b'])).toMatchObject({ ok: true, value: { b: { c: [2] } } });
    expect(await area.get()).toEqual({ ok: true, value: { b: { c: [2] } } });
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', 'quota'],
    ['QuotaExceededError: storage.session API call exceeded its quota limitations.', 'quota'],
    ['Extension context invalidated.', 'failed'],
  ])('says %j as a value', async (message, why) => {
    const set = browser.storage.session.set.bind(browser.storage.session);
    browser.storage.session.set = () => Promise.reject(new Error(message));
    expect(await sessionArea().set({ a: 1 })).toEqual({ ok: false, why });
    browser.storage.session.set = set;
  });

  it('says whether it takes another record, and leaves nothing behind', async () => {
    expect(await canKeep()).toBe(true);
    expect(await browser.storage.session.get(null)).toEqual({});
    const set = browser.storage.session.set.bind(browser.storage.session);
    browser.storage.session.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    expect(await canKeep()).toBe(false);
    browser.storage.session.set = set;
  });

  it('tells of changes until told to stop', async () => {
    const seen: Record<string, unknown>[] = [];
    const stop = watchSession((changes) => seen.push(changes));
    await browser.storage.session.set({ a: 1 });
    await browser.storage.local.set({ b: 1 });
    await browser.storage.session.remove('a');
    stop();
    await browser.storage.session.set({ c: 1 });
    expect(seen.map((changes) => Object.keys(changes))).toEqual([['a'], ['a']]);
    expect(seen[0]).toEqual({ a: 1 });
    expect(seen[1]?.a ?? undefined).toBeUndefined();
  });
});
