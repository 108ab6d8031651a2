import type { DnssecState, Dossier, Finding, NamedHost, ZoneFacts } from './dossier';
import type { LookupFailure } from '@/utils/core/dns/lookup';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { siblingOf } from '@/utils/core/host/site';
import { findDnssec } from './dnssec';
import { findZone, nameServersOf } from './find-zone';
import { findHttps } from './https-records';
import { findMail } from './mail';
import { resolveNames } from './resolve-names';
import { unaskedName } from './unasked';
import { requireAskable } from '@/utils/core/dns/ask/resolve';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

export interface DossierWorld extends Resolver {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

export interface DossierOptions {
  /** What was not answered by then stands as 'cancelled'. */
  readonly signal?: AbortSignal | undefined;
  /** After each of the DOSSIER_PARTS. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Addresses, HTTPS, zone with name servers, mail, DNSSEC. */
const DOSSIER_PARTS = 5;

/**
 * Makes the function that asks all that DNS can tell a report about one host, with the addresses of its name servers and
 * mail servers: below 100 questions a resolver. Every failure is a finding. Where the zone is a public suffix or not
 * known, DNSSEC is asked about the host's own name. It rejects, and sends nothing, for a literal or a special name.
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
    const sibling = siblingOf(host, suffixList);
    const names = sibling === undefined ? [host] : [host, sibling];
    const [addresses, https, finding] = await Promise.all([
      part(resolveNames(world.lookUp, names, signal)),
      part(findHttps(host, world, signal)),
      findZone(host, world, signal),
    ]);
    const own = finding.ok && !suffixList.isPublicSuffix(finding.value.zone) ? finding.value.zone : undefined;
    const [main = unaskedName(host), other] = addresses;
    const [zone, mail, dnssec] = await Promise.all([
      part(zoneFacts()),
      part(findMail(host, own, world, signal)),
      part(dnssecState()),
    ]);
    return {
      host,
      at: world.clock(),
      addresses: main,
      sibling: other,
      https,
      zone,
      mail,
      dnssec,
    };

    async function dnssecState(): Promise<Finding<DnssecState>> {
      const refusal = refusalOf(main);
      const state = await findDnssec(own === undefined || refusal ? host : own, world, signal);
      // The zone is sound and one record of it is not: the answer that is kept back is the host's.
      if (!refusal || !state.ok || state.value !== 'secure') return state;
      const { by, at, expiresAt, extendedErrors } = state;
      return { ok: false, why: refusal, detail: undefined, by, at, expiresAt, extendedErrors, authenticated: false };
    }

    async function zoneFacts(): Promise<Finding<ZoneFacts>> {
      return finding.ok ? { ...finding, value: await nameServersOf(finding.value, world, signal) } : finding;
    }
  };
}

const REFUSALS: readonly LookupFailure[] = ['dnssec-bogus', 'servfail'];

/** How a validating resolver keeps the host's own addresses back. Then the host is in question, and not its zone. */
function refusalOf({ a, aaaa }: NamedHost): LookupFailure | undefined {
  const failures = [a, aaaa].flatMap((lookup) => [
    ...(lookup === undefined || lookup.ok ? [] : [lookup.why]),
    ...(lookup?.failedBefore.map(({ why }) => why) ?? []),
  ]);
  return REFUSALS.find((refusal) => failures.includes(refusal));
}
