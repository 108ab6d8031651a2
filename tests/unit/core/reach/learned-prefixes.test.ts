import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFromBytes } from '@/utils/core/address/address';
import { learnPrefixes } from '@/utils/core/reach/learned-prefixes';
import type { ExplainedAnswer, LearnedPrefixes } from '@/utils/core/reach/learned-prefixes';
import { believedPrefixes } from '@/utils/core/session/believed-prefixes';
import { learnedSince } from '@/utils/core/session/parse-learned-prefixes';

const nothing: LearnedPrefixes = { since: 5, prefixes: [], candidates: [], natives: [] };
const seen = (host: string, ip: string, a: readonly string[], aaaa: readonly string[] = []): ExplainedAnswer => ({
  host,
  ip,
  a,
  aaaa,
});
const FIRST = seen('one.gov.vn', '2a00:64::cb00:7105', ['203.0.113.5']);
const SECOND = seen('two.gov.vn', '2a00:64::c633:6407', ['198.51.100.7']);

describe('a translation prefix', () => {
  it('is not believed after one host', () => {
    const { prefixes, candidates } = learnPrefixes(nothing, [FIRST]);
    expect(prefixes).toEqual([]);
    expect(candidates).toEqual([{ prefix: '2a00:64::/96', host: 'one.gov.vn', ipv4: '203.0.113.5' }]);
  });

  it('is believed after a second host, whenever it comes', () => {
    expect(learnPrefixes(nothing, [FIRST, SECOND]).prefixes).toEqual(['2a00:64::/96']);
    expect(learnPrefixes(learnPrefixes(nothing, [FIRST]), [SECOND]).prefixes).toEqual(['2a00:64::/96']);
  });

  it.each([
    ['the same host again', { ...FIRST }],
    ['another name of the same server', { ...FIRST, host: 'two.gov.vn' }],
    ['another host of the same owner', { ...SECOND, host: 'cdn.one.gov.vn' }],
    ['another owner in the same /16', seen('two.gov.vn', '2a00:64::cb00:c807', ['203.0.200.7'])],
    ['a host on another prefix', seen('two.gov.vn', '2a00:65::c633:6407', ['198.51.100.7'])],
    ['an address without its A record', seen('two.gov.vn', '2a00:64::c633:6407', ['198.51.100.8'])],
    ['a host with AAAA', seen('two.gov.vn', '2a00:64::c633:6407', ['198.51.100.7'], ['3000::1'])],
    ['an inner address', seen('two.gov.vn', '2a00:64::a00:1', ['10.0.0.1'])],
    ['what a filter answers', seen('two.gov.vn', '2a00:64::1', ['0.0.0.1'])],
  ])('is not confirmed by %s', (_about, second) => {
    expect(learnPrefixes(nothing, [FIRST, second]).prefixes).toEqual([]);
  });

  it('is refuted by a published address inside it (case 46)', () => {
    const believed = learnPrefixes(nothing, [FIRST, SECOND]);
    const native = seen('three.gov.vn', '2a00:64::cb00:7109', ['203.0.113.9'], ['2a00:64::cb00:7109']);
    expect(learnPrefixes(believed, [native])).toEqual({ ...nothing, natives: ['2a00:64::cb00:7109'] });
    expect(learnPrefixes(nothing, [FIRST, SECOND, native]).prefixes).toEqual([]);
  });

  it('is never believed after a published address inside it answered, in whatever order they come', () => {
    const first = seen('one.vn', '2405:4800:cb00:7105::', ['203.0.113.5']);
    const second = seen('two.vn', '2405:4800:c633:6407::', ['198.51.100.7']);
    const native = seen('three.vn', '2405:4800:1::80', ['203.0.113.9'], ['2405:4800:1::80']);
    expect(learnPrefixes(nothing, [first, second]).prefixes).toEqual(['2405:4800::/32']);
    for (const order of [
      [native, first, second],
      [first, native, second],
      [first, second, native],
    ]) {
      const learned = order.reduce((known, answer) => {
        const next = learnPrefixes(known, [answer]);
        return learnedSince(JSON.parse(JSON.stringify(next)), 5);
      }, nothing);
      expect(learnPrefixes(learned, [first, second]).prefixes).toEqual([]);
    }
  });

  it('is borne out by hosts that were opened by their IPv4 address', () => {
    const one = seen('203.0.113.5', '2a00:64::cb00:7105', ['203.0.113.5']);
    const two = seen('198.51.100.7', '2a00:64::c633:6407', ['198.51.100.7']);
    expect(learnPrefixes(nothing, [one]).prefixes).toEqual([]);
    expect(learnPrefixes(nothing, [one, two]).prefixes).toEqual(['2a00:64::/96']);
    expect(learnPrefixes(nothing, [one, SECOND]).prefixes).toEqual(['2a00:64::/96']);
  });

  it('may be cut out of unique local addresses', () => {
    const answers = [
      seen('one.vn', 'fd00:64::cb00:7105', ['203.0.113.5']),
      seen('two.vn', 'fd00:64::c633:6407', ['198.51.100.7']),
    ];
    expect(learnPrefixes(nothing, answers).prefixes).toEqual(['fd00:64::/96']);
  });

  it('remembers the published addresses of the last hosts, one of each network', () => {
    const answers = Array.from({ length: 300 }, (_, index) => {
      const ip = addressFromBytes([0x2a, 0, 0, 0, 0, 0, 0, 0, 0, 0, index >> 8, index & 255, 0, 0, 0, 1])?.text ?? '';
      return seen(`h${index}.vn`, ip, [], [ip]);
    });
    const { natives } = learnPrefixes(nothing, answers);
    expect(natives).toHaveLength(128);
    expect(learnPrefixes({ ...nothing, natives }, answers.slice(200)).natives).toBe(natives);
  });

  it('is not learned where it is known to all (case 44)', () => {
    const answers = [
      seen('one.gov.vn', '64:ff9b::cb00:7105', ['203.0.113.5']),
      seen('two.gov.vn', '64:ff9b::c633:6407', ['198.51.100.7']),
    ];
    expect(learnPrefixes(nothing, answers)).toBe(nothing);
  });

  it('leaves what is known as it is when nothing is new', () => {
    const known = learnPrefixes(nothing, [FIRST]);
    expect(learnPrefixes(known, [FIRST])).toBe(known);
  });
});

