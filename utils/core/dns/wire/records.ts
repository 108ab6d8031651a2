import type { Cursor } from './cursor';
import { readA } from './rdata/a';
import { readAaaa } from './rdata/aaaa';
import { readHttps } from './rdata/https';
import type { HttpsRecord } from './rdata/https';
import { readMx } from './rdata/mx';
import { readSoa } from './rdata/soa';
import { readTarget } from './rdata/target';

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

export const TYPE_NUMBERS = { A: 1, NS: 2, CNAME: 5, SOA: 6, MX: 15, AAAA: 28, DNAME: 39, HTTPS: 65 } as const;
export type DnsType = keyof typeof TYPE_NUMBERS;
/** The record of EDNS (RFC 6891), which nobody asks for by a name. */
export const TYPE_OPT = 41;
export const CLASS_IN = 1;

/** Read in every message: they make up addresses, aliases, the life of a negative answer, and referrals. */
const ALWAYS_READ: readonly number[] = (['A', 'AAAA', 'CNAME', 'DNAME', 'NS', 'SOA'] as const).map(
  (type) => TYPE_NUMBERS[type],
);
const LONGEST_SIGNED = 0x7fff_ffff;

/** A record of class IN before its data is read. */
interface RecordHead {
  /** At the owner's first octet. */
  readonly owner: Cursor;
  readonly type: number;
  readonly ttl: number;
  /** Its data and nothing else. */
  readonly data: Cursor;
}

/** Whether a question for `asked` needs records of this type. What a server adds of its own accord is passed over. */
export const isRead = (type: number, asked: DnsType): boolean =>
  type === TYPE_NUMBERS[asked] || ALWAYS_READ.includes(type);

/**
 * One record of a type that isRead. Throws a WireError where the data does not fit its type.
 *
 * @returns undefined for an HTTPS record that is not for us (readHttps)
 */
export function readRecord({ owner, type, ttl, data }: RecordHead): DnsRecord | undefined {
  // RFC 2181 §8: a TTL with the top bit set counts as 0.
  const owned = { owner: owner.name(), ttl: ttl > LONGEST_SIGNED ? 0 : ttl };
  const record = readData(owned, type, data);
  if (record !== undefined) data.finish();
  return record;
}

function readData(owned: Owned, type: number, data: Cursor): DnsRecord | undefined {
  switch (type) {
    case TYPE_NUMBERS.A:
      return { ...owned, type: 'A', ...readA(data) };
    case TYPE_NUMBERS.AAAA:
      return { ...owned, type: 'AAAA', ...readAaaa(data) };
    case TYPE_NUMBERS.CNAME:
      return { ...owned, type: 'CNAME', ...readTarget(data) };
    case TYPE_NUMBERS.DNAME:
      return { ...owned, type: 'DNAME', ...readTarget(data) };
    case TYPE_NUMBERS.NS:
      return { ...owned, type: 'NS', ...readTarget(data) };
    case TYPE_NUMBERS.SOA:
      return { ...owned, type: 'SOA', ...readSoa(data) };
    case TYPE_NUMBERS.MX:
      return { ...owned, type: 'MX', ...readMx(data) };
    case TYPE_NUMBERS.HTTPS: {
      const record = readHttps(data, owned.owner);
      return record && { ...owned, type: 'HTTPS', ...record };
    }
    default:
      return undefined;
  }
}
