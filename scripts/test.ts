/**
 * `npm test`: every check, both production builds, their sizes, unit tests, the DNS client against real resolvers, and
 * the end-to-end tests in the lab.
 * All steps run even after one failed, so that one run tells everything. Ends with `N passed, N failed`, above it
 * `N flaky: …` where tests passed on their second try only; the exit code is 0 only if nothing failed (tally.ts).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provision } from './provision.ts';
import { endToEndTally, notStarted, step, sumUp, unitTally } from './tally.ts';
import type { Tally } from './tally.ts';

const OUTPUT = join(import.meta.dirname, '..', '.output');
const REPORTS = join(OUTPUT, 'test');
/** Names of the tests that were flaky in the last run, one a line. A fresh clone has had none. */
const LAST_FLAKY = join(OUTPUT, 'flaky-tests.txt');
/** Each half has a lab and a network of its own, so they run side by side; a browser waits more than it works. */
const E2E_HALVES = [
  { name: 'one', files: 'e2e/(?:axe|cases|firefox)' },
  { name: 'other', files: 'e2e/(?!axe|cases|firefox)' },
] as const;

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const missing = await provision('test');
const steps = ['check:types', 'check:lint', 'check:format', 'check:unused', 'build', 'build:firefox', 'size'];
const tallies: Tally[] = [
  ...steps.map((script) => named(script, step(run(script, [])))),
  vitest('test:unit', 'unit'),
  ...(missing === undefined ? [vitest('test:interop', 'interop'), ...(await endToEnd())] : withoutSystem(missing)),
];
const { lines, failed, flaky } = sumUp(tallies, linesOf(readText(LAST_FLAKY)));
writeFileSync(LAST_FLAKY, flaky.map((name) => `${name}\n`).join(''));
console.log(`\n${lines.join('\n')}`);
process.exitCode = failed === 0 ? 0 : 1;

function run(script: string, args: readonly string[]): boolean {
  console.log(`\n▸ npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit' });
  return status === 0;
}

function vitest(script: string, name: string): Tally {
  const file = join(REPORTS, `${name}.json`);
  const isGreen = run(script, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return named(script, unitTally({ isGreen, report: readText(file) }));
}

function endToEnd(): Promise<readonly Tally[]> {
  console.log('\n▸ npm run test:e2e, in two halves');
  const halves = E2E_HALVES.map(async ({ name, files }) => {
    const report = join(REPORTS, `e2e-${name}.json`);
    const args = [files, '--reporter=list,json', `--output=${join(REPORTS, `e2e-${name}`)}`];
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const half = spawn('npm', ['run', '--silent', 'test:e2e', '--', ...args], { stdio: 'inherit', env });
    const status = await new Promise((ended) => half.once('close', ended));
    return named(`test:e2e of ${files}`, endToEndTally({ isGreen: status === 0, report: readText(report) }));
  });
  return Promise.all(halves);
}

function withoutSystem(why: string): readonly Tally[] {
  console.error(`\n✗ test:interop and test:e2e did not start\n${why}`);
  return [notStarted, ...E2E_HALVES.map(() => notStarted)];
}

function named(script: string, tally: Tally): Tally {
  if (tally.failed > 0) console.error(`✗ ${script} failed`);
  return tally;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // What was never written; a suite without its report counts as failed.
    return undefined;
  }
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').filter((line) => line !== '');
}
