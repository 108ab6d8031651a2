import { unaskedName } from '@/utils/core/dns/dossier/unasked';
import type { Lookup, LookupFailure, LookupType } from '@/utils/core/dns/lookup';
import { ownValue } from '@/utils/core/own-value';
import type { DocumentRecord, DocumentSource, HostRecord, ResourceKind } from '@/utils/core/session/page-record';
import type { AddressShared } from '@/utils/core/session/address-shared';
import type { HostSeen } from '@/utils/core/session/host-seen';
import type { DnsEvidence, Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import { inferProxies } from '@/utils/core/verdict/proxy';

/** An answer in short: addresses, 'NXDOMAIN', or '!' and the name of a failure. */
type ShortAnswer = readonly string[] | string;

/** An HTTPS record in short; a target of '' stands for the name itself. */
interface ShortHttps {
  readonly priority: number;
  readonly target?: string;
  readonly ipv6hint?: readonly string[];
}

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
  readonly hosts?: Readonly<Record<string, ShortHost>>;
  /** Hosts that the browser was sent through before, with their addresses, in order. */
  readonly redirects?: readonly (readonly [host: string, ip: string])[];
  readonly a?: ShortAnswer;
  readonly aaaa?: ShortAnswer;
  readonly system?: readonly string[];
  readonly chain?: readonly string[];
  readonly dns?: Readonly<Record<string, Given>>;
  readonly seen?: { v6?: string; v4?: string };
  readonly network?: 'yes' | 'nat64';
  /** What a second resolver said of AAAA. */
  readonly other?: ShortAnswer;
  /** How resolvers before the one that is quoted failed, for both families. */
  readonly failedBefore?: readonly string[];
  /** How the resolver that is quoted for AAAA failed with A, before another one answered that. */
  readonly aFailedBefore?: readonly string[];
  /** Codes of RFC 8914 with the answers of both families. */
  readonly extendedErrors?: readonly number[];
  readonly authenticated?: boolean;
  readonly https?: readonly ShortHttps[];
  readonly probe?: ProbeEvidence;
  /** By address: names that came from it. By block: the address that each name came from. */
  readonly shared?: Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>;
  readonly mayAsk?: boolean;
  /** RFC 6052 prefixes of this network, as `address/length`. */
  readonly nat64Prefixes?: readonly string[];
  readonly gap?: boolean;
  readonly unwritten?: boolean;
  readonly leftOut?: number;
}

/** Addresses, or what else is known of a contacted host. */
type ShortHost =
  | readonly string[]
  | {
      readonly ips?: readonly string[];
      readonly failures?: Readonly<Record<string, number>>;
      readonly kinds?: Partial<Record<ResourceKind, number>>;
      readonly proxied?: boolean;
    };

const NOW = Date.UTC(2026, 10, 22, 7, 3);
const BY = 'https://cloudflare-dns.com/dns-query';
const OTHER = 'https://dns.google/dns-query';

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
    proxies: inferProxies(sharedOf(given.shared ?? {}), dns, given.nat64Prefixes ?? []),
    mayAsk: given.mayAsk ?? true,
    nat64Prefixes: given.nat64Prefixes ?? [],
  };
}

