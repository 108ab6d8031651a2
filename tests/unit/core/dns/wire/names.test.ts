import { describe, expect, it } from 'vitest';
import { cursorOf } from '@/utils/core/dns/wire/cursor';
import { fromHex, wireName } from '@/tests/unit/core/dns/wire';

const read = (octets: Iterable<number>, offset: number): string => {
  const cursor = cursorOf(Uint8Array.from(octets));
  cursor.skip(offset);
  return cursor.name();
};

const labels = (...lengths: number[]): string => lengths.map((length) => 'a'.repeat(length)).join('.');

describe('a name', () => {
  it.each<[why: string, octets: Iterable<number>, offset: number, expected: string]>([
    ['of the root is a dot', [0], 0, '.'],
    ['comes in lower case', wireName('WWW.Gov.VN'), 0, 'www.gov.vn'],
    ['may go on elsewhere', fromHex('02766e00 03676f76c000'), 4, 'gov.vn'],
    ['may lie elsewhere as a whole', fromHex('02766e00 c000'), 4, 'vn'],
    ['may be a pointer to the root', fromHex('00 c000'), 1, '.'],
    ['keeps signs that hosts do not have', wireName('_dmarc.a*!~.vn'), 0, '_dmarc.a*!~.vn'],
    ['may have 253 letters', wireName(labels(63, 63, 63, 61)), 0, labels(63, 63, 63, 61)],
    [
      'may have 253 letters with a pointer',
      [...wireName(labels(61)), ...wireName(labels(63, 63, 63)).slice(0, -1), 0xc0, 0],
      63,
      labels(63, 63, 63, 61),
    ],
  ])('%s', (_why, octets, offset, expected) => {
    expect(read(octets, offset)).toBe(expected);
  });

  it.each<[why: string, octets: Iterable<number>, offset: number]>([
    ['of 254 letters', wireName(labels(63, 63, 63, 62)), 0],
    [
      'of 254 letters with a pointer',
      [...wireName(labels(62)), ...wireName(labels(63, 63, 63)).slice(0, -1), 0xc0, 0],
      64,
    ],
    ['of a label of 64 octets', wireName(labels(64)), 0],
    ['with a dot in a label, which would read as two', fromHex('03 612e62 00'), 0],
    ['that is a dot', fromHex('01 2e 00'), 0],
    ['with a space', fromHex('03 612062 00'), 0],
    ['with a line break at the end of a label', fromHex('02 610a 00'), 0],
    ['with octets of UTF-8', fromHex('04 74c3aa6e 00'), 0],
    ['with DEL', fromHex('01 7f 00'), 0],
    ['without its end', fromHex('02 766e'), 0],
    ['whose label passes the end', fromHex('05 766e00'), 0],
    ['with half a pointer', fromHex('c0'), 0],
    ['that points at itself', fromHex('c000'), 0],
    ['that points at its own label', fromHex('02 766e c000'), 0],
    ['that points forward', fromHex('c002 00'), 0],
    ['that points past the end', fromHex('02766e00 c0ff'), 4],
    ['of the reserved kind 01', fromHex('40 00'), 0],
    ['of the reserved kind 10', fromHex('80 00'), 0],
  ])('%s is refused', (_why, octets, offset) => {
    expect(() => read(octets, offset)).toThrow();
  });
});
