import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTables, renderVerdicts } from '@/scripts/verdicts-page';
import { CASE_TABLES } from './case-tables';

const ALL_CASES = Array.from({ length: 162 }, (_, index) => index + 1);
const ran = new Set<number | string>();

describe.each(CASE_TABLES)('$name', ({ rows }) => {
  it.each(rows)('$id: $about', async ({ case: number, expected, run }) => {
    expect(await run()).toEqual(expected);
    ran.add(number);
  });
});

describe('the tables', () => {
  it('decide every case of docs/verdicts.md, each by a row that ran', () => {
    expect(ALL_CASES.filter((number) => !ran.has(number))).toEqual([]);
  });

  it('name each row once', () => {
    const ids = CASE_TABLES.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('are what docs/verdicts.md says', () => {
    expect(readFileSync('docs/verdicts.md', 'utf8')).toBe(renderVerdicts(readTables('tests/cases')));
  });
});
