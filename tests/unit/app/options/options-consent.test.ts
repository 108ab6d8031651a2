/** Choosing that Sáu asks by itself: the browser's own consent for it, and what is said where it is missing (Firefox). */
import { describe, expect, it } from 'vitest';
import { applyChange, parseSettings } from '@/utils/core/settings/parse-settings';
import type { LookupMode } from '@/utils/core/settings/settings';
import { createOptionsState } from '@/utils/app/options/options-state';
import type { OptionsWorld } from '@/utils/app/options/options-state';

interface Scene {
  readonly stored?: unknown;
  readonly policy?: unknown;
  /** What the browser's own question comes to; it has been given already without it. */
  readonly answer?: boolean | 'cannot-ask';
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function openOptions({ stored, policy, answer }: Scene) {
  let settings: unknown = stored;
  let hasConsent = answer === undefined;
  const calls: string[] = [];
  const watchers: (() => void)[] = [];
  const allow = (): void => {
    hasConsent = true;
    for (const watcher of watchers) watcher();
  };
  let tellSettings = (): void => {};
  const world: OptionsWorld = {
    readSettings: () => Promise.resolve(parseSettings(settings, policy)),
    watchSettings: (callback) => void (tellSettings = () => callback(parseSettings(settings, policy))),
    saveSettings(change) {
      calls.push('save');
      settings = applyChange(settings, change);
      tellSettings();
      return Promise.resolve();
    },
    hasDnsConsent: () => Promise.resolve(hasConsent),
    requestDnsConsent() {
      calls.push('ask');
      if (answer === 'cannot-ask') return Promise.reject(new Error('not in a click'));
      if (answer === true) allow();
      return Promise.resolve(hasConsent);
    },
    watchPermissions: (callback) => void watchers.push(callback),
    testResolver: () => Promise.reject(new Error('not asked here')),
    clearData: () => Promise.resolve({}),
    restoreStated: () => Promise.resolve(),
    countPins: () => Promise.resolve(0),
    countStated: () => Promise.resolve(0),
    readDirectory: () => Promise.resolve({ asOf: '2026-11-21', count: 1, from: 'shipped', refused: undefined }),
    readStoredDirectory: () => Promise.resolve(undefined),
    storeDirectory: () => Promise.resolve(),
    shortcut: () => Promise.resolve(''),
    hasSystemResolver: true,
    version: '0',
  };
  const { view, actions } = createOptionsState(world);
  await turn();
  return { view, actions, calls, allow };
}

describe('choosing', () => {
  it.each<[LookupMode, readonly string[]]>([
    ['on-open', ['ask', 'save']],
    ['gov', ['ask', 'save']],
    ['ask', ['save']],
    ['off', ['save']],
  ])('%s asks for the consent in that click where it needs it', async (mode, expected) => {
    const { actions, calls, view } = await openOptions({ answer: true });
    actions.setLookup(mode);
    // Nothing may be waited for before: the browser takes the question inside the click alone.
    expect(calls).toEqual(expected);
    await turn();
    expect(view.value.settings.lookup).toBe(mode);
    expect(view.value.awaitsConsent).toBeUndefined();
  });

  it('asks nothing where only the browser’s own resolver would be asked', async () => {
    const { actions, calls, view } = await openOptions({ stored: { resolvers: ['system'] }, answer: false });
    actions.setLookup('on-open');
    await turn();
    expect(calls).toEqual(['save']);
    expect(view.value.awaitsConsent).toBeUndefined();
    actions.setLines('resolvers', 'https://dns.google/dns-query');
    await turn();
    expect(view.value.awaitsConsent).toBe('person');
  });

  it.each([false, 'cannot-ask'] as const)('says that it has no effect where the answer is %j', async (answer) => {
    const { actions, view, calls } = await openOptions({ answer });
    actions.setLookup('on-open');
    await turn();
    expect(view.value).toMatchObject({ settings: { lookup: 'on-open' }, awaitsConsent: 'person' });
    actions.requestConsent();
    expect(calls).toEqual(['ask', 'save', 'ask']);
  });
});

describe('a policy', () => {
  it('waits for the person’s consent, and says so until it is given', async () => {
    const { view, allow } = await openOptions({ policy: { lookup: 'gov' }, answer: false });
    expect(view.value.awaitsConsent).toBe('policy');
    allow();
    await turn();
    expect(view.value.awaitsConsent).toBeUndefined();
  });
});

it('an emptied list of resolvers means the defaults', async () => {
  const { view, actions } = await openOptions({ stored: { resolvers: ['https://dns.quad9.net/dns-query'] } });
  actions.setLines('resolvers', ' \n');
  await turn();
  expect(view.value.settings.resolvers).toHaveLength(2);
  expect(view.value.problems).toEqual([]);
});
