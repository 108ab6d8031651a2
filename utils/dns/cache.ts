import type { Lookup, LookupType } from '@/utils/dns/lookup';
import { dnsKey } from '@/utils/page/session-keys';
import { parseLookup } from './parse-lookup';

/** Where lookups are kept. Neither member ever rejects: without a cache, asking still works. */
export interface LookupCache {
  /** The last lookup for the name, expired or not; undefined if there is none that can be read. */
  readonly get: (host: string, type: LookupType) => Promise<Lookup | undefined>;
  readonly set: (lookup: Lookup) => Promise<void>;
}

/** What this needs of a `browser.storage` area. */
export interface KeyValueArea {
  readonly get: (keys: string[]) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
}

/** Keeps lookups under `dns:<host>:<type>`, where every page and the toolbar icon see them (RULINGS 18). */
export function createStoredCache(area: KeyValueArea): LookupCache {
  return {
    get: async (host, type) => {
      const key = dnsKey(host, type);
      try {
        const stored = (await area.get([key]))[key];
        const lookup = parseLookup(stored);
        if (lookup?.host === host && lookup.type === type) return lookup;
        if (stored !== undefined) await area.remove([key]);
      } catch {
        // An area that cannot be read is an empty one: the question is asked again.
      }
      return undefined;
    },
    set: async (lookup) => {
      try {
        await area.set({ [dnsKey(lookup.host, lookup.type)]: lookup });
      } catch {
        // The area is full or gone; whoever asked has the answer, only the next one must ask again.
      }
    },
  };
}

/** For private windows: lives and dies with the page (RULINGS 17). */
export function createMemoryCache(): LookupCache {
  const lookups = new Map<string, Lookup>();
  return {
    get: (host, type) => Promise.resolve(lookups.get(dnsKey(host, type))),
    set: (lookup) => {
      lookups.set(dnsKey(lookup.host, lookup.type), lookup);
      return Promise.resolve();
    },
  };
}
