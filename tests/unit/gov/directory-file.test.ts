import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDirectoryFile } from '@/utils/gov/directory-file';
import type { FileFault } from '@/utils/gov/directory-file';
import { lineOfPath } from '@/utils/gov/json-lines';

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
    const text = readFileSync('utils/gov/agencies.json', 'utf8');
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
      { code: 'shape', at: 'agencies.1.domain', line: 19 },
    ],
    [
      'a field that is missing',
      '{"asOf": "2026-12-01",\n"agencies": [\n{"id": "a"}]}',
      { code: 'shape', at: 'agencies.0.domain', line: 3 },
    ],
    [
      'a public suffix',
      fileOf(entry('a', { domain: 'angiang.vn' })),
      { code: 'shape', at: 'agencies.0.domain', line: 6 },
    ],
    [
      'an id twice',
      fileOf(entry('a'), entry('a', { domain: 'b.gov.vn' })),
      { code: 'duplicate-id', at: 'a', line: 18 },
    ],
    [
      'a successor that is not there',
      fileOf(entry('a', { mergedInto: 'b' })),
      { code: 'unknown-successor', at: 'b', line: 12 },
    ],
  ])('names the line of %s', (_, text, expected) => {
    expect(readDirectoryFile(text)).toEqual({ ok: false, why: expected });
  });

  it('refuses a file that storage could not hold', () => {
    expect(readDirectoryFile(' '.repeat(6_000_001))).toEqual({ ok: false, why: { code: 'too-large', at: '' } });
  });
});

describe('lineOfPath', () => {
  it.each([
    ['a.0.b', 2],
    ['a.1.b', 3],
    ['a.1.c', 3],
    ['a.2', 1],
    ['x,y', 4],
    ['', undefined],
  ])('%s is on line %s', (path, line) => {
    expect(lineOfPath('{"a": [\n{"b": "}]\\""},\n{"b": 1}],\n"x,y": {"a": [0]}}', path)).toBe(line);
  });
});
