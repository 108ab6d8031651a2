import { succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { REMOVALS_KEPT } from './limits';
import type { Changes } from './outbox';

export type AreaFault = 'quota' | 'failed';

/** What Sáu uses of `storage.session`; errors come as values (`utils/platform/session-area.ts`). */
export interface SessionArea {
  /** Everything without `keys`. */
  get(keys?: readonly string[]): Promise<Result<Readonly<Record<string, unknown>>, AreaFault>>;
  set(items: Readonly<Record<string, unknown>>): Promise<Result<undefined, AreaFault>>;
  remove(keys: readonly string[]): Promise<Result<undefined, AreaFault>>;
}

/** Writes changes to the session, and keeps those that failed for the next write. It decides nothing. */
export interface SessionWriter {
  /**
   * Writes the changes, and what is left of the writes before; of each key the newest value. Not to be called again
   * before it is settled. Never rejects.
   */
  write(changes: Changes): Promise<Result<undefined, AreaFault>>;
  /** A write is under way or has failed: something that was handed over is not in the session yet. */
  isBehind(): boolean;
}

const NOTHING_TO_DO = succeed(undefined);

export function createSessionWriter(area: SessionArea): SessionWriter {
  let unwritten: Changes = new Map();

  return {
    async write(changes) {
      unwritten = new Map([...unwritten, ...changes]);
      const gone = [...unwritten].filter(([, value]) => value === undefined);
      const kept = [...unwritten].filter(([, value]) => value !== undefined);
      // Both are started in this turn, so that the values are those of one moment. What is removed comes first: a full
      // area gets its room before it is asked for some.
      const [removed, set] = await Promise.all([
        gone.length === 0 ? NOTHING_TO_DO : area.remove(gone.map(([key]) => key)),
        kept.length === 0 ? NOTHING_TO_DO : area.set(Object.fromEntries(kept)),
      ]);
      // Only what failed is tried again. Where nothing can be removed, keys that are gone become more without end.
      unwritten = new Map([...(removed.ok ? [] : gone.slice(-REMOVALS_KEPT)), ...(set.ok ? [] : kept)]);
      return removed.ok ? set : removed;
    },
    isBehind: () => unwritten.size > 0,
  };
}
