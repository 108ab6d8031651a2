export interface Deadline {
  /** Aborted when the time is over, when whoever waits gives up, and by `end`. */
  readonly signal: AbortSignal;
  /** The time was over before the end. */
  readonly hasPassed: () => boolean;
  /** Aborts what is still under way and lets go of everything. To be called in each case. */
  readonly end: () => void;
}

/**
 * The time that one question may take.
 *
 * `AbortSignal.timeout` and `AbortSignal.any` would do the same, but hold some kilobytes until the time is over, though
 * the answer came long before: 10,000 names then hold 70 MB.
 */
export function createDeadline(timeoutMs: number, giveUp: AbortSignal | undefined): Deadline {
  const stop = new AbortController();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    end();
  }, timeoutMs);
  function end(): void {
    clearTimeout(timer);
    giveUp?.removeEventListener('abort', end);
    stop.abort();
  }
  giveUp?.addEventListener('abort', end);
  if (giveUp?.aborted === true) end();
  return { signal: stop.signal, hasPassed: () => isOver, end };
}
