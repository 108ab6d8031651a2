import { expect, it } from 'vitest';
import { readTarget } from '@/utils/core/dns/wire/rdata/target';
import { read } from './fault-of';

it.each([
  ['02 6e73 02 766e 00', { target: 'ns.vn' }],
  ['00', { target: '.' }],
  ['', 'short'],
  ['02 6e73', 'short'],
  ['02 766e 00 00', 'left-over'],
  ['40', 'label-kind'],
  ['01 2e 00', 'label-sign'],
  ['c000', 'pointer-order'],
  ['c0', 'short'],
])('the data %s of a CNAME, DNAME or NS record is %j', (hex, expected) => {
  expect(read(hex, readTarget)).toEqual(expected);
});
