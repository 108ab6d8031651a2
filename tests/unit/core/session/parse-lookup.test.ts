import { describe, expect, it } from 'vitest';
import { parseLookup } from '@/utils/core/session/parse-lookup';

const answer = {
  ok: true,
  host: 'www.gov.vn',
  type: 'AAAA',
  rcode: 'NOERROR',
  addresses: ['3000:6::1'],
  chain: ['a.cdn.net'],
  authenticated: true,
  extendedErrors: [{ code: 3, text: 'stale' }],
  by: 'https://dns.test/dns-query',
  failedBefore: [{ by: 'https://other.test/dns-query', why: 'timeout' }],
  at: 1,
  expiresAt: 2,
};
const error = {
  ok: false,
  host: 'www.gov.vn',
  type: 'A',
  why: 'http-status',
  detail: '429',
  extendedErrors: [],
  by: 'https://dns.test/dns-query',
  failedBefore: [],
  at: 1,
  expiresAt: 2,
};
const without = (row: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));

describe('a stored lookup', () => {
  it.each([
    ['an answer', answer],
    ['an answer without addresses', { ...answer, addresses: [], chain: [], rcode: 'NXDOMAIN' }],
    ['a system answer', { ...answer, type: 'system', by: 'system' }],
    ['an error', error],
    ['an error without detail', without(error, 'detail')],
  ])('is read back as it was written: %s', (_what, row) => {
    expect(parseLookup(structuredClone(row))).toEqual(row);
  });

  it('loses members that this version does not know', () => {
    expect(parseLookup({ ...answer, more: 1 })).toEqual(answer);
  });

  it.each(Object.keys(answer).map((key) => [key]))('without %s is none', (key) => {
    expect(parseLookup(without(answer, key))).toBeUndefined();
  });

  it.each(['why', 'by', 'failedBefore'])('of an error without %s is none', (key) => {
    expect(parseLookup(without(error, key))).toBeUndefined();
  });

  it.each<[what: string, row: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'dns'],
    ['a list', [answer]],
    ['ok as text', { ...answer, ok: 'true' }],
    ['an empty host', { ...answer, host: '' }],
    ['a host of a megabyte', { ...answer, host: 'a'.repeat(1_000_000) }],
    ['an unknown type', { ...answer, type: 'MX' }],
    ['an rcode that is a failure', { ...answer, rcode: 'SERVFAIL' }],
    ['an address that is none', { ...answer, addresses: ['3000:6::g'] }],
    ['an address in another spelling', { ...answer, addresses: ['3000:6:0::1'] }],
    ['an address that is a number', { ...answer, addresses: [1] }],
    ['addresses as an object', { ...answer, addresses: { length: 1, 0: '::1' } }],
    ['65 addresses', { ...answer, addresses: Array.from({ length: 65 }, () => '::1') }],
    ['eleven aliases', { ...answer, chain: Array.from({ length: 11 }, () => 'a.vn') }],
    ['a time that is not one', { ...answer, at: Number.NaN }],
    ['an end without end', { ...answer, expiresAt: Number.POSITIVE_INFINITY }],
    ['a time before 1970', { ...answer, at: -1 }],
    ['an extended error without text', { ...answer, extendedErrors: [{ code: 6 }] }],
    ['an unknown failure before', { ...answer, failedBefore: [{ by: 'x', why: 'bored' }] }],
    ['an unknown failure', { ...error, why: 'bored' }],
    ['a detail that is a number', { ...error, detail: 429 }],
  ])('that is %s is none', (_what, row) => {
    expect(parseLookup(row)).toBeUndefined();
  });
});
