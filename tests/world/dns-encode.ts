/** Answers onto the wire; the other half of dns-wire.ts. */
import { isIPv6 } from 'node:net';
import { OPT, RCODES, TYPE_NUMBERS } from './dns-wire.ts';
import type { Answer, LabRecord, Query } from './dns-wire.ts';

const EDE_OPTION = 15;

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
    case 'DNAME':
      out.name(record.target, false);
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
