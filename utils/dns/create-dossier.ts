import type { Dossier, Finding, NamedHost, ZoneFacts } from '@/utils/dns/dossier';
import type { LookupFailure } from '@/utils/dns/lookup';
import { isPublicSuffix, siblingOf } from '@/utils/host/site';
import { findDnssec } from './dnssec';
import { findZone, nameServersOf } from './find-zone';
import { findHttps } from './https';
import { findMail } from './mail';
import { resolveNames } from './named-hosts';
import { requireAskable } from './resolve';
import type { Resolver } from './resolve';

export interface DossierWorld extends Resolver {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

export interface DossierOptions {
  /** What was not answered by then stands as 'cancelled'. */
  readonly signal?: AbortSignal;
  /** After each of the DOSSIER_PARTS. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Addresses, HTTPS, zone with name servers, mail, DNSSEC. */
const DOSSIER_PARTS = 5;

/**
 * Makes the function that asks all that DNS can tell a report about one host: what the names of its zone's servers and
 * of its mail servers are is learned on the way, and they are asked about as well.
 *
 * Every failure is a finding. The number of questions is bounded by the limits of its parts (below 100 a resolver).
 * A host whose zone is a public suffix, and one whose zone is not known, gets no DNSSEC finding of that zone: its own
 * name is asked about. It rejects, and sends nothing, for a literal or a special name.
 */
export function createDossier(world: DossierWorld): (host: string, options?: DossierOptions) => Promise<Dossier> {
  return async (host, { signal, onProgress } = {}) => {
    requireAskable(host);
    let done = 0;
    const part = async <Value>(work: Promise<Value>): Promise<Value> => {
      const value = await work;
      done += 1;
      if (signal?.aborted !== true) onProgress?.(done, DOSSIER_PARTS);
      return value;
    };
    const sibling = siblingOf(host);
    const names = sibling === undefined ? [host] : [host, sibling];
    const [addresses, https, finding] = await Promise.all([
      part(resolveNames(world.lookUp, names, signal)),
      part(findHttps(host, world, signal)),
      findZone(host, world, signal),
    ]);
    const own = finding.ok && !isPublicSuffix(finding.value.zone) ? finding.value.zone : undefined;
    const [main = { name: host }, other] = addresses;
    const [zone, mail, dnssec] = await Promise.all([
      part(zoneFacts()),
      part(findMail(host, own, world, signal)),
      part(findDnssec(own === undefined || isRefused(main) ? host : own, world, signal)),
    ]);
    return {
      host,
      at: world.clock(),
      addresses: main,
      ...(other === undefined ? {} : { sibling: other }),
      https,
      zone,
      mail,
      dnssec,
    };

    async function zoneFacts(): Promise<Finding<ZoneFacts>> {
      return finding.ok ? { ...finding, value: await nameServersOf(finding.value, world, signal) } : finding;
    }
  };
}

const REFUSALS: ReadonlySet<LookupFailure> = new Set(['servfail', 'dnssec-bogus']);

/** A validating resolver keeps the host's own addresses back: then the host is in question, and not its zone. */
const isRefused = ({ a, aaaa }: NamedHost): boolean =>
  [a, aaaa].some((lookup) => lookup !== undefined && isRefusal(lookup));

function isRefusal({ failedBefore, ...lookup }: NonNullable<NamedHost['a']>): boolean {
  return (!lookup.ok && REFUSALS.has(lookup.why)) || failedBefore.some(({ why }) => REFUSALS.has(why));
}
