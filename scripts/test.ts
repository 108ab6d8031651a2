/**
 * `npm test`: every check, both production builds, their sizes, unit tests, the DNS client against real resolvers, and
 * the end-to-end tests in the lab.
 * All steps run even after one failed, so that one run tells everything. Ends with `N passed, N failed`; the exit
 * code is 0 only if nothing failed and each suite ran at least one test.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const REPORTS = join(import.meta.dirname, '..', '.output', 'test');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const INTEROP_REPORT = join(REPORTS, 'interop.json');
/** Each half has a lab and a network of its own, so they run side by side; a browser waits more than it works. */
const E2E_HALVES = [
  { report: join(REPORTS, 'e2e-one.json'), files: 'e2e/(?:axe|cases|firefox)' },
  { report: join(REPORTS, 'e2e-other.json'), files: 'e2e/(?!axe|cases|firefox)' },
] as const;

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
  ...(await endToEnd()),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(script: string, args: readonly string[]): boolean {
  console.log(`\n▸ npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit' });
  return status === 0;
}

function endToEnd(): Promise<readonly Tally[]> {
  console.log('\n▸ npm run test:e2e, in two halves');
  const halves = E2E_HALVES.map(async ({ report, files }) => {
    const args = [files, '--reporter=list,json', `--output=${report.replace('.json', '')}`];
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const half = spawn('npm', ['run', '--silent', 'test:e2e', '--', ...args], { stdio: 'inherit', env });
    const status = await new Promise((ended) => half.once('close', ended));
    return tallyOf(`test:e2e of ${files}`, status === 0, () => readE2eReport(report));
  });
  return Promise.all(halves);
}

function step(script: string): Tally {
  const isGreen = run(script, []);
  if (!isGreen) console.error(`✗ ${script} failed`);
  return { passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 };
}

function suite(script: string, args: readonly string[], read: () => Tally): Tally {
  return tallyOf(script, run(script, args), read);
}

/** A suite that ends badly without a failed test (a crash, no test at all) counts as one failure. */
function tallyOf(script: string, isGreen: boolean, read: () => Tally): Tally {
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
function readE2eReport(file: string): Tally {
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly stats: {
      readonly expected: number;
      readonly unexpected: number;
      readonly skipped: number;
      readonly flaky: number;
    };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}
