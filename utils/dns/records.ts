import { name } from '@leichtgewicht/dns-packet';
import { addressFromBytes } from '@/utils/address/address';
import { MAX_EXTENDED_ERRORS, MAX_EXTENDED_TEXT, MAX_POINTERS } from '@/utils/dns/limits';
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
const POINTER = 0xc0;
const POINTER_TARGET = 0x3fff;
const LONGEST_SIGNED = 0x7fff_ffff;

const requireThat = (holds: boolean): void => {
  if (!holds) throw new Error('expected octets that keep the form of their type');
};

/** Where the labels from `offset` on end: at a zero octet or at a pointer. Throws past the end of the message. */
function endOfLabels(view: DataView, offset: number): number {
  let at = offset;
  for (let length = view.getUint8(at); length !== 0 && length < POINTER; length = view.getUint8(at)) {
    requireThat(length <= LONGEST_LABEL);
    at += 1 + length;
  }
  return at;
}

/** The offset after the name at `offset`; a pointer ends it. Throws past the end of the message. */
export function endOfName(view: DataView, offset: number): number {
  const at = endOfLabels(view, offset);
  return view.getUint8(at) === 0 ? at + 1 : at + 2;
}

/**
 * The name at `offset` in lower case. The library follows pointers backwards only and refuses names above 254
 * octets, but would walk thousands of pointers for each of hundreds of records; so they are counted first.
 * Characters outside printable ASCII are refused, since names are shown and compared as text.
 */
export function nameAt(view: DataView, offset: number): string {
  let at = endOfLabels(view, offset);
  for (let pointers = 1; view.getUint8(at) !== 0; pointers++) {
    requireThat(pointers <= MAX_POINTERS);
    at = endOfLabels(view, view.getUint16(at) & POINTER_TARGET);
  }
  const text = name.decode(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), offset);
  requireThat(/^[\u0021-\u007e]+$/u.test(text));
  return text.toLowerCase();
}

const addressIn = (view: DataView, start: number, end: number): string => {
  const octets = Array.from({ length: end - start }, (_, index) => view.getUint8(start + index));
  const address = addressFromBytes(octets);
  if (address === undefined) throw new Error(`expected 4 or 16 octets, got ${octets.length}`);
  return address.text;
};

/** One record of class IN, or undefined for a type that no answer here needs. Throws where its data does not fit. */
export function readRecord(view: DataView, place: RecordPlace): DnsRecord | undefined {
  const { start, end } = place;
  const owned = (): Owned => ({
    owner: nameAt(view, place.offset),
    // RFC 2181 §8: a TTL with the top bit set counts as 0.
    ttl: place.ttl > LONGEST_SIGNED ? 0 : place.ttl,
  });
  switch (place.type) {
    case TYPE_NUMBERS.A:
      requireThat(end - start === 4);
      return { ...owned(), type: 'A', address: addressIn(view, start, end) };
    case TYPE_NUMBERS.AAAA:
      requireThat(end - start === 16);
      return { ...owned(), type: 'AAAA', address: addressIn(view, start, end) };
    case TYPE_NUMBERS.CNAME:
      requireThat(endOfName(view, start) === end);
      return { ...owned(), type: 'CNAME', target: nameAt(view, start) };
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
