import '@/utils/core/host/far-suffixes';
import { browser } from 'wxt/browser';
import type { SystemDns } from '@/utils/core/dns/ask/system-resolver';
import {
  createMemoryCache,
  createMemoryRecordCache,
  createStoredCache,
  createStoredRecordCache,
  youngerThan,
} from '@/utils/core/dns/stored/cache';
import { unaskedDossier } from '@/utils/core/dns/dossier/unasked';
import { createDossier } from '@/utils/core/dns/dossier/create-dossier';
import { findZone } from '@/utils/core/dns/dossier/find-zone';
import { findHttps } from '@/utils/core/dns/dossier/https-records';
import { dossierOfValues } from '@/utils/core/dns/stored/kept-values';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import type { LookupService } from '@/utils/app/ports/lookups-port';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { SessionValues } from '@/utils/core/evidence/evidence-keys';
import { sessionValues } from './session-values';

const clock = (): number => Date.now();

/** Answers of private windows; they live and die with the page. */
const inMemory = { cache: createMemoryCache(), recordCache: createMemoryRecordCache() };

const inSession = () => ({
  cache: createStoredCache(sessionValues()),
  recordCache: createStoredRecordCache(sessionValues()),
});

/**
 * The way from a page to DNS. Import this module dynamically: nothing of it is needed before somebody asks.
 *
 * @param resolvers RFC 8484 addresses in the order to be tried, and 'system'
 * @param isPrivate answers then stay in this page's memory
 * @param since ms since the epoch: kept answers from before it are not used, but are replaced
 */
export function createLookupService(resolvers: readonly string[], isPrivate: boolean, since = 0): LookupService {
  const { cache, recordCache } = isPrivate ? inMemory : inSession();
  const caches = { cache: youngerThan(since, cache), recordCache: youngerThan(since, recordCache) };
  const system = systemDns();
  const resolver = createResolver({
    fetch: (url, options) => fetch(url, options),
    clock,
    resolvers,
    ...caches,
    exclusive: (name, run) => navigator.locks.request(name, run),
    system,
  });
  const { lookUp } = resolver;
  return {
    async lookupMany(names, { onProgress, signal, secondFirst }) {
      const options = { onProgress, signal, order: secondFirst ? ('second-first' as const) : undefined };
      const found = await lookupMany(lookUp, names, options);
      return [...found.values()].flatMap(({ a, aaaa }) => [a, aaaa]);
    },
    lookupBySystem: (host) => lookUp(host, 'system'),
    async lookupSite(host, { signal, withZone }) {
      const [https] = await Promise.all([
        findHttps(host, resolver, signal),
        withZone ? findZone(host, resolver, signal) : undefined,
      ]);
      return { ...unaskedDossier(host, clock()), https };
    },
    dossier: createDossier({ ...resolver, clock }),
  };
}

/** What the session holds of a dossier, from what was read of it; asks nobody. */
export const keptDossier = (host: string, values: SessionValues): Promise<Dossier> =>
  dossierOfValues(host, values, (keys) => sessionValues().get(keys), clock);

interface BrowserWithDns {
  readonly dns: { resolve(host: string): Promise<{ readonly addresses: readonly string[] }> };
}

/** WXT's types are Chrome's, which has no `dns`. */
const hasDns = (api: object): api is BrowserWithDns => 'dns' in api;

/** Firefox's `dns` API; undefined elsewhere. */
export function systemDns(): SystemDns | undefined {
  return hasDns(browser) ? browser.dns : undefined;
}
