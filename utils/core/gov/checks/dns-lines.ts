import type { NamedHost } from '@/utils/core/dns/dossier/dossier';
import { isDoubted } from '@/utils/core/dns/wire/doubt';
import { isServerName } from '@/utils/core/dns/dossier/server-name';
import type { Lookup } from '@/utils/core/dns/lookup';
import { sortAaaa } from '@/utils/core/verdict/published-addresses';
import type { Check } from './check';
import type { EvidenceLine } from './check-codes';
import type { Seen } from './checker';

/** One lookup as a line that anybody can repeat; a question that was not asked is said to be so. */
export function lookupLines(name: string, type: 'A' | 'AAAA', lookup: Lookup | undefined): Check['evidence'] {
  if (lookup === undefined) return [{ code: 'dns-not-asked', values: { name, type } }];
  const { by, at } = lookup;
  const values = { name, type, by, time: at };
  if (!lookup.ok) return [{ code: 'dns-failed', values: { ...values, failure: lookup.why } }];
  const target = lookup.chain.at(-1);
  return [
    answerLine(lookup.rcode, lookup.addresses, values),
    ...(target === undefined ? [] : [{ code: 'dns-alias', values: { name, target } } as const]),
    ...otherLine(lookup, name, type),
  ];
}

function answerLine(
  rcode: string,
  addresses: readonly string[],
  values: { readonly name: string; readonly type: string; readonly by: string; readonly time: number },
): EvidenceLine {
  if (rcode === 'NXDOMAIN') return { code: 'dns-no-name', values };
  if (addresses.length === 0) return { code: 'dns-empty', values };
  return { code: 'dns-answer', values: { ...values, answer: addresses.join(', ') } };
}

/** Worth a line only where one resolver has addresses and the other none (case 130 of docs/verdicts.md). */
function otherLine(lookup: Extract<Lookup, { ok: true }>, name: string, type: string): readonly EvidenceLine[] {
  const { other } = lookup;
  if (other === undefined || other.addresses.length > 0 === lookup.addresses.length > 0) return [];
  const answer = other.addresses.join(', ');
  return [{ code: 'dns-other', values: { name, type, answer, by: other.by, time: other.at } }];
}

/** The addresses of an answer that no server on the Internet can have. */
export const unusableLines = (lookup: Lookup | undefined): readonly EvidenceLine[] =>
  lookup?.ok === true
    ? sortAaaa(lookup).unusable.map((each) => ({ code: 'address-unusable', values: { ip: each.ip, kind: each.kind } }))
    : [];

/**
 * Whether a server of a zone or of mail can be reached over IPv6, by its AAAA alone (case 140 of docs/verdicts.md). A
 * "no" of a resolver that filtered the other question tells nothing; what is no host name has no address at all.
 */
export function serverOffer({ name, a, aaaa }: NamedHost): 'ipv6' | 'none' | 'unknown' {
  if (!isServerName(name)) return 'none';
  if (aaaa?.ok !== true) return 'unknown';
  if (sortAaaa(aaaa).usable.length > 0) return 'ipv6';
  return isDoubted(aaaa, a) ? 'unknown' : 'none';
}

/** The youngest answer among lookups. */
export function youngest(...lookups: readonly (Lookup | undefined)[]): Seen | undefined {
  const known = lookups.filter((lookup) => lookup !== undefined);
  return known.toSorted((one, other) => other.at - one.at)[0];
}
