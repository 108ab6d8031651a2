import { describe, expect, it } from 'vitest';
import { findZone, nameServersOf } from '@/utils/core/dns/dossier/find-zone';
import { zoneCandidates } from '@/utils/core/dns/dossier/zone-candidates';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { createZoneRig } from '@/tests/unit/core/dns/zone-rig';
import type { Knowledge } from '@/tests/unit/core/dns/zone-rig';

const { questions, resolverThat } = createZoneRig();

const APEX: Knowledge = {
  'x.gov.vn SOA': ['x.gov.vn 300 SOA 60'],
  'x.gov.vn NS': ['x.gov.vn 300 NS ns1.vn', 'x.gov.vn 300 NS ns2.vn'],
};
const nodata = (zone: string) => ({ authorities: [`${zone} 300 SOA 60`] });

describe('the names that may be asked about in search of a zone', () => {
  it.each([
    ['www.x.gov.vn', ['www.x.gov.vn', 'x.gov.vn']],
    ['x.gov.vn', ['x.gov.vn']],
    ['a.so.tinh.gov.vn', ['a.so.tinh.gov.vn', 'so.tinh.gov.vn', 'tinh.gov.vn']],
    ['www.example.com', ['www.example.com', 'example.com']],
    ['gov.vn', []],
    ['phuong.hanoi.vn', ['phuong.hanoi.vn']],
    ['www.phuong.hanoi.vn', ['www.phuong.hanoi.vn', 'phuong.hanoi.vn']],
    ['hanoi.vn', []],
    ['bbc.co.uk', ['bbc.co.uk']],
    ['www.bbc.co.uk', ['www.bbc.co.uk', 'bbc.co.uk']],
    ['co.uk', []],
    ['a.github.io', ['a.github.io']],
    ['www.mil.vn', ['www.mil.vn', 'mil.vn']],
    [
      '1.2.3.4.5.6.7.8.x.vn',
      ['1.2.3.4.5.6.7.8.x.vn', '4.5.6.7.8.x.vn', '5.6.7.8.x.vn', '6.7.8.x.vn', '7.8.x.vn', '8.x.vn', 'x.vn'],
    ],
  ])('for %s', (host, names) => {
    expect(zoneCandidates(host, suffixList)).toEqual(names);
  });
});

