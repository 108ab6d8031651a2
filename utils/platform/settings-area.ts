import { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';
import { applyChange, parseSettings } from '@/utils/core/settings/parse-settings';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { Settings } from '@/utils/core/settings/settings';
import type { FirstReading } from './first-reading';
import { SETTINGS_KEY } from '@/utils/core/session/local-keys';

/** What the two areas said to a question that was put before. */
type FirstSettings = Pick<FirstReading, 'local' | 'managed'>;

/**
 * The settings in force: the person's, under those of the organisation (docs/contract.md, "Settings").
 *
 * @returns always usable settings; what was wrong in storage is listed in `problems`
 */
export async function readSettings(first?: FirstSettings): Promise<ParsedSettings> {
  const [local, managed] = await Promise.all([readLocal(first), readManaged(first)]);
  return parseSettings(local, managed);
}

/**
 * The person's own settings alone, at once: right after the browser's start Chromium takes seconds to say whether there
 * is a policy. What a policy could forbid has to wait for `readSettings`.
 */
export async function readOwnSettings(first?: FirstSettings): Promise<ParsedSettings> {
  return parseSettings(await readLocal(first), undefined);
}

/**
 * Saves a change of the person's own settings; fields that Sáu does not know are kept.
 *
 * @throws what the browser throws when storage cannot be written
 */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: applyChange(await readLocal(), change) });
}

/** Calls back after every change of the settings, by this page or another, by a person or a policy. */
export function watchSettings(callback: (parsed: ParsedSettings) => void): void {
  const tell = async (): Promise<void> => callback(await readSettings());
  browser.storage.onChanged.addListener((changes, area) => {
    const isOurs = (area === 'local' && SETTINGS_KEY in changes) || area === 'managed';
    if (isOurs) detached(tell(), 'read the settings');
  });
}

async function readLocal(first?: FirstSettings): Promise<unknown> {
  return (await (first?.local ?? browser.storage.local.get(SETTINGS_KEY)))[SETTINGS_KEY];
}

/** Firefox rejects where no policy was set; that is the same as an empty one. */
async function readManaged(first?: FirstSettings): Promise<unknown> {
  try {
    return await (first?.managed ?? browser.storage.managed.get(null));
  } catch {
    return {};
  }
}

export interface SettingsInForce {
  readonly read: () => Promise<Settings>;
  /** The last prefixes read; none before the first reading has ended. */
  readonly nat64Prefixes: () => readonly string[];
  onChange(callback: () => void): void;
}

/** The settings as the background needs them: at hand at once, then with the policy, and after each change. */
export function createSettingsInForce(): SettingsInForce {
  const callbacks: (() => void)[] = [];
  let prefixes: readonly string[] = [];
  const keep = ({ settings }: ParsedSettings): Settings => {
    prefixes = settings.nat64Prefixes;
    return settings;
  };
  let current = readOwnSettings().then(keep);
  const replace = (parsed: ParsedSettings): void => {
    current = Promise.resolve(keep(parsed));
    for (const callback of callbacks) callback();
  };
  watchSettings(replace);
  detached(readSettings().then(replace), 'read the settings in force');
  return {
    read: () => current,
    nat64Prefixes: () => prefixes,
    onChange: (callback) => void callbacks.push(callback),
  };
}
