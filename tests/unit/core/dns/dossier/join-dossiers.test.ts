import { unaskedDossier, unaskedName } from '@/utils/core/dns/dossier/unasked';
import { describe, expect, it } from 'vitest';
import type { Dossier, Finding, NamedHost } from '@/utils/core/dns/dossier/dossier';
import { dossierInForce, isWholeDossier, joinDossiers } from '@/utils/core/dns/dossier/join-dossiers';
import type { Lookup } from '@/utils/core/dns/lookup';

const NOW = 1_000;
const BY = 'https://dns.test/';

const lookup = (host: string, at: number, expiresAt: number): Lookup => ({
  ok: true,
  host,
  type: 'AAAA',
  rcode: 'NOERROR',
  addresses: [],
  chain: [],
  authenticated: false,
  extendedErrors: [],
  by: BY,
  failedBefore: [],
  at,
  expiresAt,
});
const found = <Value>(value: Value, at: number, expiresAt = NOW + 60): Finding<Value> => ({
  ok: true,
  value,
  by: BY,
  at,
  expiresAt,
  authenticated: false,
  extendedErrors: [],
});
const failed = (at: number): Finding<never> => ({
  ok: false,
  why: 'timeout',
  detail: undefined,
  by: BY,
  at,
  expiresAt: NOW + 60,
  authenticated: false,
  extendedErrors: [],
});
const server = (name: string, expiresAt = NOW + 60): NamedHost => ({
  ...unaskedName(name),
  aaaa: lookup(name, 1, expiresAt),
});
const zone = (at: number, ...nameServers: NamedHost[]): NonNullable<Dossier['zone']> =>
  found({ zone: 'a.vn', nameServers, nameServersLeftOut: 0 }, at);
const dossier = (parts: Partial<Dossier> = {}): Dossier => ({
  ...unaskedDossier('a.vn', 1),
  ...parts,
});

describe('two dossiers of a host', () => {
  it('come to the newest of each part, in any order', () => {
    const one = dossier({ at: 5, zone: zone(5), dnssec: found('secure' as const, 3) });
    const other = dossier({ at: 6, zone: failed(4), dnssec: failed(6), https: failed(2) });
    const joined = joinDossiers(one, other);
    expect(joined).toMatchObject({ at: 6, zone: { ok: true }, dnssec: { ok: false }, https: { ok: false } });
    expect(joinDossiers(other, one)).toEqual(joined);
    expect(joinDossiers(joined, one)).toEqual(joined);
  });

  it('of which one is missing, or of another host, are the first', () => {
    const one = dossier({ zone: zone(5) });
    expect(joinDossiers(one, undefined)).toBe(one);
    expect(joinDossiers(undefined, one)).toBe(one);
    expect(joinDossiers(one, { ...dossier({ zone: zone(9) }), host: 'b.vn' })).toBe(one);
  });
});

describe('what is over', () => {
  it('leaves, and the rest stays', () => {
    const long = found('secure' as const, 1, NOW + 1);
    const short = { ...zone(1), expiresAt: NOW };
    expect(dossierInForce(dossier({ zone: short, dnssec: long }), NOW)).toEqual(dossier({ dnssec: long }));
    expect(dossierInForce(dossier({ zone: short, dnssec: long }), NOW + 1)).toBeUndefined();
    expect(dossierInForce(dossier({ addresses: server('a.vn', NOW) }), NOW)).toBeUndefined();
  });

  it('takes a zone along with the address of one of its servers, which would be half an answer', () => {
    const whole = dossier({ zone: zone(1, server('n1.vn'), server('n2.vn', NOW + 1)) });
    expect(dossierInForce(whole, NOW)).toEqual(whole);
    expect(dossierInForce(whole, NOW + 1)).toBeUndefined();
  });
});

it('a dossier is whole when everything was asked, whatever came of it', () => {
  expect(isWholeDossier(undefined)).toBe(false);
  expect(isWholeDossier(dossier({ https: failed(1), mail: failed(1) }))).toBe(false);
  expect(isWholeDossier(dossier({ https: failed(1), mail: failed(1), zone: failed(1) }))).toBe(true);
});
