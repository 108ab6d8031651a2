import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStatedBoard } from '@/utils/app/report/stated-board';
import { createTestStated } from './stated-world';

const HOST = 'dongthap.gov.vn';
const settle = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function boardOver(initial: Readonly<Record<string, unknown>> = {}) {
  const storage = createTestStated(initial);
  const board = createStatedBoard(storage.world);
  board.open(HOST);
  await settle();
  return { ...storage, board };
}

describe('what the unit states', () => {
  it('is kept a host, and is there after a reload', async () => {
    const { board, stored, world } = await boardOver();
    expect(board.stated.value).toEqual({});
    board.state(2, 'Kế hoạch 12/KH-UBND ngày 05/01/2026');
    await settle();
    expect([...stored]).toEqual([[HOST, { 2: 'Kế hoạch 12/KH-UBND ngày 05/01/2026' }]]);
    const again = createStatedBoard(world);
    again.open(HOST);
    await settle();
    expect(again.stated.value).toEqual({ 2: 'Kế hoạch 12/KH-UBND ngày 05/01/2026' });
    again.open('camau.gov.vn');
    await settle();
    expect(again.stated.value).toEqual({});
  });

  it('is written with every key, so that a reload right after one loses nothing', async () => {
    const { board, stored } = await boardOver();
    let typed = '';
    for (const key of 'Đã đào tạo 12 cán bộ') {
      typed += key;
      board.state(1, typed);
      // What is on the screen never lags behind the hand.
      expect(board.stated.value?.[1]).toBe(typed);
      await vi.advanceTimersByTimeAsync(1);
      expect(stored.get(HOST)).toEqual({ 1: typed });
    }
    await settle();
    expect(board.stated.value).toEqual({ 1: typed });
  });

  it('never falls back to what storage says late', async () => {
    const { board, stored } = await boardOver();
    for (const text of ['a', 'ab', 'abc', 'abcd']) board.state(1, text);
    for (let ms = 0; ms < 20; ms += 1) {
      await vi.advanceTimersByTimeAsync(1);
      expect(board.stated.value).toEqual({ 1: 'abcd' });
    }
    expect(stored.get(HOST)).toEqual({ 1: 'abcd' });
  });

  it('leaves no key behind where all was deleted by hand', async () => {
    const { board, stored } = await boardOver({ [HOST]: { 1: 'x' } });
    board.state(1, '');
    await settle();
    expect(stored.size).toBe(0);
    expect(board.cleared.value).toBeUndefined();
  });

  it('shows what another page wrote', async () => {
    const { board, writeElsewhere } = await boardOver();
    writeElsewhere(HOST, { 9: 'WAN: 20 đơn vị' });
    writeElsewhere('khac.gov.vn', { 1: 'x' });
    await settle();
    expect(board.stated.value).toEqual({ 9: 'WAN: 20 đơn vị' });
  });

  it('is written only once it was read, so that nothing is written over', async () => {
    const storage = createTestStated({ [HOST]: { 1: 'cũ' } });
    const board = createStatedBoard(storage.world);
    board.open(HOST);
    board.state(2, 'mới');
    await settle();
    expect(storage.stored.get(HOST)).toEqual({ 1: 'cũ' });
    board.state(2, 'mới');
    await settle();
    expect(storage.stored.get(HOST)).toEqual({ 1: 'cũ', 2: 'mới' });
  });
});

