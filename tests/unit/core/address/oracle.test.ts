import * as fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { addressFromBytes, parseAddress } from '@/utils/core/address/address';

const octet = fc.integer({ min: 0, max: 255 });
/** Many zeros, so that `::` stands in every place and length. */
const sparse = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, octet);

describe('addresses, beside ipaddr.js', () => {
  it('are spelled as it spells them', () => {
    fc.assert(
      fc.property(fc.array(sparse, { minLength: 16, maxLength: 16 }), (bytes) => {
        const theirs = ipaddr.fromByteArray(bytes);
        expect(addressFromBytes(bytes)?.text).toBe(theirs instanceof ipaddr.IPv6 ? theirs.toRFC5952String() : '');
      }),
      { numRuns: 2000 },
    );
  });

  it('are read as it reads them, however they are spelled', () => {
    fc.assert(
      fc.property(fc.array(sparse, { minLength: 16, maxLength: 16 }), (bytes) => {
        const theirs = ipaddr.fromByteArray(bytes);
        if (!(theirs instanceof ipaddr.IPv6)) throw new Error('expected 16 octets to be IPv6');
        for (const text of [theirs.toString(), theirs.toNormalizedString()]) {
          expect(parseAddress(text.toUpperCase())?.bytes).toEqual(bytes);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of IPv4 are the same four numbers', () => {
    fc.assert(
      fc.property(fc.array(octet, { minLength: 4, maxLength: 4 }), (bytes) => {
        expect(parseAddress(ipaddr.fromByteArray(bytes).toString())?.bytes).toEqual(bytes);
      }),
    );
  });
});
