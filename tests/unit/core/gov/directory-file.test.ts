import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDirectory } from '@/utils/core/gov/directory';
import { readDirectoryFile } from '@/utils/core/gov/directory-file';
import type { FileFault } from '@/utils/core/gov/directory-file';
import { tooDeepAt } from '@/utils/core/gov/json-depth';
import { lineOfPath } from '@/utils/core/gov/json-place';

const entry = (id: string, more: object = {}) => ({
  id,
  domain: `${id}.gov.vn`,
  aliases: [],
  nameVi: `Cơ quan ${id}`,
  nameEn: `Body ${id}`,
  level: 'other',
  status: 'current',
  mergedInto: null,
  since: null,
  confidence: 'low',
  sources: [],
  ...more,
});
const fileOf = (...agencies: object[]): string => JSON.stringify({ asOf: '2026-12-01', agencies }, null, 1);

describe('readDirectoryFile', () => {
  it('takes the shipped file, a mark of byte order before it or not', () => {
    const text = readFileSync('utils/core/gov/agencies.json', 'utf8');
    expect(readDirectoryFile(text)).toMatchObject({ ok: true, value: { asOf: '2026-11-21' } });
    expect(readDirectoryFile(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each<[string, string, FileFault]>([
    ['no JSON', '{\n"asOf": \n!}', { code: 'not-json', at: '', line: 3 }],
    ['a file cut short', '{\n"asOf": "2026-12-01",\n', { code: 'not-json', at: '', line: 2 }],
    ['another kind of file', '[]', { code: 'shape', at: 'asOf' }],
    ['a comma too many', '{"asOf": [1,\n2,\n],\n"b": 1}', { code: 'not-json', at: '', line: 3 }],
    ['a text that runs on', '{"asOf":\n"2026\n-12-01"}', { code: 'not-json', at: '', line: 2 }],
    ['something after the end', '{}\n\nx', { code: 'not-json', at: '', line: 3 }],
    ['nothing', '', { code: 'not-json', at: '', line: 1 }],
    [
      'a bad domain',
      fileOf(entry('a'), entry('b', { domain: 'b gov vn' })),
      { code: 'shape', at: 'agencies.1.domain', entry: 'b', line: 19 },
    ],
    [
      'a field that is missing',
      '{"asOf": "2026-12-01",\n"agencies": [\n{"id": "a"}]}',
      { code: 'shape', at: 'agencies.0.domain', entry: 'a', line: 3 },
    ],
    [
      'a public suffix',
      fileOf(entry('a', { domain: 'angiang.vn' })),
      { code: 'domain-suffix', at: 'angiang.vn', entry: 'a', line: 6 },
    ],
    [
      'an id twice',
      fileOf(entry('a'), entry('a', { domain: 'b.gov.vn' })),
      { code: 'duplicate-id', at: 'a', entry: 'a', line: 18 },
    ],
    [
      'a successor that is not there',
      fileOf(entry('a', { mergedInto: 'b' })),
      { code: 'unknown-successor', at: 'b', entry: 'a', line: 12 },
    ],
    [
      'a ring of mergers',
      fileOf(entry('a'), entry('b', { mergedInto: 'c' }), entry('c', { mergedInto: ['b'] })),
      { code: 'merge-ring', at: 'b → c → b', entry: 'b', line: 25 },
    ],
    [
      'a name that shows nothing',
      fileOf(entry('a', { nameVi: '\u3164' })),
      { code: 'name-character', at: 'agencies.0.nameVi', entry: 'a', detail: 'U+3164', line: 8 },
    ],
    ['brackets without end', `{"asOf": 1,\n"x":\n${'['.repeat(40)}`, { code: 'too-deep', at: '', line: 3 }],
    ['brackets that end', `${'[\n'.repeat(40)}${']'.repeat(40)}`, { code: 'too-deep', at: '', line: 33 }],
    ['a remark', '{\n// from the office\n"asOf": 1}', { code: 'not-json', at: '', line: 2 }],
    ['a control character', '{\n"asOf": "\u0001"}', { code: 'not-json', at: '', line: 2 }],
  ])('names the line of %s', (_, text, expected) => {
    expect(readDirectoryFile(text)).toEqual({ ok: false, why: expected });
  });

  it('refuses a file that storage could not hold', () => {
    expect(readDirectoryFile(' '.repeat(6_000_001))).toEqual({ ok: false, why: { code: 'too-large', at: '' } });
  });
});

describe('time and depth', () => {
  const HUGE = 600_000;
  const chain = (count: number): string =>
    fileOf(
      ...Array.from({ length: count }, (_each, index) =>
        entry(`b${index}`, { mergedInto: index + 1 === count ? null : `b${index + 1}` }),
      ),
    );

  it.each([
    ['open brackets', '['.repeat(HUGE)],
    ['nested lists', '['.repeat(HUGE / 2) + ']'.repeat(HUGE / 2)],
    ['nested objects', '{"a":'.repeat(HUGE / 6) + '1' + '}'.repeat(HUGE / 6)],
    ['brackets of the wrong kind', '[}'.repeat(HUGE / 2)],
    ['brackets behind faults', '[},'.repeat(HUGE / 3)],
    ['brackets behind a remark', `/*"*/${'['.repeat(HUGE)}`],
    ['brackets behind a text that runs on', `"\n${'['.repeat(HUGE)}`],
    ['commas', ','.repeat(HUGE)],
    ['quotes', '"'.repeat(HUGE)],
    ['colons and texts', '"a":'.repeat(HUGE / 4)],
    ['backslashes', `"${'\\'.repeat(HUGE)}`],
    ['slashes', '/'.repeat(HUGE)],
    ['line ends', '\n'.repeat(HUGE)],
    ['a list that is cut short', '[1,'.repeat(10) + '1,'.repeat(HUGE / 2)],
  ])('%s are refused within a second', (_, text) => {
    const start = performance.now();
    expect(readDirectoryFile(text).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('a chain of 3,000 mergers is read, indexed and asked within a second', () => {
    const start = performance.now();
    const read = readDirectoryFile(chain(3000));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const directory = createDirectory(read.value, true);
    expect(directory.identify('b0.gov.vn')?.successors.map(({ id }) => id)).toEqual(['b2999']);
    expect(directory.identify('b2999.gov.vn')?.absorbed).toHaveLength(2999);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('never throws, whatever order brackets and texts come in', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '\\', '1', '/*', '*/', '//', '\n', '"a"', '"a":[');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), fc.integer({ min: 1, max: 300 }), (pieces, times) => {
        expect(readDirectoryFile(pieces.join('').repeat(times)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('counts brackets outside of texts alone', () => {
    expect(tooDeepAt('{"a": ["[[[[", "{"], "]": 1}', 2)).toBeUndefined();
    expect(tooDeepAt('[[1], [2], [3]]', 2)).toBeUndefined();
    expect(tooDeepAt('[[1], [[2]]]', 2)).toBe(7);
  });
});

describe('lineOfPath', () => {
  it.each([
    [['a', 0, 'b'], 2],
    [['a', 1, 'b'], 3],
    [['a', 1, 'c'], 3],
    [['a', 2], 1],
    [['x,y'], 4],
    [[], undefined],
  ])('%s is on line %s', (path, line) => {
    expect(lineOfPath('{"a": [\n{"b": "}]\\""},\n{"b": 1}],\n"x,y": {"a": [0]}}', path)).toBe(line);
  });
});
