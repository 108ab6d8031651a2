/**
 * Names that exist for single cases of docs/verdicts.md (tests/cases/lab-cases.json): kinds of AAAA, of answers, of
 * zones. They are not in the tour. `tNN` is a name for case NN; places are those of hosts.ts, from 60 on.
 */
import type { DnsFault, DnsView, LabHost } from './site-types.ts';

const BOTH: readonly DnsView[] = ['cloudflare', 'google'];
const v4At = (place: number): string => `203.0.113.${place}`;
const v6At = (place: number): string => `3000:6:${place.toString(16)}::80`;
const hex = (octet: number): string => octet.toString(16).padStart(2, '0');

const named = (label: string): string => `${label}.lab-mau.net`;
const ipv4 = (host: string, place: number): LabHost => ({ host, a: [v4At(place)] });
const dual = (host: string, place: number): LabHost => ({ host, a: [v4At(place)], aaaa: [v6At(place)] });
const faulty = (host: string, place: number, ...faults: readonly DnsFault[]): LabHost => ({
  ...ipv4(host, place),
  faults,
});

/** Section 5.2: the one AAAA of a name, where nobody is. */
const KINDS: readonly (readonly [label: string, ...addresses: string[]])[] = [
  ['t24', '::1'],
  ['t25', '::'],
  ['t26', 'fe80::1'],
  ['t27', 'fd00:6::1'],
  ['t28', '2001:db8::1'],
  ['t29', '3fff::1'],
  ['t30', '::ffff:203.0.113.60'],
  ['t31', '::203.0.113.60'],
  ['t32', '64:ff9b::cb00:713c'],
  ['t33', '64:ff9b:1::cb00:713c'],
  ['t34', '2002:cb00:713c::1'],
  ['t35', '2001:0:cb00:713c::1'],
  ['t36', '100::1'],
  ['t36b', '100:0:0:1::1'],
  ['t37', '2001:2::1'],
  ['t37b', '2001:10::1'],
  ['t37c', '2001:20::1'],
  ['t37d', '2001:30::1'],
  ['t38', '2001:1::1'],
  ['t38b', '2001:3::1'],
  ['t38c', '2001:4:112::1'],
  ['t38d', '2620:4f:8000::1'],
  ['t39', '5f00::1'],
  ['t39b', '3ffe::1'],
  ['t39c', 'fec0::1'],
  ['t39d', 'ff02::1'],
  ['t39e', '4000::1'],
  ['t41', 'fd00::1', 'fe80::1'],
];
const byKind = KINDS.map(([label, ...aaaa]): LabHost => ({ ...ipv4(named(label), 60), aaaa, dead: aaaa }));

/** The machine's own resolver says something else than the public ones do. */
const seenHere = (host: LabHost, here: { readonly a?: readonly string[]; readonly aaaa?: readonly string[] }) => ({
  ...host,
  views: { system: here },
});

/** What a translator with a prefix of the network's own makes of an IPv4 address (RFC 6052 §2.2). */
const translated96 = (place: number): string => `3000:64::cb00:71${hex(place)}`;
const translated64 = (place: number): string => `3000:64:0:1:cb:71:${hex(place)}00:0`;

const NETWORK: readonly LabHost[] = [
  seenHere(dual(named('t02'), 61), { a: [v4At(61)], aaaa: ['3000:6:3d::81'] }),
  seenHere(ipv4(named('t45'), 62), { a: [v4At(62)], aaaa: [translated96(62)] }),
  // Far from the first one: two names of one network are one witness for a prefix.
  seenHere({ host: 't45-mau.vn', a: ['192.0.2.63'] }, { a: ['192.0.2.63'], aaaa: ['3000:64::c000:23f'] }),
  seenHere(ipv4('t45-mau.com', 64), { a: [v4At(64)], aaaa: [translated64(64)] }),
  { host: named('t46'), a: [v4At(65)], aaaa: [`3000:64:0:2::cb00:71${hex(65)}`] },
  seenHere(ipv4(named('t48'), 66), { a: [v4At(66)], aaaa: [v6At(66)] }),
  { ...dual(named('t48b'), 67), views: { cloudflare: { a: [v4At(67)], aaaa: [] } } },
  seenHere(dual(named('t60'), 68), { a: [v4At(68)], aaaa: [] }),
  seenHere(ipv4(named('t64'), 69), { a: ['10.20.30.40'], aaaa: [] }),
  seenHere(ipv4(named('t65'), 70), { a: ['127.6.6.6'], aaaa: [] }),
  dual('t53-mau.vn', 71),
  dual('t53-mau.com', 72),
  dual('t53-mau.net', 73),
];

