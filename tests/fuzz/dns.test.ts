/** The DNS message parser against messages that somebody bent. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords, readReply } from '@/utils/core/dns/wire/read-reply';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import type { Question } from '@/utils/core/dns/wire/query';
import { response, toHex, wireName } from '@/tests/unit/core/dns/wire';
import { fuzz, heapAfterCollection } from './harness';

const HOST = 'www.gov.vn';
const TYPES = ['A', 'AAAA', 'HTTPS', 'MX', 'NS', 'SOA'] as const;
type Type = (typeof TYPES)[number];
const NUMBERS: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  AAAA: 28,
  OPT: 41,
  HTTPS: 65,
};

interface Message {
  readonly type: Type;
  readonly bytes: Uint8Array;
}

const u16 = (value: number): number[] => [value >> 8, value & 255];
const octets = (maxLength: number): fc.Arbitrary<number[]> => fc.array(fc.integer({ min: 0, max: 255 }), { maxLength });

const sound = (type: Type): Uint8Array =>
  response({
    type,
    answers: [
      `${HOST} 300 CNAME a.cdn.net`,
      'a.cdn.net 300 AAAA 3000:6:0:0:0:0:0:1',
      'a.cdn.net 300 A 203.0.113.1',
      `${HOST} 60 MX 10 mail.gov.vn`,
      `${HOST} 60 NS ns.gov.vn`,
      `${HOST} 60 HTTPS 1 . 00010003026832`,
    ],
    authorities: ['gov.vn 300 SOA 60'],
    extendedErrors: [{ code: 6, text: 'bogus' }],
  });

const type = fc.constantFrom(...TYPES);

const random: fc.Arbitrary<Message> = fc.record({ type, bytes: fc.uint8Array({ maxLength: 3_000 }) });

/** A sound message with octets changed, cut out, doubled or cut off. */
const bent: fc.Arbitrary<Message> = fc
  .tuple(type, fc.array(fc.tuple(fc.nat(400), fc.nat(255), fc.nat(8), fc.constantFrom('set', 'cut', 'double', 'end'))))
  .map(([asked, changes]) => {
    let bytes = [...sound(asked)];
    for (const [place, octet, length, how] of changes.slice(0, 6)) {
      const at = place % Math.max(1, bytes.length);
      if (how === 'set') bytes[at] = octet;
      else if (how === 'cut') bytes.splice(at, length);
      else if (how === 'double') bytes.splice(at, 0, ...bytes.slice(at, at + length));
      else if (length === 0) bytes = bytes.slice(0, at);
    }
    return { type: asked, bytes: new Uint8Array(bytes) };
  });

/** A sound header and question, then records of all types with any owner and data, and any counts above them. */
const built: fc.Arbitrary<Message> = fc
  .record({
    type,
    counts: fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)),
    isTrueCount: fc.boolean(),
    records: fc.array(
      fc.record({
        owner: fc.oneof(
          fc.constant([0xc0, 12]),
          octets(4),
          fc.nat(0x3fff).map((to) => u16(0xc000 | to)),
        ),
        type: fc.constantFrom(...Object.values(NUMBERS)),
        data: fc.oneof(
          octets(40),
          fc.constant([0xc0, 12]),
          fc.constantFrom(4, 16).map((length) => Array.from({ length }, () => 7)),
        ),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ type: asked, counts, isTrueCount, records }) => {
    const bytes = [...response({ type: asked })];
    const [answers, authorities, additionals] = isTrueCount ? [records.length, 0, 0] : counts;
    bytes.splice(6, 6, ...u16(answers), ...u16(authorities), ...u16(additionals));
    for (const { owner, type: number, data } of records)
      bytes.push(...owner, ...u16(number), 0, 1, 0, 0, 0, 60, ...u16(data.length), ...data);
    return { type: asked, bytes: new Uint8Array(bytes) };
  });

