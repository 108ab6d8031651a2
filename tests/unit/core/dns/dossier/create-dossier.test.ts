import { describe, expect, it } from 'vitest';
import { createDossier } from '@/utils/core/dns/dossier/create-dossier';
import { findHttps } from '@/utils/core/dns/dossier/https-records';
import { findMail } from '@/utils/core/dns/dossier/mail';
import { createZoneRig } from '@/tests/unit/core/dns/zone-rig';
import type { Knowledge } from '@/tests/unit/core/dns/zone-rig';

const { questions, resolverThat } = createZoneRig();
const V6 = '3000:6:0:0:0:0:0:1';

describe('HTTPS records', () => {
  const targetsOf = async (known: Knowledge) => {
    const finding = await findHttps('x.vn', resolverThat(known));
    return finding.ok ? finding.value.targets.map(({ name }) => name) : finding.why;
  };

  it('of AliasMode lead to the addresses of their target (case 125)', async () => {
    const finding = await findHttps(
      'x.vn',
      resolverThat({ 'x.vn HTTPS': ['x.vn 300 HTTPS 0 cdn.net'], 'cdn.net AAAA': [`cdn.net 300 AAAA ${V6}`] }),
    );
    expect(finding).toMatchObject({
      ok: true,
      value: {
        records: [{ priority: 0, target: 'cdn.net' }],
        targets: [{ name: 'cdn.net', aaaa: { addresses: ['3000:6::1'] } }],
      },
    });
  });

  it.each<[why: string, known: Knowledge, targets: readonly string[] | string]>([
    ['without any are an answer', {}, []],
    ['of the host itself lead nowhere else', { 'x.vn HTTPS': ['x.vn 300 HTTPS 1 .'] }, []],
    [
      'of other servers lead to each',
      { 'x.vn HTTPS': ['x.vn 300 HTTPS 2 b.net', 'x.vn 300 HTTPS 1 a.net'] },
      ['b.net', 'a.net'],
    ],
    [
      'of AliasMode put those of ServiceMode aside',
      { 'x.vn HTTPS': ['x.vn 300 HTTPS 1 b.net', 'x.vn 300 HTTPS 0 a.net'] },
      ['a.net'],
    ],
    ['that say "not offered" lead nowhere', { 'x.vn HTTPS': ['x.vn 300 HTTPS 0 .'] }, []],
    [
      'in a circle end',
      { 'x.vn HTTPS': ['x.vn 300 HTTPS 0 a.net'], 'a.net HTTPS': ['a.net 300 HTTPS 0 x.vn'] },
      ['a.net'],
    ],
    [
      'in a long row end after four',
      Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => {
          const name = index === 0 ? 'x.vn' : `a${index}.net`;
          return [`${name} HTTPS`, [`${name} 300 HTTPS 0 a${index + 1}.net`]];
        }),
      ),
      ['a1.net', 'a2.net', 'a3.net', 'a4.net'],
    ],
    [
      'at the end of an alias are the host’s',
      { 'x.vn HTTPS': ['x.vn 300 CNAME y.vn', 'y.vn 300 HTTPS 1 a.net'] },
      ['a.net'],
    ],
    ['that fail say why', { 'x.vn HTTPS': { rcode: 5 } }, 'refused'],
    ['of a broken form say so', { 'x.vn HTTPS': ['x.vn 300 HTTPS 1 . 00060000'] }, 'malformed'],
  ])('%s', async (_why, known, targets) => {
    expect(await targetsOf(known)).toEqual(targets);
  });
});

describe('HTTPS records behind an alias', () => {
  const HINT = `0006001030000006${'0'.repeat(24)}`;
  const factsOf = async (known: Knowledge) => {
    const finding = await findHttps('x.vn', resolverThat(known));
    if (!finding.ok) throw new Error(finding.why);
    return finding.value;
  };

  it.each([
    ['its target', '1 .'],
    ['its target by name', '1 y.net'],
    ['the host itself', '1 x.vn'],
    ['a name on the way', '1 w.net'],
  ])('that speak of %s speak of the host', async (_whom, data) => {
    const { records, targets } = await factsOf({
      'x.vn HTTPS': ['x.vn 300 CNAME w.net', 'w.net 300 CNAME y.net', `y.net 300 HTTPS ${data} ${HINT}`],
    });
    expect(records).toMatchObject([{ priority: 1, target: 'x.vn', ipv6hint: ['3000:6::'] }]);
    expect(targets).toEqual([]);
  });

  it('that are AliasMode lead on from there', async () => {
    const { records, targets } = await factsOf({
      'x.vn HTTPS': ['x.vn 300 CNAME y.net', 'y.net 300 HTTPS 0 cdn.net'],
      'cdn.net AAAA': [`cdn.net 300 AAAA ${V6}`],
    });
    expect(records).toMatchObject([{ priority: 0, target: 'cdn.net' }]);
    expect(targets).toMatchObject([{ name: 'cdn.net', aaaa: { addresses: ['3000:6::1'] } }]);
  });

  it('or behind AliasMode are kept beside those of the host', async () => {
    const { followed } = await factsOf({
      'x.vn HTTPS': ['x.vn 300 HTTPS 0 cdn.net'],
      'cdn.net HTTPS': ['cdn.net 300 CNAME z.net', `z.net 300 HTTPS 1 . ${HINT}`],
    });
    expect(followed).toMatchObject([{ priority: 1, target: 'cdn.net', ipv6hint: ['3000:6::'] }]);
  });
});

