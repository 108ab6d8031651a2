import { describe, expect, it } from 'vitest';
import { endEpoch, learn, newSessionEvidence } from '@/utils/core/recorder/session-evidence';

const V6 = '2606:2800:21f:cb07::1';
const answer = (host: string, ip: string, at: number, own = false) => ({ host, ip, at, own });

describe('what fresh answers prove', () => {
  it.each([
    ['native IPv6', V6, { v6: { ip: V6, at: 5 } }, 'ipv6'],
    ['IPv4', '93.184.216.34', { v4: { ip: '93.184.216.34', at: 5 } }, undefined],
    ['a translated address', '64:ff9b::5db8:d822', undefined, 'nat64'],
    ['documentation IPv6', '2001:db8::1', undefined, undefined],
    ['6to4', '2002:5db8:d822::1', undefined, undefined],
    ['a private address', '10.0.0.1', undefined, undefined],
    ['a made-up address', '198.18.0.1', undefined, undefined],
  ])('%s', (_, ip, host, network) => {
    const evidence = newSessionEvidence({ since: 1 });
    learn(evidence, answer('a.vn', ip, 5), []);
    expect(evidence.hosts.get('a.vn')).toEqual(host);
    const found = { host: 'a.vn', ip, at: 5, own: false };
    expect(evidence.network).toEqual({ since: 1, ...(network === undefined ? {} : { [network]: found }) });
    expect(evidence.addresses.get(ip)).toEqual({ names: ['a.vn'], at: 5 });
  });

  it('is a translator where the address carries the IPv4 address that was opened', () => {
    const evidence = newSessionEvidence({ since: 1 });
    const ip = '2a00:64::5db8:d822';
    learn(evidence, answer('93.184.216.34', ip, 5), []);
    expect(evidence.network).toEqual({ since: 1, nat64: { host: '93.184.216.34', ip, at: 5, own: false } });
    expect(evidence.hosts.size).toBe(0);
  });

  it('is not written again within a minute, unless the address is another', () => {
    const evidence = newSessionEvidence({ since: 1 });
    learn(evidence, answer('a.vn', V6, 5), []);
    evidence.changes.clear();
    learn(evidence, answer('a.vn', V6, 60_000), []);
    expect([...evidence.changes.keys()]).toEqual([]);
    learn(evidence, answer('a.vn', V6, 60_010), []);
    expect([...evidence.changes.keys()]).toEqual(['network', 'host:a.vn']);
    evidence.changes.clear();
    learn(evidence, answer('a.vn', '93.184.216.34', 60_011), []);
    expect([...evidence.changes.keys()]).toEqual(['host:a.vn', 'address:93.184.216.34']);
  });

  it('keeps the names of a block that no site can have, with the address of each', () => {
    const evidence = newSessionEvidence({ since: 1 });
    const seen = [
      ['a.vn', 'fdfe:dcba:9876::b4'],
      ['b.vn', 'fdfe:dcba:9876::b5'],
      ['www.b.vn', 'fdfe:dcba:9876::b6'],
      ['nas.lan', 'fdfe:dcba:9876::b7'],
      ['c.vn', 'fdfe:dcba:9877::b8'],
    ] as const;
    for (const [host, ip] of seen) learn(evidence, answer(host, ip, 5), []);
    expect(evidence.addresses.get('fdfe:dcba:9876::/64')).toEqual({
      names: ['a.vn', 'b.vn'],
      at: 5,
      ips: ['fdfe:dcba:9876::b4', 'fdfe:dcba:9876::b5'],
    });
    expect(evidence.changes.get('address:fdfe:dcba:9877::/64')).toMatchObject({ names: ['c.vn'] });
    endEpoch(evidence, 9);
    expect(evidence.changes.get('address:fdfe:dcba:9876::/64')).toBeUndefined();
    expect(evidence.addresses.size).toBe(0);
  });

  it('keeps one name a site for an address, eight at most', () => {
    const evidence = newSessionEvidence({ since: 1 });
    for (const host of ['a.vn', 'www.a.vn', 'x.gov.vn', 'y.gov.vn']) learn(evidence, answer(host, '10.0.0.1', 5), []);
    expect(evidence.addresses.get('10.0.0.1')?.names).toEqual(['a.vn', 'x.gov.vn', 'y.gov.vn']);
    for (let index = 0; index < 9; index += 1) learn(evidence, answer(`h${index}.vn`, '10.0.0.1', 6), []);
    expect(evidence.addresses.get('10.0.0.1')?.names).toHaveLength(8);
  });

  it('tells of the network alone when Sáu asked itself, until a page does better', () => {
    const evidence = newSessionEvidence({ since: 1 });
    learn(evidence, answer('dns.google', V6, 5, true), []);
    expect(evidence.network.ipv6?.own).toBe(true);
    expect(evidence.hosts.size + evidence.addresses.size).toBe(0);
    learn(evidence, answer('a.vn', V6, 6), []);
    expect(evidence.network.ipv6).toEqual({ host: 'a.vn', ip: V6, at: 6, own: false });
  });

  it('ends with the network, all but the sites', () => {
    const evidence = newSessionEvidence({ since: 1 });
    learn(evidence, answer('a.vn', V6, 5), []);
    endEpoch(evidence, 9);
    expect(evidence.network).toEqual({ since: 9 });
    expect(evidence.changes.get(`address:${V6}`)).toBeUndefined();
    expect(evidence.changes.has(`address:${V6}`)).toBe(true);
    expect(evidence.hosts.get('a.vn')).toEqual({ v6: { ip: V6, at: 5 } });
  });

  it('ends half an hour after the last of it', () => {
    const evidence = newSessionEvidence({ since: 1 });
    learn(evidence, answer('a.vn', V6, 5), []);
    learn(evidence, answer('b.vn', '93.184.216.34', 1_800_005), []);
    expect(evidence.network.ipv6?.host).toBe('a.vn');
    learn(evidence, answer('b.vn', '93.184.216.34', 3_600_006), []);
    expect(evidence.network).toEqual({ since: 3_600_006 });
  });
});
