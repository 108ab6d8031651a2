import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';

/**
 * The evidence of a sheet that stays as it was measured: an answer whose TTL ends while somebody reads does not leave
 * the sheet, and its time stays that of the last thing learned.
 *
 * @param held what the sheet rests on so far
 * @param found what is there now
 * @returns `held` itself where nothing was learned; a new document starts anew
 */
export function holdEvidence(held: Evidence | undefined, found: Evidence): Evidence {
  if (held === undefined || !isSameDocument(held, found)) return found;
  const joined: Evidence = {
    ...found,
    dns: joinDns(held.dns, found.dns),
    probes: { ...held.probes, ...found.probes },
    seen: { ...held.seen, ...found.seen },
    network: found.network ?? held.network,
  };
  return contentOf(joined) === contentOf(held) ? held : joined;
}

function isSameDocument(one: Evidence, other: Evidence): boolean {
  const [a, b] = [one.document, other.document];
  return a?.documentId === b?.documentId && a?.host === b?.host && a?.committedAt === b?.committedAt;
}

function joinDns(held: Evidence['dns'], found: Evidence['dns']): Evidence['dns'] {
  const joined: Record<string, DnsEvidence> = { ...held };
  for (const [host, dns] of Object.entries(found)) joined[host] = { ...joined[host], ...dns };
  return joined;
}

const contentOf = ({ now: _now, ...rest }: Evidence): string => JSON.stringify(rest);
