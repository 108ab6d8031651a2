import { expect, it } from 'vitest';
import { readSoa } from '@/utils/core/dns/wire/rdata/soa';
import { read } from './fault-of';

const NUMBERS = '00000001 00000002 00000003 00000004';

it.each([
  [`00 00 ${NUMBERS} 0000003c`, { minimum: 60 }],
  [`02 6e73 00 04 726f6f74 00 ${NUMBERS} ffffffff`, { minimum: 0xffff_ffff }],
  [`00 00 ${NUMBERS}`, 'short'],
  [`00 00 ${NUMBERS} 0000003c 00`, 'left-over'],
  ['02 6e73', 'short'],
])('the data %s of a SOA record is %j', (hex, expected) => {
  expect(read(hex, readSoa)).toEqual(expected);
});
