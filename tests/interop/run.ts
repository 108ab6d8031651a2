/**
 * `npm run test:interop`: starts four real resolvers in a namespace, over a signed DNS of our own, and runs the DNS
 * client against each by HTTPS. Installs them where they are missing; words after `--` go to Vitest.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeCertificates } from '../world/certificates.ts';
import { findEntrance, isInside, onStopAsked, runInside } from '../world/namespace.ts';
import { authorityProgram, resolverPrograms } from './configurations.ts';
import type { Files } from './configurations.ts';
import { RESOLVER_NAMES, SERVERS } from './servers.ts';
import { signZones } from './sign.ts';
import { startProgram } from './start.ts';
import { rootHints } from './zones.ts';

const run = promisify(execFile);
const HERE = dirname(fileURLToPath(import.meta.url));

async function outside(): Promise<number> {
  const entrance = await findEntrance('test:interop');
  if (entrance.ok) return runInside(entrance.flags, fileURLToPath(import.meta.url), process.argv.slice(2));
  console.error(`${entrance.why}\nThe DNS client was not run against real resolvers.`);
  return 1;
}

async function inside(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-interop-'));
  await layAddresses();
  const { zones, rootKey } = await signZones(folder, Date.now());
  const addresses = RESOLVER_NAMES.map((name) => SERVERS[name].v4);
  const { root, resolvers } = await makeCertificates(folder, ['site.invalid'], addresses);
  const files = await writeFiles(folder, rootKey, resolvers);
  const programs = [authorityProgram(zones), ...Object.values(resolverPrograms(files))];
  const started = await Promise.all(programs.map((program) => startProgram(folder, program)));
  onStopAsked(() => process.exit(130));
  try {
    const rootFile = join(folder, 'root.pem');
    await writeFile(rootFile, root);
    return await runTests({ SAU_INTEROP_ROOT: rootFile, SAU_INTEROP_KEY: resolvers.keyHash });
  } finally {
    for (const { stop } of started) stop();
  }
}

/** Loopback, with the addresses that resolvers do not hold for their own machine's. */
async function layAddresses(): Promise<void> {
  await run('ip', ['link', 'set', 'lo', 'up']);
  for (const { v4 } of Object.values(SERVERS)) await run('ip', ['addr', 'add', `${v4}/32`, 'dev', 'lo']);
  await run('ip', ['-6', 'addr', 'add', `${SERVERS.authority.v6}/128`, 'dev', 'lo', 'nodad']);
}

async function writeFiles(folder: string, rootKey: string, own: { key: string; cert: string }): Promise<Files> {
  const files = {
    folder,
    hints: join(folder, 'root.hints'),
    rootKey: join(folder, 'root.key'),
    certificate: join(folder, 'server.pem'),
    key: join(folder, 'server.key'),
  };
  await mkdir(join(folder, 'knot'));
  await writeFile(files.hints, rootHints());
  await writeFile(files.rootKey, `${rootKey}\n`);
  const [, key = ''] = /DNSKEY\s+(.*)$/.exec(rootKey) ?? [];
  const [flags, protocol, algorithm, ...base64] = key.split(/\s+/);
  const anchor = `"." static-key ${flags} ${protocol} ${algorithm} "${base64.join('')}";`;
  await writeFile(`${files.rootKey}.bind`, `trust-anchors { ${anchor} };\n`);
  await writeFile(files.certificate, own.cert);
  await writeFile(files.key, own.key, { mode: 0o600 });
  return files;
}

async function runTests(environment: Readonly<Record<string, string>>): Promise<number> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const words = [vitest, 'run', '--config', join(HERE, 'vitest.config.ts'), ...process.argv.slice(2)];
  const tests = spawn(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return new Promise((done) => {
    tests.once('exit', (code) => {
      done(code ?? 1);
    });
  });
}

process.exit(await (isInside() ? inside() : outside()));
