import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOwnSettings, readSettings, saveSettings, watchSettings } from '@/utils/platform/settings-area';
import { createSettingsInForce } from '@/utils/platform/settings-in-force';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const layPerson = (settings: unknown): Promise<void> => browser.storage.local.set({ settings });
/** What an administrator wrote down; `undefined` as Firefox has it where nobody did. */
function layPolicy(policy: Readonly<Record<string, unknown>> | undefined): void {
  const get = vi.spyOn(browser.storage.managed, 'get');
  if (policy === undefined) get.mockRejectedValue(new Error('Managed storage manifest not found'));
  else get.mockResolvedValue(policy as never);
}

describe('the settings', () => {
  it('are the organisation’s before the person’s, field by field, and the person’s before the defaults', async () => {
    await layPerson({ lookup: 'on-open', language: 'en', history: true });
    layPolicy({ lookup: 'off', history: false });
    expect(await readSettings()).toMatchObject({
      settings: { lookup: 'off', language: 'en', history: false, nat64Prefixes: [] },
      fixed: ['lookup', 'history'],
      problems: [],
    });
  });

  it('name whose value is wrong', async () => {
    await layPerson({ lookup: 'often' });
    layPolicy({ language: 'klingon' });
    expect((await readSettings()).problems).toEqual([
      { from: 'person', field: 'lookup', why: 'wrong-value' },
      { from: 'policy', field: 'language', why: 'wrong-value' },
    ]);
  });

  it('are the person’s own where Firefox knows of no policy', async () => {
    await layPerson({ lookup: 'on-open' });
    layPolicy(undefined);
    expect(await readSettings()).toMatchObject({ settings: { lookup: 'on-open' }, fixed: [] });
  });

  it('are read without a policy where nothing that it may forbid depends on them', async () => {
    await layPerson({ language: 'en' });
    layPolicy({ language: 'vi' });
    expect(await readOwnSettings()).toMatchObject({ settings: { language: 'en' }, fixed: [] });
  });

  it('are taken from what was asked for early, and nothing is asked twice', async () => {
    const local = vi.spyOn(browser.storage.local, 'get');
    const early = {
      local: Promise.resolve({ settings: { language: 'en' } }),
      managed: Promise.resolve({ language: 'vi' }),
    };
    expect((await readSettings(early)).settings.language).toBe('vi');
    expect((await readOwnSettings(early)).settings.language).toBe('en');
    expect(local).not.toHaveBeenCalled();
  });

  it('are saved field by field; what another version wrote stays', async () => {
    await layPerson({ lookup: 'on-open', colour: 'green' });
    await saveSettings({ language: 'vi' });
    expect(await browser.storage.local.get(null)).toEqual({
      settings: { lookup: 'on-open', colour: 'green', language: 'vi' },
    });
  });

  it('are told again after a change of theirs, and of theirs alone', async () => {
    layPolicy({ history: true });
    const told: unknown[] = [];
    watchSettings(({ settings }) => told.push([settings.lookup, settings.history]));
    await browser.storage.local.set({ 'pin:a.vn': {} });
    await browser.storage.session.set({ settings: { lookup: 'off' } });
    await layPerson({ lookup: 'off' });
    await vi.waitFor(() => expect(told).toEqual([['off', true]]));
    await browser.storage.managed.set({ history: true });
    await vi.waitFor(() => expect(told).toHaveLength(2));
  });
});

it('the background has the person’s at once, then those in force, and says when they change', async () => {
  const prefix = '2001:db8:64::/96';
  await layPerson({ nat64Prefixes: [prefix], lookup: 'on-open' });
  let tellPolicy = (_policy: Record<string, unknown>): void => {};
  const policy = new Promise<Record<string, unknown>>((resolve) => (tellPolicy = resolve));
  vi.spyOn(browser.storage.managed, 'get').mockReturnValue(policy as never);
  const inForce = createSettingsInForce();
  const changes: string[] = [];
  inForce.onChange(() => changes.push('changed'));
  expect(inForce.nat64Prefixes()).toEqual([]);
  expect(await inForce.read()).toMatchObject({ lookup: 'on-open' });
  expect(inForce.nat64Prefixes()).toEqual([prefix]);
  tellPolicy({ lookup: 'off', nat64Prefixes: [] });
  await vi.waitFor(() => expect(changes).toEqual(['changed']));
  expect(await inForce.read()).toMatchObject({ lookup: 'off' });
  expect(inForce.nat64Prefixes()).toEqual([]);
  await saveSettings({ language: 'en' });
  await vi.waitFor(() => expect(changes).toHaveLength(2));
  expect(await inForce.read()).toMatchObject({ lookup: 'off', language: 'en' });
});