describe('the zone of a host', () => {
  it.each<[why: string, host: string, known: Knowledge, zone: string, asked: readonly string[]]>([
    [
      'is named by the negative answer',
      'www.x.gov.vn',
      { ...APEX, 'www.x.gov.vn SOA': nodata('x.gov.vn') },
      'x.gov.vn',
      ['www.x.gov.vn SOA', 'x.gov.vn NS'],
    ],
    ['is its own where it has a SOA and name servers', 'x.gov.vn', APEX, 'x.gov.vn', ['x.gov.vn SOA', 'x.gov.vn NS']],
    [
      'is searched upwards where a negative answer has no SOA',
      'www.x.gov.vn',
      APEX,
      'x.gov.vn',
      ['www.x.gov.vn SOA', 'x.gov.vn SOA', 'x.gov.vn NS'],
    ],
    [
      'is a sub-zone where that is delegated',
      'www.so.x.gov.vn',
      { ...APEX, 'www.so.x.gov.vn SOA': nodata('so.x.gov.vn'), 'so.x.gov.vn NS': ['so.x.gov.vn 300 NS ns.so.vn'] },
      'so.x.gov.vn',
      ['www.so.x.gov.vn SOA', 'so.x.gov.vn NS'],
    ],
    [
      'is not the one that an alias leads to',
      'www.x.gov.vn',
      { ...APEX, 'www.x.gov.vn SOA': { answers: ['www.x.gov.vn 300 CNAME cdn.net', 'cdn.net 300 SOA 60'] } },
      'x.gov.vn',
      ['www.x.gov.vn SOA', 'x.gov.vn SOA', 'x.gov.vn NS'],
    ],
    [
      'is not a name whose name servers are those of an alias',
      'www.x.gov.vn',
      {
        ...APEX,
        'www.x.gov.vn SOA': ['www.x.gov.vn 300 SOA 60'],
        'www.x.gov.vn NS': ['www.x.gov.vn 300 CNAME cdn.net', 'cdn.net 300 NS ns.cdn.net'],
      },
      'x.gov.vn',
      ['www.x.gov.vn SOA', 'www.x.gov.vn NS', 'x.gov.vn SOA', 'x.gov.vn NS'],
    ],
    [
      'is gov.vn where that is what DNS says, and gov.vn is not asked about',
      'x.gov.vn',
      { 'x.gov.vn SOA': nodata('gov.vn') },
      'gov.vn',
      ['x.gov.vn SOA'],
    ],
    ['is gov.vn where no name below has a zone', 'www.x.gov.vn', {}, 'gov.vn', ['www.x.gov.vn SOA', 'x.gov.vn SOA']],
    [
      'is not the root of a server that knows nothing',
      'x.gov.vn',
      { 'x.gov.vn SOA': nodata('.') },
      'gov.vn',
      ['x.gov.vn SOA'],
    ],
    [
      'is hanoi.vn, which is not asked about, for a name right under it',
      'phuong.hanoi.vn',
      { 'phuong.hanoi.vn SOA': nodata('hanoi.vn') },
      'hanoi.vn',
      ['phuong.hanoi.vn SOA'],
    ],
    [
      'is the suffix of a hosting company, which is not asked about',
      'a.github.io',
      { 'a.github.io SOA': nodata('github.io') },
      'github.io',
      ['a.github.io SOA'],
    ],
    ['is known of gov.vn without a question', 'gov.vn', {}, 'gov.vn', []],
    [
      'of a name with international labels is found by its A-labels',
      'www.xn--tnmin-8ra8577g.vn',
      {
        'www.xn--tnmin-8ra8577g.vn SOA': nodata('xn--tnmin-8ra8577g.vn'),
        'xn--tnmin-8ra8577g.vn NS': ['xn--tnmin-8ra8577g.vn 300 NS ns1.vn'],
      },
      'xn--tnmin-8ra8577g.vn',
      ['www.xn--tnmin-8ra8577g.vn SOA', 'xn--tnmin-8ra8577g.vn NS'],
    ],
    [
      'is read unchecked where a signature is broken',
      'x.gov.vn',
      {
        'x.gov.vn SOA': { rcode: 2, extendedErrors: [{ code: 6, text: '' }] },
        '!x.gov.vn SOA': ['x.gov.vn 300 SOA 60'],
        'x.gov.vn NS': { rcode: 2 },
        '!x.gov.vn NS': ['x.gov.vn 300 NS ns1.vn'],
      },
      'x.gov.vn',
      ['x.gov.vn SOA', '!x.gov.vn SOA', 'x.gov.vn NS', '!x.gov.vn NS'],
    ],
  ])('%s', async (_why, host, known, zone, asked) => {
    expect(await findZone(host, resolverThat(known))).toMatchObject({ ok: true, value: { zone } });
    expect(questions()).toEqual(asked.map((question) => `one ${question}`));
  });

  it('is not known where a name on the way fails', async () => {
    const known = { ...APEX, 'www.x.gov.vn SOA': { rcode: 2 } };
    expect(await findZone('www.x.gov.vn', resolverThat(known))).toMatchObject({ ok: false, why: 'servfail' });
  });
});

describe('the name servers of a zone', () => {
  it('have their addresses each, aliases and names that do not exist included', async () => {
    const resolver = resolverThat({
      ...APEX,
      'ns1.vn AAAA': ['ns1.vn 300 CNAME ns.cdn.net', 'ns.cdn.net 300 AAAA 3000:6:0:0:0:0:0:1'],
      'ns2.vn AAAA': { rcode: 3 },
      'ns2.vn A': { rcode: 3 },
    });
    const zone = await findZone('x.gov.vn', resolver);
    const facts = zone.ok ? await nameServersOf(zone.value, resolver) : undefined;
    expect(facts).toMatchObject({
      zone: 'x.gov.vn',
      nameServers: [
        { name: 'ns1.vn', aaaa: { chain: ['ns.cdn.net'], addresses: ['3000:6::1'] } },
        { name: 'ns2.vn', aaaa: { rcode: 'NXDOMAIN' } },
      ],
      nameServersLeftOut: 0,
    });
  });

  it('above eight are counted and not asked about', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `x.gov.vn 300 NS ns${index}.vn`);
    const resolver = resolverThat({ ...APEX, 'x.gov.vn NS': [...names, 'x.gov.vn 300 NS ns0.vn'] });
    const zone = await findZone('x.gov.vn', resolver);
    const facts = zone.ok ? await nameServersOf(zone.value, resolver) : undefined;
    expect([facts?.nameServers.length, facts?.nameServersLeftOut]).toEqual([8, 3]);
    expect(questions().some((question) => question.includes('ns8.vn'))).toBe(false);
  });

  it('that must not be asked about are named without addresses', async () => {
    const resolver = resolverThat({
      ...APEX,
      'x.gov.vn NS': ['x.gov.vn 300 NS ns.local', 'x.gov.vn 300 NS localhost'],
    });
    const zone = await findZone('x.gov.vn', resolver);
    const facts = zone.ok ? await nameServersOf(zone.value, resolver) : undefined;
    expect(facts?.nameServers).toEqual([{ name: 'ns.local' }, { name: 'localhost' }]);
  });
});
