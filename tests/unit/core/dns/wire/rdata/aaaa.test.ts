import { expect, it } from 'vitest';
import { readAaaa } from '@/utils/core/dns/wire/rdata/aaaa';
import { read } from './fault-of';

const OCTETS = '30000006000000000000000000000001';

it.each([
  [OCTETS, { address: '3000:6::1' }],
  ['00'.repeat(16), { address: '::' }],
  [OCTETS.slice(2), 'short'],
  [`${OCTETS}00`, 'left-over'],
  ['cb007101', 'short'],
])('the data %s of an AAAA record is %j', (hex, expected) => {
  expect(read(hex, readAaaa)).toEqual(expected);
});
