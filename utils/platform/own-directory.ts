import { browser } from 'wxt/browser';
import type { FirstReading } from './first-reading';
import { DIRECTORY_KEY } from '@/utils/core/session/local-keys';

/** The directories that were brought in, as they lie in storage; undefined where there is none. */
export interface OwnDirectory {
  /** The text of the file, by the organisation. */
  readonly policy: string | undefined;
  /** As parsed when the person imported it. */
  readonly stored: unknown;
}

/** Reads what was brought in, and loads no directory: this module stays small for the popup's first load. */
export async function readOwnDirectory(first?: Pick<FirstReading, 'local' | 'managed'>): Promise<OwnDirectory> {
  const [managed, local] = await Promise.all([
    // Firefox rejects where no policy was set; that is the same as an empty one.
    (first?.managed ?? browser.storage.managed.get(DIRECTORY_KEY)).catch(() => ({})),
    first?.local ?? browser.storage.local.get(DIRECTORY_KEY),
  ]);
  const policy: unknown = { ...managed }[DIRECTORY_KEY];
  return { policy: typeof policy === 'string' && policy !== '' ? policy : undefined, stored: local[DIRECTORY_KEY] };
}
