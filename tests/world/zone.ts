/** The lab's DNS data, and how a resolver answers from it. */
import { HOSTS, v4At, v6At } from './hosts.ts';
import { isIPv6 } from 'node:net';
import { addressBytes } from './dns-encode.ts';
import type { Answer, LabRecord } from './dns-wire.ts';
import type { DnsFault, DnsView, LabHost } from './site-types.ts';

const TTL = 300;
/** No shorter: a verdict must not lose half of its answers while a probe takes its half minute twice. */
const NEGATIVE_TTL = 300;
/** RFC 6052 §2.1. */
const WELL_KNOWN_PREFIX = '64:ff9b::';
/** Above what any resolver follows, so that a long chain is seen whole. */
const ALIAS_LIMIT = 20;

/** Two name servers on both families, and a pair on IPv4 only for the domains that have no IPv6 at all. */
const MODERN_NS = ['ns1.tenmien-mau.net', 'ns2.tenmien-mau.net'];
const OLD_NS = ['ns1.tenmien-cu.net', 'ns2.tenmien-cu.net'];
const PARENTS = ['', 'vn', 'gov.vn', 'com', 'net', 'lab', 'google'];

const NAME_SERVERS: readonly LabHost[] = [
  ...MODERN_NS.map((host, index) => ({ host, a: [v4At(200 + index)], aaaa: [v6At(200 + index)] })),
  ...OLD_NS.map((host, index) => ({ host, a: [v4At(210 + index)] })),
];

type AliasRecord = LabRecord & { readonly type: 'CNAME' };

export interface Zone {
  readonly records: ReadonlyMap<string, readonly LabRecord[]>;
  readonly faults: ReadonlyMap<string, readonly DnsFault[]>;
  /** Addresses that one view alone is given, by view and name. */
  readonly views: ReadonlyMap<string, readonly LabRecord[]>;
  /** Apexes of zones whose answers are signed. */
  readonly signed: ReadonlySet<string>;
  /** Zone apexes; a name belongs to the longest that it ends in. */
  readonly apexes: ReadonlySet<string>;
}

/** Registrable domain, good enough for the lab's own names. */
const registrable = (host: string): string =>
  host
    .split('.')
    .slice(host.endsWith('.gov.vn') ? -3 : -2)
    .join('.');

/** Hosts in, zones out: every registrable domain gets its SOA, two name servers and a mail server. */
export function buildZone(hosts: readonly LabHost[] = HOSTS): Zone {
  const all = [...hosts, ...NAME_SERVERS];
  const records = new Map<string, LabRecord[]>();
  const add = (record: LabRecord): void => {
    records.set(record.name, [...(records.get(record.name) ?? []), record]);
  };
  for (const host of all) for (const record of recordsOf(host)) add(record);
  const known = new Map(all.map((host) => [host.host, host]));
  const registered = all.filter(({ isInParentZone }) => !isInParentZone).map(({ host }) => registrable(host));
  const domains = [...new Set([...registered, ...all.flatMap(({ host, ns }) => (ns ? [host] : []))])];
  for (const domain of domains) {
    const { ns, mx } = known.get(domain) ?? {};
    const modern = all.some(({ host, aaaa }) => registrable(host) === domain && aaaa !== undefined);
    const servers = ns ?? (modern ? MODERN_NS : OLD_NS);
    for (const target of servers) add({ name: domain, ttl: TTL, type: 'NS', target });
    add(soa(domain, servers[0]));
    const usualMail = { preference: 10, target: modern ? 'start.lab' : 'www.camau.gov.vn' };
    for (const server of mx ?? (domain.endsWith('.gov.vn') ? [usualMail] : [])) {
      add({ name: domain, ttl: TTL, type: 'MX', ...server });
    }
  }
  for (const parent of PARENTS.filter((name) => !domains.includes(name))) {
    add(soa(parent, MODERN_NS[0]));
    for (const target of MODERN_NS) add({ name: parent, ttl: TTL, type: 'NS', target });
  }
  return {
    records,
    views: new Map(
      hosts.flatMap(({ host, views = {} }) =>
        Object.entries(views).map(
          ([view, addresses]) => [`${view} ${host}`, recordsOf({ host, ...addresses })] as const,
        ),
      ),
    ),
    signed: new Set(hosts.flatMap(({ host, isSigned }) => (isSigned ? [host] : []))),
    faults: new Map(hosts.flatMap(({ host, faults }) => (faults ? [[host, faults]] : []))),
    apexes: new Set([...domains, ...PARENTS]),
  };
}

const soa = (name: string, primary = 'ns1.tenmien-mau.net'): LabRecord => ({
  name,
  ttl: NEGATIVE_TTL,
  type: 'SOA',
  primary,
  contact: 'quantri.tenmien-mau.net',
  minimum: NEGATIVE_TTL,
});

function recordsOf({ host: name, a = [], aaaa = [], alias, ipv6hint, https, delegatesNames }: LabHost): LabRecord[] {
  return [
    ...(delegatesNames === undefined ? [] : [{ name, ttl: TTL, type: 'DNAME', target: delegatesNames } as const]),
    ...(https ?? []).map((record) => ({ name, ttl: TTL, type: 'HTTPS', ...record }) as const),
    ...(alias === undefined ? [] : [{ name, ttl: TTL, type: 'CNAME', target: alias } as const]),
    ...a.map((address) => ({ name, ttl: TTL, type: 'A', address }) as const),
    ...aaaa.map((address) => ({ name, ttl: TTL, type: 'AAAA', address }) as const),
    ...(ipv6hint
      ? [{ name, ttl: TTL, type: 'HTTPS', priority: 1, target: '', alpn: ['http/1.1'], ipv4hint: a, ipv6hint } as const]
      : []),
  ];
}

