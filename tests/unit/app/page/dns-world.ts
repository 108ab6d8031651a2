import { unaskedDossier } from '@/utils/core/dns/dossier/unasked';
import { decode } from '@leichtgewicht/dns-packet';
import {
  createMemoryCache,
  createMemoryRecordCache,
  createStoredCache,
  createStoredRecordCache,
  youngerThan,
} from '@/utils/core/dns/stored/cache';
import type { KeyValueArea } from '@/utils/core/dns/stored/cache';
import { createDossier } from '@/utils/core/dns/dossier/create-dossier';
import type { Fetch } from '@/utils/core/dns/ask/doh-client';
import { findHttps } from '@/utils/core/dns/dossier/https-records';
import { findZone } from '@/utils/core/dns/dossier/find-zone';
import { dossierOfValues } from '@/utils/core/dns/stored/kept-values';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import type { LookupService, LookupsPort } from '@/utils/app/ports/lookups-port';
import type { ProbeService } from '@/utils/app/ports/probe-port';
import { response } from '@/tests/unit/core/dns/wire';

/** The library's name for type 65. */
const HTTPS: string = 'UNKNOWN_65';
const ASKED_BY: Readonly<Record<string, string>> = { 'cloudflare-dns.com': 'cloudflare', 'dns.google': 'google' };

/** Records as zone-file lines by `name TYPE`, of every resolver; all else is NODATA. `!` lets the resolver fail. */
export type Zone = Readonly<Record<string, readonly string[] | '!'>>;

interface DnsWorld {
  /** Where answers are kept. */
  readonly area: KeyValueArea;
  /** Takes down what was asked: `resolver name TYPE`, `probe addresses`. */
  readonly calls: string[];
  readonly zone: () => Zone;
  /** Answers wait for it. */
  readonly gate: () => Promise<void>;
  readonly isCodeMissing: () => boolean;
  /** What the browser's own resolver knows; absent where it has none. */
  readonly system?: Readonly<Record<string, readonly string[]>>;
}

/** The real DNS client over resolvers that answer from a zone, and a probe that reaches every address. */
export function createDnsWorld({ area, calls, zone, gate, isCodeMissing, system }: DnsWorld) {
  const fetch: Fetch = async (url, { signal: stop }) => {
    const { hostname, searchParams } = new URL(url);
    const question = decode(Buffer.from(searchParams.get('dns') ?? '', 'base64url')).questions?.[0];
    const name = question?.name ?? '';
    const type = question?.type === HTTPS ? 'HTTPS' : (question?.type ?? '');
    calls.push(`${ASKED_BY[hostname] ?? hostname} ${name} ${type}`);
    const aborted = new Promise<never>((_resolve, reject) => {
      stop?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
    await Promise.race([gate(), aborted]);
    const records = zone()[`${name} ${type}`];
    const parts =
      records === '!' ? { rcode: 2 } : { answers: records ?? [], authorities: records ? [] : ['vn 600 SOA 600'] };
    return new Response(response({ question: name, type, ...parts }), {
      headers: { 'content-type': 'application/dns-message' },
    });
  };

  const resolve = async (host: string): Promise<{ addresses: readonly string[] }> => {
    calls.push(`system ${host}`);
    await gate();
    const addresses = system?.[host];
    if (addresses === undefined) throw new Error('NS_ERROR_UNKNOWN_HOST');
    return { addresses };
  };

  const inMemory = { cache: createMemoryCache(), recordCache: createMemoryRecordCache() };
  const stored = { cache: createStoredCache(area), recordCache: createStoredRecordCache(area) };

  const clock = (): number => Date.now();

  function lookupService(resolvers: readonly string[], isPrivate: boolean, since = 0): Promise<LookupService> {
    if (isCodeMissing()) return Promise.reject(new Error('a file of the extension is missing'));
    const caches = {
      cache: youngerThan(since, (isPrivate ? inMemory : stored).cache),
      recordCache: youngerThan(since, (isPrivate ? inMemory : stored).recordCache),
    };
    const resolver = createResolver({
      fetch,
      clock,
      resolvers,
      ...caches,
      exclusive: (_name, run) => run(),
      ...(system === undefined ? {} : { system: { resolve } }),
    });
    return Promise.resolve({
      async lookupMany(names, { onProgress, signal: stop, secondFirst }) {
        const options = { onProgress, signal: stop, ...(secondFirst ? { order: 'second-first' as const } : {}) };
        return [...(await lookupMany(resolver.lookUp, names, options)).values()].flatMap(({ a, aaaa }) => [a, aaaa]);
      },
      lookupBySystem: (host) => resolver.lookUp(host, 'system'),
      async lookupSite(host, { signal: stop, withZone }) {
        const [https] = await Promise.all([
          findHttps(host, resolver, stop),
          withZone ? findZone(host, resolver, stop) : undefined,
        ]);
        return { ...unaskedDossier(host, clock()), https };
      },
      dossier: createDossier({ ...resolver, clock }),
    });
  }

  const keptDossier: LookupsPort['keptDossier'] = async (host, values) => {
    await gate();
    return dossierOfValues(host, values, (keys) => area.get(keys), clock);
  };

  const probeService: ProbeService = {
    probe(page, { signal: stop }) {
      calls.push(`probe ${page.addresses.join(' ')}`);
      const at = Date.now();
      const reached = page.addresses.map((ip) => ({ ip, http: 'not-run', https: 'reached', tries: 1 }) as const);
      const found = { kind: 'finished', evidence: { control: 'ok', addresses: reached, at } } as const;
      return new Promise((resolve) => {
        stop.addEventListener('abort', () => resolve({ kind: 'stopped', why: 'cancelled' }));
        void gate().then(() => resolve(found));
      });
    },
  };

  return { lookupService, keptDossier, probeService };
}
