import { isNumber, isObject } from '@/utils/core/guards';
import { partsOfKey } from '@/utils/core/session/keys';
import { LOOKUPS_PER_SESSION } from './limits';
import type { Changes } from './outbox';

/**
 * How many answers of DNS the session holds. Pages write them, and no page knows how many there are. So the recorder
 * counts them and removes those that are too many: first the expired, then the oldest.
 */
export interface KeptLookups {
  /** Takes what changed in the session, by key; undefined for what is gone. True when something is to be removed. */
  note(changes: Readonly<Record<string, unknown>>, now: number): boolean;
  /** Removes the expired and the older half of the rest; false when there are none. */
  shed(now: number): boolean;
}

/** @param changes takes the keys that go with the next write */
export function createKeptLookups(changes: Changes): KeptLookups {
  /** Key → when its answer expires, the oldest first. */
  const kept = new Map<string, number>();

  /** Removes the expired; if more than `limit` are left, removes the oldest until `size` are left. */
  function trim(limit: number, size: number, now: number): boolean {
    const before = kept.size;
    for (const [key, expiresAt] of kept) if (expiresAt <= now) drop(key);
    for (const key of kept.size > limit ? kept.keys() : []) {
      if (kept.size <= size) break;
      drop(key);
    }
    return kept.size < before;
  }

  function drop(key: string): void {
    kept.delete(key);
    changes.set(key, undefined);
  }

  return {
    note(stored, now) {
      for (const [key, value] of Object.entries(stored)) {
        if (partsOfKey(key).kind !== 'dns') continue;
        kept.delete(key);
        if (value === undefined) continue;
        kept.set(key, isObject(value) && isNumber(value.expiresAt) ? value.expiresAt : now);
        changes.delete(key);
      }
      // An eighth goes at once, so that a full session is not looked through with each answer.
      return (
        kept.size > LOOKUPS_PER_SESSION &&
        trim(LOOKUPS_PER_SESSION, LOOKUPS_PER_SESSION - (LOOKUPS_PER_SESSION >> 3), now)
      );
    },
    shed: (now) => trim(0, kept.size >> 1, now),
  };
}
