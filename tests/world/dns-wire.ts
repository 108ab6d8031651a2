/**
 * DNS messages on the wire, server side. Written apart from the extension's own decoder on purpose:
 * a mistake there cannot be mirrored here.
 */
import { isIPv6 } from 'node:net';

export const TYPE_NUMBERS = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DS: 43,
  DNSKEY: 48,
  HTTPS: 65,
} as const;
export type TypeName = keyof typeof TYPE_NUMBERS;
const OPT = 41;
const EDE_OPTION = 15;

export const RCODES = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
export type Rcode = keyof typeof RCODES;

export type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'CNAME' | 'NS'; readonly target: string }
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

/** The response to `query`, names compressed as RFC 1035 §4.1.4 allows. */
export function encodeAnswer(query: Query, answer: Answer): Uint8Array {
  const out = new Writer();
  const hasOpt = query.edns !== undefined;
  out.u16(query.id);
  out.u16(
    0x8080 |
      (answer.truncated ? 0x0200 : 0) |
      (query.recursionDesired ? 0x0100 : 0) |
      (answer.authenticated ? 0x0020 : 0) |
      (query.checkingDisabled ? 0x0010 : 0) |
      RCODES[answer.rcode],
  );
  out.u16(1);
  out.u16(answer.answers.length);
  out.u16(answer.authority.length);
  out.u16(hasOpt ? 1 : 0);
  out.name(query.name);
  out.u16(query.typeNumber);
  out.u16(1);
  for (const record of [...answer.answers, ...answer.authority]) writeRecord(out, record);
  if (hasOpt) writeOpt(out, answer, query.edns.dnssecOk);
  return out.bytes();
}

function writeRecord(out: Writer, record: LabRecord): void {
  out.name(record.name);
  out.u16(TYPE_NUMBERS[record.type]);
  out.u16(1);
  out.u32(record.ttl);
  out.sized(() => {
    writeData(out, record);
  });
}

function writeData(out: Writer, record: LabRecord): void {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      out.raw(addressBytes(record.address));
      return;
    case 'CNAME':
    case 'NS':
      out.name(record.target);
      return;
    case 'MX':
      out.u16(record.preference);
      out.name(record.target);
      return;
    case 'SOA':
      out.name(record.primary);
      out.name(record.contact);
      for (const value of [2026112101, 7200, 3600, 1209600, record.minimum]) out.u32(value);
      return;
    case 'HTTPS':
      writeHttps(out, record);
      return;
    default:
      record satisfies never;
  }
}

/** RFC 9460 §2.2: parameters in ascending key order, target name uncompressed. */
function writeHttps(out: Writer, record: Extract<LabRecord, { type: 'HTTPS' }>): void {
  out.u16(record.priority);
  out.name(record.target, false);
  const parameters: [number, Buffer][] = [];
  if (record.alpn) {
    parameters.push([1, Buffer.concat(record.alpn.map((id) => Buffer.from([id.length, ...Buffer.from(id)])))]);
  }
  if (record.ipv4hint) parameters.push([4, Buffer.concat(record.ipv4hint.map(addressBytes))]);
  if (record.ipv6hint) parameters.push([6, Buffer.concat(record.ipv6hint.map(addressBytes))]);
  for (const [key, value] of parameters) {
    out.u16(key);
    out.u16(value.length);
    out.raw(value);
  }
}

function writeOpt(out: Writer, answer: Answer, dnssecOk: boolean): void {
  out.name('');
  out.u16(OPT);
  out.u16(1232);
  out.u32(dnssecOk ? 0x8000 : 0);
  out.sized(() => {
    if (!answer.extendedError) return;
    const text = Buffer.from(answer.extendedError.text, 'utf8');
    out.u16(EDE_OPTION);
    out.u16(2 + text.length);
    out.u16(answer.extendedError.code);
    out.raw(text);
  });
}

/** Network-order bytes of an IPv4 or IPv6 address, dotted tails included. */
export function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = dottedTailToHex(address).split('::');
  const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const middle = Array.from({ length: 8 - first.length - last.length }, () => 0);
  return Buffer.from([...first, ...middle, ...last].flatMap((group) => [group >> 8, group & 255]));
}

function dottedTailToHex(address: string): string {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  if (!dotted) return address;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.slice(1).map(Number);
  return `${address.slice(0, dotted.index)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

class Writer {
  #parts: number[] = [];
  #names = new Map<string, number>();

  u16(value: number): void {
    this.#parts.push((value >> 8) & 255, value & 255);
  }

  u32(value: number): void {
    this.u16(Math.floor(value / 65536));
    this.u16(value % 65536);
  }

  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.#parts.push(byte);
  }

  /** Writes what `body` writes, with its length in two octets before it. */
  sized(body: () => void): void {
    const at = this.#parts.length;
    this.u16(0);
    body();
    const length = this.#parts.length - at - 2;
    this.#parts[at] = length >> 8;
    this.#parts[at + 1] = length & 255;
  }

  name(name: string, compress = true): void {
    const labels = name === '' ? [] : name.split('.');
    for (let index = 0; index < labels.length; index += 1) {
      const rest = labels.slice(index).join('.');
      const known = this.#names.get(rest);
      if (compress && known !== undefined) {
        this.u16(0xc000 | known);
        return;
      }
      if (this.#parts.length < 0x4000) this.#names.set(rest, this.#parts.length);
      const label = Buffer.from(labels[index] ?? '', 'latin1');
      this.#parts.push(label.length);
      this.raw(label);
    }
    this.#parts.push(0);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#parts);
  }
}
