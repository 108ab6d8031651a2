/** A network, mount and process namespace of one's own: whatever happens inside ends with it. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SYSTEM_RESOLVER } from './dns.ts';
import { ensureTools } from './tools.ts';

const run = promisify(execFile);
const MARK = 'SAU_LAB_INSIDE';
const WHOLE = ['-rnmpf', '--kill-child', '--mount-proc'];
/** In order of preference. The first ends every process with the lab even when the lab itself was killed. */
const WAYS: readonly (readonly string[])[] = [WHOLE, ['-nmpf', '--kill-child', '--mount-proc'], ['-rnm'], ['-nm']];

export const isInside = (): boolean => process.env[MARK] === '1';

export type Entrance =
  { readonly ok: true; readonly flags: readonly string[] } | { readonly ok: false; readonly why: string };

/** How this machine lets us in, or what is missing and how to get it, in words for a person. */
export async function findEntrance(): Promise<Entrance> {
  if (process.platform !== 'linux') {
    return { ok: false, why: `The lab needs Linux network namespaces; this is ${process.platform}.` };
  }
  const missing = await ensureTools(['unshare', 'ip', 'openssl']);
  if (missing !== undefined) return { ok: false, why: missing };
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
      await writeFile(join(folder, name), content);
      await run('mount', ['--bind', join(folder, name), `/etc/${name}`]);
    }
  } finally {
    // The mounts keep the files alive for as long as the namespace lives.
    await rm(folder, { recursive: true, force: true });
  }
}
