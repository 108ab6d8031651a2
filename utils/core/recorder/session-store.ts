import { detached } from '@/utils/core/detached';
import { succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { RETRY_MS } from './limits';
import type { Changes } from './session-evidence';

export type AreaFault = 'quota' | 'failed';

/** What Sáu uses of `storage.session`; errors come as values (`utils/platform/session-area.ts`). */
export interface SessionArea {
  /** Everything without `keys`. */
  get(keys?: readonly string[]): Promise<Result<Readonly<Record<string, unknown>>, AreaFault>>;
  set(items: Readonly<Record<string, unknown>>): Promise<Result<undefined, AreaFault>>;
  remove(keys: readonly string[]): Promise<Result<undefined, AreaFault>>;
}

/** Calls back once after so many milliseconds, unless the returned function is called before. */
export type Schedule = (callback: () => void, ms: number) => () => void;

export interface SessionStore {
  /** What goes with the next write, by key; `undefined` removes. Whoever adds to it says so by `changed`. */
  readonly changes: Changes;
  /** Something changed: it is written within so many milliseconds, with whatever changed meanwhile. */
  changed(withinMs: number): void;
  /** A write is under way or has failed: something that was handed over is not in the session yet. */
  isBehind(): boolean;
}

export interface SessionStoreOptions {
  readonly area: SessionArea;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly schedule: Schedule;
  /** Called before each write: puts into `changes` what is put there only then. */
  readonly collect: () => void;
  /** Gives something up, so that the next write needs less room; false when nothing is left to give. */
  readonly shed: () => boolean;
  /** A write failed, and failed with less as well; it is tried again later. */
  readonly onProblem: (why: AreaFault) => void;
  /** A write succeeded: all that was handed over before is in the session. */
  readonly onWritten: () => void;
}

interface Written {
  readonly outcome: Result<undefined, AreaFault>;
  readonly left: Changes;
}

const NOTHING_TO_DO = succeed(undefined);

/**
 * Writes changes in batches: when the most urgent of them is due, never two writes at once, the newest value of each
 * key only. A write that fails is repeated with less; what cannot be written is kept and tried again. Never throws.
 */
export function createSessionStore({
  area,
  clock,
  schedule,
  collect,
  shed,
  onProblem,
  onWritten,
}: SessionStoreOptions): SessionStore {
  let cancel: (() => void) | undefined;
  let dueAt = 0;
  let isWriting = false;
  let isDueAgain = false;
  const changes: Changes = new Map();
  let unwritten: Changes = new Map();

  function plan(ms: number): void {
    cancel?.();
    dueAt = clock() + ms;
    cancel = schedule(() => {
      cancel = undefined;
      detached(flush(), 'write the session');
    }, ms);
  }

  async function flush(): Promise<void> {
    if (isWriting) {
      isDueAgain = true;
      return;
    }
    isWriting = true;
    const outcome = await writeWithLess();
    isWriting = false;
    if (outcome.ok) onWritten();
    else onProblem(outcome.why);
    if (isDueAgain) plan(0);
    else if (cancel === undefined && !outcome.ok) plan(RETRY_MS);
    isDueAgain = false;
  }

  async function writeWithLess(): Promise<Result<undefined, AreaFault>> {
    for (;;) {
      collect();
      unwritten = new Map([...unwritten, ...changes]);
      changes.clear();
      const { outcome, left } = await write(area, unwritten);
      unwritten = left;
      if (outcome.ok || !shed()) return outcome;
    }
  }

  return {
    changes,
    changed(withinMs) {
      if (cancel === undefined || clock() + withinMs < dueAt) plan(withinMs);
    },
    isBehind: () => unwritten.size > 0,
  };
}

/**
 * Removes before it sets: a full area gets its room first. `left` is what failed: keys that are gone need no second try,
 * or they would become more with each.
 */
async function write(area: SessionArea, changes: Changes): Promise<Written> {
  const gone = [...changes].filter(([, value]) => value === undefined);
  const kept = [...changes].filter(([, value]) => value !== undefined);
  // Both are started in this turn, so that the values are those of one moment.
  const [removed, set] = await Promise.all([
    gone.length === 0 ? NOTHING_TO_DO : area.remove(gone.map(([key]) => key)),
    kept.length === 0 ? NOTHING_TO_DO : area.set(Object.fromEntries(kept)),
  ]);
  return {
    outcome: removed.ok ? set : removed,
    left: new Map([...(removed.ok ? [] : gone), ...(set.ok ? [] : kept)]),
  };
}
