/** A network, mount and process namespace of one's own: whatever happens inside ends with it. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from '../../scripts/needs.ts';
import { provision } from '../../scripts/provision.ts';
import { SYSTEM_RESOLVER } from './dns.ts';

const run = promisify(execFile);
const MARK = 'SAU_LAB_INSIDE';
const WHOLE = ['-rnmpf', '--kill-child', '--mount-proc'];
/**
 * In a chroot whose root is no mount point the kernel allows no user namespace, and `unshare` cannot keep its mounts to
 * itself. So they are laid on /proc, which is a mount of its own: a memory file system there, in it the same root as a
 * mount that nobody else sees, and into that.
 */
const REROOT = `mount --make-private /proc && mount -t tmpfs sau-root /proc && mkdir /proc/root &&
mount --rbind / /proc/root && mount --make-rprivate /proc/root && mount -t proc proc /proc/root/proc &&
exec chroot /proc/root sh -c 'cd "$0" && exec "$@"' "$PWD" "$@"`;
const IN_CHROOT = ['-nmpf', '--kill-child', '--propagation', 'unchanged', 'sh', '-c', REROOT, 'sh'];
/** In order of preference. The first ends every process with the lab even when the lab itself was killed. */
const WAYS: readonly (readonly string[])[] = [
  WHOLE,
  ['-nmpf', '--kill-child', '--mount-proc'],
  ['-rnm'],
  ['-nm'],
  IN_CHROOT,
];

export const isInside = (): boolean => process.env[MARK] === '1';

/** Where there is no way in: for want of programs, or of namespaces though all programs are there. */
export type Entrance =
  | { readonly ok: true; readonly flags: readonly string[] }
  | { readonly ok: false; readonly without: 'programs' | 'namespaces'; readonly why: string };

/**
 * Installs what `command` needs, since inside nothing can be installed any more; then how this machine lets us in, or
 * what is missing and how to get it, in words for a person.
 */
export async function findEntrance(command: Command): Promise<Entrance> {
  const missing = await provision(command);
  if (missing !== undefined) return { ok: false, without: 'programs', why: missing };
  if (process.platform !== 'linux') {
    const why = `The lab needs Linux network namespaces; this is ${process.platform}.`;
    return { ok: false, without: 'namespaces', why };
  }
  let last = '';
  for (const flags of WAYS) {
    try {
      await run('unshare', [...flags, 'sh', '-c', 'ip link set lo up && ip link add up0 type veth peer name sink0']);
      return { ok: true, flags };
    } catch (error) {
      last = error instanceof Error ? error.message.trim() : String(error);
    }
  }
  return {
    ok: false,
    without: 'namespaces',
    why: `This machine does not let us make a network namespace (${last.split('\n').at(-1) ?? ''}).
On Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0. In a container: run it with --privileged, or as root
with CAP_SYS_ADMIN and CAP_NET_ADMIN.`,
  };
}

/**
 * Runs `script` again inside a namespace and gives its exit code. Ctrl-C and SIGTERM are passed on; if this process
 * itself is killed, the channel to the child closes and the child ends (see `endWithParent`).
 */
export async function runInside(flags: readonly string[], script: string, args: readonly string[]): Promise<number> {
  // Profiles, keys and downloads go below this folder; inside, it is memory that ends with the namespace.
  const folder = await mkdtemp(join(tmpdir(), 'sau-lab-'));
  const child = spawn('unshare', [...flags, process.execPath, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [MARK]: '1', TMPDIR: folder },
  });
  const pass = (signal: NodeJS.Signals): void => {
    // A terminal sends Ctrl-C to both; `unshare` ignores it, so the word goes through the channel as well.
    if (child.connected) child.send(signal);
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  try {
    return await new Promise<number>((done, failed) => {
      child.once('error', failed);
      child.once('exit', (code, signal) => {
        done(code ?? (signal ? 1 : 0));
      });
    });
  } finally {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
    process.off('SIGHUP', pass);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Inside: calls `stop` once when the outer process asks for the end, or is gone. */
export function onStopAsked(stop: () => void): void {
  let isAsked = false;
  const once = (): void => {
    if (isAsked) return;
    isAsked = true;
    stop();
  };
  process.on('message', once);
  process.on('disconnect', once);
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
  // Neither the channel nor its listeners are a reason to go on living.
  process.channel?.unref();
}

/** Inside: temporary files stay in memory, and names are asked of the lab's resolver, whatever is used outside. */
export async function takeOverFiles(): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', 'mode=1777', 'sau-lab', tmpdir()]);
  const folder = await mkdtemp(join(tmpdir(), 'sau-lab-etc-'));
  const files = {
    'resolv.conf': `nameserver ${SYSTEM_RESOLVER}\n`,
    'nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
    hosts: '127.0.0.1 localhost\n::1 localhost\n',
  };
  try {
    for (const [name, content] of Object.entries(files)) {
      // A Debian just unpacked has no hosts file; what is not there need not be covered.
      if (!existsSync(`/etc/${name}`)) continue;
      await writeFile(join(folder, name), content);
      await run('mount', ['--bind', join(folder, name), `/etc/${name}`]);
    }
  } finally {
    // The mounts keep the files alive for as long as the namespace lives.
    await rm(folder, { recursive: true, force: true });
  }
}
