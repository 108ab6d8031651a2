import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '@/utils/core/address/connection';
import { blockOfNoSite } from '@/utils/core/address/made-up-block';
import { isUsableAaaa, classifyAddress } from '@/utils/core/address/address-class';
import { parseAddress } from '@/utils/core/address/address';

describe('the block of an address that no site can have', () => {
  it.each([
    ['fdfe:dcba:9876::b4', 'fdfe:dcba:9876::/64'],
    ['fd00:1:2:3:4:5:6:7', 'fd00:1:2:3::/64'],
    ['fc00::12', 'fc00::/64'],
    ['fec0::1', 'fec0::/64'],
    ['100::7', '100::/64'],
    ['4000:1:2:3::1', '4000:1:2:3::/64'],
    ['240.0.0.5', '240.0.0.0/16'],
    ['255.1.2.3', '255.1.0.0/16'],
    ['28.0.0.7', '28.0.0.0/16'],
    ['11.22.33.44', '11.22.0.0/16'],
    ['100.100.1.2', '100.100.0.0/16'],
    ['::ffff:28.0.0.7', '28.0.0.0/16'],
    ['10.0.0.5', undefined],
    ['192.168.1.1', undefined],
    ['127.0.0.1', undefined],
    ['fe80::1', undefined],
    ['203.0.113.5', undefined],
    ['104.16.1.1', undefined],
    ['27.1.2.3', undefined],
    ['2405:4800::1', undefined],
    ['2001:db8::1', undefined],
    ['2002:cb00:7105::1', undefined],
    ['64:ff9b::cb00:7105', undefined],
    ['gov.vn', undefined],
    ['', undefined],
  ])('%s: %s', (ip, block) => {
    expect(blockOfNoSite(ip)).toBe(block);
  });

  it('is never around an address that a web server can have over IPv6', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4(), fc.string()), (ip) => {
        const address = parseAddress(ip);
        const isUsable = address?.family === 'v6' && isUsableAaaa(classifyAddress(address));
        if (isUsable && isPublicAddress(ip)) expect(blockOfNoSite(ip)).toBeUndefined();
      }),
    );
  });
});