function documentOf(host: string, given: Given): DocumentRecord {
  const source = given.source ?? 'response';
  const isAnswered = source === 'response';
  const own = isAnswered
    ? { [host]: hostRecord(host, [...(given.ip ? [given.ip] : []), ...(given.own ?? [])], given) }
    : {};
  const others = Object.entries(given.hosts ?? {}).map(([name, seen]) => [name, otherHost(name, seen)]);
  return {
    documentId: 'D1',
    scheme: given.scheme ?? 'https',
    host,
    ...(given.port ? { port: given.port } : {}),
    source,
    ...(given.error ? { error: given.error } : {}),
    hops: [
      ...(given.redirects ?? []).map(([name, ip]) => ({ host: name, secure: false, cached: false, ip })),
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
    ...(given.unwritten ? { unwritten: true } : {}),
  };
}

function otherHost(host: string, seen: ShortHost): HostRecord {
  if (!('length' in seen)) {
    const { ips = [], failures = {}, kinds, proxied } = seen;
    const record = hostRecord(host, ips, proxied ? { proxied } : {});
    const hasAnswered = ips.length > 0;
    return { ...record, withoutAddress: 0, failures, kinds: hasAnswered ? (kinds ?? record.kinds) : {} };
  }
  return hostRecord(host, seen, {});
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
  const main = evidenceFor(host, given);
  if (Object.keys(main).length > 0) all[host] = main;
  for (const [name, answers] of Object.entries(given.dns ?? {})) all[name] = evidenceFor(name, answers);
  return all;
}

function evidenceFor(host: string, given: Given): DnsEvidence {
  const { a, aaaa, system, https } = given;
  return {
    ...(a ? { a: lookupOf(host, 'A', a, given) } : {}),
    ...(aaaa ? { aaaa: lookupOf(host, 'AAAA', aaaa, given) } : {}),
    ...(system ? { system: lookupOf(host, 'system', system, {}) } : {}),
    ...(https ? { https: httpsOf(host, https, given) } : {}),
  };
}

function httpsOf(host: string, https: readonly ShortHttps[], given: Given): NonNullable<DnsEvidence['https']> {
  const records = https.map(({ priority, target = '', ipv6hint = [] }) => ({
    priority,
    target: target || host,
    alpn: [],
    ipv4hint: [],
    ipv6hint,
  }));
  const targets = records
    .filter(({ target }) => target !== host)
    .map(({ target }) => ({ ...unaskedName(target), ...evidenceFor(target, ownValue(given.dns ?? {}, target) ?? {}) }));
  const provenance = { by: BY, at: NOW - 1_000, expiresAt: NOW + 60_000, authenticated: false, extendedErrors: [] };
  return { ...provenance, ok: true, value: { records, followed: undefined, targets } };
}

function lookupOf(host: string, type: LookupType, answer: ShortAnswer, given: Given): Lookup {
  const failures = [
    ...(given.failedBefore ?? []).map((why) => ({ by: OTHER, why: why as LookupFailure })),
    ...(type === 'A' ? (given.aFailedBefore ?? []) : []).map((why) => ({ by: BY, why: why as LookupFailure })),
  ];
  const extendedErrors = (given.extendedErrors ?? []).map((code) => ({ code, text: '' }));
  const times = { at: NOW - 1_000, expiresAt: NOW + 60_000 };
  const common = { host, type, extendedErrors, by: BY, failedBefore: failures, ...times };
  if (typeof answer === 'string' && answer.startsWith('!')) {
    return { ...common, ok: false, why: answer.slice(1) as LookupFailure };
  }
  const { other } = given;
  return {
    ...common,
    ok: true,
    ...saidBy(answer),
    chain: given.chain ?? [],
    authenticated: given.authenticated ?? false,
    ...(other && type === 'AAAA' ? { other: { by: OTHER, at: NOW - 900, ...saidBy(other) } } : {}),
  };
}

const saidBy = (answer: ShortAnswer): { rcode: 'NOERROR' | 'NXDOMAIN'; addresses: readonly string[] } => ({
  rcode: answer === 'NXDOMAIN' ? 'NXDOMAIN' : 'NOERROR',
  addresses: typeof answer === 'string' ? [] : answer,
});

function sharedOf(shared: NonNullable<Given['shared']>): Record<string, AddressShared> {
  const entries = Object.entries(shared).map(([key, names]): [string, AddressShared] => [
    key,
    isList(names) ? { names, at: NOW } : { names: Object.keys(names), at: NOW, ips: Object.values(names) },
  ]);
  return Object.fromEntries(entries);
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);
