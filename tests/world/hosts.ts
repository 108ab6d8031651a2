/**
 * Every name of the lab with its addresses. IPv6 sites stand in 3000:6::/32, inside global unicast but assigned
 * to nobody; IPv4 sites in the documentation ranges, which count as plain IPv4. Names of agencies are
 * real so that the directory finds them; nothing here ever leaves the namespace.
 */
import { CASE_HOSTS } from './case-hosts.ts';
import type { LabHost } from './site-types.ts';

export const v4At = (place: number): string => `203.0.113.${place}`;
export const v6At = (place: number): string => `3000:6:${place.toString(16)}::80`;
/** Published, routed, and nobody is there. */
const deadAt = (place: number): string => `3000:6:${place.toString(16)}::dead`;

const dual = (host: string, place: number): LabHost => ({ host, a: [v4At(place)], aaaa: [v6At(place)] });
const ipv4 = (host: string, place: number): LabHost => ({ host, a: [v4At(place)] });
const unusable = (host: string, place: number, address: string): LabHost => ({
  ...ipv4(host, place),
  aaaa: [address],
  dead: [address],
});

export const RESOLVERS = [
  {
    view: 'cloudflare',
    host: 'cloudflare-dns.com',
    a: ['1.1.1.1', '1.0.0.1'],
    aaaa: ['2606:4700:4700::1111', '2606:4700:4700::1001'],
  },
  {
    view: 'google',
    host: 'dns.google',
    a: ['8.8.8.8', '8.8.4.4'],
    aaaa: ['2001:4860:4860::8888', '2001:4860:4860::8844'],
  },
] as const;

/** The page with many hosts: one of them, the first, has only IPv4. */
export const CROWD_HOSTS = Array.from(
  { length: 298 },
  (_, index) => `h${String(index + 1).padStart(3, '0')}.mang-mau.net`,
);
/** The hosts of the page that the benchmark loads; all on one pair of addresses. */
export const BENCH_HOSTS = Array.from(
  { length: 50 },
  (_, index) => `s${String(index + 1).padStart(2, '0')}.ngan-tep.net`,
);

/** More addresses than a probe tries. */
const MANY_DEAD = Array.from({ length: 6 }, (_, index) => `3000:6:24::dea${index}`);

const BOTH_DOH = ['cloudflare', 'google'] as const;

