import { describe, expect, it } from 'vitest';
import { parseRecordLookup } from '@/utils/core/session/parse-record-lookup';

const shared = { host: 'x.vn', by: 'https://dns.test/', at: 1, expiresAt: 2, extendedErrors: [], failedBefore: [] };
const answer = { ok: true, ...shared, rcode: 'NOERROR', chain: [], authenticated: false, records: [] };
const https = {
  owner: 'x.vn',
  ttl: 300,
  type: 'HTTPS',
  priority: 1,
  target: 'cdn.net',
  alpn: ['h3'],
  port: 443,
  ipv4hint: ['203.0.113.5'],
  ipv6hint: ['3000:6::1'],
};
const { port: _port, ...portless } = https;

describe('stored records', () => {
  it.each<[what: string, row: unknown]>([
    ['HTTPS', { ...answer, type: 'HTTPS', records: [https, portless] }],
    ['NS', { ...answer, type: 'NS', records: [{ owner: 'x.vn', ttl: 1, type: 'NS', target: 'ns.vn' }] }],
    ['MX', { ...answer, type: 'MX', records: [{ owner: 'x.vn', ttl: 1, type: 'MX', preference: 5, target: '.' }] }],
    ['SOA', { ...answer, type: 'SOA', records: [{ owner: 'x.vn', ttl: 1, type: 'SOA', minimum: 60 }] }],
    ['none, in a zone', { ...answer, type: 'SOA', zone: 'vn', rcode: 'NXDOMAIN' }],
    ['a failure', { ok: false, ...shared, type: 'NS', why: 'servfail' }],
  ])('are read back as they were written: %s', (_what, row) => {
    expect(parseRecordLookup(structuredClone(row))).toEqual(row);
  });

  it.each<[what: string, row: unknown]>([
    ['of no type', answer],
    ['of addresses', { ...answer, type: 'AAAA' }],
    ['of another type than asked', { ...answer, type: 'NS', records: [https] }],
    ['that are no list', { ...answer, type: 'NS', records: { length: 0 } }],
    ['33 of them', { ...answer, type: 'HTTPS', records: Array.from({ length: 33 }, () => https) }],
    ['with a hint that is no address', { ...answer, type: 'HTTPS', records: [{ ...https, ipv6hint: ['x'] }] }],
    ['with a port above 65,535', { ...answer, type: 'HTTPS', records: [{ ...https, port: 65_536 }] }],
    [
      'with half a preference',
      { ...answer, type: 'MX', records: [{ owner: 'x', ttl: 1, type: 'MX', preference: 0.5, target: 'a' }] },
    ],
    ['without a target', { ...answer, type: 'NS', records: [{ owner: 'x', ttl: 1, type: 'NS' }] }],
    ['with an endless zone', { ...answer, type: 'SOA', zone: 'a'.repeat(5_000) }],
    ['null', null],
    ['a failure nobody knows', { ok: false, ...shared, type: 'NS', why: 'bored' }],
  ])('%s are none', (_what, row) => {
    expect(parseRecordLookup(row)).toBeUndefined();
  });
});
