import type { Lookup, LookupFailure, LookupType } from '@/utils/dns/lookup';
import type { DocumentRecord, DocumentSource, HostRecord } from '@/utils/page/page-record';
import type { AddressShared, HostSeen } from '@/utils/page/session-keys';
import type { DnsEvidence, Evidence, ProbeEvidence } from '@/utils/verdict/evidence';
import { inferProxies } from '@/utils/verdict/proxy';

/** An answer in short: addresses, 'NXDOMAIN', or '!' and the name of a failure. */
type ShortAnswer = readonly string[] | string;

/** Evidence in short, as the rows of tests/cases/verdicts.json write it. */
export interface Given {
  readonly host?: string;
  readonly scheme?: string;
  readonly port?: number;
  readonly source?: DocumentSource;
  readonly error?: string;
  readonly ip?: string;
  readonly cached?: boolean;
  readonly proxied?: boolean;
  /** Further addresses of the page's own host in this document. */
  readonly own?: readonly string[];
  readonly hosts?: Readonly<Record<string, readonly string[] | { failures: Record<string, number> }>>;
  readonly a?: ShortAnswer;
  readonly aaaa?: ShortAnswer;
  readonly system?: readonly string[];
  readonly chain?: readonly string[];
  readonly dns?: Readonly<Record<string, { a?: ShortAnswer; aaaa?: ShortAnswer }>>;
  readonly seen?: { v6?: string; v4?: string };
  readonly network?: 'yes' | 'nat64';
  readonly probe?: ProbeEvidence;
  readonly shared?: Readonly<Record<string, readonly string[]>>;
  readonly mayAsk?: boolean;
  readonly gap?: boolean;
  readonly leftOut?: number;
}

const NOW = Date.UTC(2026, 10, 22, 7, 3);
const BY = 'https://cloudflare-dns.com/dns-query';

export function evidenceOf(given: Given): Evidence {
  const host = given.host ?? 'dongthap.gov.vn';
  const dns = dnsOf(host, given);
  return {
    now: NOW,
    document: documentOf(host, given),
    seen: given.seen ? { [host]: seenOf(given.seen) } : {},
    dns,
    probes: given.probe ? { [host]: given.probe } : {},
    network: given.network && {
      since: NOW - 600_000,
      [given.network === 'yes' ? 'ipv6' : 'nat64']: {
        host: 'dns.google',
        ip: '3000::1',
        at: NOW - 60_000,
        own: false,
      },
    },
    proxies: inferProxies(sharedOf(given.shared ?? {}), dns, []),
    mayAsk: given.mayAsk ?? true,
    nat64Prefixes: [],
  };
}

function documentOf(host: string, given: Given): DocumentRecord {
  const source = given.source ?? 'response';
  const isAnswered = source === 'response';
  const own = isAnswered
    ? { [host]: hostRecord(host, [...(given.ip ? [given.ip] : []), ...(given.own ?? [])], given) }
    : {};
  const others = Object.entries(given.hosts ?? {}).map(([name, seen]) =>
    'failures' in seen
      ? [name, { ...hostRecord(name, [], {}), withoutAddress: 0, failures: seen.failures }]
      : [name, hostRecord(name, seen, {})],
  );
  return {
    documentId: 'D1',
    scheme: given.scheme ?? 'https',
    host,
    ...(given.port ? { port: given.port } : {}),
    source,
    ...(given.error ? { error: given.error } : {}),
    hops: [
      {
        host,
        secure: true,
        cached: given.cached ?? false,
        ...(given.ip ? { ip: given.ip } : {}),
        ...(given.proxied ? { proxied: true } : {}),
      },
    ],
    committedAt: NOW - 5_000,
    hosts: { ...own, ...Object.fromEntries(others) },
    requestsLeftOut: given.leftOut ?? 0,
    gap: given.gap ?? false,
  };
}

function hostRecord(host: string, ips: readonly string[], given: Given): HostRecord {
  const isCached = given.cached === true;
  return {
    host,
    addresses: ips.map((ip) => ({
      ip,
      fresh: isCached ? 0 : 1,
      cached: isCached ? 1 : 0,
      ...(given.proxied ? { proxied: true } : {}),
    })),
    addressesLeftOut: 0,
    withoutAddress: ips.length === 0 ? 1 : 0,
    kinds: { image: 1 },
    secure: 1,
    insecure: 0,
    failures: {},
    fromServiceWorker: false,
  };
}

function seenOf({ v6, v4 }: { v6?: string; v4?: string }): HostSeen {
  const at = NOW - 3_600_000;
  return { ...(v6 ? { v6: { ip: v6, at } } : {}), ...(v4 ? { v4: { ip: v4, at } } : {}) };
}

function dnsOf(host: string, given: Given): Record<string, DnsEvidence> {
  const all: Record<string, DnsEvidence> = {};
  const main = evidenceFor(host, given.a, given.aaaa, given.chain ?? []);
  const system = given.system ? { system: lookupOf(host, 'system', given.system, []) } : {};
  if (main.a || main.aaaa || given.system) all[host] = { ...main, ...system };
  for (const [name, { a, aaaa }] of Object.entries(given.dns ?? {})) all[name] = evidenceFor(name, a, aaaa, []);
  return all;
}

function evidenceFor(
  host: string,
  a: ShortAnswer | undefined,
  aaaa: ShortAnswer | undefined,
  chain: readonly string[],
): DnsEvidence {
  return {
    ...(a ? { a: lookupOf(host, 'A', a, chain) } : {}),
    ...(aaaa ? { aaaa: lookupOf(host, 'AAAA', aaaa, chain) } : {}),
  };
}

function lookupOf(host: string, type: LookupType, answer: ShortAnswer, chain: readonly string[]): Lookup {
  const common = { host, type, extendedErrors: [], by: BY, failedBefore: [], at: NOW - 1_000, expiresAt: NOW + 60_000 };
  if (typeof answer === 'string' && answer.startsWith('!')) {
    return { ...common, ok: false, why: answer.slice(1) as LookupFailure };
  }
  return {
    ...common,
    ok: true,
    rcode: answer === 'NXDOMAIN' ? 'NXDOMAIN' : 'NOERROR',
    addresses: typeof answer === 'string' ? [] : answer,
    chain,
    authenticated: false,
  };
}

function sharedOf(shared: Readonly<Record<string, readonly string[]>>): Record<string, AddressShared> {
  return Object.fromEntries(Object.entries(shared).map(([ip, names]) => [ip, { names, at: NOW }]));
}
