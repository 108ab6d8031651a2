import { expect, it } from 'vitest';
import { readHttps } from '@/utils/core/dns/wire/rdata/https';
import { read } from './fault-of';

const NONE = { alpn: [], ipv4hint: [], ipv6hint: [] };

it.each([
  ['0001 00', { priority: 1, target: 'a.vn', ...NONE }],
  ['0000 00', { priority: 0, target: '', ...NONE }],
  ['0000 02 766e 00 ffff', { priority: 0, target: 'vn', ...NONE }],
  ['0001 00 0003 0002 01bb', { priority: 1, target: 'a.vn', port: 443, ...NONE }],
  ['0001 c000', 'compressed'],
  ['0001', 'short'],
  ['0001 00 0003', 'short'],
  ['0001 00 0003 0004 01bb', 'short'],
  ['0001 00 0003 0003 01bb00', 'left-over'],
  ['0001 00 0003 0001 01', 'short'],
  ['0001 00 0003 0002 01bb 0001 0003 026832', 'key-order'],
  ['0001 00 0001 0000', 'size'],
  ['0001 00 0001 0001 00', 'size'],
  ['0001 00 0001 0002 0268', 'short'],
  ['0001 00 0002 0001 00', 'size'],
  ['0001 00 0004 0005 0102030405', 'size'],
  ['0001 00 0006 0000', 'size'],
  ['0001 00 0000 0000', 'mandatory'],
  ['0001 00 0000 0002 0000', 'mandatory'],
  ['0001 00 0000 0002 0003', 'mandatory'],
  ['0001 00 0000 0003 000300 0003 0002 01bb', 'short'],
])('the data %s of an HTTPS record is %j', (hex, expected) => {
  expect(read(hex, (data) => readHttps(data, 'a.vn'))).toEqual(expected);
});

it('is not for us where it makes a key mandatory that is not read here', () => {
  expect(read('0001 00 0000 0002 ff00 ff00 0001 aa', (data) => readHttps(data, 'a.vn'))).toBeUndefined();
});
