import { detached } from '@/utils/detached';

const NAME = 'recorder';

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
