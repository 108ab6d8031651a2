import { expect, it } from 'vitest';
import { readA } from '@/utils/core/dns/wire/rdata/a';
import { read } from './fault-of';

it.each([
  ['cb007101', { address: '203.0.113.1' }],
  ['00000000', { address: '0.0.0.0' }],
  ['cb0071', 'short'],
  ['cb00710100', 'left-over'],
  ['', 'short'],
])('the data %s of an A record is %j', (hex, expected) => {
  expect(read(hex, readA)).toEqual(expected);
});
