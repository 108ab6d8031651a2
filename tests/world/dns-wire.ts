/**
 * DNS messages on the wire, server side. Written apart from the extension's own decoder on purpose:
 * a mistake there cannot be mirrored here.
 */
export const TYPE_NUMBERS = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DNAME: 39,
  DS: 43,
  DNSKEY: 48,
  HTTPS: 65,
} as const;
export const OPT = 41;

export const RCODES = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
type Rcode = keyof typeof RCODES;

type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'CNAME' | 'DNAME' | 'NS'; readonly target: string }
  | { readonly type: 'MX'; readonly preference: number; readonly target: string }
  | { readonly type: 'SOA'; readonly primary: string; readonly contact: string; readonly minimum: number }
  | {
      readonly type: 'HTTPS';
      readonly priority: number;
      readonly target: string;
      readonly alpn?: readonly string[];
      readonly ipv4hint?: readonly string[];
      readonly ipv6hint?: readonly string[];
    };
export type LabRecord = { readonly name: string; readonly ttl: number } & RecordData;

export interface Query {
  readonly id: number;
  readonly name: string;
  /** Type name, or `TYPE<n>` for one that the lab does not serve. */
  readonly type: string;
  readonly typeNumber: number;
  readonly recursionDesired: boolean;
  readonly checkingDisabled: boolean;
  /** Present when the query carried an OPT record. */
  readonly edns?: { readonly udpSize: number; readonly dnssecOk: boolean; readonly options: readonly number[] };
}

export interface Answer {
  readonly rcode: Rcode;
  readonly answers: readonly LabRecord[];
  readonly authority: readonly LabRecord[];
  readonly authenticated?: boolean;
  readonly truncated?: boolean;
  /** Extended DNS Error, RFC 8914; sent only to a client that speaks EDNS. */
  readonly extendedError?: { readonly code: number; readonly text: string };
}

const nameOfType = (typeNumber: number): string =>
  Object.entries(TYPE_NUMBERS).find(([, value]) => value === typeNumber)?.[0] ?? `TYPE${typeNumber}`;

/** Query bytes in, the question and its EDNS out; `undefined` for anything that is not one plain query. */
export function decodeQuery(bytes: Uint8Array): Query | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const flags = view.getUint16(2);
    if (flags & 0x8000 || view.getUint16(4) !== 1) return undefined;
    const { name, next } = readPlainName(bytes, 12);
    const typeNumber = view.getUint16(next);
    const edns = view.getUint16(10) > 0 ? readOpt(view, next + 4) : undefined;
    return {
      id: view.getUint16(0),
      name,
      type: nameOfType(typeNumber),
      typeNumber,
      recursionDesired: (flags & 0x0100) !== 0,
      checkingDisabled: (flags & 0x0010) !== 0,
      ...(edns && { edns }),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Compression is never needed in a question, so a pointer makes the query malformed. */
function readPlainName(bytes: Uint8Array, start: number): { name: string; next: number } {
  const labels: string[] = [];
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined || length > 63) throw new RangeError('label');
    at += 1;
    if (length === 0) return { name: labels.join('.').toLowerCase(), next: at };
    if (at + length > bytes.length) throw new RangeError('label');
    labels.push(Buffer.from(bytes.subarray(at, at + length)).toString('latin1'));
    at += length;
  }
}

function readOpt(view: DataView, at: number): Query['edns'] {
  if (view.getUint8(at) !== 0 || view.getUint16(at + 1) !== OPT) return undefined;
  const options: number[] = [];
  const end = at + 11 + view.getUint16(at + 9);
  for (let option = at + 11; option + 4 <= end; option += 4 + view.getUint16(option + 2)) {
    options.push(view.getUint16(option));
  }
  return { udpSize: view.getUint16(at + 3), dnssecOk: (view.getUint16(at + 7) & 0x8000) !== 0, options };
}
