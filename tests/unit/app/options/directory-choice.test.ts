import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createDirectoryChoice } from '@/utils/app/options/directory-choice';

const shippedText = readFileSync('utils/core/gov/agencies.json', 'utf8');
const fileOf = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) });

function choice() {
  let stored: unknown;
  const onFailure = vi.fn();
  const made = createDirectoryChoice(
    {
      readDirectory: () =>
        Promise.resolve({
          asOf: '2026-11-21',
          count: 131,
          from: stored === undefined ? 'shipped' : 'person',
          refused: undefined,
        } as const),
      readStoredDirectory: () => Promise.resolve(stored),
      storeDirectory: (data) => {
        stored = data;
        return Promise.resolve();
      },
    },
    onFailure,
  );
  return { ...made, onFailure };
}

const shownSoon = (made: ReturnType<typeof choice>, expected: object) =>
  vi.waitFor(() => expect(made.shown.value).toMatchObject(expected));

describe('the directory in the options', () => {
  it('takes a sound file, can undo it, and goes back to the shipped one', async () => {
    const made = choice();
    await shownSoon(made, { from: 'shipped', canUndo: false });
    made.actions.importDirectory(fileOf(shippedText));
    await shownSoon(made, { from: 'person', canUndo: true, imported: true });
    made.actions.undoDirectory();
    await shownSoon(made, { from: 'shipped', canUndo: false });
    made.actions.importDirectory(fileOf(shippedText));
    await shownSoon(made, { from: 'person' });
    made.actions.takeShippedDirectory();
    await shownSoon(made, { from: 'shipped', canUndo: true });
    made.actions.undoDirectory();
    await shownSoon(made, { from: 'person', canUndo: false });
    expect(made.onFailure).not.toHaveBeenCalled();
  });

  it('refuses a bad file by its line and keeps what was there', async () => {
    const made = choice();
    made.actions.importDirectory(fileOf('{\n"asOf": nothing}'));
    await shownSoon(made, { from: 'shipped', fault: { code: 'not-json', line: 2 } });
  });

  it('does not even read a file that is too large, and keeps what was there', async () => {
    const made = choice();
    const text = vi.fn(() => Promise.resolve(''));
    made.actions.importDirectory({ size: 2 ** 31, text });
    await shownSoon(made, { from: 'shipped', fault: { code: 'too-large' } });
    expect(text).not.toHaveBeenCalled();
  });

  it('keeps an imported directory when a later file is refused', async () => {
    const made = choice();
    made.actions.importDirectory(fileOf(shippedText));
    await shownSoon(made, { from: 'person', canUndo: true });
    made.actions.importDirectory(fileOf(shippedText.replace('hanoi.gov.vn', 'co.uk')));
    await shownSoon(made, { from: 'person', canUndo: true, fault: { code: 'domain-suffix', entry: 'ha-noi' } });
  });

  it('says when a file cannot be read', async () => {
    const made = choice();
    made.actions.importDirectory({ size: 1, text: () => Promise.reject(new Error('gone')) });
    await vi.waitFor(() => expect(made.onFailure).toHaveBeenCalledOnce());
  });
});
