/** Messages for the tests, put together octet by octet from RFC 1035, RFC 6891 and RFC 8914. */

import type { ExtendedError } from '@/utils/core/dns/lookup';

export const fromHex = (text: string): Uint8Array<ArrayBuffer> => {
  const digits = text.replaceAll(/#.*$/gm, '').replaceAll(/\s+/g, '');
  return new Uint8Array((digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
};

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(Math.floor(value / 65_536)), ...u16(value % 65_536)];
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

export const wireName = (name: string): number[] =>
  name === '.' ? [0] : [...name.split('.').flatMap((label) => [label.length, ...ascii(label)]), 0];

const TYPES: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DNAME: 39,
  DS: 43,
  RRSIG: 46,
  NSEC3: 50,
  HTTPS: 65,
};

/** `owner TTL TYPE data`, as in a zone file; AAAA as eight full groups, HTTPS as `priority target parameters-in-hex`. */
const record = (line: string): number[] => {
  const [owner = '.', ttl = '0', type = '', ...data] = line.split(' ');
  const rdata = {
    A: () => (data[0] ?? '').split('.').map(Number),
    AAAA: () => (data[0] ?? '').split(':').flatMap((group) => u16(Number.parseInt(group, 16))),
    SOA: () => [...wireName('ns.vn'), ...wireName('root.vn'), ...[1, 2, 3, 4, Number(data[0])].flatMap(u32)],
    MX: () => [...u16(Number(data[0])), ...wireName(data[1] ?? '.')],
    HTTPS: () => [...u16(Number(data[0])), ...wireName(data[1] ?? '.'), ...fromHex(data[2] ?? '')],
    TXT: () => [(data[0] ?? '').length, ...ascii(data[0] ?? '')],
    DS: () => ascii('not looked into'),
    NSEC3: () => ascii('not looked into'),
    RRSIG: () => [...u16(28), 8, 3, ...[300, 2, 1].flatMap(u32), ...u16(1), ...wireName('vn'), 1, 2, 3],
  }[type];
  const octets = rdata?.() ?? wireName(data[0] ?? '.');
  return [
    ...wireName(owner),
    ...u16(TYPES[type] ?? 0),
    ...u16(1),
    ...u32(Number(ttl)),
    ...u16(octets.length),
    ...octets,
  ];
};

export interface Response {
  readonly id?: number | undefined;
  readonly flags?: number | undefined;
  readonly question?: string | undefined;
  readonly type?: string | undefined;
  readonly rcode?: number | undefined;
  readonly answers?: readonly string[] | undefined;
  readonly authorities?: readonly string[] | undefined;
  /** Beside OPT. */
  readonly additionals?: readonly string[] | undefined;
  /** An OPT record stands in the message if this or extendedRcode is given. */
  readonly extendedErrors?: readonly ExtendedError[] | undefined;
  readonly extendedRcode?: number | undefined;
}

const ede = ({ code, text }: ExtendedError): number[] => [
  ...u16(15),
  ...u16(2 + text.length),
  ...u16(code),
  ...ascii(text),
];

/** QR, RD and RA are set unless `flags` says otherwise. */
export function response(parts: Response): Uint8Array<ArrayBuffer> {
  const { answers = [], authorities = [], additionals = [], extendedErrors, extendedRcode } = parts;
  const options = (extendedErrors ?? []).flatMap(ede);
  const opt =
    extendedErrors === undefined && extendedRcode === undefined
      ? []
      : [0, ...u16(41), ...u16(1232), extendedRcode ?? 0, 0, ...u16(0x8000), ...u16(options.length), ...options];
  return new Uint8Array([
    ...u16(parts.id ?? 0),
    ...u16((parts.flags ?? 0x8180) | (parts.rcode ?? 0)),
    ...[1, answers.length, authorities.length, additionals.length + (opt.length > 0 ? 1 : 0)].flatMap(u16),
    ...wireName(parts.question ?? 'www.gov.vn'),
    ...u16(TYPES[parts.type ?? 'AAAA'] ?? 0),
    ...u16(1),
    ...answers.flatMap(record),
    ...authorities.flatMap(record),
    ...additionals.flatMap(record),
    ...opt,
  ]);
}
