/** A policy for the extension, as an organisation's administrators put one on a machine. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Where the builds of Chromium look for policies, below /etc. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'];
const MANAGED = 'policies/managed';

/**
 * Runs `work` while a policy for the extension is in force. /etc is covered by a folder in memory that points back
 * to all else in it, in the mount namespace of the lab alone: the machine's own is never written to.
 *
 * @param work is given what puts another policy in its place; a browser that runs takes it in a few seconds
 */
export async function underPolicy(
  extensionId: string,
  policy: object,
  work: (change: (policy: object) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-policy-'));
  const [real, covered] = [join(folder, 'real'), join(folder, 'covered')];
  const ours = new Set(FOLDERS.map((name) => name.split('/')[0]));
  for (const place of [real, covered]) await mkdir(place);
  await run('mount', ['--rbind', '/etc', real]);
  try {
    for (const entry of await readdir('/etc', { withFileTypes: true })) {
      if (ours.has(entry.name)) continue;
      const target = entry.isSymbolicLink() ? await readlink(join('/etc', entry.name)) : join(real, entry.name);
      await symlink(target, join(covered, entry.name));
    }
    const change = async (next: object): Promise<void> => {
      const content = JSON.stringify({ '3rdparty': { extensions: { [extensionId]: next } } });
      for (const name of FOLDERS) await writeFile(join(covered, name, MANAGED, 'sau.json'), content);
    };
    for (const name of FOLDERS) await mkdir(join(covered, name, MANAGED), { recursive: true });
    await change(policy);
    await run('mount', ['--bind', covered, '/etc']);
    try {
      await work(change);
    } finally {
      await run('umount', ['/etc']);
    }
  } finally {
    await run('umount', ['--lazy', '--recursive', real]);
    await rm(folder, { recursive: true, force: true });
  }
}
