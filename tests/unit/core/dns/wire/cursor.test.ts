import { expect, it } from 'vitest';
import type { Cursor } from '@/utils/core/dns/wire/cursor';
import { dataOf, read } from './rdata/fault-of';

it('reads one value after the other', () => {
  const cursor = dataOf('01 0203 04050607 08 0209 02 766e 00');
  expect([cursor.u8(), cursor.u16(), cursor.u32(), cursor.octets(1)]).toEqual([1, 0x0203, 0x0405_0607, [8]]);
  expect(cursor.part(2).octets(2)).toEqual([2, 9]);
  expect([cursor.left, cursor.name(), cursor.left]).toEqual([4, 'vn', 0]);
});

it('keeps a copy where it was', () => {
  const cursor = dataOf('0102');
  const copy = cursor.copy();
  cursor.skip(2);
  expect([copy.left, cursor.left]).toEqual([2, 0]);
});

it.each<[what: string, hex: string, read: (data: Cursor) => unknown, fault: string]>([
  ['an octet past the end', '', (data) => data.u8(), 'short'],
  ['a number past the end', '01', (data) => data.u16(), 'short'],
  ['a long number past the end', '010203', (data) => data.u32(), 'short'],
  ['more than a part has', '0102', (data) => data.part(1).u16(), 'short'],
  ['a part past the end', '0102', (data) => data.part(3), 'short'],
  ['a name that goes on behind its part', '02 766e 00', (data) => data.part(2).name(), 'short'],
  ['a plain name with a pointer', '00 01 61 c000', (data) => [data.u8(), data.plainName()], 'compressed'],
  ['octets that nobody read', '0102', (data) => data.u8(), 'left-over'],
  [
    'too many pointers',
    `00${Array.from({ length: 17 }, (_, at) => (0xc000 + (at === 0 ? 0 : 2 * at - 1)).toString(16)).join('')}`,
    (data) => {
      data.skip(33);
      return data.name();
    },
    'pointer-count',
  ],
])('names the fault of %s', (_what, hex, reader, fault) => {
  expect(read(hex, reader)).toBe(fault);
});
