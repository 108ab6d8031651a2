import type { Finding, ZoneFacts } from './dossier';
import { MAX_NAME_SERVERS } from '@/utils/core/dns/limits';
import { zoneCandidates } from './zone-candidates';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { isUnder } from '@/utils/core/host/site';
import { found, notFound } from './finding';
import { resolveNames } from './resolve-names';
import { recordsOf } from '@/utils/core/dns/record-lookup';
import type { RecordLookup, RecordsAnswer, RecordType } from '@/utils/core/dns/record-lookup';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

type Questions = Pick<Resolver, 'lookUp' | 'lookUpRecords'>;

/** A zone and the answer that names its servers; `servers` is absent for a zone above, which is not asked about. */
export interface FoundZone {
  readonly zone: string;
  readonly servers?: RecordsAnswer;
}

/**
 * The zone that `host` lies in (cases 141 to 143 of docs/verdicts.md): from the name upwards, the first name with a SOA
 * and name servers of its own. A negative answer names the zone (RFC 2308), so labels between are not asked about.
 *
 * Where no zone begins below the public suffix, `zone` is the suffix (`gov.vn`), and nothing is asked about it
 * (docs/rulings.md 10). Where a broken signature hides the answer, it is asked for unchecked. If a name fails, so does
 * the whole: the zone could begin there.
 */
export async function findZone(
  host: string,
  { lookUpRecords }: Pick<Resolver, 'lookUpRecords'>,
  signal?: AbortSignal,
): Promise<Finding<FoundZone>> {
  const ask = async (name: string, type: RecordType): Promise<RecordLookup> => {
    const lookup = await lookUpRecords(name, type, { signal });
    if (lookup.ok || (lookup.why !== 'servfail' && lookup.why !== 'dnssec-bogus')) return lookup;
    const unchecked = await lookUpRecords(name, type, { signal, isUnchecked: true });
    return unchecked.ok ? unchecked : lookup;
  };

  const candidates = zoneCandidates(host, suffixList);
  const site = suffixList.siteOf(host);
  let last: RecordsAnswer | undefined;
  for (let index = 0; index < candidates.length; index += 1) {
    const soa = await ask(candidates[index] ?? host, 'SOA');
    if (!soa.ok) return notFound(soa);
    last = soa;
    const apex = recordsOf(soa, 'SOA')[0]?.owner ?? soa.zone;
    if (apex === undefined) continue;
    // The zone lies above every name that may be asked about: only the suffix is left.
    if (!isUnder(apex, site)) break;
    const servers = await ask(apex, 'NS');
    if (!servers.ok) return notFound(servers);
    if (recordsOf(servers, 'NS').length > 0) return found({ zone: apex, servers }, servers);
    last = servers;
    index = Math.max(index, candidates.indexOf(apex));
  }
  const suffix = suffixList.isPublicSuffix(host) ? host : site.slice(site.indexOf('.') + 1);
  return last === undefined ? notAsked(suffix) : found({ zone: suffix }, last);
}

/** A public suffix itself (case 101 of docs/verdicts.md): known without a question. */
const notAsked = (zone: string): Finding<FoundZone> => ({
  ok: true,
  value: { zone },
  by: '',
  at: 0,
  expiresAt: Number.MAX_SAFE_INTEGER,
  authenticated: false,
  extendedErrors: [],
});

/** The zone's name servers with the addresses of each, MAX_NAME_SERVERS at most, in the order of the answer. */
export async function nameServersOf(
  { zone, servers }: FoundZone,
  { lookUp }: Pick<Questions, 'lookUp'>,
  signal?: AbortSignal,
): Promise<ZoneFacts> {
  const targets = servers ? [...new Set(recordsOf(servers, 'NS').map(({ target }) => target))] : [];
  const asked = targets.slice(0, MAX_NAME_SERVERS);
  return {
    zone,
    nameServers: await resolveNames(lookUp, asked, signal),
    nameServersLeftOut: targets.length - asked.length,
  };
}