const parse = ({ type: asked, bytes }: Message): unknown => {
  const question = { host: HOST, type: asked } as Question;
  const message = decodeResponse(bytes, question);
  if (!message.ok) return message;
  return asked === 'A' || asked === 'AAAA'
    ? readReply(message.value, { host: HOST, type: asked }, 0)
    : readRecords(message.value, { host: HOST, type: asked }, 0);
};

describe('a DNS message', () => {
  it.each([
    ['of random octets', random],
    ['bent from a sound one', bent],
    ['of records of any kind', built],
  ])('%s is read or refused in time, the same way each time', { timeout: 60 * 60_000 }, (name, inputs) => {
    fuzz({
      name: `DNS message ${name}`,
      inputs,
      parse,
      bytesIn: ({ bytes }) => bytes.length,
      show: ({ type: asked, bytes }) => `${HOST} ${asked} ${toHex(bytes)}`,
      check: (input, output) => expect(parse(input)).toEqual(output),
    });
  });
});

/** The heaviest messages that can be made: names by pointers, all records that fit, the largest sizes. */
const LONG = [60, 60, 60, 60].map((length) => 'a'.repeat(length)).join('.');

function pointed(records: number, number: number, data: readonly number[]): Uint8Array {
  const head = [...response({ question: LONG })];
  head.splice(6, 2, ...u16(records));
  const one = [0xc0, 12, ...u16(number), 0, 1, 0, 0, 0, 60, ...u16(data.length), ...data];
  return new Uint8Array([...head, ...Array.from({ length: records }, () => one).flat()]);
}

const filled = (bytes: number): Uint8Array => {
  const head = response({ question: LONG }).with(7, 1);
  const length = bytes - head.length - 12;
  return new Uint8Array([...head, 0xc0, 12, ...u16(16), 0, 1, 0, 0, 0, 60, ...u16(length), ...new Uint8Array(length)]);
};

/** 255 names that differ in one label and end in the same 240 octets by a pointer. */
function prefixed(): Uint8Array {
  const head = [...response({ question: LONG })];
  head.splice(6, 2, ...u16(255));
  const one = (index: number): number[] => [
    2,
    97 + (index % 26),
    97 + (index >> 5),
    0xc0,
    12 + 61,
    ...u16(NUMBERS['CNAME'] ?? 0),
    0,
    1,
    0,
    0,
    0,
    60,
    0,
    2,
    0xc0,
    12,
  ];
  return new Uint8Array([...head, ...Array.from({ length: 255 }, (_, index) => one(index)).flat()]);
}

/** A record is an object of some 100 octets, however short it was; MAX_RECORDS of them. */
const OBJECTS_BYTES = 32 * 1024;

describe('the heaviest messages', () => {
  it.each([
    ['255 aliases of 245 octets by pointers', pointed(255, NUMBERS['CNAME'] ?? 0, [0xc0, 12])],
    [
      '256 addresses under a name of 245 octets',
      pointed(256, NUMBERS['AAAA'] ?? 0, [...wireName('.'), ...new Uint8Array(15)]),
    ],
    ['255 names of one label and a pointer', prefixed()],
    ['65,535 octets in one record', filled(65_535)],
    ['65,536 octets', filled(65_536)],
    ['65,535 records claimed', response({ question: LONG }).with(6, 255).with(7, 255)],
  ])('of %s take at most four times their octets and the records themselves', (_name, bytes) => {
    const question = { host: LONG, type: 'AAAA' } as const;
    decodeResponse(bytes, question);
    const copies = 50;
    const before = heapAfterCollection();
    const kept = Array.from({ length: copies }, () => decodeResponse(bytes, question));
    const each = (heapAfterCollection() - before) / copies;
    expect(kept).toHaveLength(copies);
    expect(each).toBeLessThan(4 * bytes.length + OBJECTS_BYTES);
    const begun = performance.now();
    decodeResponse(bytes, question);
    expect(performance.now() - begun).toBeLessThan(50);
  });
});
