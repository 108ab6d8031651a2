import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { untilTrue } from '@/utils/app/questions/until-true';

afterEach(() => vi.useRealTimers());

/** A wait of 20 s that tells whether it is over. */
function waiting(isTrue = false) {
  vi.useFakeTimers();
  const holds = signal(isTrue);
  const stop = new AbortController();
  let isOver = false;
  void untilTrue(holds, stop.signal, 20_000).then(() => (isOver = true));
  return { holds, stop, isOver: async (ms = 0) => (await vi.advanceTimersByTimeAsync(ms), isOver) };
}

describe('waiting for a signal', () => {
  it('ends with it, and leaves no timer', async () => {
    const { holds, isOver } = waiting();
    expect(await isOver(10_000)).toBe(false);
    holds.value = true;
    expect(await isOver()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['at once where it is true already', true, 0, false],
    ['at once when it is stopped', false, 0, true],
    ['with its patience', false, 20_000, false],
  ])('ends %s', async (_about, isTrue, ms, isStopped) => {
    const { stop, isOver } = waiting(isTrue);
    if (isStopped) stop.abort();
    expect(await isOver(ms)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that was stopped before it began ends at once', async () => {
    await untilTrue(signal(false), AbortSignal.abort(), 20_000);
  });
});
