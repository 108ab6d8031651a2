/** Counts what the steps of `npm test` reported. Values in, values out. */

/** Of one step or suite. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Names of tests that failed and passed when tried again: neither passed nor plainly failed. */
  readonly flaky: readonly string[];
}

/** How a suite ended: whether its program did well, and what it left as its report, if anything. */
export interface Ending {
  readonly isGreen: boolean;
  readonly report: string | undefined;
}

export interface Result extends Pick<Tally, 'passed' | 'failed'> {
  /** For a person; the last one is `N passed, N failed`. */
  readonly lines: readonly string[];
  readonly flaky: readonly string[];
}

/** So many tests may need a second try in one run: two cores, two browsers and a lab on them. */
const MOST_FLAKY = 2;

export const step = (isGreen: boolean): Tally => ({ passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1, flaky: [] });

/** What never began is a failure: it has shown nothing. */
export const notStarted: Tally = { passed: 0, failed: 1, flaky: [] };

/** Vitest's JSON. Skipped tests count as failures: a test that did not run has shown nothing. */
export function unitTally(ending: Ending): Tally {
  return tallyOf(ending, (report) => {
    const passed = count(report, 'numPassedTests');
    return { passed, failed: count(report, 'numTotalTests') - passed, flaky: [] };
  });
}

/** Playwright's JSON; skipped as above. */
export function endToEndTally(ending: Ending): Tally {
  return tallyOf(ending, (report) => {
    const stats = field(report, 'stats');
    const flaky = flakyNames(report, '');
    if (flaky.length !== count(stats, 'flaky'))
      throw new Error('the names of flaky tests are not as many as the tests');
    return { passed: count(stats, 'expected'), failed: count(stats, 'unexpected') + count(stats, 'skipped'), flaky };
  });
}

/**
 * @param before names of the tests that were flaky in the run before this one
 * @returns more failures where more than two tests were flaky, or one of them a second time in a row
 */
export function sumUp(tallies: readonly Tally[], before: readonly string[]): Result {
  const flaky = tallies.flatMap((tally) => tally.flaky);
  const again = flaky.filter((name) => before.includes(name));
  const tooMany = flaky.length > MOST_FLAKY ? 1 : 0;
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0) + again.length + tooMany;
  const lines = [
    ...again.map((name) => `✗ flaky twice in a row: ${name}`),
    ...(tooMany > 0 ? [`✗ more than ${MOST_FLAKY} flaky tests`] : []),
    ...(flaky.length > 0 ? [`${flaky.length} flaky: ${flaky.join('; ')}`] : []),
    `${passed} passed, ${failed} failed`,
  ];
  return { passed, failed, lines, flaky };
}

/**
 * A suite whose program ended badly without a failed test (killed, crashed, no lab), one that ran no test, and one
 * that left no report as it should be, count as one failure.
 */
function tallyOf({ isGreen, report }: Ending, read: (report: unknown) => Tally): Tally {
  if (report === undefined) return notStarted;
  try {
    const tally = read(JSON.parse(report));
    const isSilent = tally.failed === 0 && (!isGreen || tally.passed + tally.flaky.length === 0);
    return isSilent ? { ...tally, failed: 1 } : tally;
  } catch {
    // Cut off while it was written, or of another shape: both say that the suite did not end as it should.
    return notStarted;
  }
}

/** Suites hold suites and specs; a spec holds one test for each project, of which there is one. */
function flakyNames(suite: unknown, above: string): readonly string[] {
  const inner = list(suite, 'suites').flatMap((child) => flakyNames(child, joined(above, child)));
  const own = list(suite, 'specs').filter((spec) =>
    list(spec, 'tests').some((test) => field(test, 'status') === 'flaky'),
  );
  return [...inner, ...own.map((spec) => joined(above, spec))];
}

const joined = (above: string, titled: unknown): string =>
  [above, field(titled, 'title')].filter((part) => part !== '').join(' › ');

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

function count(value: unknown, name: string): number {
  const found = field(value, name);
  if (typeof found === 'number' && Number.isInteger(found) && found >= 0) return found;
  throw new Error(`"${name}" of a report is ${String(found)}, not a number of tests`);
}