const PROBED: readonly LabHost[] = [
  // The way to it is forbidden here: an error that is on no list of the probe (case 8 of docs/verdicts.md).
  { ...dual(named('t08'), 75), dead: [v6At(75)], forbidden: [v6At(75)] },
  { ...dual(named('t15'), 76), slow: [v6At(76)], closedPorts: [80] },
  { ...dual(named('t16'), 77), slow: [v6At(77)], closedPorts: [443] },
  { ...dual(named('t17'), 78), slow: [v6At(78)], closedPorts: [80, 443] },
  { ...dual(named('t18'), 79), slow: [v6At(79)], refusesLiteral: true },
];

const ADDRESSES: readonly LabHost[] = [
  { ...dual(named('t40'), 80), aaaa: [v6At(80), 'fd00:6:50::80'], dead: ['fd00:6:50::80'] },
  { ...dual(named('t42'), 81), aaaa: [v6At(81), '3000:6:0051:0:0:0:0:80'] },
  { host: 'may-in.lan', a: ['10.20.30.40'] },
  { host: 'noibo', a: ['10.20.30.40'] },
  ipv4('mau.test', 82),
  ipv4('trang.example', 82),
  { ...ipv4('gov.vn', 83), isInParentZone: true },
  dual('xn--tnmin-mu-k1a0927e2ga.vn', 84),
  ...['t13', 't14', 't20', 't22', 't67', 't69', 't70', 't75', 't77-moi', 't78', 't92', 't96'].map((label, index) =>
    dual(named(label), 85 + index),
  ),
  ipv4('t77-cu.vn', 97),
  ipv4(named('t97'), 98),
];

const chain = (length: number): readonly LabHost[] => [
  ...Array.from({ length }, (_, hop) => ({ host: named(`chuoi-${hop}`), alias: named(`chuoi-${hop + 1}`) })),
  ipv4(named(`chuoi-${length}`), 100),
];

const ANSWERS: readonly LabHost[] = [
  ipv4(named('t104'), 101),
  { host: 'chi-co-thu-mau.vn', mx: [{ preference: 10, target: 'start.lab' }] },
  faulty(named('t106'), 102, { kind: 'nxdomain', views: BOTH, types: ['AAAA'] }),
  faulty(named('t108'), 103, { kind: 'bogus', views: BOTH }),
  faulty(named('t109'), 104, { kind: 'servfail', views: BOTH }),
  faulty(named('t110'), 105, { kind: 'bogus', views: ['cloudflare'] }, { kind: 'servfail', views: ['google'] }),
  faulty(named('t111'), 106, { kind: 'refused', views: BOTH }),
  faulty(named('t112'), 107, { kind: 'http-503', views: BOTH }),
  faulty(named('t113'), 108, { kind: 'truncated', views: BOTH }),
  faulty(named('t114'), 109, { kind: 'filtered', views: BOTH }),
  { ...dual(named('t114b'), 110), faults: [{ kind: 'filtered', views: ['cloudflare'] }] },
  { ...dual(named('t114c'), 110), faults: [{ kind: 'sinkhole', views: ['cloudflare'] }] },
  { ...ipv4(named('t114d'), 170), faults: [{ kind: 'sinkhole', views: BOTH, types: ['A'] }] },
  {
    ...dual(named('t114e'), 171),
    faults: [{ kind: 'sinkhole', views: ['cloudflare'], types: ['A'] }],
    views: { cloudflare: { aaaa: [] } },
  },
  faulty(named('t115'), 111, { kind: 'doh-other-name', views: BOTH }),
  faulty(named('t115b'), 172, { kind: 'two-aliases', views: BOTH, types: ['AAAA'] }),
  { ...dual(named('t115c'), 173), faults: [{ kind: 'two-aliases', views: ['cloudflare'], types: ['AAAA'] }] },
  faulty(named('t133'), 112, { kind: 'http-302', views: BOTH }),
  { host: named('vong-a'), alias: named('vong-b') },
  { host: named('vong-b'), alias: named('vong-a') },
  ...chain(12),
  { host: named('t120'), alias: 'khong-con.luutru-cu.com' },
  { host: 'cay-mau.vn', a: [v4At(113)], delegatesNames: 'cay-moi.lab-mau.net' },
  dual('trang.cay-moi.lab-mau.net', 114),
  dual('*.tron-mau.net', 115),
  { ...dual(named('t124'), 116), https: [{ priority: 1, target: '', ipv6hint: ['3000:6:74::99'] }] },
  { ...dual(named('t124b'), 117), https: [{ priority: 1, target: '', ipv6hint: ['fd00:6:75::80'] }] },
  { host: named('t124c'), alias: named('t124b') },
  { ...ipv4('t125-mau.vn', 118), https: [{ priority: 0, target: named('t125-dich') }] },
  dual(named('t125-dich'), 119),
  { ...dual(named('t126'), 120), https: [{ priority: 1, target: named('t126-dich') }] },
  ipv4(named('t126-dich'), 121),
  { ...ipv4(named('t126b'), 122), https: [{ priority: 1, target: named('t125-dich') }] },
  { ...dual(named('t127'), 123), faults: [{ kind: 'nxdomain', views: ['cloudflare'], types: ['AAAA'] }] },
  { ...dual(named('t129'), 124), faults: [{ kind: 'stale', views: BOTH }] },
  { ...ipv4(named('t129b'), 124), faults: [{ kind: 'stale', views: BOTH }] },
  { ...dual(named('t130'), 125), views: { google: { a: [v4At(125)], aaaa: [v6At(126)] } } },
  { ...dual(named('t132'), 126), faults: [{ kind: 'unknown-algorithm', views: BOTH }] },
];

