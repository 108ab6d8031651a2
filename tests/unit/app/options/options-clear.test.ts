/** Clearing from the options: what was recorded is gone, and what a unit typed can be brought back for a while. */
import { describe, expect, it } from 'vitest';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import { createOptionsState } from '@/utils/app/options/options-state';
import type { OptionsWorld } from '@/utils/app/options/options-state';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const HOST = 'stated:dongthap.gov.vn';

async function openOptions(initial: Readonly<Record<string, unknown>>) {
  let stored: Readonly<Record<string, unknown>> = initial;
  const broken = new Set<'write'>();
  const write = (next: Readonly<Record<string, unknown>>): void => {
    if (broken.has('write')) throw new Error('QUOTA_BYTES quota exceeded');
    stored = next;
  };
  const world: OptionsWorld = {
    readSettings: () => Promise.resolve(parseSettings(undefined, undefined)),
    watchSettings: () => {},
    saveSettings: () => Promise.resolve(),
    hasDnsConsent: () => Promise.resolve(true),
    requestDnsConsent: () => Promise.resolve(true),
    watchPermissions: () => {},
    testResolver: () => Promise.reject(new Error('not asked here')),
    async clearData() {
      await turn();
      const gone = stored;
      write({});
      return gone;
    },
    async restoreStated(stated) {
      await turn();
      write({ ...stated, ...stored });
    },
    countPins: () => Promise.resolve(0),
    countStated: () => Promise.resolve(Object.keys(stored).length),
    readDirectory: () => Promise.resolve({ asOf: '2026-11-21', count: 1, from: 'shipped', refused: undefined }),
    readStoredDirectory: () => Promise.resolve(undefined),
    storeDirectory: () => Promise.resolve(),
    shortcut: () => Promise.resolve(''),
    hasSystemResolver: false,
    version: '0',
  };
  const { view, actions } = createOptionsState(world);
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 5; round += 1) await turn();
  };
  await settle();
  return { view, actions, broken, settle, write, stored: () => stored };
}

describe('what units stated', () => {
  it('is counted, goes with the rest, and is brought back', async () => {
    const { view, actions, settle, stored } = await openOptions({ [HOST]: { 2: 'Kế hoạch 12' } });
    expect(view.value).toMatchObject({ statedCount: 1, canUndoStated: false });
    actions.clearData(false);
    await settle();
    expect(view.value).toMatchObject({ cleared: true, statedCount: 0, canUndoStated: true });
    expect(stored()).toEqual({});
    actions.undoStated();
    await settle();
    expect(view.value).toMatchObject({ statedCount: 1, canUndoStated: false });
    expect(stored()).toEqual({ [HOST]: { 2: 'Kế hoạch 12' } });
  });

  it('is not lost by a second clearing, and never takes the place of something newer', async () => {
    const { actions, settle, write, stored } = await openOptions({
      [HOST]: { 2: 'cũ' },
      'stated:camau.gov.vn': { 1: 'x' },
    });
    actions.clearData(false);
    await settle();
    actions.clearData(false);
    await settle();
    write({ [HOST]: { 2: 'mới' } });
    actions.undoStated();
    await settle();
    expect(stored()).toEqual({ [HOST]: { 2: 'mới' }, 'stated:camau.gov.vn': { 1: 'x' } });
  });

  it('keeps the way back where storage takes nothing, and says so', async () => {
    const { view, actions, broken, settle, stored } = await openOptions({ [HOST]: { 2: 'Kế hoạch 12' } });
    actions.clearData(false);
    await settle();
    broken.add('write');
    actions.undoStated();
    await settle();
    expect(view.value).toMatchObject({ saveFailed: true, canUndoStated: true });
    broken.clear();
    actions.undoStated();
    await settle();
    expect(stored()).toEqual({ [HOST]: { 2: 'Kế hoạch 12' } });
  });

  it('has no way back where there was nothing', async () => {
    const { view, actions, settle } = await openOptions({});
    actions.clearData(false);
    await settle();
    expect(view.value).toMatchObject({ cleared: true, canUndoStated: false });
  });
});
