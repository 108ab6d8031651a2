import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFromBytes, parseAddress } from '@/utils/core/address/address';
import type { Address } from '@/utils/core/address/address';
import { embeddedIpv4, nat64Of, parsePrefix, WELL_KNOWN_PREFIXES } from '@/utils/core/address/nat64';
import type { PrefixLength } from '@/utils/core/address/nat64';

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`expected an address, got ${text}`);
  return parsed;
}

/** Which octets carry the IPv4 address, by the figure in RFC 6052 §2.2. */
const LAYOUTS: Readonly<Record<PrefixLength, readonly number[]>> = {
  32: [4, 5, 6, 7],
  40: [5, 6, 7, 9],
  48: [6, 7, 9, 10],
  56: [7, 9, 10, 11],
  64: [9, 10, 11, 12],
  96: [12, 13, 14, 15],
};

describe('parsePrefix', () => {
  it.each([
    ['64:ff9b::/96', '64:ff9b::/96'],
    ['2001:DB8:0::/32', '2001:db8::/32'],
    [' 2001:db8:122:344::/64 ', '2001:db8:122:344::/64'],
    ['fd00:64::/96', 'fd00:64::/96'],
    ['64:ff9b:1:fffe::/96', '64:ff9b:1:fffe::/96'],
  ])('reads %s', (text, canonical) => {
    expect(parsePrefix(text)?.text).toBe(canonical);
  });

  it.each([
    ['', 'nothing'],
    ['64:ff9b::', 'no length'],
    ['64:ff9b::/95', 'no length of RFC 6052'],
    ['64:ff9b::/128', 'no length of RFC 6052'],
    ['2001:db8::/0', 'no length of RFC 6052'],
    ['2001:db8:1::/32', 'bits behind the length'],
    ['2001:db8:0:0:100::/96', 'bits 64 to 71 not zero'],
    ['10.0.0.0/32', 'IPv4'],
    ['::/96', 'IPv4-compatible addresses'],
    ['::ffff:0:0/96', 'IPv4-mapped addresses'],
    ['fe80::/64', 'link-local addresses'],
    ['ff00::/32', 'multicast addresses'],
    ['2001:db8::/32 # office', 'a remark'],
  ])('refuses %s (%s)', (text) => {
    expect(parsePrefix(text)).toBeUndefined();
  });

  it('never throws', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123456789abf::./ '.split('')), maxLength: 40 });
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => void parsePrefix(text)));
  });
});

describe('embeddedIpv4', () => {
  // RFC 6052 §2.4.
  it.each([
    ['2001:db8:c000:221::', '2001:db8::/32'],
    ['2001:db8:1c0:2:21::', '2001:db8:100::/40'],
    ['2001:db8:122:c000:2:2100::', '2001:db8:122::/48'],
    ['2001:db8:122:3c0:0:221::', '2001:db8:122:300::/56'],
    ['2001:db8:122:344:c0:2:2100::', '2001:db8:122:344::/64'],
    ['2001:db8:122:344::192.0.2.33', '2001:db8:122:344::/96'],
    ['64:ff9b::192.0.2.33', '64:ff9b::/96'],
  ])('%s under %s carries 192.0.2.33', (text, prefixText) => {
    const prefix = parsePrefix(prefixText);
    expect(prefix && embeddedIpv4(address(text), prefix)?.text).toBe('192.0.2.33');
  });

  it('reads nothing outside the prefix', () => {
    const prefix = parsePrefix('2001:db8:122:344::/96');
    expect(prefix && embeddedIpv4(address('2001:db8:122:345::192.0.2.33'), prefix)).toBeUndefined();
    expect(prefix && embeddedIpv4(address('192.0.2.33'), prefix)).toBeUndefined();
  });

  it('reads nothing where bits 64 to 71 are set: such an address was not made by a translator', () => {
    const prefix = parsePrefix('2001:db8:122:344::/64');
    expect(prefix && embeddedIpv4(address('2001:db8:122:344:1c0:2:2100::'), prefix)).toBeUndefined();
  });

  it('reads back every IPv4 address that was put under any prefix', () => {
    const lengths = fc.constantFrom<PrefixLength>(32, 40, 48, 56, 64, 96);
    const octets = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 255 }), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(lengths, octets(11), octets(4), octets(4), (length, head, ipv4, suffix) => {
        const start = [0x20, ...head, 0, 0, 0, 0].map((byte, index) => (index * 8 < length && index !== 8 ? byte : 0));
        const bytes = [...start];
        for (const [index, place] of LAYOUTS[length].entries()) bytes[place] = ipv4[index] ?? 0;
        // The suffix is to be ignored, RFC 6052 §2.2.
        for (const [index, byte] of suffix.entries()) {
          const place = 12 + index;
          if (place > (LAYOUTS[length].at(-1) ?? 15)) bytes[place] = byte;
        }
        const prefix = parsePrefix(`${addressFromBytes(start)?.text}/${length}`);
        const translated = addressFromBytes(bytes);
        expect(prefix && translated && embeddedIpv4(translated, prefix)?.bytes).toEqual(ipv4);
      }),
    );
  });
});

describe('nat64Of', () => {
  it.each(WELL_KNOWN_PREFIXES)('knows %s without settings, as a prefix of RFC 6052', (text) => {
    expect(parsePrefix(text)?.text).toBe(text);
    expect(nat64Of(address(`${text.split('/', 1)[0]}1.2.3.4`), [])?.ipv4.text).toBe('1.2.3.4');
  });

  it.each([
    ['64:ff9b::cb00:7105', [], '64:ff9b::/96', '203.0.113.5', 'case 44'],
    ['64:ff9b:1::cb00:7105', [], '64:ff9b:1::/48', '203.0.113.5', 'RFC 8215, cut as /96'],
    ['64:ff9b:1:abcd::cb00:7105', [], '64:ff9b:1::/48', '203.0.113.5', 'RFC 8215, any sub-prefix'],
    ['2001:db8:64::cb00:7105', ['2001:db8:64::/96'], '2001:db8:64::/96', '203.0.113.5', 'case 45, own prefix'],
    [
      '2001:db8:64:cb00:0:7105::',
      ['x', '2001:db8:64::/48'],
      '2001:db8:64::/48',
      '203.0.0.113',
      'unreadable ones are passed over',
    ],
    ['64:ff9b:1:cb00:71:500::', ['64:ff9b:1::/48'], '64:ff9b:1::/48', '203.0.113.5', 'the stated length goes first'],
  ])('%s with %j is %s, %s (%s)', (text, prefixes, prefix, ipv4) => {
    const found = nat64Of(address(text), prefixes);
    expect({ prefix: found?.prefix, ipv4: found?.ipv4.text }).toEqual({ prefix, ipv4 });
  });

  it.each([
    ['2001:db8:64::cb00:7105', []],
    ['64:ff9b:0:1::cb00:7105', []],
    ['64:ff9b:2::cb00:7105', []],
    ['203.0.113.5', ['64:ff9b::/96']],
    ['2001:db8:65::cb00:7105', ['2001:db8:64::/96']],
  ])('%s with %j is native', (text, prefixes) => {
    expect(nat64Of(address(text), prefixes)).toBeUndefined();
  });
});
