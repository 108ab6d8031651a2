import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrefixLines } from '@/utils/core/settings/prefixes';

describe('parsePrefixLines', () => {
  it('reads one a line, in canonical spelling', () => {
    expect(parsePrefixLines('2001:DB8:64:0::/96\r\n\n fd00:64::/48 ')).toEqual({
      prefixes: ['2001:db8:64::/96', 'fd00:64::/48'],
      bad: [],
    });
  });

  it('names each bad line by its number and text', () => {
    const lines = [
      '2001:db8:64::/96',
      'office',
      '2001:db8::/60',
      '10.0.0.0/32',
      '2001:db8::1/96',
      '2001:db8:64:0::/96',
    ];
    expect(parsePrefixLines(lines.join('\n'))).toEqual({
      prefixes: ['2001:db8:64::/96'],
      bad: [
        { line: 2, text: 'office', why: 'not-a-prefix' },
        { line: 3, text: '2001:db8::/60', why: 'bad-length' },
        { line: 4, text: '10.0.0.0/32', why: 'not-a-prefix' },
        { line: 5, text: '2001:db8::1/96', why: 'not-a-prefix' },
        { line: 6, text: '2001:db8:64:0::/96', why: 'duplicate' },
      ],
    });
  });

  it.each([
    ['2001:db8::', 'bad-length'],
    ['2001:db8::/', 'bad-length'],
    ['2001:db8::/abc', 'bad-length'],
    ['/96', 'not-a-prefix'],
    ['2001:db8::/96/96', 'not-a-prefix'],
  ])('refuses %s: %s', (text, why) => {
    expect(parsePrefixLines(text).bad).toEqual([{ line: 1, text, why }]);
  });

  it('takes eight', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `2001:db8:${index + 1}::/96`);
    const { prefixes, bad } = parsePrefixLines(lines.join('\n'));
    expect(prefixes).toEqual(lines.slice(0, 8));
    expect(bad).toEqual([{ line: 9, text: '2001:db8:9::/96', why: 'too-many' }]);
  });

  it('never throws, and what it takes reads back the same', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123469abdf:::/ \n'.split('')), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
        const { prefixes } = parsePrefixLines(text);
        expect(parsePrefixLines(prefixes.join('\n'))).toEqual({ prefixes, bad: [] });
      }),
    );
  });
});