describe('clearing', () => {
  it('takes all of a host and brings it back, together with what was typed since', async () => {
    const { board, stored } = await boardOver({ [HOST]: { 1: 'một', 2: 'hai' }, 'camau.gov.vn': { 1: 'x' } });
    board.clear();
    await settle();
    expect([...stored.keys()]).toEqual(['camau.gov.vn']);
    expect(board.stated.value).toEqual({});
    expect(board.notice.value).toBe('cleared');
    board.clear();
    board.state(2, 'mới');
    board.undo();
    await settle();
    expect(board.stated.value).toEqual({ 1: 'một', 2: 'mới' });
    expect(stored.get(HOST)).toEqual({ 1: 'một', 2: 'mới' });
    expect(board.cleared.value).toBeUndefined();
    expect(board.notice.value).toBeUndefined();
  });

  it('by the options can be undone in a sheet that is open', async () => {
    const { board, stored, writeElsewhere } = await boardOver({ [HOST]: { 3: 'AS 65001' } });
    writeElsewhere(HOST, undefined);
    await settle();
    expect(board.stated.value).toEqual({});
    expect(board.cleared.value).toEqual({ 3: 'AS 65001' });
    board.undo();
    await settle();
    expect(stored.get(HOST)).toEqual({ 3: 'AS 65001' });
  });

  it('of nothing has nothing to undo', async () => {
    const { board, stored } = await boardOver();
    board.clear();
    board.undo();
    await settle();
    expect(board.cleared.value).toBeUndefined();
    expect(stored.size).toBe(0);
  });

  it('of one host is not undone in another', async () => {
    const { board, stored } = await boardOver({ [HOST]: { 1: 'một' } });
    board.clear();
    await settle();
    board.open('camau.gov.vn');
    await settle();
    board.undo();
    await settle();
    expect(stored.size).toBe(0);
  });
});

describe('storage', () => {
  it('that cannot be read is said so, nothing is written over it, and it is read with the next change', async () => {
    const storage = createTestStated({ [HOST]: { 1: 'cũ' } });
    storage.broken.add('read');
    const board = createStatedBoard(storage.world);
    board.open(HOST);
    await settle();
    expect(board.notice.value).toBe('unread');
    expect(board.stated.value).toBeUndefined();
    board.state(1, 'mới');
    await settle();
    expect(storage.stored.get(HOST)).toEqual({ 1: 'cũ' });
    storage.broken.clear();
    storage.writeElsewhere(HOST, { 1: 'cũ', 2: 'hai' });
    await settle();
    expect(board.notice.value).toBeUndefined();
    expect(board.stated.value).toEqual({ 1: 'cũ', 2: 'hai' });
  });

  it('that cannot be written keeps the words on the screen and says so, until it can', async () => {
    const { board, broken, stored } = await boardOver();
    broken.add('write');
    board.state(1, 'a');
    await settle();
    expect(board.notice.value).toBe('failed');
    expect(board.stated.value).toEqual({ 1: 'a' });
    broken.clear();
    board.state(1, 'ab');
    await settle();
    expect(board.notice.value).toBeUndefined();
    expect(stored.get(HOST)).toEqual({ 1: 'ab' });
  });

  it.each([
    ['a number', 5],
    ['text', 'x'],
    ['null', null],
    ['a list', ['a', 'b']],
    ['steps that do not exist', { 0: 'x', 11: 'y', '01': 'z', __proto__: 'p', toString: 'q' }],
    ['texts that are none', { 1: 5, 2: null, 3: {}, 4: ' \n ' }],
  ])('that holds %s is read as nothing', async (_what, hostile) => {
    const { board } = await boardOver({ [HOST]: hostile });
    // A list has members 1 and so on; they are texts of steps as well as any.
    expect(board.stated.value).toEqual(Array.isArray(hostile) ? { 1: 'b' } : {});
  });

  it('takes no more than 200 hosts, and says so', async () => {
    const full = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`h${index}.gov.vn`, { 1: 'x' }]));
    const { board, stored } = await boardOver(full);
    board.state(1, 'một');
    await settle();
    expect(board.notice.value).toBe('full');
    expect(board.stated.value).toEqual({ 1: 'một' });
    expect(stored.has(HOST)).toBe(false);
    board.open('h7.gov.vn');
    await settle();
    board.state(2, 'hai');
    await settle();
    expect(stored.get('h7.gov.vn')).toEqual({ 1: 'x', 2: 'hai' });
  });
});