/**
 * What the zone says about a name and type, aliases followed as a recursive resolver does; a loop of them is given as
 * it stands, since not every resolver makes it SERVFAIL (case 119 of docs/verdicts.md).
 */
export function answerFromZone(zone: Zone, name: string, type: string, view?: DnsView): Answer {
  const answer = walk(zone, name, type, view);
  return zone.signed.has(authorityOf(zone, name).name) ? { ...answer, authenticated: true } : answer;
}

function walk(zone: Zone, name: string, type: string, view: DnsView | undefined): Answer {
  const answers: LabRecord[] = [];
  let owner = name;
  for (let hop = 0; hop <= ALIAS_LIMIT; hop += 1) {
    const here = recordsAt(zone, owner, type, view);
    const wanted = here.filter((record) => record.type === type);
    if (wanted.length > 0) return { rcode: 'NOERROR', answers: [...answers, ...wanted], authority: [] };
    const made = redirectedName(zone, owner);
    const alias = made?.alias ?? here.find((record): record is AliasRecord => record.type === 'CNAME');
    if (made) answers.push(made.dname);
    if (alias && answers.includes(alias)) return { rcode: 'NOERROR', answers, authority: [] };
    if (!alias) {
      const exists = here.length > 0 || hasNamesBelow(zone, owner);
      return { rcode: exists ? 'NOERROR' : 'NXDOMAIN', answers, authority: [authorityOf(zone, owner)] };
    }
    answers.push(alias);
    owner = alias.target;
  }
  return { rcode: 'SERVFAIL', answers: [], authority: [] };
}

/** Records of a name as a view is given them; those of `*.parent` where the name itself has none (RFC 4592). */
function recordsAt(zone: Zone, name: string, type: string, view: DnsView | undefined): readonly LabRecord[] {
  const own = zone.records.get(name);
  if (!own) {
    const wildcard = zone.records.get(`*.${name.split('.').slice(1).join('.')}`);
    return wildcard?.map((record) => ({ ...record, name })) ?? [];
  }
  const given = type === 'A' || type === 'AAAA' ? zone.views.get(`${view ?? ''} ${name}`) : undefined;
  return given ? [...given, ...own.filter((record) => record.type !== 'A' && record.type !== 'AAAA')] : own;
}

type RedirectionRecord = LabRecord & { readonly type: 'DNAME' };

/** RFC 6672 §3.1: the DNAME above a name, and the CNAME that a server makes of it. */
function redirectedName(
  zone: Zone,
  name: string,
): { readonly dname: RedirectionRecord; readonly alias: AliasRecord } | undefined {
  const [label = '', ...parent] = name.split('.');
  const dname = zone.records
    .get(parent.join('.'))
    ?.find((record): record is RedirectionRecord => record.type === 'DNAME');
  return dname && { dname, alias: { name, ttl: dname.ttl, type: 'CNAME', target: `${label}.${dname.target}` } };
}

const hasNamesBelow = (zone: Zone, name: string): boolean =>
  [...zone.records.keys()].some((other) => name === '' || other.endsWith(`.${name}`));

function authorityOf(zone: Zone, name: string): LabRecord {
  const labels = name.split('.');
  const apex = labels.map((_, index) => labels.slice(index).join('.')).find((candidate) => zone.apexes.has(candidate));
  const found = zone.records.get(apex ?? '')?.find((record) => record.type === 'SOA');
  return found ?? soa('');
}

/** The faults that a view shows for this question. */
export const faultFor = (zone: Zone, view: DnsView, name: string, type: string): DnsFault | undefined =>
  zone.faults
    .get(name)
    ?.find((fault) => fault.views.includes(view) && (fault.types === undefined || fault.types.includes(type)));

/**
 * DNS64 (RFC 6147): an AAAA made from the A record where there is no AAAA that a client could use. The exclusion
 * set of §5.1.4 holds the mapped range, as it must, and the ranges that no careful operator lets through.
 */
export function withDns64(zone: Zone, name: string, type: string): Answer {
  const real = answerFromZone(zone, name, type, 'system');
  if (type !== 'AAAA' || real.rcode !== 'NOERROR') return real;
  if (real.answers.some((record) => record.type === 'AAAA' && !isExcluded(record.address))) return real;
  const fromA = answerFromZone(zone, name, 'A', 'system');
  if (!fromA.answers.some((record) => record.type === 'A')) return real;
  return {
    ...fromA,
    answers: fromA.answers.map((record) =>
      record.type === 'A' ? { ...record, type: 'AAAA', address: synthesise(record.address) } : record,
    ),
  };
}

const isExcluded = (address: string): boolean => /^(?:::ffff:|f[cd]|2001:db8:)/i.test(address);

/** The address a DNS64 makes of an IPv4 address under the well-known prefix. */
export function synthesise(address: string): string {
  if (isIPv6(address)) throw new Error(`expected an IPv4 address, got ${address}`);
  return `${WELL_KNOWN_PREFIX}${addressBytes(address)
    .toString('hex')
    .replace(/^(.{4})/, '$1:')}`;
}
