import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPinBoard } from '@/utils/app/report/pin-board';
import { createTestPins, reportOf } from './pin-world';

const fileOf = (text: string) => ({ text: () => Promise.resolve(text) });
const pinsFile = (...hosts: readonly string[]) =>
  JSON.stringify({ schema: 'sau.pins/1', pins: hosts.map((host) => reportOf(host)) });

async function boardOver(initial: Readonly<Record<string, unknown>> = {}) {
  const pins = createTestPins(initial);
  const board = createPinBoard(pins.world);
  await settle();
  expect(board.pins.value.size).toBe(Object.keys(initial).length);
  return { ...pins, board };
}

type Board = Awaited<ReturnType<typeof boardOver>>['board'];

async function noticed(board: Board, expected: unknown): Promise<void> {
  await settle();
  expect(board.notice.value).toEqual(expected);
}
const hosts = ({ pins }: Board): readonly string[] => [...pins.value.keys()];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** All that is under way comes to its end. */
const settle = () => vi.advanceTimersByTimeAsync(1_000);

describe('baselines', () => {
  it('are put, taken away and brought back', async () => {
    const { board, stored } = await boardOver();
    board.pin(reportOf('a.gov.vn'));
    await noticed(board, { kind: 'pinned' });
    await settle();
    expect(hosts(board)).toEqual(['a.gov.vn']);
    expect(stored.get('a.gov.vn')).toEqual(reportOf('a.gov.vn'));

    board.unpin('a.gov.vn');
    await noticed(board, { kind: 'unpinned' });
    await settle();
    expect(hosts(board)).toEqual([]);
    expect(stored.size).toBe(0);
    expect(board.deleted.value).toEqual(reportOf('a.gov.vn'));

    board.undo();
    await noticed(board, { kind: 'pinned' });
    await settle();
    expect(hosts(board)).toEqual(['a.gov.vn']);
    expect(board.deleted.value).toBeUndefined();
  });

  it('are one a host: a later sheet takes the place of the earlier', async () => {
    const { board, stored } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    board.pin(reportOf('a.gov.vn', { version: '9.9.9' }));
    await settle();
    expect(board.pins.value.get('a.gov.vn')?.version).toBe('9.9.9');
    expect(stored.size).toBe(1);
  });

  it('of another page show at once, and nothing is said of them', async () => {
    const { board, writeElsewhere } = await boardOver();
    writeElsewhere('b.gov.vn', reportOf('b.gov.vn'));
    await settle();
    expect(hosts(board)).toEqual(['b.gov.vn']);
    expect(board.notice.value).toBeUndefined();
  });

  it('end at 200 hosts, also for one that comes back', async () => {
    const full = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => `h${index}.vn`).map((h) => [h, reportOf(h)]),
    );
    const { board, stored, writeElsewhere } = await boardOver(full);
    board.pin(reportOf('more.vn'));
    await noticed(board, { kind: 'fault', why: 'full' });
    board.unpin('h7.vn');
    await noticed(board, { kind: 'unpinned' });
    writeElsewhere('other.vn', reportOf('other.vn'));
    board.undo();
    await noticed(board, { kind: 'fault', why: 'full' });
    expect(board.deleted.value).toEqual(reportOf('h7.vn'));
    expect(stored.size).toBe(200);
  });

  it.each([
    ['at once', () => false],
    [
      'when it is gone from storage and not yet from the page',
      (stored: ReadonlyMap<string, unknown>) => stored.size > 0,
    ],
  ])('that a second click takes away %s can still be brought back', async (_when, isEarly) => {
    const { board, stored } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    board.unpin('a.gov.vn');
    while (isEarly(stored)) await vi.advanceTimersByTimeAsync(1);
    board.unpin('a.gov.vn');
    await settle();
    expect(hosts(board)).toEqual([]);
    expect(board.deleted.value).toEqual(reportOf('a.gov.vn'));
  });

  it('follow the clicks in their order, however fast they come', async () => {
    const { board } = await boardOver();
    board.pin(reportOf('a.gov.vn'));
    board.unpin('a.gov.vn');
    await settle();
    expect(hosts(board)).toEqual([]);
    expect(board.notice.value).toEqual({ kind: 'unpinned' });
    expect(board.deleted.value).toEqual(reportOf('a.gov.vn'));
  });

  it('can be put before the first reading has ended', async () => {
    const { world } = createTestPins({ 'a.gov.vn': reportOf('a.gov.vn') });
    const board = createPinBoard(world);
    board.pin(reportOf('b.gov.vn'));
    await settle();
    expect(hosts(board)).toEqual(['a.gov.vn', 'b.gov.vn']);
    expect(board.notice.value).toEqual({ kind: 'pinned' });
  });

  it('cannot be undone where nothing was done', async () => {
    const { board } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    board.undo();
    await settle();
    expect(board.notice.value).toBeUndefined();
    expect(hosts(board)).toEqual(['a.gov.vn']);
  });
});

