/**
 * `npm run test:bare`: the two commands of the README, as a newcomer gives them on a machine with nothing but Debian,
 * Node and npm. Each runs in a root file system of its own, made anew below the folder for temporary files (TMPDIR;
 * 4 GB), and what it prints is shown. Needs root. Words after `--` are commands to try in place of `npm start` and `npm test`:
 * `npm run test:bare -- "npm start -- --headless --network dual"`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '../../scripts/provision.ts';
import { copyRoot, HOME, makeRoot } from './root.ts';
import { environmentOf } from './settings.ts';

/** Of both `npm ci` comes first. Without a display `npm start` tours all by itself; the word makes sure of it. */
const COMMANDS = ['npm start -- --headless', 'npm test'];

/**
 * Enters the root as a machine of its own, but for the network. Not by chroot alone: in one, the kernel allows no user
 * namespaces, which a newcomer's machine has.
 */
const ENTER = `set -e
mount --bind "$1" "$1"
cd "$1"
mount --rbind /dev dev
mount -t proc proc proc
mount -t sysfs sysfs sys
mkdir -p .outer
pivot_root . .outer
exec chroot . sh -c 'umount -l /.outer && rmdir /.outer && cd "$0" && shift && exec env -i "$@"' "${HOME}/sau" "$@"`;

/** Runs a command line in `root` and shows what it prints; gives that as well. */
function runIn(root: string, line: string): Promise<{ readonly isGreen: boolean; readonly output: string }> {
  console.log(`\n$ ${line}`);
  const words = ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', ENTER, 'sh', root];
  const child = spawn('unshare', [...words, ...environmentOf(process.env), 'sh', '-c', line], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      shown.write(chunk);
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      done({ isGreen: code === 0, output });
    });
  });
}

/** What is wrong with a newcomer's two commands, in words; nothing where they go well and the first screen is clean. */
async function faultsOf(root: string, command: string): Promise<readonly string[]> {
  const versions = await runIn(root, 'node --version && npm --version');
  if (!versions.isGreen) return ['this machine’s Node does not run on a bare Debian'];
  const install = await runIn(root, 'npm ci');
  const warnings = install.output.split('\n').filter((text) => /\bwarn/i.test(text));
  const faults = warnings.length > 0 ? [`npm ci printed ${warnings.length} lines of warning`] : [];
  if (!install.isGreen) return [...faults, 'npm ci failed'];
  const { isGreen } = await runIn(root, command);
  return isGreen ? faults : [...faults, `${command} failed`];
}

async function main(): Promise<number> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error('A bare machine can only be made by root on Linux.');
    return 1;
  }
  const missing = await provision('test:bare');
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'sau-bare-'));
  const commands = process.argv.length > 2 ? process.argv.slice(2) : COMMANDS;
  let failed = 0;
  try {
    const bare = join(folder, 'bare');
    console.log(`Making a bare Debian in ${folder}`);
    await makeRoot(bare);
    for (const command of commands) {
      const root = join(folder, 'root');
      await copyRoot(bare, root);
      const faults = await faultsOf(root, command);
      for (const fault of faults) console.error(`✗ ${fault}`);
      if (faults.length > 0) failed += 1;
      await rm(root, { recursive: true, force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\nOn a bare machine: ${commands.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
