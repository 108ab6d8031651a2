import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import type { CheckId, CheckStatus } from '@/utils/core/gov/checks/check';
import type { AdviceCode, EvidenceCode } from '@/utils/core/gov/checks/check-codes';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { govHeadline } from '@/utils/core/gov/checks/summary';
import { ruleById } from '@/utils/core/gov/rules/in-force';
import type { RuleId } from '@/utils/core/gov/rules/rule';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import names from '../../../../cases/gov-names.json';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';
import { AT, BY, checksOf, checkInputOf, V6 } from './check-input-of';
import type { ShortDossier } from './check-input-of';

const V4 = '203.162.0.80';
const loaded6: Given = { ip: V6, a: [V4], aaaa: [V6] };
const loaded4: Given = { ip: V4, a: [V4], aaaa: [] };

interface Row {
  readonly fact: string;
  readonly given: Given;
  readonly dossier?: ShortDossier;
  readonly status: CheckStatus;
  readonly advice?: AdviceCode;
  readonly says?: readonly EvidenceCode[];
}

function table(id: CheckId, rows: readonly Row[]): void {
  describe(id, () => {
    it.each(rows)('$fact: $status', ({ given, dossier, status, advice, says = [] }) => {
      const check = checksOf(given, dossier)[id];
      expect(check.status).toBe(status);
      expect(check.advice).toBe(advice);
      expect(check.evidence.map(({ code }) => code)).toEqual(expect.arrayContaining([...says]));
    });
  });
}

