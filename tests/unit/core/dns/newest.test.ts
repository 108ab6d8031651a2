import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, joinLookups, newest, newestOf } from '@/utils/core/dns/newest';
import type { Lookup } from '@/utils/core/dns/lookup';

const NOW = 1_000;
const SHARED = { host: 'a.vn', type: 'AAAA', extendedErrors: [], by: 'https://dns.test/', failedBefore: [] } as const;

const answer = (at: number, addresses: readonly string[], expiresAt = NOW + 60): Lookup => ({
  ...SHARED,
  ok: true,
  rcode: 'NOERROR',
  addresses,
  chain: [],
  authenticated: false,
  at,
  expiresAt,
});
const failure = (
  at: number,
  why: 'timeout' | 'unsound' | 'dnssec-bogus' | 'cancelled',
  expiresAt = NOW + 60,
): Lookup => ({
  ...SHARED,
  ok: false,
  why,
  at,
  expiresAt,
});

const times = fc.integer({ min: 990, max: 994 });
const ends = fc.integer({ min: 995, max: 1_005 });
const lookups: fc.Arbitrary<Lookup> = fc.oneof(
  fc.tuple(times, fc.subarray(['3000:6::1', '3000:6::2']), ends).map((given) => answer(...given)),
  fc
    .tuple(times, fc.constantFrom('timeout', 'unsound', 'dnssec-bogus', 'cancelled'), ends)
    .map((given) => failure(...given)),
);

describe('of two answers to one question', () => {
  it.each<[string, Lookup, Lookup]>([
    ['the newer one stands', answer(20, []), answer(10, ['3000:6::1'])],
    ['a newer failure stands, which makes nobody wrong', failure(20, 'timeout'), answer(10, [])],
    ['an older failure does not', answer(20, []), failure(10, 'unsound')],
    ['one that was called off never does', answer(10, []), failure(20, 'cancelled')],
    ['at the same moment the answer stands', answer(10, []), failure(10, 'dnssec-bogus')],
    ['at the same moment presence stands', answer(10, ['3000:6::1']), answer(10, [])],
  ])('%s', (_about, stands, falls) => {
    expect(newest(stands, falls)).toBe(stands);
    expect(newest(falls, stands)).toBe(stands);
  });

  it('the order never counts, and neither does saying it twice', () => {
    fc.assert(
      fc.property(lookups, lookups, lookups, (one, two, three) => {
        expect(newest(one, two)).toEqual(newest(two, one));
        expect(newest(one, one)).toEqual(one);
        expect(newest(newest(one, two), three)).toEqual(newest(one, newest(two, three)));
      }),
    );
  });

  it('no failure, nothing called off and nothing that is over displaces a newer answer in force', () => {
    fc.assert(
      fc.property(lookups, lookups, (one, two) => {
        fc.pre(two.ok && isInForce(two, NOW) && one.at < two.at);
        expect(newest(one, two)).toBe(two);
      }),
    );
  });

  it('one that is missing leaves the other', () => {
    const one = answer(1, []);
    expect([newestOf(one, undefined), newestOf(undefined, one), newestOf(undefined, undefined)]).toEqual([
      one,
      one,
      undefined,
    ]);
  });
});

describe('lists of lookups', () => {
  const names = fc.constantFrom('a.vn', 'b.vn');
  const types = fc.constantFrom('A', 'AAAA', 'system');
  const lists = fc.array(fc.tuple(lookups, names, types).map(([each, host, type]) => ({ ...each, host, type })));

  it('are joined in any order to the newest of each question, without what was called off', () => {
    fc.assert(
      fc.property(lists, lists, (one, two) => {
        const joined = joinLookups(one, two);
        const key = ({ host, type }: Lookup): string => `${host} ${type}`;
        const sorted = (list: readonly Lookup[]): readonly Lookup[] =>
          list.toSorted((a, b) => key(a).localeCompare(key(b)));
        expect(sorted(joinLookups(two, one))).toEqual(sorted(joined));
        expect(joinLookups(joined, joined)).toEqual(joined);
        expect(new Set(joined.map(key)).size).toBe(joined.length);
        expect(joined.filter((each) => !each.ok && each.why === 'cancelled')).toEqual([]);
      }),
    );
  });
});