const MODERN = ['ns1.tenmien-mau.net', 'ns2.tenmien-mau.net'] as const;
const OLD = ['ns1.tenmien-cu.net', 'ns2.tenmien-cu.net'] as const;
const state = (label: string): string => `${label}-mau.gov.vn`;
const mail = (...targets: readonly string[]): NonNullable<LabHost['mx']> =>
  targets.map((target, index) => ({ preference: 10 * (index + 1), target }));

const ZONES: readonly LabHost[] = [
  { ...dual(state('t135'), 130), ns: MODERN, isSigned: true },
  { ...dual(state('t136'), 131), ns: [MODERN[0], OLD[0]] },
  { ...dual(state('t137'), 132), ns: OLD },
  { ...dual(state('t138'), 133), ns: [...MODERN, ...OLD] },
  { ...dual(state('t139'), 134), ns: ['nsa.chung-mau.net', 'nsb.chung-mau.net'] },
  { ...dual(state('t140'), 135), ns: ['nsc.chung-mau.net', 'nsd.chung-mau.net'] },
  { ...dual(state('t141'), 136), ns: OLD },
  dual(`www.${state('t141')}`, 136),
  { ...dual(state('t142'), 137), ns: MODERN },
  { ...dual(`so.${state('t142')}`, 138), ns: OLD },
  { ...dual(state('t143'), 139), ns: MODERN },
  { host: `www.${state('t143')}`, alias: 't143.luutru-cu.com' },
  ipv4('t143.luutru-cu.com', 140),
  { ...dual(state('t144'), 141), ns: [...MODERN, 'nse.chung-mau.net'] },
  { ...dual(state('t144b'), 174), ns: [MODERN[0], v4At(174)] },
  { ...faulty(state('t115'), 175, { kind: 'referral', views: BOTH, types: ['AAAA'] }), ns: MODERN },
  { ...dual(state('t101'), 142), isInParentZone: true },
  { ...dual(state('t146'), 143), mx: [] },
  { ...dual(state('t147'), 144), mx: [{ preference: 0, target: '' }] },
  { ...dual(state('t148'), 145), mx: mail('start.lab', 'www.camau.gov.vn') },
  { ...dual(state('t148b'), 146), mx: mail('www.camau.gov.vn') },
  { ...dual(state('t148c'), 176), mx: mail(v4At(176), 'thu.noibo.local') },
  { ...dual(state('t149'), 147), mx: mail('localhost', 'start.lab') },
  ...['nsa', 'nsb'].map((label) => dual(`${label}.chung-mau.net`, 148)),
  ...['nsc', 'nsd'].map((label, index) => ({
    ...ipv4(`${label}.chung-mau.net`, 149),
    aaaa: [`fd00:6:95::${index + 1}`],
    dead: [`fd00:6:95::${index + 1}`],
  })),
  { host: 'nse.chung-mau.net', alias: MODERN[0] },
];

const PAGES: readonly LabHost[] = [
  ...['t82', 't84', 't151', 't155', 't156', 't157', 't159', 't160', 't161'].map((label, index) =>
    dual(`${label}-mau.vn`, 150 + index),
  ),
  ipv4('t154-mau.vn', 160),
  ipv4('ws.t82-mau.vn', 161),
  dual('quang-cao.tiep-thi-mau.com', 162),
  faulty('an.tiep-thi-mau.com', 163, { kind: 'servfail', views: BOTH, types: ['AAAA'] }),
  { ...ipv4('la.tiep-thi-mau.com', 164), aaaa: ['2001:db8::a4'], dead: ['2001:db8::a4'] },
  dual('khung.tiep-thi-mau.com', 165),
  ipv4('*.chi-v4-mau.net', 166),
];

export const CASE_HOSTS: readonly LabHost[] = [
  ...byKind,
  ...NETWORK,
  ...PROBED,
  ...ADDRESSES,
  ...ANSWERS,
  ...ZONES,
  ...PAGES,
];