describe('judgeChecks', () => {
  it.each<[string, Given, ShortDossier | undefined]>([
    ['nothing was asked', { ip: V4 }, undefined],
    ['everything was asked', loaded6, { zone: 'dongthap.gov.vn', ns: {}, mx: {}, dnssec: 'secure', https: [] }],
    ['the page is no web page', { host: '', source: 'not-web', scheme: 'about' }, undefined],
    ['the host is a literal', { host: '203.162.0.80', ip: V4 }, undefined],
    ['the site is not of the State', { host: 'vnexpress.net', ip: V4 }, undefined],
    [
      'every question failed',
      { ip: V4, a: '!timeout', aaaa: '!servfail' },
      { zone: '!timeout', mx: '!refused', dnssec: '!network', https: '!rcode' },
    ],
  ])('gives all twelve in order, each with evidence, where %s', (_, given, dossier) => {
    const checks = judgeChecks(checkInputOf(given, dossier));
    expect(checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    for (const check of checks) expect(check.evidence.length).toBeGreaterThan(0);
  });

  it('calls nothing worse than unknown where every question failed', () => {
    const given: Given = { ip: V4, a: '!timeout', aaaa: '!servfail' };
    const checks = judgeChecks(
      checkInputOf(given, { zone: '!timeout', mx: '!refused', dnssec: '!network', https: '!rcode' }),
    );
    expect(checks.filter(({ status }) => status === 'fail' || status === 'partial')).toEqual([]);
  });

  it('leaves what was not asked unknown, with asking as the way', () => {
    const checks = checksOf({ ip: V4 });
    for (const id of ['aaaa', 'aaaa-sibling', 'nameservers', 'dnssec', 'mail', 'https-record'] as const) {
      expect(checks[id]).toMatchObject({ status: 'unknown', advice: 'ask-dns' });
    }
    expect(checksOf({ ip: V4, mayAsk: false }).mail).toMatchObject({ status: 'unknown', advice: 'turn-lookup-on' });
  });

  it('names the record, the answer, who answered and when', () => {
    const { aaaa } = checksOf(loaded6);
    expect(aaaa.evidence[0]).toEqual({
      code: 'dns-answer',
      values: { name: 'dongthap.gov.vn', type: 'AAAA', answer: V6, by: BY, time: AT - 1_000 },
    });
    expect(aaaa).toMatchObject({ source: BY, observedAt: AT - 1_000 });
  });

  it.each<[string, string, CheckId, RuleId | undefined]>([
    ['the last day of the old decree', '2026-06-30T16:59:59Z', 'aaaa', 'decree-42-2022-art-6-4'],
    ['the first day of the new one', '2026-06-30T17:00:00Z', 'aaaa', 'decree-224-2026-art-11-4'],
    ['the first day of the old one', '2022-08-14T17:00:00Z', 'vn-domain', 'decree-42-2022-art-6-4'],
    ['today', '2026-11-22T07:00:00Z', 'vn-domain', 'decree-224-2026-art-11-4'],
    ['today', '2026-11-22T07:00:00Z', 'dnssec', 'circular-32-2017-art-15-4'],
    ['today', '2026-11-22T07:00:00Z', 'own-hosts', 'decision-3369'],
    ['2025', '2025-06-01T00:00:00Z', 'own-hosts', 'decision-38-2021'],
    ['today', '2026-11-22T07:00:00Z', 'https-record', 'rfc-9460'],
    ['today', '2026-11-22T07:00:00Z', 'nameservers', 'two-name-servers'],
  ])('cites the rule of the day: %s, %s, %s', (_, moment, id, rule) => {
    expect(checksOf(loaded6, undefined, Date.parse(moment))[id].rule).toBe(rule);
  });

  it('holds no rule of the State against a site that is not of the State', () => {
    const checks = checksOf({ host: 'vnexpress.net', ip: V4 });
    expect(Object.values(checks).flatMap(({ rule }) => rule ?? [])).toEqual(['two-name-servers', 'rfc-9460']);
  });
});

table('aaaa', [
  { fact: 'a global AAAA', given: { ip: V4, a: [V4], aaaa: [V6] }, status: 'pass', says: ['dns-answer'] },
  {
    fact: 'a visit over IPv6 before DNS was asked',
    given: { ip: V6 },
    status: 'pass',
    says: ['visit-v6'],
  },
  { fact: 'only A', given: loaded4, status: 'fail', advice: 'publish-aaaa', says: ['dns-empty', 'dns-answer'] },
  {
    fact: 'an internal AAAA',
    given: { ip: V4, a: [V4], aaaa: ['fd00::1'] },
    status: 'fail',
    advice: 'replace-address',
    says: ['address-unusable'],
  },
  {
    fact: 'an internal AAAA beside a global one',
    given: { ip: V4, a: [V4], aaaa: [V6, 'fd00::1'] },
    status: 'pass',
    advice: 'remove-unusable',
  },
  {
    fact: 'a failure of DNS',
    given: { ip: V4, a: [V4], aaaa: '!servfail' },
    status: 'unknown',
    advice: 'ask-again',
    says: ['dns-failed'],
  },
  {
    fact: 'no such name, and not loaded',
    given: { source: 'error', error: 'net::ERR_NAME_NOT_RESOLVED', a: 'NXDOMAIN', aaaa: 'NXDOMAIN' },
    status: 'not-applicable',
    says: ['no-web-address'],
  },
  {
    fact: 'no such name, yet loaded',
    given: { ip: V4, a: 'NXDOMAIN', aaaa: 'NXDOMAIN' },
    status: 'unknown',
    advice: 'ask-second',
    says: ['answers-disagree'],
  },
  { fact: 'a literal', given: { host: V4, ip: V4 }, status: 'not-applicable', says: ['name-literal'] },
  {
    fact: 'a dead AAAA',
    given: {
      ip: V4,
      a: [V4],
      aaaa: [V6],
      probe: { control: 'ok', addresses: [{ ip: V6, http: 'timeout', https: 'timeout', tries: 2 }] },
    },
    status: 'pass',
  },
]);

table('aaaa-sibling', [
  {
    fact: 'only the other publishes what can be used',
    given: { ip: V4, a: [V4], aaaa: ['fd00::1'] },
    dossier: { sibling: ['www.dongthap.gov.vn', [V6], [V4]] },
    status: 'partial',
    advice: 'publish-aaaa-both',
    says: ['address-unusable'],
  },
  {
    fact: 'the host in view was visited over IPv6, and the other has none',
    given: { ip: V6 },
    dossier: { sibling: ['www.dongthap.gov.vn', [], [V4]] },
    status: 'partial',
    advice: 'publish-aaaa-both',
    says: ['visit-v6'],
  },
  {
    fact: 'neither publishes what can be used',
    given: { ip: V4, a: [V4], aaaa: ['fd00::1'] },
    dossier: { sibling: ['www.dongthap.gov.vn', ['::1'], [V4]] },
    status: 'fail',
    advice: 'publish-aaaa-both',
  },
  {
    fact: 'only the other has addresses at all',
    given: { source: 'error', error: 'net::ERR_NAME_NOT_RESOLVED', a: [], aaaa: [] },
    dossier: { sibling: ['www.dongthap.gov.vn', [V6], [V4]] },
    status: 'not-applicable',
    says: ['sibling-unused'],
  },
  { fact: 'both publish', given: loaded6, dossier: { sibling: ['www.dongthap.gov.vn', [V6], [V4]] }, status: 'pass' },
  {
    fact: 'only the host in view publishes',
    given: loaded6,
    dossier: { sibling: ['www.dongthap.gov.vn', [], [V4]] },
    status: 'partial',
    advice: 'publish-aaaa-both',
  },
  {
    fact: 'only the other publishes',
    given: loaded4,
    dossier: { sibling: ['www.dongthap.gov.vn', [V6], [V4]] },
    status: 'partial',
    advice: 'publish-aaaa-both',
  },
  {
    fact: 'neither publishes',
    given: loaded4,
    dossier: { sibling: ['www.dongthap.gov.vn', [], [V4]] },
    status: 'fail',
    advice: 'publish-aaaa-both',
  },
  {
    fact: 'the other does not exist',
    given: loaded6,
    dossier: { sibling: ['www.dongthap.gov.vn', 'NXDOMAIN', 'NXDOMAIN'] },
    status: 'not-applicable',
    says: ['sibling-unused'],
  },
  {
    fact: 'the other failed',
    given: loaded6,
    dossier: { sibling: ['www.dongthap.gov.vn', '!timeout', [V4]] },
    status: 'unknown',
    advice: 'ask-again',
  },
  {
    fact: 'a deeper name',
    given: { ...loaded6, host: 'syt.dongthap.gov.vn' },
    status: 'not-applicable',
    says: ['sibling-none'],
  },
]);

table('reachable', [
  { fact: 'a literal', given: { host: '203.162.0.80', ip: V4 }, status: 'not-applicable', says: ['name-literal'] },
  {
    fact: 'published, and loaded from an internal address',
    given: { ip: '10.0.0.1', a: [V4], aaaa: [V6] },
    status: 'unknown',
    advice: 'try-without-proxy',
    says: ['visit-local'],
  },
  {
    fact: 'a name of the inner network',
    given: { ip: '10.0.0.1', a: 'NXDOMAIN', aaaa: 'NXDOMAIN' },
    status: 'not-applicable',
    says: ['visit-local'],
  },
  { fact: 'loaded over IPv6', given: loaded6, status: 'pass', says: ['visit-v6', 'same-content-not-tested'] },
  { fact: 'loaded over IPv6 an hour ago', given: { ip: V4, a: [V4], aaaa: [V6], seen: { v6: V6 } }, status: 'pass' },
  {
    fact: 'published, loaded over IPv4',
    given: { ip: V4, a: [V4], aaaa: [V6] },
    status: 'unknown',
    advice: 'probe',
  },
  {
    fact: 'a probe reached it',
    given: {
      ip: V4,
      a: [V4],
      aaaa: [V6],
      probe: { control: 'ok', addresses: [{ ip: V6, http: 'reached', https: 'reached', tries: 1 }] },
    },
    status: 'pass',
    says: ['probe-reached'],
  },
  {
    fact: 'a probe failed twice',
    given: {
      ip: V4,
      a: [V4],
      aaaa: [V6],
      probe: { control: 'ok', addresses: [{ ip: V6, http: 'timeout', https: 'timeout', tries: 2 }] },
    },
    status: 'fail',
    advice: 'mend-reachability',
    says: ['probe-failed'],
  },
  {
    fact: 'a probe without a control',
    given: {
      ip: V4,
      a: [V4],
      aaaa: [V6],
      probe: { control: 'failed', addresses: [{ ip: V6, http: 'timeout', https: 'timeout', tries: 2 }] },
    },
    status: 'unknown',
    advice: 'try-ipv6-network',
    says: ['probe-open', 'network-lacks-ipv6'],
  },
  { fact: 'nothing published', given: loaded4, status: 'not-applicable', says: ['nothing-to-reach'] },
  { fact: 'nothing known', given: { ip: V4 }, status: 'unknown', advice: 'ask-dns' },
]);

table('visit', [
  { fact: 'over IPv6', given: loaded6, status: 'pass' },
  { fact: 'over IPv4, nothing published', given: loaded4, status: 'fail', advice: 'publish-aaaa' },
  {
    fact: 'over IPv4, DNS not asked',
    given: { ip: V4 },
    status: 'unknown',
    advice: 'ask-dns',
    says: ['visit-proves-nothing'],
  },
  {
    fact: 'over IPv4, published, network unknown',
    given: { ip: V4, a: [V4], aaaa: [V6] },
    status: 'unknown',
    advice: 'probe',
  },
  {
    fact: 'over IPv4, published, network with IPv6',
    given: { ip: V4, a: [V4], aaaa: [V6], network: 'yes' },
    status: 'unknown',
    advice: 'probe',
  },
  { fact: 'over NAT64, DNS not asked', given: { ip: '64:ff9b::cba2:50' }, status: 'unknown', advice: 'ask-dns' },
  { fact: 'from the cache', given: { ip: V6, cached: true }, status: 'unknown', advice: 'reload-page' },
  {
    fact: 'through a proxy',
    given: { ip: '192.0.2.1', proxied: true },
    status: 'unknown',
    advice: 'try-without-proxy',
  },
  { fact: 'on an inner network', given: { ip: '10.0.0.1' }, status: 'not-applicable' },
]);

const ownHost = 'static.dongthap.gov.vn';
table('own-hosts', [
  { fact: 'none', given: loaded6, status: 'not-applicable', says: ['hosts-none'] },
  { fact: 'none, but the list has a gap', given: { ...loaded6, gap: true }, status: 'unknown', advice: 'reload-page' },
  { fact: 'one on IPv6', given: { ...loaded6, hosts: { [ownHost]: [V6] } }, status: 'pass' },
  {
    fact: 'one on IPv6, but the list has a gap',
    given: { ...loaded6, gap: true, hosts: { [ownHost]: [V6] } },
    status: 'unknown',
    advice: 'reload-page',
  },
  {
    fact: 'one on IPv4 alone',
    given: { ...loaded6, hosts: { [ownHost]: [V4] }, dns: { [ownHost]: { a: [V4], aaaa: [] } } },
    status: 'fail',
    advice: 'convert-own-hosts',
    says: ['hosts-ipv4-only'],
  },
  {
    fact: 'one of each',
    given: {
      ...loaded6,
      hosts: { [ownHost]: [V4], 'api.dongthap.gov.vn': [V6] },
      dns: { [ownHost]: { a: [V4], aaaa: [] } },
    },
    status: 'partial',
    advice: 'convert-own-hosts',
  },
  {
    fact: 'one not asked about',
    given: { ...loaded6, hosts: { [ownHost]: [V4] } },
    status: 'unknown',
    advice: 'ask-hosts',
  },
  {
    fact: 'one that is dead',
    given: { ...loaded6, hosts: { [ownHost]: { failures: { 'net::ERR_FAILED': 1 } } } },
    status: 'not-applicable',
    says: ['hosts-silent'],
  },
]);

table('third-party-hosts', [
  {
    fact: 'one on IPv4 alone',
    given: { ...loaded6, hosts: { 'cdn.example.net': [V4] }, dns: { 'cdn.example.net': { a: [V4], aaaa: [] } } },
    status: 'partial',
    advice: 'talk-to-third-parties',
  },
  { fact: 'one on IPv6', given: { ...loaded6, hosts: { 'cdn.example.net': ['2404:6800:4005::1'] } }, status: 'pass' },
  {
    fact: 'an IPv4 literal',
    given: { ...loaded6, hosts: { '203.162.0.99': ['203.162.0.99'] } },
    status: 'partial',
    advice: 'talk-to-third-parties',
  },
]);

const zone = 'dongthap.gov.vn';
const W6 = '2405:4800:2::53';
table('nameservers', [
  {
    fact: 'case 135: two with AAAA',
    given: loaded6,
    dossier: { zone, ns: { 'ns1.vn': [[V6]], 'ns2.vn': [[W6]] } },
    status: 'pass',
    says: ['ns-port-not-tested', 'zone-found'],
  },
  {
    fact: 'case 136: exactly one',
    given: loaded6,
    dossier: { zone, ns: { 'ns1.vn': [[V6]], 'ns2.vn': [[]] } },
    status: 'fail',
    advice: 'add-name-server-ipv6',
  },
  {
    fact: 'case 137: none',
    given: loaded6,
    dossier: { zone, ns: { 'ns1.vn': [[]], 'ns2.vn': [[]] } },
    status: 'fail',
    advice: 'add-name-server-ipv6',
  },
  {
    fact: 'case 138: two of four',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': [[W6]], 'c.vn': [[]], 'd.vn': [[]] } },
    status: 'pass',
  },
  {
    fact: 'case 139: two names on one address',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': [[V6]] } },
    status: 'pass',
    says: ['ns-one-address'],
  },
  {
    fact: 'case 140: an AAAA that cannot be used',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': [['::ffff:192.0.2.1']] } },
    status: 'fail',
    advice: 'add-name-server-ipv6',
    says: ['address-unusable'],
  },
  {
    fact: 'the zone gov.vn itself',
    given: loaded6,
    dossier: { zone: 'gov.vn', ns: { 'a.dns-servers.vn': [[V6]] } },
    status: 'not-applicable',
    says: ['zone-shared'],
  },
  {
    fact: 'a zone under which others register, as gov.vn is one, without servers of its own in the facts',
    given: loaded6,
    dossier: { zone: 'edu.vn', ns: {} },
    status: 'not-applicable',
    says: ['zone-shared'],
  },
  {
    fact: 'case 144: a name server that is an alias',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': [[W6], [V4], 'c.vn'] } },
    status: 'pass',
    advice: 'mend-name-server',
    says: ['ns-alias'],
  },
  {
    fact: 'case 144: a name server that does not exist',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': ['NXDOMAIN'] } },
    status: 'fail',
    advice: 'add-name-server-ipv6',
    says: ['ns-no-name'],
  },
  {
    fact: 'one, and one that failed',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': ['!timeout'] } },
    status: 'unknown',
    advice: 'ask-again',
  },
  {
    fact: 'two, and one that failed',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[V6]], 'b.vn': [[W6]], 'c.vn': ['!timeout'] } },
    status: 'pass',
  },
  {
    fact: 'none among those asked, others left out',
    given: loaded6,
    dossier: { zone, ns: { 'a.vn': [[]] }, nsLeftOut: 4 },
    status: 'unknown',
    advice: 'ask-again',
  },
  {
    fact: 'the zone was not found',
    given: loaded6,
    dossier: { zone: '!servfail' },
    status: 'unknown',
    advice: 'ask-again',
  },
]);

