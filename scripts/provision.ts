/**
 * Puts on a bare machine what a command needs of it: once, and before any namespace is entered, as neither apt nor a
 * download works inside one.
 */
import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { canRun, findChromium, findFirefox } from './find-browser.ts';
import { installScript, lineToPaste, NEEDS, packagesOf } from './needs.ts';
import type { Command, Need } from './needs.ts';

const VIETNAMESE = '/usr/lib/firefox-esr/browser/extensions/langpack-vi@firefox-esr.mozilla.org.xpi';

/** Debian keeps `ip`, `named` and what apt itself calls where an ordinary user's PATH does not look. */
const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * Looks for all that `command` needs, installs what is missing by apt (root, or sudo without a password), and where
 * there is no apt, Playwright's Chromium. Gives `undefined`, or words for a person with one line to paste.
 * Lengthens this process's PATH, which its children inherit.
 */
export async function provision(command: Command): Promise<string | undefined> {
  process.env['PATH'] = [process.env['PATH'] ?? '', ...SYSTEM_FOLDERS].join(delimiter);
  // Elsewhere there is no lab, which the commands say themselves; `npm start` then opens a browser without one.
  const needs: readonly Need[] = process.platform === 'linux' ? NEEDS[command] : ['chromium'];
  try {
    let missing = await missingOf(needs);
    if (missing.length === 0) return undefined;
    const said = await install(packagesOf(missing));
    missing = await missingOf(needs);
    // Of no use where more is missing, since somebody has to install that first.
    if (missing.length === 1 && missing[0] === 'chromium') {
      console.error('Downloading a Chromium, as apt could not bring one.');
      await runToEnd(process.execPath, [playwrightCli(), 'install', 'chromium']);
      missing = await missingOf(needs);
    }
    return missing.length === 0 ? undefined : complaint(missing, said);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;

async function missingOf(needs: readonly Need[]): Promise<readonly Need[]> {
  const isThere = await Promise.all(needs.map(has));
  return needs.filter((_, index) => !isThere[index]);
}

async function has(need: Need): Promise<boolean> {
  if (need === 'chromium') return (await findChromium()) !== undefined;
  if (need === 'firefox') return (await findFirefox()) !== undefined;
  if (need === 'firefox-vi') return hasVietnameseFirefox();
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => canRun(join(folder, need)));
  return (await Promise.all(places)).includes(true);
}

/** A Firefox of one's own brings its own languages, or does without. */
async function hasVietnameseFirefox(): Promise<boolean> {
  if (process.env['SAU_FIREFOX'] !== undefined) return true;
  return access(VIETNAMESE).then(
    () => true,
    () => false,
  );
}

/** What apt said, where it failed; nothing where it went well, or where it may not be asked. */
async function install(packages: readonly string[]): Promise<string> {
  if (!(await canRun('/usr/bin/apt-get'))) return '';
  const asRoot = isRoot() ? [] : ['sudo', '-n'];
  if (!isRoot() && !(await runToEnd('sudo', ['-n', 'true'])).isGood) return '';
  console.error(`Installing with apt-get, which may take minutes: ${packages.join(', ')}`);
  const [command, ...words] = [...asRoot, 'sh', '-c', installScript(packages)];
  const { isGood, output } = await runToEnd(command, words);
  return isGood ? '' : output;
}

function complaint(missing: readonly Need[], said: string): string {
  return [
    ...(said === '' ? [] : [said.trim().split('\n').slice(-15).join('\n')]),
    `Missing on this machine: ${missing.join(', ')}. On Debian, paste this line and try again:`,
    `  ${lineToPaste(missing, isRoot())}`,
  ].join('\n');
}

/** Runs a program whose words nobody needs while it goes well. */
function runToEnd(command: string, args: readonly string[]): Promise<{ isGood: boolean; output: string }> {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-8000);
      });
    }
    child.once('error', (error) => {
      done({ isGood: false, output: error.message });
    });
    child.once('close', (code) => {
      done({ isGood: code === 0, output });
    });
  });
}

const playwrightCli = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
