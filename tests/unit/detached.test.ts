import { afterEach, describe, expect, it, vi } from 'vitest';
import { detached } from '@/utils/core/detached';

afterEach(() => vi.restoreAllMocks());

describe('work that nobody waits for', () => {
  it('ends in the console when it fails, by the name of the place, and is no unhandled rejection', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const error = new Error('QUOTA_BYTES quota exceeded');
    detached(Promise.reject(error), 'write the session');
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(said.mock.calls).toEqual([['Sáu could not write the session:', error]]);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('says nothing when it succeeds', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    detached(Promise.resolve(1), 'write the session');
    await Promise.resolve();
    expect(said).not.toHaveBeenCalled();
  });
});
