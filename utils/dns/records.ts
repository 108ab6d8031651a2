import { name } from '@leichtgewicht/dns-packet';
import { addressFromBytes } from '@/utils/address/address';
import { MAX_EXTENDED_ERRORS, MAX_EXTENDED_TEXT } from '@/utils/dns/limits';
import type { ExtendedError } from '@/utils/dns/lookup';

interface Owned {
  /** Lower-case name without a trailing dot; '.' for the root. */
  readonly owner: string;
  readonly ttl: number;
}
export type DnsRecord =
  | (Owned & { readonly type: 'A' | 'AAAA'; readonly address: string })
  | (Owned & { readonly type: 'CNAME'; readonly target: string })
  | (Owned & { readonly type: 'SOA'; readonly minimum: number });

/** Where a record lies in its message: its owner's first octet, and its data from `start` up to `end`. */
interface RecordPlace {
  readonly offset: number;
  readonly type: number;
  readonly ttl: number;
  readonly start: number;
  readonly end: number;
}

export const TYPE_NUMBERS = { A: 1, CNAME: 5, SOA: 6, AAAA: 28 } as const;
const OPTION_EXTENDED_ERROR = 15;
const SOA_FIXED_BYTES = 20;
const LONGEST_LABEL = 63;
const LONGEST_SIGNED = 0x7fff_ffff;

const requireThat = (holds: boolean): void => {
  if (!holds) throw new Error('expected octets that keep the form of their type');
};

/** The offset after the name at `offset`. Follows no pointer, so it takes at most one step an octet. Throws past the end. */
export function endOfName(view: DataView, offset: number): number {
  let at = offset;
  for (;;) {
    const length = view.getUint8(at);
    if (length === 0) return at + 1;
    if (length >= 0xc0) return at + 2;
    requireThat(length <= LONGEST_LABEL);
    at += 1 + length;
  }
}

/**
 * The name at `offset` in lower case. The library follows pointers backwards only and refuses names above 254
 * octets; characters outside printable ASCII are refused here, since names are shown and compared as text.
 */
export function nameAt(bytes: Uint8Array, offset: number): string {
  const text = name.decode(bytes, offset);
  if (!/^[\u0021-\u007e]+$/u.test(text)) throw new Error('expected a name in printable ASCII');
  return text.toLowerCase();
}

const addressIn = (data: Uint8Array): string => {
  const address = addressFromBytes([...data]);
  if (address === undefined) throw new Error(`expected 4 or 16 octets, got ${data.length}`);
  return address.text;
};

/** One record of class IN, or undefined for a type that no answer here needs. Throws where its data does not fit. */
export function readRecord(view: DataView, bytes: Uint8Array, place: RecordPlace): DnsRecord | undefined {
  const { start, end } = place;
  const owned = (): Owned => ({
    owner: nameAt(bytes, place.offset),
    // RFC 2181 §8: a TTL with the top bit set counts as 0.
    ttl: place.ttl > LONGEST_SIGNED ? 0 : place.ttl,
  });
  switch (place.type) {
    case TYPE_NUMBERS.A:
      requireThat(end - start === 4);
      return { ...owned(), type: 'A', address: addressIn(bytes.subarray(start, end)) };
    case TYPE_NUMBERS.AAAA:
      requireThat(end - start === 16);
      return { ...owned(), type: 'AAAA', address: addressIn(bytes.subarray(start, end)) };
    case TYPE_NUMBERS.CNAME:
      requireThat(endOfName(view, start) === end);
      return { ...owned(), type: 'CNAME', target: nameAt(bytes, start) };
    case TYPE_NUMBERS.SOA:
      requireThat(endOfName(view, endOfName(view, start)) + SOA_FIXED_BYTES === end);
      return { ...owned(), type: 'SOA', minimum: view.getUint32(end - 4) };
    default:
      return undefined;
  }
}

/** The extended errors (RFC 8914) among the options of an OPT record. Throws where an option does not fit. */
export function readOptions(data: Uint8Array): readonly ExtendedError[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const errors: ExtendedError[] = [];
  let offset = 0;
  while (offset < data.length) {
    const end = offset + 4 + view.getUint16(offset + 2);
    requireThat(end <= data.length);
    if (view.getUint16(offset) === OPTION_EXTENDED_ERROR) {
      requireThat(end >= offset + 6);
      errors.push({ code: view.getUint16(offset + 4), text: readableText(data.subarray(offset + 6, end)) });
    }
    offset = end;
  }
  return errors.slice(0, MAX_EXTENDED_ERRORS);
}

/** Some servers end the text with a NUL (RFC 8914 §2), and a text to be shown has no use for controls. */
const readableText = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MAX_EXTENDED_TEXT);
