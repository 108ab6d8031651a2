import { detached } from '@/utils/core/detached';

const NAME = 'recorder';
const BEHIND = 'recorder-behind';

/** The background holds this for as long as it lives; the browser lets go of it when the background ends, however. */
export function holdRecorderLock(): void {
  const untilTheEnd = navigator.locks.request(NAME, () => new Promise<never>(() => undefined));
  detached(untilTheEnd, 'say that the recorder is at work');
}

/** Whether there is a background that has read its records and is at work. */
export async function isRecorderAtWork(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === NAME);
}

/** The sign that records could not be written, which no record can give. */
export interface BehindSign {
  show(): void;
  end(): void;
}

/** A lock as well, since it needs no storage, and ends with the background. Nothing is shown at first. */
export function createBehindSign(): BehindSign {
  let letGo: (() => void) | undefined;
  return {
    show() {
      if (letGo !== undefined) return;
      const end = Promise.withResolvers<void>();
      letGo = end.resolve;
      detached(
        navigator.locks.request(BEHIND, () => end.promise),
        'say that records are not written',
      );
    },
    end() {
      letGo?.();
      letGo = undefined;
    },
  };
}

/** Whether there is a background whose last write failed. */
export async function isRecorderBehind(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === BEHIND);
}
