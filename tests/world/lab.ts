/**
 * The lab: one small Internet in this process, which must be inside a namespace (namespace.ts).
 * Born by `openLab`, gone with `close`; nothing of it outlives the namespace.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from './certificates.ts';
import type { Certificates } from './certificates.ts';
import { openNameService } from './dns.ts';
import type { NameService } from './dns.ts';
import { HOSTS, RESOLVERS } from './hosts.ts';
import { isInside, takeOverFiles } from './namespace.ts';
import { layWire } from './network.ts';
import type { NetworkName } from './site-types.ts';
import { openWebService } from './web.ts';
import { buildZone } from './zone.ts';

export interface Lab extends Pick<NameService, 'queries' | 'forget' | 'setFault'> {
  readonly network: () => NetworkName;
  readonly setNetwork: (name: NetworkName) => Promise<void>;
  readonly certificates: Certificates;
  /** False where this machine cannot make a slow address: then `aaaa-slow` is an ordinary portal. */
  readonly canBeSlow: boolean;
  readonly close: () => Promise<void>;
}

/** Starts everything on `network`; throws with the reason when a part of it cannot stand. */
export async function openLab(network: NetworkName = 'dual'): Promise<Lab> {
  if (!isInside()) throw new Error('the lab was opened outside a namespace; use runInside');
  await takeOverFiles();
  const folder = await mkdtemp(join(tmpdir(), 'sau-keys-'));
  let current = network;
  try {
    const wire = await layWire();
    const resolverNames: readonly string[] = RESOLVERS.flatMap(({ host, a, aaaa }) => [host, ...a, ...aaaa]);
    const siteNames = HOSTS.map(({ host }) => host).filter((host) => !resolverNames.includes(host));
    const certificates = await makeCertificates(folder, siteNames, resolverNames);
    const zone = buildZone();
    await wire.setNetwork(network);
    const names = await openNameService(zone, () => current);
    const web = await openWebService(zone, certificates, names.handleDoh);
    return {
      queries: names.queries,
      forget: names.forget,
      setFault: names.setFault,
      certificates,
      canBeSlow: wire.canBeSlow,
      network: () => current,
      setNetwork: async (name) => {
        current = name;
        await wire.setNetwork(name);
      },
      close: async () => {
        await Promise.all([web.close(), names.close(), wire.close()]);
      },
    };
  } finally {
    // Keys live on in memory only.
    await rm(folder, { recursive: true, force: true });
  }
}