export const HOSTS: readonly LabHost[] = [
  ...RESOLVERS.map(({ host, a, aaaa }) => ({ host, a, aaaa })),
  dual('start.lab', 250),

  dual('dongthap.gov.vn', 1),
  dual('www.dongthap.gov.vn', 1),
  dual('cdn.dongthap.gov.vn', 2),
  ipv4('camau.gov.vn', 3),
  ipv4('www.camau.gov.vn', 3),
  { host: 'dienbien.gov.vn', a: [v4At(4)], aaaa: [deadAt(4)], dead: [deadAt(4)] },
  { host: 'www.dienbien.gov.vn', a: [v4At(4)], aaaa: [deadAt(4)], dead: [deadAt(4)] },
  { ...dual('sonla.gov.vn', 5), slow: [v6At(5)] },
  dual('tuyenquang.gov.vn', 6),
  ipv4('www.tuyenquang.gov.vn', 6),
  dual('laocai.gov.vn', 7),
  ipv4('cdn.laocai.gov.vn', 8),
  dual('hungyen.gov.vn', 9),
  ipv4('thongke.demtruycap-mau.vn', 10),
  unusable('caobang.gov.vn', 11, 'fd00:6:11::80'),
  unusable('langson.gov.vn', 12, '::ffff:203.0.113.12'),
  unusable('phutho.gov.vn', 13, '2001:db8:6::80'),
  { ...ipv4('gialai.gov.vn', 14), ipv6hint: [deadAt(14)] },
  { host: 'www.khanhhoa.gov.vn', alias: 'khanhhoa.cdn-mau.net' },
  dual('khanhhoa.gov.vn', 15),
  dual('khanhhoa.cdn-mau.net', 16),
  { host: 'www.laichau.gov.vn', alias: 'laichau.luutru-cu.com' },
  ipv4('laichau.luutru-cu.com', 17),
  { ...ipv4('vinhlong.gov.vn', 18), faults: [{ kind: 'bogus', views: BOTH_DOH }] },
  { ...ipv4('quangtri.gov.vn', 19), faults: [{ kind: 'servfail', views: BOTH_DOH, types: ['AAAA'] }] },
  { ...ipv4('quangngai.gov.vn', 20), faults: [{ kind: 'refused', views: ['cloudflare'] }] },
  { ...ipv4('nghean.gov.vn', 21), faults: [{ kind: 'nxdomain', views: BOTH_DOH }] },
  dual('dichvucong.angiang.gov.vn', 22),
  dual('angiang.gov.vn', 23),
  dual('thidiem-mau.gov.vn', 24),
  ipv4('kiengiang.gov.vn', 25),
  dual('tintuc-mau.com', 26),
  dual('www.tintuc-mau.com', 26),
  ipv4('thainguyen.gov.vn', 27),
  dual('www.thainguyen.gov.vn', 28),
  dual('ninhbinh.gov.vn', 29),
  dual('danang.gov.vn', 30),
  { host: 'thunghiem.mst.gov.vn', aaaa: [v6At(31)] },
  dual('hatinh.gov.vn', 32),
  // Known inside only: public resolvers have never heard of it (case 64 of docs/verdicts.md).
  { host: 'noibo.hanoi.gov.vn', a: ['10.20.30.40'], faults: [{ kind: 'nxdomain', views: BOTH_DOH }] },
  { ...dual('chungchi-hong.lab-mau.net', 33), badCertificate: true },

  // For the probe: browsers come to these over IPv4, each for another reason.
  { ...dual('mot-hong.lab-mau.net', 34), aaaa: [v6At(34), deadAt(34)], slow: [v6At(34)], dead: [deadAt(34)] },
  { ...dual('treo-tls.lab-mau.net', 35), slow: [v6At(35)], stallsTls: true },
  { host: 'sau-dia-chi.lab-mau.net', a: [v4At(36)], aaaa: MANY_DEAD, dead: MANY_DEAD },

  dual('bachhoa-mau.com', 40),
  ipv4('anh.mang-cu.com', 41),
  ...CROWD_HOSTS.map((host) => dual(host, 42)),
  dual('ngan-tep.net', 43),
  ...BENCH_HOSTS.map((host) => dual(host, 44)),
  ...CASE_HOSTS,
];

/** An address in two spellings (case 42 of docs/verdicts.md) stands once. */
const oneSpelling = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1);

/** Addresses that have to stand somewhere for the lab to be whole, each once. */
export function servedAddresses(): { readonly v4: readonly string[]; readonly v6: readonly string[] } {
  const dead = new Set(HOSTS.flatMap((host) => host.dead ?? []).map((ip) => (ip.includes(':') ? oneSpelling(ip) : ip)));
  const everywhere = HOSTS.flatMap((host) => [host, ...Object.values(host.views ?? {})]);
  const standing = (addresses: readonly string[]): string[] => [...new Set(addresses)].filter((ip) => !dead.has(ip));
  return {
    v4: standing(everywhere.flatMap(({ a = [] }) => a)).filter((ip) => !ip.startsWith('127.')),
    v6: standing(everywhere.flatMap(({ aaaa = [] }) => aaaa.map(oneSpelling))),
  };
}

export const slowAddresses = (): readonly string[] => HOSTS.flatMap((host) => host.slow ?? []);

/** By address: the ports that refuse. They are slow as well, since what answers for them stands in the slow line. */
export const closedPorts = (): readonly { readonly address: string; readonly port: number }[] =>
  HOSTS.flatMap(({ slow = [], closedPorts: ports = [] }) =>
    slow.flatMap((address) => ports.map((port) => ({ address, port }))),
  );

export const forbiddenAddresses = (): readonly string[] => HOSTS.flatMap((host) => host.forbidden ?? []);
