import type { ReadonlySignal } from '@preact/signals';

/** Resolves once `holds` is true, `stop` is aborted, or `patienceMs` is over. Never rejects. */
export async function untilTrue(holds: ReadonlySignal<boolean>, stop: AbortSignal, patienceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const onStop = (): void => resolve();
  const timer = setTimeout(onStop, patienceMs);
  stop.addEventListener('abort', onStop, { once: true });
  const unwatch = holds.subscribe((isTrue) => {
    if (isTrue || stop.aborted) resolve();
  });
  await promise;
  clearTimeout(timer);
  stop.removeEventListener('abort', onStop);
  unwatch();
}