describe('storage', () => {
  it.each([
    ['text', 'x'],
    ['null', null],
    ['a list', []],
    ['another schema', { ...reportOf('a.vn'), schema: 'sau.report/9' }],
    ['no target', { ...reportOf('a.vn'), targets: [] }],
    ['a host that is markup', reportOf('<img src=x>')],
    ['a text that turns the line round', reportOf('a.vn', { browser: 'x\u202Ey' })],
    ['a time that is none', reportOf('a.vn', { generatedAt: '2026-13-40T99:00:00+07:00' })],
    ['a very long text', reportOf('a.vn', { caveat: 'x'.repeat(4_001) })],
  ])('that holds %s shows the other baselines and keeps what it holds', async (_what, hostile) => {
    const { world, stored } = createTestPins({ hostile, 'b.gov.vn': reportOf('b.gov.vn') });
    const board = createPinBoard(world);
    await settle();
    expect(hosts(board)).toEqual(['b.gov.vn']);
    expect(board.notice.value).toBeUndefined();
    board.pin(reportOf('c.gov.vn'));
    await settle();
    expect(hosts(board)).toEqual(['b.gov.vn', 'c.gov.vn']);
    expect(stored.get('hostile')).toEqual(hostile);
  });

  it('that cannot be read at first is said so, and read with the next change', async () => {
    const { world, broken, writeElsewhere } = createTestPins({ 'a.gov.vn': reportOf('a.gov.vn') });
    broken.add('read');
    const board = createPinBoard(world);
    await noticed(board, { kind: 'failed' });
    expect(hosts(board)).toEqual([]);
    broken.clear();
    writeElsewhere('b.gov.vn', reportOf('b.gov.vn'));
    await settle();
    expect(hosts(board)).toEqual(['a.gov.vn', 'b.gov.vn']);
  });

  it('that breaks while the page is open leaves what is shown', async () => {
    const { board, broken, writeElsewhere } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    broken.add('read');
    writeElsewhere('b.gov.vn', reportOf('b.gov.vn'));
    await settle();
    expect(hosts(board)).toEqual(['a.gov.vn']);
    expect(board.notice.value).toBeUndefined();
  });

  it.each<[what: string, act: (board: Board) => void]>([
    ['put', (board) => board.pin(reportOf('b.gov.vn'))],
    ['replace', (board) => board.pin(reportOf('a.gov.vn', { version: '9.9.9' }))],
    ['take away', (board) => board.unpin('a.gov.vn')],
    ['bring in', (board) => board.importFile(fileOf(pinsFile('b.gov.vn', 'c.gov.vn')))],
  ])('that takes no more changes nothing and says so: %s', async (_what, act) => {
    const { board, broken, stored } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    broken.add('write');
    act(board);
    await noticed(board, { kind: 'failed' });
    expect([...stored]).toEqual([['a.gov.vn', reportOf('a.gov.vn')]]);
    expect([...board.pins.value]).toEqual([['a.gov.vn', reportOf('a.gov.vn')]]);
    expect(board.deleted.value).toBeUndefined();
    broken.clear();
    act(board);
    await settle();
    expect(board.notice.value?.kind).not.toBe('failed');
  });

  it('that is full when a deletion is undone keeps the way back', async () => {
    const { board, broken } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    board.unpin('a.gov.vn');
    await noticed(board, { kind: 'unpinned' });
    broken.add('write');
    board.undo();
    await noticed(board, { kind: 'failed' });
    expect(board.deleted.value).toEqual(reportOf('a.gov.vn'));
    broken.clear();
    board.undo();
    await noticed(board, { kind: 'pinned' });
  });
});

describe('a file of baselines', () => {
  it('goes out whole and comes back where they were lost', async () => {
    const { board, saved } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn'), 'b.gov.vn': reportOf('b.gov.vn') });
    board.exportAll();
    expect(saved).toMatchObject([{ name: 'sau-baselines.json', type: 'application/json' }]);
    const { board: empty } = await boardOver();
    empty.importFile(fileOf(saved[0]?.text ?? ''));
    await noticed(empty, { kind: 'imported', added: 2, kept: 0 });
    await settle();
    expect([...empty.pins.value]).toEqual([...board.pins.value]);
  });

  it('takes nothing from a host that has a baseline', async () => {
    const mine = reportOf('a.gov.vn', { version: '9.9.9' });
    const { board, stored } = await boardOver({ 'a.gov.vn': mine });
    board.importFile(fileOf(pinsFile('a.gov.vn', 'b.gov.vn')));
    await noticed(board, { kind: 'imported', added: 1, kept: 1 });
    expect(stored.get('a.gov.vn')).toEqual(mine);
  });

  it.each([
    ['is no JSON', '{', 'not-json'],
    ['is empty', '', 'not-json'],
    ['is something else', '{"schema":"sau.pins/2","pins":[]}', 'not-pins'],
    ['has one bad sheet', pinsFile('b.gov.vn', '<b>'), 'bad-report'],
    ['reaches for an object’s own machinery', '{"__proto__":{"schema":"sau.pins/1","pins":[]}}', 'not-pins'],
    ['is very large', ' '.repeat(8_000_001), 'too-large'],
  ])('that %s changes nothing', async (_what, text, why) => {
    const { board, stored } = await boardOver({ 'a.gov.vn': reportOf('a.gov.vn') });
    board.importFile(fileOf(text));
    await noticed(board, { kind: 'fault', why });
    expect([...stored.keys()]).toEqual(['a.gov.vn']);
  });

  it('that cannot be read is said so', async () => {
    const { board } = await boardOver();
    board.importFile({ text: () => Promise.reject(new Error('gone')) });
    await noticed(board, { kind: 'failed' });
  });
});
