/** Finds the browsers to test in; what is missing is installed elsewhere (provision.ts). */
import { access, constants } from 'node:fs/promises';

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'];
const FIREFOX_PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr'];

/**
 * Path of a Chromium that still takes unpacked extensions from the command line (branded Chrome does not):
 * `SAU_CHROMIUM`, Playwright's own, the system's; `undefined` where there is none. Throws when `SAU_CHROMIUM` is wrong.
 */
export async function findChromium(): Promise<string | undefined> {
  const named = await namedBy('SAU_CHROMIUM');
  if (named !== undefined) return named;
  const { chromium } = await import('@playwright/test');
  return firstThatRuns([chromium.executablePath(), ...CHROMIUM_PLACES]);
}

/** Path of a Firefox: `SAU_FIREFOX`, else the system's; `undefined` where there is none. Throws when that is wrong. */
export async function findFirefox(): Promise<string | undefined> {
  return (await namedBy('SAU_FIREFOX')) ?? firstThatRuns(FIREFOX_PLACES);
}

/** For those who start Chromium: its path, or an error that says how to get one. */
export async function requireChromium(): Promise<string> {
  const found = await findChromium();
  if (found !== undefined) return found;
  throw new Error('No Chromium found. Install one (sudo apt-get install chromium) or name it in SAU_CHROMIUM.');
}

/** For those who start Firefox: its path, or an error that says how to get one. */
export async function requireFirefox(): Promise<string> {
  const found = await findFirefox();
  if (found !== undefined) return found;
  throw new Error('No Firefox found. Install one (sudo apt-get install firefox-esr) or name it in SAU_FIREFOX.');
}

async function namedBy(variable: 'SAU_CHROMIUM' | 'SAU_FIREFOX'): Promise<string | undefined> {
  const named = process.env[variable] ?? '';
  if (named === '') return undefined;
  if (await canRun(named)) return named;
  throw new Error(`${variable} names ${named}, which is not a program that can be run.`);
}

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (path !== '' && (await canRun(path))) return path;
  return undefined;
}

/** Whether there is a program of that path which this user may run. */
export const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
