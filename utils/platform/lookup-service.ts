import { browser } from 'wxt/browser';
import type { SystemDns } from '@/utils/dns/system-resolver';
import {
  createMemoryCache,
  createMemoryRecordCache,
  createStoredCache,
  createStoredRecordCache,
} from '@/utils/dns/cache';
import { lookupMany } from '@/utils/dns/lookup-many';
import { createResolver } from '@/utils/dns/resolve';
import type { Resolver } from '@/utils/dns/resolve';
import type { LookupService } from '@/utils/state/page-world';
import { sessionValues } from './session-values';

/**
 * The way from a page to DNS. Import this module dynamically: nothing of it is needed before somebody asks.
 *
 * @param resolvers RFC 8484 addresses in the order to be tried, and 'system'
 * @param isPrivate answers then stay in this page's memory (RULINGS 17)
 */
export function createLookupService(resolvers: readonly string[], isPrivate: boolean): LookupService {
  const { lookUp } = resolverFor(resolvers, isPrivate);
  return {
    async lookupMany(names, { onProgress, signal, secondFirst }) {
      const options = { onProgress, signal, ...(secondFirst ? { order: 'second-first' as const } : {}) };
      const found = await lookupMany(lookUp, names, options);
      return [...found.values()].flatMap(({ a, aaaa }) => [a, aaaa]);
    },
    lookupBySystem: (host) => lookUp(host, 'system'),
  };
}

function resolverFor(resolvers: readonly string[], isPrivate: boolean): Resolver {
  const system = systemDns();
  return createResolver({
    fetch: (url, options) => fetch(url, options),
    clock: () => Date.now(),
    resolvers,
    cache: isPrivate ? createMemoryCache() : createStoredCache(sessionValues()),
    recordCache: isPrivate ? createMemoryRecordCache() : createStoredRecordCache(sessionValues()),
    exclusive: (name, run) => navigator.locks.request(name, run),
    ...(system ? { system } : {}),
  });
}

interface BrowserWithDns {
  readonly dns: { resolve(host: string): Promise<{ readonly addresses: readonly string[] }> };
}

/** WXT's types are Chrome's, which has no `dns`. */
const hasDns = (api: object): api is BrowserWithDns => 'dns' in api;

/** Firefox's `dns` API; undefined elsewhere. */
export function systemDns(): SystemDns | undefined {
  return hasDns(browser) ? browser.dns : undefined;
}
