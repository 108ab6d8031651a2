/** Programs that the lab calls, and how they get onto a bare machine. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installPackages } from '../../scripts/find-browser.ts';

const PACKAGES = { unshare: 'util-linux', ip: 'iproute2', openssl: 'openssl' } as const;
export type ToolName = keyof typeof PACKAGES;

/** Debian keeps `ip` where an ordinary user's PATH does not look. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/sbin'];

/** Installs what is missing where that is allowed; gives words for a person when something stays missing. */
export async function ensureTools(names: readonly ToolName[]): Promise<string | undefined> {
  process.env['PATH'] = [process.env['PATH'] ?? '', ...SYSTEM_FOLDERS].join(delimiter);
  const isThere = await Promise.all(names.map(isOnPath));
  const missing = names.filter((_, index) => !isThere[index]);
  if (missing.length === 0) return undefined;
  const packages = missing.map((name) => PACKAGES[name]);
  if (await installPackages(packages)) return undefined;
  return `Missing: ${missing.join(', ')}. Get it with: sudo apt-get install ${packages.join(' ')}`;
}

async function isOnPath(name: string): Promise<boolean> {
  const tries = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => access(join(folder, name), constants.X_OK));
  const results = await Promise.allSettled(tries);
  return results.some(({ status }) => status === 'fulfilled');
}
