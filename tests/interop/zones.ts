/** A small DNS of our own, from the root down, for real resolvers to walk through. */
import { SERVERS } from './servers.ts';

/** How the zone is signed: `forged` was changed after signing, `expired` has signatures of last year. */
type Signing = 'signed' | 'unsigned' | 'forged' | 'expired';

export interface ZoneData {
  /** Without a trailing dot; '' is the root. */
  readonly name: string;
  readonly signing: Signing;
  /** Master-file lines; SOA and NS come from `masterFile`. */
  readonly records: readonly string[];
}

const NAME_SERVERS = ['ns1.may-chu.vn.', 'ns2.may-chu.vn.'];
const GLUE = [
  `ns1.may-chu.vn. A ${SERVERS.authority.v4}`,
  `ns1.may-chu.vn. AAAA ${SERVERS.authority.v6}`,
  `ns2.may-chu.vn. A ${SERVERS.authority.v4}`,
];

/** Delegations, with glue where a resolver could not get on without it. */
const delegate = (...names: readonly string[]): string[] =>
  names.flatMap((name) => NAME_SERVERS.map((server) => `${name}. NS ${server}`));

/** More than UDP's 1,232 octets, so that an answer that was cut anywhere on its way shows. */
const MANY = Array.from({ length: 60 }, (_, index) => `nhieu AAAA 3000:6:1::${(index + 1).toString(16)}`);

/** Children before their parents: a parent's zone is signed with the DS records of its children. */
export const ZONES: readonly ZoneData[] = [
  {
    name: 'an-toan.gov.vn',
    signing: 'signed',
    records: [
      '@ A 203.0.113.80',
      '@ AAAA 3000:6::80',
      '@ MX 20 thu2',
      '@ MX 10 thu1',
      '@ HTTPS 0 www',
      'www A 203.0.113.80',
      'www AAAA 3000:6::80',
      'www HTTPS 1 . alpn=h2,h3 ipv4hint=203.0.113.80 ipv6hint=3000:6::80',
      'cu A 203.0.113.81',
      'moi AAAA 3000:6::82',
      'bi-danh CNAME www',
      'chuoi CNAME chuoi-hai',
      'chuoi-hai CNAME www.phan-phoi.vn.',
      'treo CNAME khong-co.phan-phoi.vn.',
      '*.moi-ten AAAA 3000:6::83',
      'duoi.day A 203.0.113.84',
      'xn--cng-8s5a AAAA 3000:6::85',
      'thu1 A 203.0.113.86',
      'thu1 AAAA 3000:6::86',
      'thu2 A 203.0.113.87',
      ...MANY,
    ],
  },
  { name: 'gia-mao.gov.vn', signing: 'forged', records: ['www A 203.0.113.90', 'www AAAA 3000:6::90'] },
  { name: 'het-han.gov.vn', signing: 'expired', records: ['www A 203.0.113.91', 'www AAAA 3000:6::91'] },
  {
    name: 'thuong.gov.vn',
    signing: 'unsigned',
    records: ['@ MX 0 .', 'www A 203.0.113.92', 'www AAAA 3000:6::92', 'cu A 203.0.113.93'],
  },
  { name: 'phan-phoi.vn', signing: 'unsigned', records: ['www A 203.0.113.94', 'www AAAA 3000:6::94'] },
  { name: 'may-chu.vn', signing: 'unsigned', records: GLUE },
  {
    name: 'gov.vn',
    signing: 'signed',
    records: delegate('an-toan.gov.vn', 'gia-mao.gov.vn', 'het-han.gov.vn', 'thuong.gov.vn'),
  },
  { name: 'vn', signing: 'signed', records: [...delegate('gov.vn', 'phan-phoi.vn', 'may-chu.vn'), ...GLUE] },
  { name: '', signing: 'signed', records: [...delegate('vn'), ...GLUE] },
];

/** What stands in the forged zone instead of what was signed: in an address, and in the SOA. */
export const FORGERIES = [
  { signed: '203.0.113.90', forged: '203.0.113.66' },
  { signed: 'quan-tri.may-chu.vn.', forged: 'ke-gian.may-chu.vn.' },
] as const;

/** The zone as a master file (RFC 1035 §5); negative answers live for 120 s. */
export const masterFile = ({ name, records }: ZoneData): string =>
  [
    `$ORIGIN ${name}.`,
    '$TTL 300',
    `@ SOA ${NAME_SERVERS[0] ?? ''} quan-tri.may-chu.vn. 1 3600 900 604800 120`,
    ...NAME_SERVERS.map((server) => `@ NS ${server}`),
    ...records,
    '',
  ].join('\n');

/** Root hints (RFC 8109 §2), as every resolver here is started with. */
export const rootHints = (): string => [`. 3600000 NS ${NAME_SERVERS[0] ?? ''}`, ...GLUE.slice(0, 2), ''].join('\n');