/** RFC 6052 §2.2, written down a second time: octets of the IPv4 address by prefix length, octet 8 kept zero. */
const PLACES: Readonly<Record<number, readonly number[]>> = {
  32: [4, 5, 6, 7],
  40: [5, 6, 7, 9],
  48: [6, 7, 9, 10],
  56: [7, 9, 10, 11],
  64: [9, 10, 11, 12],
  96: [12, 13, 14, 15],
};
const octet = fc.integer({ min: 1, max: 254 });
const publicV4 = fc.tuple(fc.constantFrom(8, 45, 77, 93, 118, 185), octet, octet, octet);

function embed(start: readonly number[], length: number, ipv4: readonly number[]): string {
  const bytes = Array.from({ length: 16 }, (_, index) => (index < length / 8 && index !== 8 ? (start[index] ?? 0) : 0));
  for (const [index, place] of (PLACES[length] ?? []).entries()) bytes[place] = ipv4[index] ?? 0;
  return addressFromBytes(bytes)?.text ?? '';
}

describe('prefixes of every length', () => {
  it.each([32, 40, 48, 56, 64, 96])('/%i is learned from any two hosts behind it', (length) => {
    const start = fc.array(octet, { minLength: 16, maxLength: 16 }).map((bytes) => [0x2a, ...bytes.slice(1)]);
    fc.assert(
      fc.property(start, publicV4, publicV4, (network, one, two) => {
        fc.pre(one[0] !== two[0] || one[1] !== two[1]);
        const answers = [one, two].map((ipv4, index) =>
          seen(`h${index}.vn`, embed(network, length, ipv4), [ipv4.join('.')]),
        );
        const { prefixes } = learnPrefixes(nothing, answers);
        expect(prefixes.some((text) => text.endsWith(`/${length}`))).toBe(true);
      }),
    );
  });

  it('none is learned from addresses that carry no A record of their host', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(octet, { minLength: 16, maxLength: 16 }), publicV4)), (hosts) => {
        const answers = hosts.map(([bytes, ipv4], index) =>
          // 0xff in octet 8 is in no layout of RFC 6052 but that of /96, whose last octets are 0xff as well.
          seen(
            `h${index}.vn`,
            addressFromBytes([0x2a, ...bytes.slice(1, 8), 0xff, ...bytes.slice(9, 12), 255, 255, 255, 255])?.text ?? '',
            [ipv4.join('.')],
          ),
        );
        expect(learnPrefixes(nothing, answers).prefixes).toEqual([]);
      }),
    );
  });
});

describe('what the session holds', () => {
  const learned = learnPrefixes(nothing, [FIRST, SECOND]);

  it('comes back as it was', () => {
    expect(learnedSince(JSON.parse(JSON.stringify(learned)), 5)).toEqual(learned);
    expect(believedPrefixes(learned, 5)).toEqual(['2a00:64::/96']);
  });

  it('says nothing on another network', () => {
    expect(learnedSince(learned, 6)).toEqual({ since: 6, prefixes: [], candidates: [], natives: [] });
    expect(believedPrefixes(learned, 6)).toEqual([]);
  });

  it.each([undefined, null, 'nat64', 5, [], { since: 5 }, { since: 5, prefixes: 'x', candidates: [{}] }])(
    'is nothing where it is broken: %j',
    (broken) => {
      expect(learnedSince(broken, 5)).toEqual(nothing);
      expect(believedPrefixes(broken, 5)).toEqual([]);
    },
  );

  it('believes no prefix that its candidates do not bear out', () => {
    expect(learnedSince({ ...learned, prefixes: ['2000::/32'] }, 5).prefixes).toEqual(['2a00:64::/96']);
  });
});
