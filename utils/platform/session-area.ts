import { browser } from 'wxt/browser';
import type { AreaFault, SessionArea } from '@/utils/core/recorder/session-writer';
import { ROOM_KEY } from '@/utils/core/session/keys';
import { sessionItem } from '@/utils/core/session/session-item';
import { fail, succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';

/** `storage.session`, held in memory by the browser until it closes, with errors as values. */
export function sessionArea(): SessionArea {
  const { session } = browser.storage;
  return {
    get: (keys) => attempt<Readonly<Record<string, unknown>>>(() => session.get(keys === undefined ? null : [...keys])),
    set: (items) => attempt(() => session.set({ ...items }).then(() => undefined)),
    remove: (keys) => attempt(() => session.remove([...keys]).then(() => undefined)),
  };
}

/**
 * Calls back with the new values of changed keys, `undefined` for removed ones; the result stops it.
 *
 * Where the area has no event of its own, that of all areas is used.
 */
export function watchSession(callback: (changes: Record<string, unknown>) => void): () => void {
  const { session, onChanged } = browser.storage;
  // Types promise the event everywhere; older Firefox and the test double have only the common one.
  const own: typeof session.onChanged | undefined = session.onChanged;
  if (own !== undefined) {
    const listener = (changes: StorageChanges): void => callback(newValues(changes));
    own.addListener(listener);
    return () => own.removeListener(listener);
  }
  const listener = (changes: StorageChanges, areaName: string): void => {
    if (areaName === 'session') callback(newValues(changes));
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

type StorageChanges = Record<string, { readonly newValue?: unknown }>;

const newValues = (changes: StorageChanges): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));

/** About what the record of a page takes (docs/decisions/0007). */
const ROOM_BYTES = 4_096;

/** Whether the session takes another record: tried, since no browser tells how much room is left in every version. */
export async function canKeep(): Promise<boolean> {
  const area = sessionArea();
  const kept = await area.set(sessionItem(ROOM_KEY, ' '.repeat(ROOM_BYTES)));
  await area.remove([ROOM_KEY]);
  return kept.ok;
}

async function attempt<Value>(action: () => Promise<Value>): Promise<Result<Value, AreaFault>> {
  try {
    return succeed(await action());
  } catch (error) {
    return fail(/quota/i.test(String(error)) ? 'quota' : 'failed');
  }
}
