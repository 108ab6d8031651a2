import { unaskedDossier } from '@/utils/core/dns/dossier/unasked';
import type { Dossier, NamedHost, ZoneFacts, MailFacts, DnssecState } from '@/utils/core/dns/dossier/dossier';
import type { HttpsRecord } from '@/utils/core/dns/wire/rdata/https';
import type { Lookup, LookupFailure } from '@/utils/core/dns/lookup';
import type { CheckInput } from '@/utils/core/gov/checks/checker';
import type { Check, CheckId } from '@/utils/core/gov/checks/check';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import { judge } from '@/utils/core/verdict/judge';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';

export const AT = Date.UTC(2026, 10, 22, 7, 3);
export const BY = 'https://cloudflare-dns.com/dns-query';
export const V6 = '2405:4800:1::80';

const directory = loadDirectory();

type Short = readonly string[] | 'NXDOMAIN' | `!${string}` | undefined;
type ShortHost = readonly [aaaa: Short, a?: Short, alias?: string];

/** A dossier in short; each member is left out where it was not asked for. */
export interface ShortDossier {
  readonly sibling?: readonly [name: string, ...ShortHost];
  readonly zone?: string;
  readonly ns?: Readonly<Record<string, ShortHost>>;
  readonly nsLeftOut?: number;
  readonly mx?: Readonly<Record<string, ShortHost>> | `!${string}`;
  readonly nullMx?: boolean;
  readonly mxLeftOut?: number;
  readonly dnssec?: DnssecState | `!${string}`;
  readonly https?: readonly Partial<HttpsRecord>[] | `!${string}`;
  readonly targets?: Readonly<Record<string, ShortHost>>;
}

export function checksOf(evidence: Given, dossier?: ShortDossier, at = AT): Record<CheckId, Check> {
  const checks = judgeChecks(checkInputOf(evidence, dossier, at));
  return Object.fromEntries(checks.map((check) => [check.id, check])) as Record<CheckId, Check>;
}

export function checkInputOf(short: Given, dossier?: ShortDossier, at = AT): CheckInput {
  const evidence = evidenceOf(short);
  const host = short.host ?? 'dongthap.gov.vn';
  const identity = directory.identify(host);
  return {
    host,
    verdict: judge(evidence),
    evidence,
    dossier: dossier && dossierOf(host, dossier),
    identity,
    at,
  };
}

const provenance = { by: BY, at: AT - 500, expiresAt: AT + 60_000, authenticated: false, extendedErrors: [] };

function dossierOf(host: string, short: ShortDossier): Dossier {
  const { sibling, zone, mx, dnssec, https } = short;
  return {
    ...unaskedDossier(host, AT - 500),
    ...(sibling === undefined ? {} : { sibling: named(sibling[0], sibling[1], sibling[2]) }),
    ...(zone === undefined ? {} : { zone: found(zone, (): ZoneFacts => zoneOf(zone, short)) }),
    ...(mx === undefined ? {} : { mail: found(mx, (): MailFacts => mailOf(host, short)) }),
    ...(dnssec === undefined ? {} : { dnssec: found(dnssec, () => dnssec as DnssecState) }),
    ...(https === undefined ? {} : { https: found(https, () => httpsOf(host, short)) }),
  };
}

function found<Value>(short: unknown, value: () => Value) {
  if (typeof short === 'string' && short.startsWith('!')) {
    return { ...provenance, ok: false as const, why: short.slice(1) as LookupFailure, detail: undefined };
  }
  return { ...provenance, ok: true as const, value: value() };
}

const zoneOf = (zone: string, { ns = {}, nsLeftOut = 0 }: ShortDossier): ZoneFacts => ({
  zone,
  nameServers: Object.entries(ns).map(([name, short]) => named(name, ...short)),
  nameServersLeftOut: nsLeftOut,
});

const mailOf = (domain: string, { mx, nullMx = false, mxLeftOut = 0 }: ShortDossier): MailFacts => ({
  domain,
  isNull: nullMx,
  servers: Object.entries(typeof mx === 'object' ? mx : {}).map(([name, short], index) => ({
    ...named(name, ...short),
    preference: index,
  })),
  serversLeftOut: mxLeftOut,
});

const httpsOf = (host: string, { https, targets = {} }: ShortDossier) => ({
  records: (typeof https === 'object' ? https : []).map((record) => ({
    priority: 1,
    target: host,
    alpn: ['h2'],
    ipv4hint: [],
    ipv6hint: [],
    ...record,
  })),
  followed: undefined,
  targets: Object.entries(targets).map(([name, short]) => named(name, ...short)),
});

function named(name: string, aaaa: Short, a?: Short, alias?: string): NamedHost {
  return {
    name,
    aaaa: aaaa === undefined ? undefined : lookup(name, 'AAAA', aaaa, alias),
    a: a === undefined ? undefined : lookup(name, 'A', a, alias),
  };
}

function lookup(host: string, type: 'A' | 'AAAA', short: NonNullable<Short>, alias: string | undefined): Lookup {
  const common = { host, type, extendedErrors: [], by: BY, failedBefore: [], at: AT - 500, expiresAt: AT + 60_000 };
  if (typeof short === 'string' && short.startsWith('!')) {
    return { ...common, ok: false, why: short.slice(1) as LookupFailure };
  }
  return {
    ...common,
    ok: true,
    rcode: short === 'NXDOMAIN' ? 'NXDOMAIN' : 'NOERROR',
    addresses: typeof short === 'string' ? [] : short,
    chain: alias === undefined ? [] : [alias],
    authenticated: false,
  };
}
