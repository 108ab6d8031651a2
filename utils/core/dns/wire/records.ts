import type { HttpsRecord } from '@/utils/core/dns/dossier/dossier';
import { readHttps } from './svcb';
import { addressIn, endOfName, nameAt, requireThat } from './wire';

interface Owned {
  /** Lower-case name without a trailing dot; '.' for the root. */
  readonly owner: string;
  readonly ttl: number;
}
export type DnsRecord =
  | (Owned & { readonly type: 'A' | 'AAAA'; readonly address: string })
  | (Owned & { readonly type: 'CNAME'; readonly target: string })
  | (Owned & { readonly type: 'DNAME'; readonly target: string })
  | (Owned & { readonly type: 'NS'; readonly target: string })
  | (Owned & { readonly type: 'SOA'; readonly minimum: number })
  | (Owned & { readonly type: 'MX'; readonly preference: number; readonly target: string })
  | (Owned & HttpsRecord & { readonly type: 'HTTPS' });

/** Where a record lies in its message: its owner's first octet, and its data from `start` up to `end`. */
interface RecordPlace {
  readonly offset: number;
  readonly type: number;
  readonly ttl: number;
  readonly start: number;
  readonly end: number;
}

export const TYPE_NUMBERS = { A: 1, NS: 2, CNAME: 5, SOA: 6, MX: 15, AAAA: 28, DNAME: 39, HTTPS: 65 } as const;
export type DnsType = keyof typeof TYPE_NUMBERS;
/** The record of EDNS (RFC 6891), which nobody asks for by a name. */
export const TYPE_OPT = 41;
export const CLASS_IN = 1;

/** Read in every message: they make up addresses, aliases, the life of a negative answer, and referrals. */
const ALWAYS_READ: readonly number[] = (['A', 'AAAA', 'CNAME', 'DNAME', 'NS', 'SOA'] as const).map(
  (type) => TYPE_NUMBERS[type],
);
const SOA_FIXED_BYTES = 20;
const LONGEST_SIGNED = 0x7fff_ffff;

/**
 * One record of class IN, or undefined for a type that the question does not need: what a server adds of its own
 * accord is passed over, sound or not. Throws where the data does not fit its type.
 */
export function readRecord(view: DataView, place: RecordPlace, asked: DnsType): DnsRecord | undefined {
  const { start, end } = place;
  if (place.type !== TYPE_NUMBERS[asked] && !ALWAYS_READ.includes(place.type)) return undefined;
  // RFC 2181 §8: a TTL with the top bit set counts as 0.
  const owned = { owner: nameAt(view, place.offset), ttl: place.ttl > LONGEST_SIGNED ? 0 : place.ttl };
  const nameUpToEnd = (from: number): string => {
    requireThat(endOfName(view, from) === end);
    return nameAt(view, from);
  };
  switch (place.type) {
    case TYPE_NUMBERS.A:
      requireThat(end - start === 4);
      return { ...owned, type: 'A', address: addressIn(view, start, end) };
    case TYPE_NUMBERS.AAAA:
      requireThat(end - start === 16);
      return { ...owned, type: 'AAAA', address: addressIn(view, start, end) };
    case TYPE_NUMBERS.CNAME:
      return { ...owned, type: 'CNAME', target: nameUpToEnd(start) };
    case TYPE_NUMBERS.DNAME:
      return { ...owned, type: 'DNAME', target: nameUpToEnd(start) };
    case TYPE_NUMBERS.NS:
      return { ...owned, type: 'NS', target: nameUpToEnd(start) };
    case TYPE_NUMBERS.SOA:
      requireThat(endOfName(view, endOfName(view, start)) + SOA_FIXED_BYTES === end);
      return { ...owned, type: 'SOA', minimum: view.getUint32(end - 4) };
    case TYPE_NUMBERS.MX:
      requireThat(end - start >= 3);
      return { ...owned, type: 'MX', preference: view.getUint16(start), target: nameUpToEnd(start + 2) };
    case TYPE_NUMBERS.HTTPS: {
      const record = readHttps(view, start, end, owned.owner);
      return record && { ...owned, type: 'HTTPS', ...record };
    }
    default:
      return undefined;
  }
}