table('dnssec', [
  { fact: 'signed', given: loaded6, dossier: { zone, ns: {}, dnssec: 'secure' }, status: 'pass' },
  {
    fact: 'not signed',
    given: loaded6,
    dossier: { zone, ns: {}, dnssec: 'insecure' },
    status: 'partial',
    advice: 'sign-zone',
    says: ['dnssec-not-a-duty'],
  },
  {
    fact: 'broken',
    given: loaded6,
    dossier: { zone, ns: {}, dnssec: 'bogus' },
    status: 'partial',
    advice: 'mend-dnssec',
    says: ['dnssec-bogus'],
  },
  {
    fact: 'the zone gov.vn itself',
    given: loaded6,
    dossier: { zone: 'gov.vn', ns: {}, dnssec: 'insecure' },
    status: 'not-applicable',
  },
  { fact: 'failed', given: loaded6, dossier: { dnssec: '!timeout' }, status: 'unknown', advice: 'ask-again' },
]);

table('mail', [
  { fact: 'case 146: no MX', given: loaded6, dossier: { mx: {} }, status: 'not-applicable', says: ['mx-none'] },
  {
    fact: 'case 147: null MX',
    given: loaded6,
    dossier: { mx: {}, nullMx: true },
    status: 'not-applicable',
    says: ['mx-null'],
  },
  {
    fact: 'case 147: null MX beside another',
    given: loaded6,
    dossier: { mx: { 'mx.vn': [[V6]] }, nullMx: true },
    status: 'pass',
    says: ['mx-null'],
  },
  {
    fact: 'all with AAAA',
    given: loaded6,
    dossier: { mx: { 'mx1.vn': [[V6]], 'mx2.vn': [[W6]] } },
    status: 'pass',
    says: ['mail-port-not-tested'],
  },
  {
    fact: 'case 148: some without',
    given: loaded6,
    dossier: { mx: { 'mx1.vn': [[V6]], 'mx2.vn': [[]] } },
    status: 'partial',
    advice: 'add-mail-ipv6',
  },
  { fact: 'none with', given: loaded6, dossier: { mx: { 'mx1.vn': [[]] } }, status: 'fail', advice: 'add-mail-ipv6' },
  {
    fact: 'case 149: localhost alone',
    given: loaded6,
    dossier: { mx: { localhost: [undefined] } },
    status: 'not-applicable',
    says: ['mx-ignored'],
  },
  {
    fact: 'one failed',
    given: loaded6,
    dossier: { mx: { 'mx1.vn': [[V6]], 'mx2.vn': ['!timeout'] } },
    status: 'unknown',
    advice: 'ask-again',
  },
  { fact: 'the question failed', given: loaded6, dossier: { mx: '!servfail' }, status: 'unknown', advice: 'ask-again' },
]);

