import { describe, expect, it } from 'vitest';
import { createSingleFlight } from '@/utils/core/dns/ask/single-flight';

const asked = () => {
  const starts: AbortSignal[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const start = (signal: AbortSignal): Promise<string> => {
    starts.push(signal);
    return promise;
  };
  return { starts, start, resolve, reject };
};

describe('single flight', () => {
  it('works once for all who ask for the same key', async () => {
    const fly = createSingleFlight<string>();
    const { starts, start, resolve } = asked();
    const both = [fly('a', start), fly('a', start)];
    resolve('answer');
    expect(await Promise.all(both)).toEqual(['answer', 'answer']);
    expect(starts.length).toBe(1);
  });

  it('works for each key and again after it settled', async () => {
    const fly = createSingleFlight<string>();
    const { starts, start, resolve } = asked();
    resolve('answer');
    await Promise.all([fly('a', start), fly('b', start)]);
    await fly('a', start);
    expect(starts.length).toBe(3);
  });

  it('hands one failure to all and forgets it', async () => {
    const fly = createSingleFlight<string>();
    const { start, reject } = asked();
    const both = [fly('a', start), fly('a', start)];
    reject(new Error('no'));
    await expect(both[0]).rejects.toThrow('no');
    await expect(both[1]).rejects.toThrow('no');
    expect(await fly('a', () => Promise.resolve('yes'))).toBe('yes');
  });

  it('goes on for the others when one gives up', async () => {
    const fly = createSingleFlight<string>();
    const { starts, start, resolve } = asked();
    const stop = new AbortController();
    const impatient = fly('a', start, stop.signal);
    const patient = fly('a', start);
    stop.abort();
    await expect(impatient).rejects.toThrow('aborted');
    expect(starts[0]?.aborted).toBe(false);
    resolve('answer');
    expect(await patient).toBe('answer');
  });

  it('stops the work when the last one has given up, and starts anew for the next', async () => {
    const fly = createSingleFlight<string>();
    const first = asked();
    const stop = new AbortController();
    const both = [fly('a', first.start, stop.signal), fly('a', first.start, stop.signal)];
    stop.abort();
    await Promise.allSettled(both);
    expect(first.starts.map((signal) => signal.aborted)).toEqual([true]);

    const second = asked();
    const next = fly('a', second.start);
    first.resolve('late');
    second.resolve('new');
    expect(await next).toBe('new');
  });
});
