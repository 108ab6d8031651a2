import { describe, expect, it } from 'vitest';
import { REMOVALS_KEPT } from '@/utils/core/recorder/limits';
import { createSessionWriter } from '@/utils/core/recorder/session-writer';
import { fail, succeed } from '@/utils/core/result';

describe('keys that cannot be removed', () => {
  it('are tried again, the newest of them, and do not become more without end', async () => {
    let isBroken = true;
    let tried: readonly string[] = [];
    const writer = createSessionWriter({
      get: () => Promise.resolve(succeed({})),
      set: () => Promise.resolve(succeed(undefined)),
      remove(keys) {
        tried = keys;
        return Promise.resolve(isBroken ? fail('failed') : succeed(undefined));
      },
    });
    for (let index = 0; index < 30; index += 1) {
      const gone = Array.from({ length: 1_000 }, (_, host) => [`host:h${index}-${host}.vn`, undefined] as const);
      await writer.write(new Map(gone));
    }
    isBroken = false;
    await writer.write(new Map());
    expect(tried).toHaveLength(REMOVALS_KEPT);
    expect(tried.at(-1)).toBe('host:h29-999.vn');
    expect(writer.isBehind()).toBe(false);
  });
});
