import { detached } from '@/utils/core/detached';
import type { Result } from '@/utils/core/result';
import { RETRY_MS } from './limits';
import type { Recording } from './recording';
import type { AreaFault, SessionWriter } from './session-writer';

/** Calls back once after so many milliseconds, unless the returned function is called before. */
type Schedule = (callback: () => void, ms: number) => () => void;

export interface DueWritesOptions {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly schedule: Schedule;
  /** A write failed, and failed with less as well; it is tried again later. */
  readonly onProblem: (why: AreaFault) => void;
  /** A write succeeded: all that was taken before is in the session. */
  readonly onWritten: () => void;
}

/**
 * Takes what changed from the recording when it is due and gives it to the writer: in batches, never two writes at
 * once. A write that fails is repeated with less; what cannot be written is tried again. Never throws.
 *
 * @returns to be called after each change of the recording; constant work
 */
export function createDueWrites(
  recording: Pick<Recording, 'dueAt' | 'take' | 'shed'>,
  writer: SessionWriter,
  { clock, schedule, onProblem, onWritten }: DueWritesOptions,
): () => void {
  let cancel = (): void => undefined;
  let plannedAt = Infinity;
  let isWriting = false;

  function planBy(at: number): void {
    if (isWriting || at >= plannedAt) return;
    cancel();
    plannedAt = at;
    const start = (): void => {
      plannedAt = Infinity;
      detached(flush(), 'write the session');
    };
    cancel = schedule(start, Math.max(0, at - clock()));
  }

  async function flush(): Promise<void> {
    isWriting = true;
    const outcome = await writeWithLess();
    isWriting = false;
    if (outcome.ok) onWritten();
    else onProblem(outcome.why);
    planBy(outcome.ok ? recording.dueAt() : Math.min(recording.dueAt(), clock() + RETRY_MS));
  }

  async function writeWithLess(): Promise<Result<undefined, AreaFault>> {
    for (;;) {
      const outcome = await writer.write(recording.take());
      if (outcome.ok || !recording.shed(clock())) return outcome;
    }
  }

  return () => planBy(recording.dueAt());
}
