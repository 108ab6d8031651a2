import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFromBytes, parseAddress } from '@/utils/core/address/address';
import { classifyAddress, isUsableAaaa, V4_ROWS, V6_ROWS } from '@/utils/core/address/address-class';
import { isInside, knownBlock } from '@/utils/core/address/block';
import cases from '../../../cases/address-classes.json' with { type: 'json' };

describe('classifyAddress', () => {
  it.each(cases)('$text is $class (case $case)', ({ text, class: expected, usable }) => {
    const address = parseAddress(text);
    if (address === undefined) throw new Error(`expected an address, got ${text}`);
    const found = classifyAddress(address);
    expect({ class: found, usable: isUsableAaaa(found) }).toEqual({ class: expected, usable });
  });

  it('has a case for every row', () => {
    const untested = [...V6_ROWS, ...V4_ROWS].filter(([block, name]) => {
      const range = knownBlock(block);
      return !cases.some((row) => {
        const address = parseAddress(row.text);
        return address !== undefined && row.class === name && isInside(address, range);
      });
    });
    // 2001:1::2 lies between the two that are tested.
    expect(untested).toEqual([['2001:1::2/128', 'protocol-service']]);
  });

  it.each([
    ['v6', V6_ROWS],
    ['v4', V4_ROWS],
  ])('reaches every %s row: none stands behind the block around it', (_, rows) => {
    const blocks = rows.map(([block]) => knownBlock(block));
    const hidden = blocks.filter((block, index) =>
      blocks.slice(0, index).some((earlier) => earlier.length <= block.length && isInside(block.start, earlier)),
    );
    expect(hidden).toEqual([]);
  });

  it('finds nothing usable outside 2000::/3', () => {
    const outside = fc
      .tuple(
        fc.integer({ min: 0, max: 255 }),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 15, maxLength: 15 }),
      )
      .filter(([first]) => first >> 5 !== 1);
    fc.assert(
      fc.property(outside, ([first, rest]) => {
        const address = addressFromBytes([first, ...rest]);
        expect(address !== undefined && isUsableAaaa(classifyAddress(address))).toBe(false);
      }),
    );
  });
});
