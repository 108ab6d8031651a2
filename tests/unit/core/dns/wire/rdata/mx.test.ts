import { expect, it } from 'vitest';
import { readMx } from '@/utils/core/dns/wire/rdata/mx';
import { read } from './fault-of';

it.each([
  ['000a 04 6d61696c 02 766e 00', { preference: 10, target: 'mail.vn' }],
  ['0000 00', { preference: 0, target: '.' }],
  ['000a', 'short'],
  ['00', 'short'],
  ['000a 00 00', 'left-over'],
])('the data %s of an MX record is %j', (hex, expected) => {
  expect(read(hex, readMx)).toEqual(expected);
});