describe('a record that names no host', () => {
  const NAMES = [
    '203.0.113.5',
    '3000:6::1',
    'mail',
    'mail.local',
    'a.localhost',
    'a.invalid',
    'a.test',
    '10.1',
    'a.0x7f',
  ];

  it('is never asked about, and stands among the servers', async () => {
    const mx = NAMES.map((name, index) => `x.vn 300 MX ${index} ${name}`);
    const finding = await findMail('x.vn', undefined, resolverThat({ 'x.vn MX': [...mx, 'x.vn 300 MX 99 m.vn'] }));
    expect(finding.ok && finding.value.servers.map(({ name }) => name)).toEqual([...NAMES, 'm.vn']);
    expect(questions().toSorted()).toEqual(['one m.vn A', 'one m.vn AAAA', 'one x.vn MX']);
  });
});

describe('mail', () => {
  const mail = (known: Knowledge, zone: string | undefined = 'x.vn') => findMail('www.x.vn', zone, resolverThat(known));

  it.each<[why: string, known: Knowledge, expected: object]>([
    [
      'of the host comes first',
      { 'www.x.vn MX': ['www.x.vn 300 MX 5 m.vn'] },
      { domain: 'www.x.vn', servers: [{ name: 'm.vn', preference: 5 }] },
    ],
    [
      'of the zone stands in',
      { 'x.vn MX': ['x.vn 300 MX 20 b.vn', 'x.vn 300 MX 10 a.vn'] },
      { domain: 'x.vn', servers: [{ name: 'a.vn' }, { name: 'b.vn' }] },
    ],
    ['is none (case 146)', {}, { isNull: false, servers: [], serversLeftOut: 0 }],
    ['is refused by a null MX (case 147)', { 'x.vn MX': ['x.vn 300 MX 0 .'] }, { isNull: true, servers: [] }],
    [
      'is refused and taken at once (case 147)',
      { 'x.vn MX': ['x.vn 300 MX 0 .', 'x.vn 300 MX 5 a.vn'] },
      { isNull: true, servers: [{ name: 'a.vn' }] },
    ],
    [
      'at localhost is none (case 149)',
      { 'x.vn MX': ['x.vn 300 MX 0 localhost'] },
      { isNull: false, servers: [], serversLeftOut: 0 },
    ],
  ])('%s', async (_why, known, expected) => {
    expect(await mail(known)).toMatchObject({ ok: true, value: expected });
  });

  it('above ten servers is counted and not asked about (case 149)', async () => {
    const records = Array.from({ length: 13 }, (_, index) => `x.vn 300 MX ${index} m${index}.vn`);
    const finding = await mail({ 'x.vn MX': records });
    expect(finding.ok && [finding.value.servers.length, finding.value.serversLeftOut]).toEqual([10, 3]);
  });

  it('of a zone that is shared is not asked about', async () => {
    await findMail('www.x.vn', undefined, resolverThat({}));
    expect(questions()).toEqual(['one www.x.vn MX']);
  });
});

