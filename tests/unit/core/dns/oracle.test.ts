import {
  AUTHENTIC_DATA,
  CHECKING_DISABLED,
  decode,
  DNSSEC_OK,
  encode,
  name,
  RECURSION_DESIRED,
} from '@leichtgewicht/dns-packet';
import type { OptionData } from '@leichtgewicht/dns-packet';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeQuery } from '@/utils/core/dns/wire/query';
import { cursorOf } from '@/utils/core/dns/wire/cursor';
import { toHex } from './wire';

const nameAt = (bytes: Uint8Array, start: number): string => {
  const cursor = cursorOf(bytes);
  cursor.skip(start);
  return cursor.name();
};

const BLOCK = 128;
const LONGEST = 'a'.repeat(63);

const printable = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const shortLabel = fc.string({ unit: printable, minLength: 1, maxLength: 12 }).filter((text) => !text.includes('.'));
const host = fc
  .array(fc.oneof({ weight: 4, arbitrary: shortLabel }, fc.constant(LONGEST)), { minLength: 1, maxLength: 12 })
  .map((labels) => labels.join('.'))
  .filter((text) => text.length <= 253);

/** Types as the library writes them; it has no name for 65. */
const TYPES = [
  ['A', 'A'],
  ['NS', 'NS'],
  ['SOA', 'SOA'],
  ['MX', 'MX'],
  ['AAAA', 'AAAA'],
  ['HTTPS', 'UNKNOWN_65'],
] as const;

describe('queries, beside dns-packet', () => {
  it('are the same octets', () => {
    fc.assert(
      fc.property(
        host,
        fc.constantFrom(...TYPES),
        fc.boolean(),
        fc.boolean(),
        (asked, [type, theirType], isUnchecked, hideSubnet) => {
          const flags = RECURSION_DESIRED | AUTHENTIC_DATA | (isUnchecked ? CHECKING_DISABLED : 0);
          const questions = [{ type: theirType, name: asked }];
          const subnet: OptionData = { code: 'CLIENT_SUBNET', ip: '0.0.0.0', family: 1, sourcePrefixLength: 0 };
          const padded = (length: number): Uint8Array => {
            const options: OptionData[] = [...(hideSubnet ? [subnet] : []), { code: 'PADDING', length }];
            const opt = {
              type: 'OPT' as const,
              name: '.',
              udpPayloadSize: 1232,
              flags: DNSSEC_OK,
              data: options,
              options,
            };
            return encode({ type: 'query', id: 0, flags, questions, additionals: [opt] });
          };
          const theirs = padded((BLOCK - (padded(0).length % BLOCK)) % BLOCK);
          expect(toHex(encodeQuery({ host: asked, type, isUnchecked }, hideSubnet))).toBe(toHex(theirs));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('are read by it as they were meant', () => {
    const query = decode(encodeQuery({ host: 'www.gov.vn', type: 'AAAA' }, true));
    expect(query).toMatchObject({
      type: 'query',
      id: 0,
      flag_rd: true,
      flag_ad: true,
      flag_cd: false,
      questions: [{ name: 'www.gov.vn', type: 'AAAA', class: 'IN' }],
      additionals: [{ type: 'OPT', udpPayloadSize: 1232, flag_do: true }],
    });
  });
});

type Read = { readonly name: string } | { readonly refused: true };

const attempt = (read: () => string): Read => {
  try {
    return { name: read() };
  } catch {
    return { refused: true };
  }
};

/** It decodes some octets that are no text to nothing. @param start of a name that it reads */
function isAsciiAt(bytes: Uint8Array, start: number): boolean {
  let at = start;
  for (let length = bytes[at] ?? 0; length !== 0; length = bytes[at] ?? 0) {
    if (length >= 0xc0) {
      at = ((length & 0x3f) << 8) | (bytes[at + 1] ?? 0);
      continue;
    }
    if (bytes.subarray(at + 1, at + 1 + length).some((octet) => octet >= 0x80)) return false;
    at += 1 + length;
  }
  return true;
}

describe('names, beside dns-packet', () => {
  const octets = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
  const labelPart = fc
    .oneof({ weight: 6, arbitrary: shortLabel }, fc.constantFrom(LONGEST, 'Gov', 'a.b', ' ', 'tên', '\u007f', '\u0000'))
    .map((text) => [text.length, ...octets(text)]);
  const pointerPart = fc.nat(200).map((target) => [0xc0 | (target >> 8), target & 255]);
  const strayPart = fc.integer({ min: 0, max: 255 }).map((octet) => [octet]);
  const message = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: labelPart },
        { weight: 2, arbitrary: pointerPart },
        { weight: 2, arbitrary: fc.constant([0]) },
        { weight: 1, arbitrary: strayPart },
      ),
      { minLength: 1, maxLength: 40 },
    )
    .map((parts) => ({ starts: startsOf(parts), bytes: new Uint8Array(parts.flat()) }));

  const startsOf = (parts: readonly (readonly number[])[]): number[] =>
    parts.map((_, index) => parts.slice(0, index).flat().length);

  it('are the same wherever both read one, and none is read that it refuses', () => {
    let both = 0;
    fc.assert(
      fc.property(message, ({ starts, bytes }) => {
        for (const start of starts) {
          const ours = attempt(() => nameAt(bytes, start));
          const theirs = attempt(() => name.decode(bytes, start));
          if ('refused' in ours) continue;
          expect(theirs).toEqual({ name: expect.any(String) });
          expect(ours.name).toBe('name' in theirs && theirs.name.toLowerCase());
          both++;
        }
      }),
      { numRuns: 3_000 },
    );
    expect(both).toBeGreaterThan(3_000);
  });

  it('that it reads in printable ASCII without a dot in a label are not refused', () => {
    const plain = fc.array(fc.oneof(labelPart, pointerPart, fc.constant([0])), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(plain, (parts) => {
        const bytes = new Uint8Array(parts.flat());
        for (const start of startsOf(parts)) {
          const theirs = attempt(() => name.decode(bytes, start));
          if ('refused' in theirs || !/^[!-~]+$/.test(theirs.name) || theirs.name.includes('a.b')) continue;
          if (!isAsciiAt(bytes, start)) continue;
          expect(attempt(() => nameAt(bytes, start))).toEqual({ name: theirs.name.toLowerCase() });
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
