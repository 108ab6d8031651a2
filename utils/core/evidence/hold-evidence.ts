import { newestOf } from '@/utils/core/dns/newest';
import { ownValue } from '@/utils/core/own-value';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';

/**
 * The evidence of a sheet that stays as it was measured: an answer whose TTL ends while somebody reads does not leave
 * the sheet, and its time stays that of the last thing learned. Two answers to one question are joined by `newest`.
 *
 * @param held what the sheet rests on so far
 * @param found what is there now
 * @returns `held` itself where nothing was learned; a new document starts anew
 */
export function holdEvidence(held: Evidence | undefined, found: Evidence): Evidence {
  if (held === undefined || !isSameDocument(held.document, found.document)) return found;
  const joined: Evidence = {
    ...found,
    dns: joinDns(held.dns, found.dns),
    probes: { ...held.probes, ...found.probes },
    seen: { ...held.seen, ...found.seen },
    network: found.network ?? held.network,
  };
  return contentOf(joined) === contentOf(held) ? held : joined;
}

/** Both are of one commit in the tab; two that are not known are the same. */
export const isSameDocument = (one: DocumentRecord | undefined, other: DocumentRecord | undefined): boolean =>
  one?.documentId === other?.documentId && one?.host === other?.host && one?.committedAt === other?.committedAt;

function joinDns(held: Evidence['dns'], found: Evidence['dns']): Evidence['dns'] {
  const joined: Record<string, DnsEvidence> = { ...held };
  for (const [host, dns] of Object.entries(found)) joined[host] = joinHost(ownValue(joined, host), dns);
  return joined;
}

function joinHost(held: DnsEvidence = {}, found: DnsEvidence): DnsEvidence {
  const a = newestOf(held.a, found.a);
  const aaaa = newestOf(held.aaaa, found.aaaa);
  const system = newestOf(held.system, found.system);
  const https = newestOf(held.https, found.https);
  // What was held keeps its place: the text of both is compared.
  return {
    ...held,
    ...(a ? { a } : {}),
    ...(aaaa ? { aaaa } : {}),
    ...(system ? { system } : {}),
    ...(https ? { https } : {}),
  };
}

const contentOf = ({ now: _now, ...rest }: Evidence): string => JSON.stringify(rest);