describe('a dossier', () => {
  const AUTHENTIC = 0x81a0;
  const known: Knowledge = {
    'www.x.gov.vn A': ['www.x.gov.vn 300 A 203.0.113.5'],
    'www.x.gov.vn AAAA': [`www.x.gov.vn 300 AAAA ${V6}`],
    'www.x.gov.vn SOA': { authorities: ['x.gov.vn 300 SOA 60'] },
    'x.gov.vn SOA': { flags: AUTHENTIC, answers: ['x.gov.vn 300 SOA 60'] },
    'x.gov.vn NS': ['x.gov.vn 300 NS ns1.vn'],
    'ns1.vn AAAA': [`ns1.vn 300 AAAA ${V6}`],
    'x.gov.vn MX': ['x.gov.vn 300 MX 5 mail.x.gov.vn'],
  };

  it('holds all that DNS says about a host, each with who said it', async () => {
    const steps: string[] = [];
    const dossier = await createDossier({ ...resolverThat(known), clock: () => 7 })('www.x.gov.vn', {
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(dossier).toMatchObject({
      host: 'www.x.gov.vn',
      at: 7,
      addresses: { name: 'www.x.gov.vn', a: { addresses: ['203.0.113.5'] }, aaaa: { addresses: ['3000:6::1'] } },
      sibling: { name: 'x.gov.vn', aaaa: { addresses: [] } },
      https: { ok: true, value: { records: [], targets: [] } },
      zone: { ok: true, value: { zone: 'x.gov.vn', nameServers: [{ name: 'ns1.vn' }] }, by: 'https://dns.test/one' },
      mail: { ok: true, value: { domain: 'x.gov.vn', servers: [{ name: 'mail.x.gov.vn' }] } },
      dnssec: { ok: true, value: 'secure' },
    });
    expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  it('does not call secure a host whose own addresses are kept back, though its zone is sound', async () => {
    const forged = { ...known, 'www.x.gov.vn AAAA': { rcode: 2 }, 'www.x.gov.vn SOA': { flags: AUTHENTIC } };
    const dossier = await createDossier({ ...resolverThat(forged), clock: () => 7 })('www.x.gov.vn');
    expect(dossier.dnssec).toMatchObject({ ok: false, why: 'servfail' });
  });

  it('names a zone that is gov.vn itself, and asks nothing about gov.vn', async () => {
    const resolver = resolverThat({ 'x.gov.vn SOA': { authorities: ['gov.vn 300 SOA 60'] } });
    const dossier = await createDossier({ ...resolver, clock: () => 7 })('x.gov.vn');
    expect(dossier.zone).toMatchObject({ ok: true, value: { zone: 'gov.vn', nameServers: [], nameServersLeftOut: 0 } });
    expect(questions().filter((question) => / gov\.vn /.test(question))).toEqual([]);
  });

  it('of a resolver that refuses everything holds a failure in every place', async () => {
    const refuse = Object.fromEntries(
      ['A', 'AAAA', 'SOA', 'MX', 'HTTPS'].flatMap((type) =>
        ['x.gov.vn', 'www.x.gov.vn'].map((name) => [`${name} ${type}`, { rcode: 5 }]),
      ),
    );
    const dossier = await createDossier({ ...resolverThat(refuse), clock: () => 7 })('x.gov.vn');
    const { https, zone, mail, dnssec } = dossier;
    for (const finding of [https, zone, mail, dnssec]) expect(finding).toMatchObject({ ok: false, why: 'refused' });
    expect(dossier.addresses).toMatchObject({ a: { why: 'refused' }, aaaa: { why: 'refused' } });
  });

  it('that is called off says so and asks nothing more', async () => {
    const dossier = await createDossier({ ...resolverThat(known), clock: () => 7 })('www.x.gov.vn', {
      signal: AbortSignal.abort(),
    });
    expect(dossier).toMatchObject({ zone: { ok: false, why: 'cancelled' }, mail: { ok: false, why: 'cancelled' } });
    expect(dossier.addresses).toEqual({ name: 'www.x.gov.vn' });
    expect(questions()).toEqual([]);
  });

  it('of a name that must not be asked about is refused', async () => {
    const make = createDossier({ ...resolverThat(known), clock: () => 7 });
    await expect(make('printer.local')).rejects.toThrow('expected a name that may be asked about');
    expect(questions()).toEqual([]);
  });

  it('of a hostile zone stays below 100 questions', async () => {
    const many = (type: string) =>
      Array.from({ length: 40 }, (_, index) => `x.gov.vn 300 ${type} ${type === 'NS' ? '' : `${index} `}h${index}.vn`);
    await createDossier({
      ...resolverThat({
        ...known,
        'x.gov.vn NS': many('NS'),
        'x.gov.vn MX': many('MX'),
        'www.x.gov.vn HTTPS': Array.from({ length: 30 }, (_, index) => `www.x.gov.vn 300 HTTPS 0 t${index}.vn`),
      }),
      clock: () => 7,
    })('www.x.gov.vn');
    expect(questions().length).toBeLessThan(100);
  });
});
