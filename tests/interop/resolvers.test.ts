/** The DNS client against four real resolvers: one table for all of them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryCache, createMemoryRecordCache } from '@/utils/core/dns/stored/cache';
import type { LookupType } from '@/utils/core/dns/lookup';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import type { LookUp } from '@/utils/core/dns/ask/resolve';
import { describeDossiers } from './dossiers';
import { createHttp2Fetch } from './http2-fetch';
import { dohUrl, RESOLVER_NAMES } from './servers';
import type { ResolverName } from './servers';

const { fetch, close } = createHttp2Fetch(readFileSync(process.env['SAU_INTEROP_ROOT'] ?? '', 'utf8'));
afterAll(close);

const resolverBy = (url: string): LookUp =>
  createResolver({
    fetch,
    clock: () => Date.now(),
    resolvers: [url],
    cache: createMemoryCache(),
    recordCache: createMemoryRecordCache(),
    exclusive: (_name, run) => run(),
  }).lookUp;

interface Row {
  readonly host: string;
  readonly type: LookupType;
  readonly expected: object;
  readonly about: string;
}

const answer = (addresses: readonly string[], authenticated: boolean, more: object = {}): object => ({
  ok: true,
  rcode: 'NOERROR',
  addresses,
  chain: [],
  authenticated,
  failedBefore: [],
  ...more,
});

const ROWS: readonly Row[] = [
  { about: 'A, signed', host: 'www.an-toan.gov.vn', type: 'A', expected: answer(['203.0.113.80'], true) },
  { about: 'AAAA, signed', host: 'www.an-toan.gov.vn', type: 'AAAA', expected: answer(['3000:6::80'], true) },
  { about: 'no AAAA beside an A', host: 'cu.an-toan.gov.vn', type: 'AAAA', expected: answer([], true) },
  { about: 'no A beside an AAAA', host: 'moi.an-toan.gov.vn', type: 'A', expected: answer([], true) },
  {
    about: 'no such name, proven',
    host: 'khong.an-toan.gov.vn',
    type: 'AAAA',
    expected: answer([], true, { rcode: 'NXDOMAIN' }),
  },
  {
    about: 'no such name, unsigned',
    host: 'khong.thuong.gov.vn',
    type: 'AAAA',
    expected: answer([], false, { rcode: 'NXDOMAIN' }),
  },
  { about: 'an empty name between two others', host: 'day.an-toan.gov.vn', type: 'A', expected: answer([], true) },
  { about: 'a wildcard', host: 'a.moi-ten.an-toan.gov.vn', type: 'AAAA', expected: answer(['3000:6::83'], true) },
  {
    about: 'a Punycode name',
    host: 'xn--cng-8s5a.an-toan.gov.vn',
    type: 'AAAA',
    expected: answer(['3000:6::85'], true),
  },
  {
    about: 'an alias inside the zone',
    host: 'bi-danh.an-toan.gov.vn',
    type: 'AAAA',
    expected: answer(['3000:6::80'], true, { chain: ['www.an-toan.gov.vn'] }),
  },
  {
    about: 'a chain from a signed zone to an unsigned one',
    host: 'chuoi.an-toan.gov.vn',
    type: 'AAAA',
    expected: answer(['3000:6::94'], false, { chain: ['chuoi-hai.an-toan.gov.vn', 'www.phan-phoi.vn'] }),
  },
  {
    about: 'an alias to a name that does not exist',
    host: 'treo.an-toan.gov.vn',
    type: 'A',
    expected: answer([], false, { rcode: 'NXDOMAIN', chain: ['khong-co.phan-phoi.vn'] }),
  },
  { about: 'A, unsigned', host: 'www.thuong.gov.vn', type: 'A', expected: answer(['203.0.113.92'], false) },
  { about: 'AAAA, unsigned', host: 'www.thuong.gov.vn', type: 'AAAA', expected: answer(['3000:6::92'], false) },
  { about: 'no AAAA, unsigned', host: 'cu.thuong.gov.vn', type: 'AAAA', expected: answer([], false) },
];

/**
 * Each refuses what cannot be validated. RFC 8914 lets it say why, and three of them do; BIND 9.18 has no code for it
 * and says SERVFAIL alone, so there the client may say no more either.
 */
const BOGUS: readonly { readonly about: string; readonly host: string; readonly type: LookupType }[] = [
  { about: 'a forged A', host: 'www.gia-mao.gov.vn', type: 'A' },
  { about: 'expired signatures', host: 'www.het-han.gov.vn', type: 'AAAA' },
];
const SAYS_WHY: Readonly<Record<ResolverName, boolean>> = { unbound: true, bind: false, knot: true, dnsdist: true };

const PATIENCE_MS = 20_000;
const POLL_MS = 100;

describe.each(RESOLVER_NAMES)('%s', (name) => {
  beforeAll(async () => {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const lookup = await resolverBy(dohUrl(name))('www.an-toan.gov.vn', 'A');
      if (lookup.ok) return;
      if (Date.now() > end) throw new Error(`${name} did not come up: ${lookup.why} ${lookup.detail ?? ''}`);
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
  });

  it.each(ROWS)('answers $host $type: $about', async ({ host, type, expected }) => {
    expect(await resolverBy(dohUrl(name))(host, type)).toMatchObject({ ...expected, host, type, by: dohUrl(name) });
  });

  it('gives a set above the size of a UDP packet whole', async () => {
    const lookup = await resolverBy(dohUrl(name))('nhieu.an-toan.gov.vn', 'AAAA');
    const addresses = lookup.ok ? [...lookup.addresses].sort() : lookup.why;
    expect(addresses).toEqual(Array.from({ length: 60 }, (_, index) => `3000:6:1::${(index + 1).toString(16)}`).sort());
  });

  it.each(BOGUS)('refuses $host $type: $about', async ({ host, type }) => {
    const lookup = await resolverBy(dohUrl(name))(host, type);
    expect(lookup).toMatchObject({ ok: false, why: SAYS_WHY[name] ? 'dnssec-bogus' : 'servfail' });
    const codes = lookup.extendedErrors.map(({ code }) => code);
    expect(codes.length > 0 && codes.every((code) => code >= 6 && code <= 12)).toBe(SAYS_WHY[name]);
  });
});

describeDossiers(fetch);
