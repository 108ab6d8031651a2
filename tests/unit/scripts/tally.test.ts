import { describe, expect, it } from 'vitest';
import { endToEndTally, notStarted, step, sumUp, unitTally } from '@/scripts/tally.ts';
import type { Tally } from '@/scripts/tally.ts';

const PASSED: Tally = { passed: 10, failed: 0, flaky: [] };
const flakyIn = (...names: string[]): Tally => ({ passed: 3, failed: 0, flaky: names });

/** As Playwright writes it: a file holds its tests and its groups, which hold theirs. */
const playwright = (
  stats: Partial<Record<'expected' | 'unexpected' | 'skipped' | 'flaky', number>>,
  suites: unknown[] = [],
): string => JSON.stringify({ suites, stats: { expected: 0, unexpected: 0, skipped: 0, flaky: 0, ...stats } });
const spec = (title: string, status: string): object => ({ title, tests: [{ status }] });

describe('a run', () => {
  it.each([
    ['of which all passed', [PASSED, step(true)], [], ['11 passed, 0 failed']],
    ['of which a step failed', [PASSED, step(false)], [], ['10 passed, 1 failed']],
    ['of which a suite could not start', [PASSED, notStarted], [], ['10 passed, 1 failed']],
    ['with one flaky test is not red', [flakyIn('a › b')], [], ['1 flaky: a › b', '3 passed, 0 failed']],
    ['with two', [flakyIn('a'), flakyIn('b')], ['c'], ['2 flaky: a; b', '6 passed, 0 failed']],
    [
      'with three, in whatever suites',
      [flakyIn('a', 'b'), flakyIn('c')],
      [],
      ['✗ more than 2 flaky tests', '3 flaky: a; b; c', '6 passed, 1 failed'],
    ],
    [
      'with one that was flaky the last time as well',
      [flakyIn('a', 'b')],
      ['b'],
      ['✗ flaky twice in a row: b', '2 flaky: a; b', '3 passed, 1 failed'],
    ],
    [
      'with three of which one was, twice wrong',
      [flakyIn('a', 'b', 'c')],
      ['a'],
      ['✗ flaky twice in a row: a', '✗ more than 2 flaky tests', '3 flaky: a; b; c', '3 passed, 2 failed'],
    ],
    ['after one with flaky tests, clean again', [PASSED], ['a', 'b', 'c'], ['10 passed, 0 failed']],
  ])('%s', (_about, tallies, before, lines) => {
    expect(sumUp(tallies, before).lines).toEqual(lines);
  });
});

describe('the report of the end-to-end tests', () => {
  it.each([
    ['that all passed', true, playwright({ expected: 5 }), { passed: 5, failed: 0, flaky: [] }],
    ['with a failure', false, playwright({ expected: 5, unexpected: 2 }), { passed: 5, failed: 2, flaky: [] }],
    ['with tests left out', true, playwright({ expected: 5, skipped: 1 }), { passed: 5, failed: 1, flaky: [] }],
    ['without any test', true, playwright({}), { passed: 0, failed: 1, flaky: [] }],
    [
      'good in itself, of a run that ended badly',
      false,
      playwright({ expected: 5 }),
      { passed: 5, failed: 1, flaky: [] },
    ],
    ['cut off in the middle', false, playwright({ expected: 5 }).slice(0, -9), { passed: 0, failed: 1, flaky: [] }],
    ['cut off, though the program said it went well', true, '{"suites": [', { passed: 0, failed: 1, flaky: [] }],
    ['of another shape', true, '{"stats": {"expected": "5"}}', { passed: 0, failed: 1, flaky: [] }],
    ['that is empty', true, '', { passed: 0, failed: 1, flaky: [] }],
    ['that is not there', true, undefined, { passed: 0, failed: 1, flaky: [] }],
    [
      'names the flaky tests, and does not count them as passed',
      true,
      playwright({ expected: 5, flaky: 2 }, [
        {
          title: 'probe.spec.ts',
          specs: [spec('closed port', 'flaky'), spec('open port', 'expected')],
          suites: [{ title: 'Firefox', specs: [spec('first probe', 'flaky')] }],
        },
      ]),
      { passed: 5, failed: 0, flaky: ['probe.spec.ts › Firefox › first probe', 'probe.spec.ts › closed port'] },
    ],
    [
      'that counts a flaky test without naming it',
      true,
      playwright({ expected: 5, flaky: 1 }),
      { passed: 0, failed: 1, flaky: [] },
    ],
    [
      'of a killed run with a flaky test',
      false,
      playwright({ flaky: 1 }, [{ title: 'a.spec.ts', specs: [spec('b', 'flaky')] }]),
      { passed: 0, failed: 1, flaky: ['a.spec.ts › b'] },
    ],
  ])('%s', (_about, isGreen, report, expected) => {
    expect(endToEndTally({ isGreen, report })).toEqual(expected);
  });
});

describe('the report of the unit tests', () => {
  it.each([
    ['that all passed', true, '{"numPassedTests": 7, "numTotalTests": 7}', { passed: 7, failed: 0, flaky: [] }],
    ['with some left out', true, '{"numPassedTests": 7, "numTotalTests": 9}', { passed: 7, failed: 2, flaky: [] }],
    [
      'of a run with an error outside of tests',
      false,
      '{"numPassedTests": 7, "numTotalTests": 7}',
      { passed: 7, failed: 1, flaky: [] },
    ],
    ['without any test', true, '{"numPassedTests": 0, "numTotalTests": 0}', { passed: 0, failed: 1, flaky: [] }],
    ['that is not there, as its program was killed', false, undefined, { passed: 0, failed: 1, flaky: [] }],
    ['of another shape', true, '[]', { passed: 0, failed: 1, flaky: [] }],
  ])('%s', (_about, isGreen, report, expected) => {
    expect(unitTally({ isGreen, report })).toEqual(expected);
  });
});
