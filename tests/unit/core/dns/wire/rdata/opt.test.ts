import { expect, it } from 'vitest';
import { readOpt } from '@/utils/core/dns/wire/rdata/opt';
import { read } from './fault-of';

it.each([
  ['', []],
  ['000c 0002 0000', []],
  ['000f 0002 0006', [{ code: 6, text: '' }]],
  ['000c 0000 000f 0008 0003 5374616c6500', [{ code: 3, text: 'Stale' }]],
  ['000f', 'short'],
  ['000f 0001 00', 'short'],
  ['000f 0004 0006', 'short'],
])('the data %s of an OPT record says %j', (hex, expected) => {
  expect(read(hex, readOpt)).toEqual(expected);
});
