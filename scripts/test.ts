/**
 * `npm test`: every check, both production builds, their sizes, unit tests, the DNS client against real resolvers, and
 * the end-to-end tests in the lab.
 * All steps run even after one failed, so that one run tells everything. Ends with `N passed, N failed`; the exit
 * code is 0 only if nothing failed and each suite ran at least one test.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const REPORTS = join(import.meta.dirname, '..', '.output', 'test');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const INTEROP_REPORT = join(REPORTS, 'interop.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const tallies: Tally[] = [
  step('check:types'),
  step('check:lint'),
  step('check:format'),
  step('check:unused'),
  step('build'),
  step('build:firefox'),
  step('size'),
  suite('test:unit', vitestReport(UNIT_REPORT), () => readVitestReport(UNIT_REPORT)),
  suite('test:interop', vitestReport(INTEROP_REPORT), () => readVitestReport(INTEROP_REPORT)),
  suite('test:e2e', ['--reporter=list,json'], readE2eReport),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(script: string, args: readonly string[]): boolean {
  console.log(`\n▸ npm run ${script}`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit', env });
  return status === 0;
}

function step(script: string): Tally {
  const isGreen = run(script, []);
  if (!isGreen) console.error(`✗ ${script} failed`);
  return { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 };
}

/** A suite that ends badly without a failed test (a crash, no test at all) counts as one failure. */
function suite(script: string, args: readonly string[], read: () => Tally): Tally {
  const isGreen = run(script, args);
  try {
    const tally = read();
    const isSilent = tally.failed === 0 && (!isGreen || tally.passed === 0);
    return isSilent ? { ...tally, failed: 1 } : tally;
  } catch (error) {
    console.error(`✗ ${script} left no readable report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

function vitestReport(file: string): readonly string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

function readVitestReport(file: string): Tally {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numTotalTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

/** Skipped tests count as failures: a test that did not run has shown nothing. */
function readE2eReport(): Tally {
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')) as {
    readonly stats: {
      readonly expected: number;
      readonly unexpected: number;
      readonly skipped: number;
      readonly flaky: number;
    };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}
