import { isPublicAddress } from '@/utils/core/address/connection';
import { isDoubted, isSunk } from '@/utils/core/dns/wire/doubt';
import type { Lookup, LookupAnswer } from '@/utils/core/dns/lookup';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from './evidence';
import { proxyAt } from './proxy';

/**
 * Whether an answer without a usable AAAA convicts nobody, for what DNS says of the A record takes the worth from it
 * (docs/decisions/0019): that question was filtered or sunk, or names inner addresses alone for a host that answered
 * from a public one. Where neither family is answered with an address of the Internet, the same holds the other way
 * round, so that nobody is told of a useless AAAA that a filter made.
 *
 * @param aaaa an answer without a usable address
 */
export function isWorthless(host: string, aaaa: LookupAnswer, evidence: Evidence): boolean {
  const a = ownValue(evidence.dns, host)?.a;
  if (a === undefined) return false;
  const came = answered(host, evidence);
  if (came.some((ip) => isPublicAddress(ip)) && isInnerAlone(a, aaaa)) return true;
  // A filter's address elsewhere is where this page came from: a name for this machine or network.
  if (a.ok && a.addresses.some((ip) => isSunk(ip) && came.includes(ip))) return false;
  return isDoubted(aaaa, a) || (a.ok && a.addresses.length === 0 && isDoubted(a, aaaa));
}

/** There are addresses, and none of them is one of the Internet. */
function isInnerAlone(a: Lookup, aaaa: LookupAnswer): boolean {
  const named = [...(a.ok ? a.addresses : []), ...aaaa.addresses];
  return a.ok && named.length > 0 && !named.some((ip) => isPublicAddress(ip));
}

/** Addresses that the host itself answered from, now or earlier in this session. */
function answered(host: string, evidence: Evidence): readonly string[] {
  const { document, seen } = evidence;
  const record = document && ownValue(document.hosts, host);
  const now = (record?.addresses ?? []).filter(({ fresh, proxied }) => fresh > 0 && !proxied).map(({ ip }) => ip);
  const { v4, v6 } = ownValue(seen, host) ?? {};
  const earlier = [v4, v6].flatMap((each) => (each ? [each.ip] : []));
  return [...now, ...earlier].filter((ip) => !proxyAt(ip, evidence));
}
