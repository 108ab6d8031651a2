/** The project can be read by people who have only the project: whatever it cites is in it, or public. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsIn, casesIn, faultsIn, rulingsIn } from './citations';
import type { Holdings } from './citations';

const ROOT = join(import.meta.dirname, '../../..');
/** What Git ignores. */
const NOT_OURS = new Set(['.git', ...ignored()]);
/** But for the list of npm, whose words are not ours. */
const TEXT = /(?<!package-lock)(?:\.(?:ts|tsx|mjs|md|json|jsonc|css|html|svg)|\/run)$/;

function ignored(): string[] {
  const lines = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  return lines.map((line) => line.trim().replace(/\/$/, ''));
}

/** Paths below a folder, without Git: a machine that has only Node reads the same. */
function pathsBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: folder === '' ? entry.name : `${folder}/${entry.name}` }))
    .filter(({ entry, path }) => !NOT_OURS.has(entry.name) && !NOT_OURS.has(path))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? [path, ...pathsBelow(path)] : [path]));
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const paths = pathsBelow('');
const texts = paths.filter((path) => TEXT.test(path));
const held: Holdings = {
  paths: new Set(paths),
  cases: casesIn(read('docs/verdicts.md')),
  rulings: rulingsIn(read('docs/rulings.md')),
  anchors: new Map(texts.filter((path) => path.endsWith('.md')).map((path) => [path, anchorsIn(read(path))])),
};

describe('What the project cites', () => {
  it('is in the project', () => {
    expect(texts.length).toBeGreaterThan(500);
    const faults = texts.flatMap((path) => faultsIn(path, read(path), held).map((fault) => `${path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('are 162 cases and 48 rulings', () => {
    expect([...held.cases].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 162 }, (_, index) => index + 1));
    expect([...held.rulings]).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
  });

  // Put together here, or they would be faults of this file.
  const [page, folder, none] = ['.md', 'docs/', 999];
  it.each([
    ['a paper by its name', ['RULING', 'S 13'].join('')],
    ['a paper in capitals', ['CONTRAC', 'T "Pages"'].join('')],
    ['a page that is not there', `method${page} §4.1`],
    ['a page of docs that is not there', `see ${folder}law${page}`],
    ['a decision that is not there', `${folder}decisions/0${none}`],
    ['a number of one', `decision ${none}`],
    ['a case that is not there', `case ${none}`],
    ['one of several cases', `cases 1, 2 and ${none}`],
    ['a ruling that is not there', `docs/rulings.md 3, ${none}`],
    ['one over the end of a line', ` * (docs/rulings.md\n * ${none})`],
    ['a number in a tracker', `issue ${none}`],
    ['a heading that is not there', `[ruling](rulings.md#ruling-${none})`],
  ])('%s is a fault', (_, text) => {
    expect(faultsIn('docs/lab.md', text, held)).not.toEqual([]);
  });

  it.each([
    'case 16 of docs/verdicts.md',
    'docs/rulings.md 1 to 10, docs/decisions/0019, [decision 3](decisions/0003-connection-type-ends-the-epoch.md)',
    '[ruling 13](rulings.md#ruling-13) and [the judge](architecture.md#the-judge)',
    'Decision 3369/QĐ-TTg; RFC 6052 §2.2',
  ])('%s is none', (text) => {
    expect(faultsIn('docs/lab.md', text, held)).toEqual([]);
  });
});