table('https-record', [
  {
    fact: 'none',
    given: loaded6,
    dossier: { https: [] },
    status: 'not-applicable',
    says: ['https-none', 'https-optional'],
  },
  {
    fact: 'a hint that is the AAAA',
    given: loaded6,
    dossier: { https: [{ ipv6hint: [V6] }] },
    status: 'pass',
    says: ['https-found'],
  },
  {
    fact: 'case 123: a hint without AAAA',
    given: loaded4,
    dossier: { https: [{ ipv6hint: [V6] }] },
    status: 'partial',
    advice: 'mend-https-record',
    says: ['https-hint-without-aaaa'],
  },
  {
    fact: 'case 124: another hint',
    given: loaded6,
    dossier: { https: [{ ipv6hint: [W6] }] },
    status: 'partial',
    advice: 'mend-https-record',
    says: ['https-hint-differs'],
  },
  {
    fact: 'case 124: a hint that cannot be used',
    given: loaded6,
    dossier: { https: [{ ipv6hint: [V6, 'fd00::1'] }] },
    status: 'partial',
    advice: 'mend-https-record',
    says: ['https-hint-unusable'],
  },
  {
    fact: 'case 125: only its target has AAAA',
    given: loaded4,
    dossier: { https: [{ priority: 0, target: 'cdn.vn' }], targets: { 'cdn.vn': [[V6]] } },
    status: 'partial',
    advice: 'mend-https-record',
    says: ['https-target-only'],
  },
  {
    fact: 'case 126: its target lacks AAAA',
    given: loaded6,
    dossier: { https: [{ target: 'cdn.vn' }], targets: { 'cdn.vn': [[]] } },
    status: 'partial',
    advice: 'mend-https-record',
    says: ['https-target-lacks'],
  },
  {
    fact: 'the question failed',
    given: loaded6,
    dossier: { https: '!timeout' },
    status: 'unknown',
    advice: 'ask-again',
  },
]);

