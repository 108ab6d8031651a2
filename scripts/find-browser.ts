/** Finds a browser to test in, and installs one where there is none. */
import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'];
const FIREFOX_PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr'];

/**
 * Path of a Chromium that still takes unpacked extensions from the command line (branded Chrome does not):
 * `SAU_CHROMIUM`, Playwright's own, the system's; else one is installed. Throws with what to do when none can be had.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['SAU_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (await canRun(named)) return named;
    throw new Error(`SAU_CHROMIUM names ${named}, which is not a program that can be run.`);
  }
  const found = await findInstalled();
  if (found !== undefined) return found;
  console.error('No Chromium here; installing one.');
  if (!(await installPackages(['chromium'])))
    await runToEnd(process.execPath, [playwrightCli(), 'install', 'chromium']);
  const installed = await findInstalled();
  if (installed !== undefined) return installed;
  throw new Error('No Chromium found. Install one (sudo apt-get install chromium) or name it in SAU_CHROMIUM.');
}

async function findInstalled(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  return firstThatRuns([chromium.executablePath(), ...CHROMIUM_PLACES]);
}

/** Path of a Firefox: `SAU_FIREFOX`, else the system's; `undefined` where there is none. */
export const findFirefox = (): Promise<string | undefined> =>
  firstThatRuns([process.env['SAU_FIREFOX'] ?? '', ...FIREFOX_PLACES]);

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (path !== '' && (await canRun(path))) return path;
  return undefined;
}

const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Debian packages, by root or password-less sudo; false where neither is there or it failed. */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  if (!(await canRun('/usr/bin/apt-get'))) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await runToEnd('sudo', ['-n', 'true']))) return false;
  const apt = (...args: string[]): Promise<boolean> => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return isRoot ? runToEnd('env', command.slice(1)) : runToEnd('sudo', ['-n', ...command]);
  };
  await apt('update', '-q');
  return apt('install', '-qy', '--no-install-recommends', ...names);
}

/** True when the program ended well; its output goes to standard error, so that results stay readable. */
function runToEnd(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', process.stderr, process.stderr] });
    child.once('error', () => {
      done(false);
    });
    child.once('exit', (code) => {
      done(code === 0);
    });
  });
}

const playwrightCli = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
