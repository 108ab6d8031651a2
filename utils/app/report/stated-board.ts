/**
 * What the unit states in its sheet, as the report page shows and keeps it. Life cycle: born and dead with the page; the
 * texts live in storage, a host's under its own key, from the first key pressed until somebody clears them.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { StepNumber } from '@/utils/core/gov/steps/steps';
import { MAX_STATED_HOSTS } from '@/utils/core/report/limits';
import { isNothing, readStated, withStated } from '@/utils/core/report/statements';
import type { Stated } from '@/utils/core/report/statements';

/** The world, as far as statements need it. The promises reject where storage cannot be read or written. */
export interface StatedWorld {
  /** @returns what is stored for the host, and for how many others something is */
  readStated(host: string): Promise<{ readonly stored: unknown; readonly others: number }>;
  /** `undefined` deletes. */
  writeStated(host: string, stated: Stated | undefined): Promise<void>;
  /** After each change of a host's statements, by this page or another. */
  watchStated(callback: (host: string) => void): void;
}

/** `unread`: what is stored could not be read, so nothing may be written over it. */
export type StatedNotice = 'unread' | 'failed' | 'full' | 'cleared';

export interface StatedBoard {
  /** Absent until the host's statements are read. */
  readonly stated: ReadonlySignal<Stated | undefined>;
  readonly notice: ReadonlySignal<StatedNotice | undefined>;
  /** What `undo` would bring back. */
  readonly cleared: ReadonlySignal<Stated | undefined>;
  /** Shows the statements of a host from now on. */
  readonly open: (host: string) => void;
  readonly state: (step: StepNumber, text: string) => void;
  readonly clear: () => void;
  readonly undo: () => void;
}

/** Reads nothing before `open`. */
export function createStatedBoard(world: StatedWorld): StatedBoard {
  const stated = signal<Stated | undefined>(undefined);
  const notice = signal<StatedNotice | undefined>(undefined);
  const cleared = signal<Stated | undefined>(undefined);
  let host: string | undefined;
  let others = 0;
  let isStored = false;
  /** Rises with each change made here: what was read before it is no longer news. */
  let changes = 0;
  let writing = 0;

  async function read(of: string): Promise<void> {
    const before = changes;
    try {
      const found = await world.readStated(of);
      if (of !== host || before !== changes || writing > 0) return;
      const next = readStated(found.stored);
      const last = stated.peek();
      batch(() => {
        others = found.others;
        isStored = !isNothing(next);
        // Another page cleared them: the way back is here as well.
        if (last !== undefined && !isNothing(last) && isNothing(next)) cleared.value = last;
        stated.value = next;
        if (notice.peek() === 'unread') notice.value = undefined;
      });
    } catch {
      if (of === host && stated.peek() === undefined) notice.value = 'unread';
    }
  }

  function change(next: Stated, said: StatedNotice | undefined): void {
    if (host === undefined) return;
    changes += 1;
    stated.value = next;
    if (!isNothing(next) && !isStored && others >= MAX_STATED_HOSTS) {
      notice.value = 'full';
      return;
    }
    isStored = !isNothing(next);
    detached(write(host, isNothing(next) ? undefined : next, said, changes), 'keep what the unit states');
  }

  /** At once with every key, so that a reload loses nothing; the browser keeps the order. */
  async function write(
    to: string,
    next: Stated | undefined,
    said: StatedNotice | undefined,
    at: number,
  ): Promise<void> {
    writing += 1;
    const outcome = await world.writeStated(to, next).then(
      () => said,
      () => 'failed' as const,
    );
    writing -= 1;
    if (at === changes) notice.value = outcome;
  }

  world.watchStated((changed) => {
    if (changed === host) detached(read(changed), 'read what the unit states');
  });
  return {
    stated,
    notice,
    cleared,
    open(next) {
      if (next === host) return;
      host = next;
      changes += 1;
      batch(() => {
        stated.value = undefined;
        notice.value = undefined;
        cleared.value = undefined;
      });
      detached(read(next), 'read what the unit states');
    },
    state(step, text) {
      if (stated.peek() !== undefined) change(withStated(stated.peek() ?? {}, step, text), undefined);
    },
    clear() {
      const last = stated.peek();
      if (last === undefined || isNothing(last)) return;
      cleared.value = last;
      change({}, 'cleared');
    },
    undo() {
      const last = cleared.peek();
      if (last === undefined) return;
      cleared.value = undefined;
      // What was typed since stays.
      change({ ...last, ...stated.peek() }, undefined);
    },
  };
}
