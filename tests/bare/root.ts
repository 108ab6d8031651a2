/** Makes the root file system of a bare Debian: the smallest one, Node with npm, and a clone of this repository. */
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { aptSettings, certificateFiles, mirrorsOf, npmSettings } from './settings.ts';

const run = promisify(execFile);
const RELEASE = 'bookworm';
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** Of root, there. */
export const HOME = '/root';
/** Made by commands here, or by git: no part of what a newcomer gets. */
const LEFT_OUT = new Set(['node_modules', '.output', '.wxt', '.git', 'generated', 'test-results', 'coverage']);

/** Fills `root`, which is not there yet. Throws when Debian, Node or the repository cannot be had. */
export async function makeRoot(root: string): Promise<void> {
  const { stdout: targets } = await run('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI) $(RELEASE) $(COMPONENT)',
    'Created-By: Packages',
  ]);
  const mirrors = mirrorsOf(targets, RELEASE);
  const place = mirrors.main === undefined ? [] : [mirrors.main];
  await run('debootstrap', ['--variant=minbase', RELEASE, root, ...place], { maxBuffer: 1e8 });
  await writeFile(join(root, 'etc/apt/sources.list'), mirrors.sources);
  await handOverSettings(root);
  await copyNode(root);
  await copyRepository(join(root, HOME, 'sau'));
}

/** A second one like it. */
export async function copyRoot(from: string, to: string): Promise<void> {
  await run('cp', ['--archive', '--reflink=auto', from, to]);
}

/** The way to the network that this machine has; nothing else of its settings. */
async function handOverSettings(root: string): Promise<void> {
  const { stdout: dump } = await run('apt-config', ['dump'], { maxBuffer: 1e8 });
  await writeFile(join(root, 'etc/apt/apt.conf.d/99network'), aptSettings(dump));
  await copyFile('/etc/resolv.conf', join(root, 'etc/resolv.conf'));
  const files = ['npm_config_globalconfig', 'npm_config_userconfig'].map((name) => process.env[name] ?? '');
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const npmrc = npmSettings(texts);
  await writeFile(join(root, HOME, '.npmrc'), npmrc, { mode: 0o600 });
  for (const file of certificateFiles(process.env, npmrc)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await copyFile(file, join(root, file));
  }
}

/** The Node and npm that run this script's npm, which are the newcomer's and not those of the scripts. */
async function copyNode(root: string): Promise<void> {
  const node = process.env['npm_node_execpath'];
  const npm = process.env['npm_execpath'];
  if (node === undefined || npm === undefined) throw new Error('Run this by npm: npm run test:bare');
  const local = join(root, 'usr/local');
  await copyFile(node, join(local, 'bin/node'));
  await cp(dirname(dirname(npm)), join(local, 'lib/node_modules/npm'), { recursive: true, verbatimSymlinks: true });
  for (const name of ['npm', 'npx']) {
    await symlink(`../lib/node_modules/npm/bin/${name}-cli.js`, join(local, 'bin', name));
  }
}

/** As committed; where there is no git, as it lies here. */
async function copyRepository(to: string): Promise<void> {
  try {
    await run('git', ['clone', '--quiet', '--depth', '1', `file://${REPOSITORY}`, to]);
  } catch (error) {
    console.error(`No clone can be made (${String(error).trim()}); taking the files as they are here.`);
    await cp(REPOSITORY, to, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) });
  }
}
