import { browser } from 'wxt/browser';
import { applyChange, parseSettings } from '@/utils/core/settings/parse-settings';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { Settings } from '@/utils/core/settings/settings';
import { readManaged, readOwn, watchStored } from './stored-settings';
import type { FirstSettings } from './stored-settings';
import { SETTINGS_KEY } from '@/utils/core/session/local-keys';

/**
 * The settings in force: the person's, under those of the organisation (docs/contract.md, "Settings").
 *
 * @returns always usable settings; what was wrong in storage is listed in `problems`
 */
export async function readSettings(first?: FirstSettings): Promise<ParsedSettings> {
  const [local, managed] = await Promise.all([readOwn(first), readManaged(first)]);
  return parseSettings(local, managed);
}

/**
 * The person's own settings alone, at once: right after the browser's start Chromium takes seconds to say whether there
 * is a policy. What a policy could forbid has to wait for `readSettings`.
 */
export async function readOwnSettings(first?: FirstSettings): Promise<ParsedSettings> {
  return parseSettings(await readOwn(first), undefined);
}

/**
 * Saves a change of the person's own settings; fields that Sáu does not know are kept.
 *
 * @throws what the browser throws when storage cannot be written
 */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: applyChange(await readOwn(), change) });
}

/** Calls back after every change of the settings, by this page or another, by a person or a policy. */
export function watchSettings(callback: (parsed: ParsedSettings) => void): void {
  watchStored(async () => callback(await readSettings()));
}