table('vn-domain', [
  { fact: 'a name under .gov.vn', given: { ip: V4 }, status: 'pass' },
  { fact: 'chinhphu.vn', given: { host: 'chinhphu.vn', ip: V4 }, status: 'pass' },
  {
    fact: 'a site of nobody',
    given: { host: 'aba.angiang.vn', ip: V4 },
    status: 'not-applicable',
    says: ['not-a-state-site'],
  },
]);

describe('name-pattern', () => {
  it.each(names.rows)('of $host is $status: $about', ({ host, status, says }) => {
    const { 'name-pattern': check } = checksOf({ host, ip: V4 });
    expect([check.status, ...check.evidence.map(({ code }) => code)]).toEqual([status, ...says]);
  });

  it('never says more than what is seen', () => {
    for (const { host } of names.rows) {
      const { 'name-pattern': check } = checksOf({ host, ip: V4 });
      expect(check.status).not.toBe('fail');
      expect(check.evidence.map((line) => govEvidenceText(line, 'vi')).join(' ')).not.toMatch(
        /vi phạm|chuyển tiếp|thời hạn/i,
      );
    }
  });

  it('sends the visitors of a former name on', () => {
    expect(checksOf({ host: 'yenbai.gov.vn', ip: V4 })['name-pattern'].advice).toBe('redirect-former-name');
    expect(checksOf({ host: 'gdt.gov.vn', ip: V4 })['name-pattern'].advice).toBeUndefined();
  });
});

