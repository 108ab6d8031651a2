import { describe, expect, it } from 'vitest';
import type { CheckStatus } from '@/utils/core/gov/checks/check';
import type { AdviceCode } from '@/utils/core/gov/checks/check-codes';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { adviceText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { applyLanguage } from '@/utils/i18n/locale';
import { probeOffer } from '@/utils/app/probe/probe-offer';
import type { PageView } from '@/utils/app/page/page-view';
import { judge } from '@/utils/core/verdict/judge';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';
import { checksOf, checkInputOf, V6 } from './check-input-of';

const V4 = '203.162.0.80';
const W6 = '2405:4800:1::81';
const TRANSLATED = '64:ff9b::cba2:50';

const onV4: Given = { ip: V4, a: [V4], aaaa: [V6] };
const onNat64: Given = { ip: TRANSLATED, a: [V4], aaaa: [V6] };
const cached: Given = { ip: V6, cached: true, a: [V4], aaaa: [V6] };
const failed: Given = { source: 'error', error: 'net::ERR_CONNECTION_FAILED', a: [V4], aaaa: [V6] };
const only6: Given = { ...failed, a: [] };

type Probe = NonNullable<Given['probe']>;
type Tried = Probe['addresses'][number];
const reached: Tried = { ip: V6, http: 'reached', https: 'reached', tries: 1 };
const silent: Tried = { ip: V6, http: 'timeout', https: 'timeout', tries: 2 };
const refused: Tried = { ip: V6, http: 'refused', https: 'refused', tries: 2 };
const unclear: Tried = { ip: V6, http: 'inconclusive', https: 'inconclusive', tries: 1 };
const control = (state: Probe['control'], ...addresses: Tried[]): Probe => ({ control: state, addresses });

type Expected = readonly [status: CheckStatus, advice: AdviceCode | undefined];
type Row = readonly [situation: string, given: Given, reachable: Expected, visit: Expected];

const ROWS: readonly Row[] = [
  // Nothing was probed; over IPv4, by what is known of the network.
  ['IPv4; the network has IPv6', { ...onV4, network: 'yes' }, ['unknown', 'probe'], ['unknown', 'probe']],
  ['IPv4; the network has NAT64', { ...onV4, network: 'nat64' }, ['unknown', 'probe'], ['unknown', 'probe']],
  ['IPv4; nothing known of the network', onV4, ['unknown', 'probe'], ['unknown', 'probe']],
  [
    'IPv4; the network has IPv6; lookups are off',
    { ...onV4, network: 'yes', mayAsk: false },
    ['unknown', 'turn-lookup-on'],
    ['unknown', 'turn-lookup-on'],
  ],
  [
    'IPv4; the network has NAT64; lookups are off',
    { ...onV4, network: 'nat64', mayAsk: false },
    ['unknown', 'turn-lookup-on'],
    ['unknown', 'turn-lookup-on'],
  ],
  [
    'IPv4; nothing known of the network; lookups are off',
    { ...onV4, mayAsk: false },
    ['unknown', 'try-ipv6-network'],
    ['unknown', 'try-ipv6-network'],
  ],
  [
    'IPv4; the network has IPv6; an address that no probe contacts',
    { ...onV4, aaaa: ['2001:3::1'], network: 'yes' },
    ['unknown', 'reload-page'],
    ['unknown', 'reload-page'],
  ],
  [
    'IPv4; nothing known of the network; an address that no probe contacts',
    { ...onV4, aaaa: ['2001:3::1'] },
    ['unknown', 'try-ipv6-network'],
    ['unknown', 'try-ipv6-network'],
  ],
  [
    'IPv4; AAAA by the browser’s own resolver; the network has IPv6',
    { ip: V4, system: [V6, V4], network: 'yes' },
    ['unknown', 'probe'],
    ['unknown', 'probe'],
  ],
  [
    'IPv4; IPv6 answered an hour ago; the network has IPv6',
    { ...onV4, seen: { v6: V6 }, network: 'yes' },
    ['pass', undefined],
    ['unknown', 'reload-page'],
  ],
  [
    'IPv4; IPv6 answered an hour ago; nothing known of the network',
    { ...onV4, seen: { v6: V6 } },
    ['pass', undefined],
    ['unknown', 'try-ipv6-network'],
  ],
  [
    'IPv4; IPv6 by an HTTPS alias alone; the network has IPv6',
    {
      ...onV4,
      aaaa: [],
      https: [{ priority: 0, target: 'cdn.vn' }],
      dns: { 'cdn.vn': { aaaa: [V6] } },
      network: 'yes',
    },
    ['unknown', 'publish-aaaa'],
    ['partial', 'publish-aaaa'],
  ],
  ['IPv4; no AAAA', { ...onV4, aaaa: [], network: 'yes' }, ['not-applicable', undefined], ['fail', 'publish-aaaa']],
  ['IPv4; DNS not asked', { ip: V4, network: 'yes' }, ['unknown', 'ask-dns'], ['unknown', 'ask-dns']],
  [
    'IPv4; DNS not asked; lookups are off',
    { ip: V4, network: 'yes', mayAsk: false },
    ['unknown', 'turn-lookup-on'],
    ['unknown', 'turn-lookup-on'],
  ],
  ['an IPv4 literal', { host: V4, ip: V4, network: 'yes' }, ['not-applicable', undefined], ['unknown', undefined]],

  // Nothing was probed; other paths.
  ['both families', { ...onV4, own: [V6], network: 'yes' }, ['pass', undefined], ['pass', undefined]],
  ['NAT64; AAAA published', { ...onNat64, network: 'nat64' }, ['unknown', 'probe'], ['unknown', 'probe']],
  [
    'NAT64; no AAAA',
    { ...onNat64, aaaa: [], network: 'nat64' },
    ['not-applicable', undefined],
    ['fail', 'publish-aaaa'],
  ],
  ['NAT64; DNS not asked', { ip: TRANSLATED, network: 'nat64' }, ['unknown', 'ask-dns'], ['unknown', 'ask-dns']],
  [
    'a cache; the network has IPv6',
    { ...cached, network: 'yes' },
    ['unknown', 'reload-page'],
    ['unknown', 'reload-page'],
  ],
  ['a cache; nothing known of the network', cached, ['unknown', 'reload-page'], ['unknown', 'reload-page']],
  [
    'opened before Sáu; the network has IPv6',
    { source: 'before-install', a: [V4], aaaa: [V6], network: 'yes' },
    ['unknown', 'reload-page'],
    ['unknown', 'reload-page'],
  ],
  [
    'a proxy; IPv6 was seen on this network',
    { ...onV4, proxied: true, network: 'yes' },
    ['not-tested', 'try-without-proxy'],
    ['unknown', 'try-without-proxy'],
  ],
  ['a proxy; DNS not asked', { ip: V4, proxied: true }, ['not-tested', 'ask-dns'], ['unknown', 'try-without-proxy']],
  [
    'an inner network',
    { ip: '10.0.0.1', aaaa: [V6], network: 'yes' },
    ['unknown', 'try-without-proxy'],
    ['not-applicable', undefined],
  ],
  ['Teredo alone', { ...onV4, ip: '2001:0:1::1' }, ['unknown', 'try-ipv6-network'], ['pass', undefined]],
  [
    'it does not load; the network has IPv6',
    { ...failed, network: 'yes' },
    ['unknown', 'probe'],
    ['unknown', 'reload-page'],
  ],
  [
    'it does not load, AAAA alone; the network has IPv6',
    { ...only6, network: 'yes' },
    ['unknown', 'probe'],
    ['unknown', 'probe'],
  ],
  [
    'the machine is offline',
    { ...failed, error: 'net::ERR_INTERNET_DISCONNECTED', network: 'yes' },
    ['unknown', 'reload-page'],
    ['unknown', 'reload-page'],
  ],

  // What the control found goes before everything: the site was not even tried.
  [
    'IPv4; the control failed',
    { ...onV4, probe: control('failed') },
    ['unknown', 'try-ipv6-network'],
    ['unknown', 'try-ipv6-network'],
  ],
  [
    'IPv4; the control is silent',
    { ...onV4, probe: control('silent') },
    ['unknown', 'mend-network'],
    ['unknown', 'mend-network'],
  ],
  [
    'IPv4; something stands in the way of the control',
    { ...onV4, probe: control('inconclusive') },
    ['unknown', 'probe-again'],
    ['unknown', 'probe-again'],
  ],
  [
    'IPv4; something stands in the way of the control; lookups are off',
    { ...onV4, probe: control('inconclusive'), mayAsk: false },
    ['unknown', 'try-ipv6-network'],
    ['unknown', 'try-ipv6-network'],
  ],
  [
    'IPv4; IPv6 seen after the control failed',
    { ...onV4, probe: { ...control('failed'), at: 1 }, network: 'yes' },
    ['unknown', 'probe-again'],
    ['unknown', 'probe-again'],
  ],
  [
    'IPv4; IPv6 answered an hour ago; now the control is silent',
    { ...onV4, seen: { v6: V6 }, probe: control('silent') },
    ['pass', undefined],
    ['unknown', 'mend-network'],
  ],
  [
    'it does not load, AAAA alone; the control failed',
    { ...only6, probe: control('failed') },
    ['unknown', 'try-ipv6-network'],
    ['unknown', 'try-ipv6-network'],
  ],
  [
    'a cache; the control failed',
    { ...cached, probe: control('failed') },
    ['unknown', 'try-ipv6-network'],
    ['unknown', 'reload-page'],
  ],
  [
    'a cache; the control is silent',
    { ...cached, probe: control('silent') },
    ['unknown', 'mend-network'],
    ['unknown', 'reload-page'],
  ],
  [
    'a proxy; the control failed before',
    { ...onV4, proxied: true, probe: control('failed') },
    ['unknown', 'try-without-proxy'],
    ['unknown', 'try-without-proxy'],
  ],

  // The control answered, so what came of the site's addresses is the answer.
  [
    'IPv4; the probe reached it',
    { ...onV4, probe: control('ok', reached) },
    ['pass', undefined],
    ['unknown', 'reload-page'],
  ],
  [
    'NAT64; the probe reached it',
    { ...onNat64, probe: control('ok', reached) },
    ['pass', undefined],
    ['unknown', 'reload-page'],
  ],
  [
    'IPv4; the probe failed twice',
    { ...onV4, probe: control('ok', silent) },
    ['fail', 'mend-reachability'],
    ['partial', 'mend-reachability'],
  ],
  [
    'IPv4; the probe was refused twice',
    { ...onV4, probe: control('ok', refused) },
    ['fail', 'mend-reachability'],
    ['partial', 'mend-reachability'],
  ],
  [
    'NAT64; the probe failed twice',
    { ...onNat64, probe: control('ok', silent) },
    ['fail', 'mend-reachability'],
    ['unknown', 'mend-reachability'],
  ],
  [
    'IPv4; one of two addresses failed',
    { ...onV4, aaaa: [V6, W6], probe: control('ok', reached, { ...silent, ip: W6 }) },
    ['partial', 'mend-some-addresses'],
    ['partial', 'mend-some-addresses'],
  ],
  [
    'IPv4; the probe failed once',
    { ...onV4, probe: control('ok', { ...silent, tries: 1 }) },
    ['unknown', 'probe-again'],
    ['unknown', 'probe-again'],
  ],
  [
    'IPv4; an outcome that may have other causes',
    { ...onV4, probe: control('ok', unclear) },
    ['unknown', 'probe-again'],
    ['unknown', 'probe-again'],
  ],
  [
    'IPv4; every address that was tried failed, others were not tried',
    { ...onV4, probe: { ...control('ok', silent), leftOut: 2 } },
    ['unknown', 'probe-again'],
    ['unknown', 'probe-again'],
  ],
  [
    'IPv4; the probe settled nothing; lookups are off now',
    { ...onV4, probe: control('ok', unclear), mayAsk: false },
    ['unknown', 'turn-lookup-on'],
    ['unknown', 'turn-lookup-on'],
  ],
  [
    'IPv4; IPv6 answered an hour ago, and the probe failed: the visit stands above it',
    { ...onV4, seen: { v6: V6 }, probe: control('ok', silent) },
    ['pass', undefined],
    ['unknown', 'reload-page'],
  ],
  [
    'a cache; the probe failed twice',
    { ...cached, probe: control('ok', silent) },
    ['fail', 'mend-reachability'],
    ['unknown', 'reload-page'],
  ],
  [
    'IPv4; the probe failed twice, and DNS has been forgotten since',
    { ip: V4, probe: control('ok', silent) },
    ['unknown', 'ask-dns'],
    ['unknown', 'ask-dns'],
  ],
  [
    'IPv4; the probe failed twice, and only an HTTPS alias is left of IPv6',
    {
      ...onV4,
      aaaa: [],
      https: [{ priority: 0, target: 'cdn.vn' }],
      dns: { 'cdn.vn': { aaaa: [V6] } },
      probe: control('ok', silent),
    },
    ['unknown', 'publish-aaaa'],
    ['partial', 'publish-aaaa'],
  ],
  [
    'it does not load, AAAA alone; the probe failed twice',
    { ...only6, probe: control('ok', silent) },
    ['fail', 'mend-reachability'],
    ['unknown', 'mend-reachability'],
  ],
  [
    'it does not load, AAAA alone; the probe reached it',
    { ...only6, probe: control('ok', reached) },
    ['pass', undefined],
    ['unknown', 'reload-page'],
  ],
  [
    'it does not load, AAAA alone; port 80 answers where the page is https',
    { ...only6, probe: control('ok', { ...reached, https: 'refused', tries: 2 }) },
    ['partial', 'mend-some-addresses'],
    ['unknown', 'mend-some-addresses'],
  ],
  [
    'it does not load, AAAA alone; port 80 answers, and the page is http',
    { ...only6, scheme: 'http', probe: control('ok', { ...reached, https: 'refused', tries: 2 }) },
    ['pass', undefined],
    ['unknown', 'reload-page'],
  ],
];

function hasIpv6(given: Given): boolean {
  const { code } = judge(evidenceOf(given)).network;
  return code === 'yes' || code === 'nat64';
}

function advisedFor(given: Given): readonly (AdviceCode | undefined)[] {
  const { reachable, visit } = checksOf(given);
  return [reachable.advice, visit.advice];
}

/** As far as the offer of a probe looks at it. */
function viewOf(given: Given): PageView {
  const evidence = evidenceOf(given);
  const lookup = { kind: evidence.mayAsk ? 'asked' : 'off', names: [], resolvers: ['https://dns.google/dns-query'] };
  return { ...evidence, verdict: judge(evidence), lookup } as unknown as PageView;
}

describe('the next step of reachable and visit', () => {
  it.each(ROWS)('%s', (_, given, reachable, visit) => {
    const checks = checksOf(given);
    expect([checks.reachable.status, checks.reachable.advice]).toEqual(reachable);
    expect([checks.visit.status, checks.visit.advice]).toEqual(visit);
  });

  it.each(ROWS.filter(([, given]) => hasIpv6(given)))('never sends to look for IPv6 where it is: %s', (_, given) => {
    expect(advisedFor(given)).not.toContain('try-ipv6-network');
  });

  it.each(ROWS.filter(([, given]) => given.probe?.control !== 'ok'))('blames no server untried: %s', (_, given) => {
    expect(advisedFor(given)).not.toContain('mend-reachability');
    expect(advisedFor(given)).not.toContain('mend-some-addresses');
  });

  it.each(ROWS.filter(([, given]) => advisedFor(given).includes('probe')))('has the button: %s', (_, given) => {
    expect(probeOffer(viewOf(given))).toMatchObject({ kind: 'ask', addresses: [V6] });
    expect(probeOffer(viewOf(given))).toHaveProperty('found', undefined);
  });

  it.each(ROWS.filter(([, given]) => advisedFor(given).includes('probe-again')))('has it again: %s', (_, given) => {
    expect(probeOffer(viewOf(given))).toMatchObject({ kind: 'ask', addresses: [V6], found: given.probe });
  });

  it('holds no visit of another host against this one', () => {
    const given = checkInputOf({ ...onV4, network: 'yes' });
    const { reachable, visit } = Object.fromEntries(
      judgeChecks({ ...given, host: 'www.dongthap.gov.vn' }).map((check) => [check.id, check]),
    );
    expect(visit).toMatchObject({ status: 'unknown', advice: 'reload-page' });
    expect(visit?.evidence.map(({ code }) => code)).toEqual(['visit-none', 'network-has-ipv6']);
    expect(reachable?.advice).toBe('reload-page');
  });

  it('shows the probe that its advice rests on', () => {
    const { visit } = checksOf({ ...onV4, probe: control('ok', silent) });
    expect(visit.evidence.map(({ code }) => code)).toEqual(['visit-v4', 'probe-failed', 'network-has-ipv6']);
  });

  it('tells of no probe that an earlier answer over IPv6 stands above', () => {
    const { visit } = checksOf({ ...onV4, seen: { v6: V6 }, probe: control('ok', silent) });
    expect(visit.evidence.map(({ code }) => code)).toEqual(['visit-v4', 'visit-proves-nothing', 'network-has-ipv6']);
  });
});

describe.each(['vi', 'en'] as const)('the words, %s', (language) => {
  it('name the button and its place as the page does', () => {
    applyLanguage(language, language);
    expect(adviceText.probe()).toContain(m.probe_button());
    expect(adviceText.probe()).toContain(m.probe_title());
    expect(adviceText['probe-again']()).toContain(m.probe_again_button());
    applyLanguage('vi', 'vi');
  });
});
