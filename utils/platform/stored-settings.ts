/** Settings as they lie in storage, unparsed. */
import { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';
import { SETTINGS_KEY } from '@/utils/core/session/local-keys';
import type { FirstReading } from './first-reading';

/** What the two areas said to a question that was put before. */
export type FirstSettings = Pick<FirstReading, 'local' | 'managed'>;

/** The person's settings as they lie in storage. */
export async function readOwn(first?: FirstSettings): Promise<unknown> {
  return (await (first?.local ?? browser.storage.local.get(SETTINGS_KEY)))[SETTINGS_KEY];
}

/** Firefox rejects where no policy was set; that is the same as an empty one. */
export async function readManaged(first?: FirstSettings): Promise<unknown> {
  try {
    return await (first?.managed ?? browser.storage.managed.get(null));
  } catch {
    return {};
  }
}

/** Calls back after every change of the settings, by this page or another, by a person or a policy. */
export function watchStored(callback: () => Promise<void>): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const isOurs = (area === 'local' && SETTINGS_KEY in changes) || area === 'managed';
    if (isOurs) detached(callback(), 'read the settings');
  });
}
