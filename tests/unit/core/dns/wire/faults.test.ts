import { expect, it } from 'vitest';
import { WIRE_FAULTS } from '@/utils/core/dns/wire/faults';
import type { WireFault } from '@/utils/core/dns/wire/faults';
import { readMessage } from '@/utils/core/dns/wire/message';
import { fromHex, response, wireName } from '@/tests/unit/core/dns/wire';

const HOST = 'www.gov.vn';
const TYPES = { NS: 2, HTTPS: 65 } as const;

/** An answer to a question for the type, with one record of these data. */
const answer = (type: keyof typeof TYPES, data: Iterable<number>, count = 1): Uint8Array => {
  const octets = [...data];
  const head = [
    ...fromHex('c00c'),
    0,
    TYPES[type],
    ...fromHex('0001 0000003c'),
    octets.length >> 8,
    octets.length & 255,
  ];
  const records = Array.from({ length: count }, () => [...head, ...octets]).flat();
  return new Uint8Array([
    ...response({ type })
      .with(6, count >> 8)
      .with(7, count & 255),
    ...records,
  ]);
};
const ns = (hex: string): Uint8Array => answer('NS', fromHex(hex));
const https = (hex: string): Uint8Array => answer('HTTPS', fromHex(hex));
const label = (length: number): string => 'a'.repeat(length);

/** The data of an answer begin at 40, behind the header, the question and the head of the record. */
const DATA = 40;
/** A record that nobody reads, full of pointers that each lead to the one before, and one that leads to the last. */
const pointers = (): Uint8Array => {
  const chain = Array.from({ length: 16 }, (_, at) => 0xc000 + (at === 0 ? 12 : DATA + 2 * (at - 1)));
  const octets = chain.flatMap((pointer) => [pointer >> 8, pointer & 255]);
  const unread = [...fromHex('c00c 0010 0001 0000003c'), 0, octets.length, ...octets];
  const read = [...fromHex('c00c 0002 0001 0000003c 0002'), 0xc0, DATA + octets.length - 2];
  return new Uint8Array([...response({ type: 'NS' }).with(7, 2), ...unread, ...read]);
};
/** A server of the longest name, then names that are pointers to each of its labels. */
const letters = (): Uint8Array => {
  const long = Array.from({ length: 127 }, () => 'a').join('.');
  const one = wireName(long);
  const targets = Array.from({ length: 120 }, (_, at) => [0xc0 | ((DATA + 2 * at) >> 8), (DATA + 2 * at) & 255]);
  const head = (length: number): number[] => [...fromHex('c00c 0002 0001 0000003c'), length >> 8, length & 255];
  const records = [[...head(one.length), ...one], ...targets.map((target) => [...head(2), ...target])].flat();
  return new Uint8Array([...response({ type: 'NS' }).with(7, targets.length + 1), ...records]);
};

const MESSAGES: Readonly<Record<WireFault, readonly [type: keyof typeof TYPES, bytes: Uint8Array]>> = {
  short: ['NS', ns('c0')],
  'left-over': ['NS', ns('00 00')],
  size: ['HTTPS', https('0001 00 0006 0000')],
  'label-kind': ['NS', ns('40 00')],
  'label-sign': ['NS', ns('01 20 00')],
  'name-length': ['NS', answer('NS', wireName([63, 63, 63, 62].map(label).join('.')))],
  'pointer-order': ['NS', ns('c0ff')],
  'pointer-count': ['NS', pointers()],
  'name-letters': ['NS', letters()],
  compressed: ['HTTPS', https('0001 c00c')],
  'key-order': ['HTTPS', https('0001 00 0003 0002 01bb 0003 0002 01bb')],
  mandatory: ['HTTPS', https('0001 00 0000 0000')],
  'not-a-reply': ['NS', response({ type: 'NS' }).with(2, 0)],
  'other-question': ['NS', response({ type: 'MX' })],
  'record-count': ['NS', answer('NS', [0], 257)],
  opt: ['NS', new Uint8Array([...response({ type: 'NS' }).with(7, 1), ...fromHex('00 0029 04d0 00000000 0000')])],
};

it.each(WIRE_FAULTS)('a message can have the fault %s, and it is named', (fault) => {
  const [type, bytes] = MESSAGES[fault];
  expect(readMessage(bytes, { host: HOST, type })).toEqual({ ok: false, why: fault });
});
