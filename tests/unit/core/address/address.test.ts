import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFromBytes, parseAddress } from '@/utils/core/address/address';
import cases from '../../../cases/addresses.json' with { type: 'json' };

const octet = fc.integer({ min: 0, max: 255 });
const octets = fc.oneof(
  fc.array(octet, { minLength: 4, maxLength: 4 }),
  // Mostly zero, so that runs of every length and place come up.
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: octet }), {
    minLength: 16,
    maxLength: 16,
  }),
);

/** Texts that are nearly addresses. */
const nearly = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF:::...[]%x'.split('')), maxLength: 48 });

describe('parseAddress', () => {
  it.each(cases)('reads $text as $canonical ($why)', ({ text, canonical }) => {
    expect(parseAddress(text)?.text ?? null).toBe(canonical);
  });

  it('gives the octets in network order', () => {
    expect(parseAddress('203.0.113.5')).toEqual({ family: 'v4', text: '203.0.113.5', bytes: [203, 0, 113, 5] });
    expect(parseAddress('2001:db8::ff:1')).toEqual({
      family: 'v6',
      text: '2001:db8::ff:1',
      bytes: [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0, 1],
    });
  });

  it('makes every spelling of one address the same (case 42)', () => {
    const spellings = ['2001:db8::1', '2001:DB8:0::1', '2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::0.0.0.1'];
    expect(new Set(spellings.map((text) => parseAddress(text)?.text))).toEqual(new Set(['2001:db8::1']));
  });

  it('refuses a text of megabytes at once', () => {
    expect(parseAddress('1:'.repeat(1_000_000))).toBeUndefined();
    expect(parseAddress(`fe80::1%${'z'.repeat(1_000_000)}`)).toBeUndefined();
  });

  it('gives the same answer when asked again', () => {
    const first = parseAddress('2001:db8:7::7');
    for (let index = 0; index < 2000; index += 1) parseAddress(`2001:db8:8::${index}`);
    expect(parseAddress('2001:db8:7::7')).toEqual(first);
    expect(parseAddress('nothing')).toBeUndefined();
    expect(parseAddress('nothing')).toBeUndefined();
  });

  it('never throws, and its text reads back as the same address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
        const address = parseAddress(text);
        if (address !== undefined) expect(parseAddress(address.text)).toEqual(address);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with the URL standard on what an IPv6 address is and how it is written', () => {
    const shape = fc.string({ unit: fc.constantFrom(...'01ab:::.2'.split('')), minLength: 2, maxLength: 24 });
    fc.assert(
      fc.property(shape, (text) => {
        fc.pre(text.includes(':'));
        expect(parseAddress(text)?.text).toBe(addressOfUrl(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('addressFromBytes', () => {
  it('is undone by parseAddress', () => {
    fc.assert(
      fc.property(octets, (bytes) => {
        const address = addressFromBytes(bytes);
        expect(address?.bytes).toEqual(bytes);
        expect(parseAddress(address?.text ?? '')).toEqual(address);
      }),
    );
  });

  it('writes IPv6 as the URL standard does', () => {
    fc.assert(
      fc.property(octets, (bytes) => {
        fc.pre(bytes.length === 16);
        const text = addressFromBytes(bytes)?.text ?? '';
        expect(text).toBe(addressOfUrl(text));
      }),
    );
  });

  it.each([
    [[], 'nothing'],
    [[1, 2, 3], 'three octets'],
    [[1, 2, 3, 4, 5], 'five octets'],
    [[1, 2, 3, 256], 'above an octet'],
    [[1, 2, 3, -1], 'below an octet'],
    [[1, 2, 3, 0.5], 'no whole number'],
    [[1, 2, 3, Number.NaN], 'no number'],
  ])('refuses %j (%s)', (bytes) => {
    expect(addressFromBytes(bytes)).toBeUndefined();
  });

  it('does not share the array that it was given', () => {
    const bytes = [203, 0, 113, 5];
    const address = addressFromBytes(bytes);
    bytes[0] = 1;
    expect(address?.bytes).toEqual([203, 0, 113, 5]);
  });
});

function addressOfUrl(text: string): string | undefined {
  try {
    return new URL(`http://[${text}]/`).hostname.slice(1, -1);
  } catch {
    // The URL standard refuses it.
    return undefined;
  }
}
