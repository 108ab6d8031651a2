/**
 * `npm run test:e2e`: opens the lab and runs Playwright's tests inside it. Words after `--` go to Playwright.
 * Exit ≠ 0 where there can be no lab: tests that did not run have shown nothing.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveControl } from '../world/control.ts';
import { openLab } from '../world/lab.ts';
import { findEntrance, isInside, onStopAsked, runInside } from '../world/namespace.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

async function outside(): Promise<number> {
  const entrance = await findEntrance('test:e2e');
  if (entrance.ok) return runInside(entrance.flags, fileURLToPath(import.meta.url), process.argv.slice(2));
  console.error(`${entrance.why}\nThe end-to-end tests did not run.`);
  return 1;
}

async function inside(): Promise<number> {
  const lab = await openLab('dual');
  const control = await serveControl(lab);
  onStopAsked(() => process.exit(130));
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const words = [cli, 'test', '--config', join(HERE, 'playwright.config.ts'), ...process.argv.slice(2)];
  const tests = spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...control.environment } });
  const code = await new Promise<number>((done) => {
    tests.once('exit', (exitCode) => {
      done(exitCode ?? 1);
    });
  });
  await control.close();
  await lab.close();
  return code;
}

process.exit(await (isInside() ? inside() : outside()));
