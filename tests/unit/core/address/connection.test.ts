import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionOf, isPublicAddress, provesIpv6 } from '@/utils/core/address/connection';

describe('an address of a connection', () => {
  it.each([
    ['2405:4800::1', 'v6', true, true, 'native'],
    ['[2405:4800::1]', 'v6', true, true, 'in brackets'],
    ['3000::1', 'v6', true, true, 'inside 2000::/3'],
    ['2620:4f:8000::1', 'v6', true, true, 'reachable, if odd'],
    ['2002:cb00:7105::1', 'v6', false, true, '6to4'],
    ['2001::1', 'v6', false, true, 'Teredo'],
    ['2001:db8::1', 'v6', false, true, 'documentation'],
    ['3fff::1', 'v6', false, true, 'documentation'],
    ['2001:2::1', 'fake', false, false, 'benchmarking, as 198.18/15'],
    ['2001:2:0:ffff::5', 'fake', false, false, 'the last of it'],
    ['2001:2:1::1', 'v6', false, true, 'behind it'],
    ['fc00::12', 'fake', false, false, 'assigned to nobody'],
    ['fcff:ffff::1', 'fake', false, false, 'the last of it'],
    ['fec0::1', 'v6', false, false, 'site-local'],
    ['4000::1', 'v6', false, true, 'not handed out'],
    ['64:ff9b::203.0.113.5', 'nat64', false, true, 'case 44'],
    ['64:ff9b:1::203.0.113.5', 'nat64', false, true, 'RFC 8215'],
    ['64:ff9b:1::10.0.0.1', 'nat64', false, false, 'a translated inner address'],
    ['::1', 'local', false, false, 'loopback'],
    ['fe80::1%eth0', 'local', false, false, 'link-local'],
    ['fd00::1', 'local', false, false, 'ULA'],
    ['::', 'fake', false, false, 'unspecified'],
    ['203.119.8.1', 'v4', false, true, 'plain'],
    ['192.0.2.1', 'v4', false, true, 'documentation'],
    ['198.51.100.1', 'v4', false, true, 'documentation'],
    ['203.0.113.1', 'v4', false, true, 'documentation'],
    ['10.0.0.1', 'local', false, false, 'RFC 1918'],
    ['172.16.0.1', 'local', false, false, 'RFC 1918'],
    ['192.168.0.1', 'local', false, false, 'RFC 1918'],
    ['100.64.0.1', 'local', false, false, 'shared'],
    ['169.254.0.1', 'local', false, false, 'link-local'],
    ['127.0.0.1', 'local', false, false, 'loopback'],
    ['198.18.0.1', 'fake', false, false, 'VPN clients'],
    ['198.19.255.255', 'fake', false, false, 'VPN clients'],
    ['0.0.0.0', 'fake', false, false, 'unspecified'],
    ['::ffff:203.0.113.5', 'v4', false, true, 'mapped'],
    ['::ffff:192.168.0.1', 'local', false, false, 'mapped'],
    ['::ffff:198.18.0.1', 'fake', false, false, 'mapped'],
    ['', 'unknown', false, false, 'nothing'],
    ['example.gov.vn', 'unknown', false, false, 'a name'],
    ['203.0.113', 'unknown', false, false, 'a short form'],
  ])('%s: %s, proves IPv6 %s, public %s (%s)', (ip, kind, proves, isPublic) => {
    expect([connectionOf(ip, []), provesIpv6(ip, []), isPublicAddress(ip)]).toEqual([kind, proves, isPublic]);
  });

  it('is translated under a prefix of the network, and native without it', () => {
    const ip = '2405:4800:64::cb00:7105';
    expect([connectionOf(ip, []), provesIpv6(ip, [])]).toEqual(['v6', true]);
    const prefixes = ['2405:4800:64::/96'];
    expect([connectionOf(ip, prefixes), provesIpv6(ip, prefixes)]).toEqual(['nat64', false]);
  });

  it('is translated before it is local: a network may cut its prefix out of a ULA', () => {
    expect(connectionOf('fd00:64::cb00:7105', ['fd00:64::/96'])).toBe('nat64');
  });

  it('never throws, and proves IPv6 only for v6', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4(), fc.string()), fc.array(fc.string()), (ip, prefixes) => {
        isPublicAddress(ip);
        const kind = connectionOf(ip, prefixes);
        if (provesIpv6(ip, prefixes)) expect(kind).toBe('v6');
      }),
    );
  });
});
