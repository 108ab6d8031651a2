/** Addresses, names and settings as people, pages and policies write them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '@/utils/core/address/address';
import { readDirectoryFile } from '@/utils/core/gov/directory-file';
import { originOfUrl } from '@/utils/core/host/host';
import { normaliseName } from '@/utils/core/host/typed-name';
import { siteOf } from '@/utils/core/host/site';
import { lookupBarrier } from '@/utils/core/host/special-names';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import { parsePrefixLines } from '@/utils/core/settings/prefixes';
import { parseResolverLines } from '@/utils/core/settings/resolvers';
import { fuzz } from './harness';
import { anyValue, sizeOf, spoiled } from './values';

const MINUTES = { timeout: 60 * 60_000 };
const text = (...pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 60 })
      .map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom(...pieces), fc.nat(20_000)).map(([piece, times]) => piece.repeat(times)),
  );
const bytesIn = (input: string): number => Buffer.byteLength(input);
const show = (input: string): string => JSON.stringify(input);

describe('whatever text it is', () => {
  it('an address is read or refused, and its own text is itself', MINUTES, () => {
    fuzz({
      name: 'address',
      inputs: text(
        ':',
        '::',
        '.',
        '[',
        ']',
        '%',
        'f',
        'ffff',
        '0',
        '255',
        '1',
        '192.0.2.1',
        '3000:6::',
        '/',
        '%25eth0',
      ),
      parse: parseAddress,
      bytesIn,
      show,
      check: (input) => {
        const parsed = parseAddress(input);
        if (parsed !== undefined) expect(parseAddress(parsed.text)).toEqual(parsed);
      },
    });
  });

  it('a name is normalised or refused, and a normalised one stays', MINUTES, () => {
    fuzz({
      name: 'name',
      inputs: text(
        '.',
        'xn--',
        'vn',
        'gov',
        'Đ',
        'ộ',
        '。',
        '@',
        ':',
        '/',
        '-',
        '_',
        'https://',
        '\u200d',
        '\u202e',
        '%',
        '1',
        'ß',
      ),
      parse: normaliseName,
      bytesIn,
      show,
      check: (input) => {
        const name = normaliseName(input);
        if (!name.ok) return;
        expect(normaliseName(name.value)).toEqual(name);
        expect(name.value.endsWith(siteOf(name.value))).toBe(true);
        lookupBarrier(name.value);
      },
    });
  });

  it('a URL gives an origin or none, and the origin gives itself', MINUTES, () => {
    fuzz({
      name: 'url',
      inputs: text(
        'http',
        's',
        '://',
        ':',
        '/',
        '\\',
        '@',
        '[',
        ']',
        '::1',
        '.',
        'a',
        'gov.vn',
        '#',
        '?',
        '%00',
        '\t',
        'data:',
        'blob:',
      ),
      parse: originOfUrl,
      bytesIn,
      show,
      check: (input) => {
        const origin = originOfUrl(input);
        if (origin === undefined || origin.host === '') return;
        const host = origin.kind === 'ipv6' ? `[${origin.host}]` : origin.host;
        const port = origin.port === undefined ? '' : `:${origin.port}`;
        expect(originOfUrl(`${origin.scheme}://${host}${port}/`)).toEqual(origin);
      },
    });
  });

  it.each([
    ['resolver lines', parseResolverLines],
    ['prefix lines', parsePrefixLines],
  ] as const)('%s are read or named', MINUTES, (name, parse) => {
    // Typed into a box by the person; each line may earn a problem with words of its own, so lines count eightfold.
    const inputs = text('https://', 'a.vn', '/', '\n', 'system', '{?dns}', '@', '64:ff9b::', '/96', '::', '#', ' ');
    fuzz<string>({ name, inputs, parse, bytesIn: (input) => 8 * bytesIn(input), show });
  });

  it('a file is a directory, or is refused by its line', MINUTES, () => {
    fuzz({
      name: 'directory file',
      inputs: text(
        '[',
        ']',
        '{',
        '}',
        ',',
        ':',
        '"',
        '\\',
        '/*',
        '*/',
        '//',
        '\n',
        '"agencies":[',
        '{"asOf":',
        '1',
        'null',
      ),
      parse: readDirectoryFile,
      bytesIn,
      show,
    });
  });
});

describe('whatever value it is', () => {
  const sound = {
    language: 'vi',
    lookup: 'gov',
    resolvers: ['https://dns.google/dns-query', 'system'],
    history: true,
    nat64Prefixes: ['64:ff9b::/96'],
  };

  it('settings come out whole, and come out the same when they are read again', MINUTES, () => {
    fuzz<[unknown, unknown]>({
      name: 'settings',
      inputs: fc.tuple(fc.oneof(anyValue, spoiled(sound)), fc.oneof(anyValue, spoiled(sound))),
      parse: ([stored, managed]) => parseSettings(stored, managed),
      bytesIn: (input) => sizeOf(input),
      show: (input) => fc.stringify(input),
      check: ([stored, managed]) => {
        const { settings } = parseSettings(stored, managed);
        expect(parseSettings(settings, undefined)).toEqual({ settings, fixed: [], problems: [] });
      },
    });
  });
});