describe('a body that is no state body', () => {
  it.each([
    'angiang.dcs.vn',
    'dcs.vn',
    'tinhdoan.quangbinh.gov.vn',
    'www.tinhdoanninhbinh.gov.vn',
    'bcsd.yenbai.gov.vn',
  ])('%s has neither law nor programme nor step held against it', (host) => {
    const checks = Object.values(checksOf({ host, ip: V6, dns: { [host]: { aaaa: [V6] } } }));
    const kinds = checks.flatMap(({ rule }) => (rule === undefined ? [] : [ruleById(rule).kind]));
    expect(new Set(kinds)).toEqual(new Set(['recommendation']));
    expect(checks.flatMap(({ step }) => step ?? [])).toEqual([]);
    expect(checks.find(({ id }) => id === 'vn-domain')).toMatchObject({
      status: 'not-applicable',
      evidence: [{ code: 'not-a-state-body' }],
    });
    expect(checks.find(({ id }) => id === 'aaaa')?.status).toBe('pass');
    expect(govHeadline(checks)).not.toMatch(/^meets/);
  });
});

describe('the old naming rule', () => {
  it('held until 30 June 2026 and is named with its article', () => {
    const given: Given = { host: 'dichvucong.laocai.gov.vn', ip: V4 };
    expect(checksOf(given, undefined, Date.parse('2026-06-30T16:00:00Z'))['name-pattern']).toMatchObject({
      status: 'pass',
      rule: 'decree-42-2022-art-13-2',
    });
    expect(checksOf(given)['name-pattern'].rule).toBe('decree-42-2022-art-13-2');
  });

  it('is held against nobody who lacks such a host', () => {
    const checks = checksOf(loaded6, { zone, ns: {}, mx: {}, dnssec: 'secure', https: [] });
    const words = JSON.stringify(checks);
    expect(words).not.toMatch(/dichvucong|e-services/);
  });
});
