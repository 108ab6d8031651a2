/** Writes and signs the zones with BIND's own tools. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FORGERIES, masterFile, ZONES } from './zones.ts';
import type { ZoneData } from './zones.ts';

const run = promisify(execFile);
const DAY_MS = 86_400_000;

/** As dnssec-signzone takes a time: YYYYMMDDHHMMSS, in UTC. */
const signingTime = (at: number): string => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);

/** `now` in milliseconds since the epoch; gives the file of each zone, and the root's key in master-file form. */
export async function signZones(
  folder: string,
  now: number,
): Promise<{ readonly zones: readonly { name: string; file: string }[]; readonly rootKey: string }> {
  await mkdir(join(folder, 'keys'));
  const zones: { name: string; file: string }[] = [];
  let rootKey = '';
  for (const zone of ZONES) {
    const label = zone.name === '' ? 'root' : zone.name;
    await writeFile(join(folder, `${label}.zone`), masterFile(zone));
    zones.push({ name: zone.name, file: zone.signing === 'unsigned' ? `${label}.zone` : `${label}.signed` });
    if (zone.signing === 'unsigned') continue;
    await run('dnssec-keygen', ['-q', '-K', 'keys', '-a', 'ECDSAP256SHA256', '-f', 'KSK', `${zone.name}.`], {
      cwd: folder,
    });
    await sign(folder, zone, label, now);
    if (zone.name === '') rootKey = await keyOf(folder);
  }
  return { zones, rootKey };
}

async function sign(folder: string, { name, signing }: ZoneData, label: string, now: number): Promise<void> {
  const [start, end] =
    signing === 'expired' ? [now - 90 * DAY_MS, now - 60 * DAY_MS] : [now - DAY_MS, now + 30 * DAY_MS];
  const times = ['-s', signingTime(start), '-e', signingTime(end)];
  const out = join(folder, `${label}.signed`);
  // -S: with the keys of the folder; -z: one key signs all; -g: DS records of the children; -P: an expired zone is meant.
  const how = ['-q', '-S', '-z', '-g', '-P', '-K', 'keys', '-d', folder, '-o', `${name}.`, '-f', out, ...times];
  await run('dnssec-signzone', [...how, `${label}.zone`], { cwd: folder });
  if (signing !== 'forged') return;
  let text = await readFile(out, 'utf8');
  for (const { signed, forged } of FORGERIES) {
    if (!text.includes(signed)) throw new Error(`expected ${signed} in the zone to be forged`);
    text = text.replaceAll(signed, forged);
  }
  await writeFile(out, text);
}

async function keyOf(folder: string): Promise<string> {
  const keys = join(folder, 'keys');
  const file = (await readdir(keys)).find((name) => name.startsWith('K.+') && name.endsWith('.key'));
  if (file === undefined) throw new Error('dnssec-keygen left no key of the root');
  const lines = (await readFile(join(keys, file), 'utf8')).split('\n');
  return lines.find((line) => line.includes('DNSKEY')) ?? '';
}
