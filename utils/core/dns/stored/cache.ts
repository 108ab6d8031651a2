import { LOOKUPS_IN_MEMORY } from '@/utils/core/dns/limits';
import type { Lookup, LookupType } from '@/utils/core/dns/lookup';
import type { RecordLookup, RecordType } from '@/utils/core/dns/record-lookup';
import { dnsKey } from '@/utils/core/session/keys';
import { sessionItem } from '@/utils/core/session/session-item';
import { parseLookup } from '@/utils/core/session/parse-lookup';
import { parseRecordLookup } from '@/utils/core/session/parse-record-lookup';

interface Kept<Type> {
  readonly host: string;
  readonly type: Type;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where lookups are kept. Neither member ever rejects: without a cache, asking still works. */
export interface Cache<Type, Found extends Kept<Type>> {
  /** The last lookup for the name, expired or not; undefined if there is none that can be read. */
  readonly get: (host: string, type: Type) => Promise<Found | undefined>;
  readonly set: (lookup: Found) => Promise<void>;
}
export type LookupCache = Cache<LookupType, Lookup>;
export type RecordCache = Cache<RecordType, RecordLookup>;

/** What this needs of a `browser.storage` area. */
export interface KeyValueArea {
  readonly get: (keys: string[]) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
}

/** Keeps lookups under `dns:<host>:<type>`, where every page and the toolbar icon see them (docs/rulings.md 18). */
export const createStoredCache = (area: KeyValueArea): LookupCache => storedCache(area, parseLookup);
export const createStoredRecordCache = (area: KeyValueArea): RecordCache => storedCache(area, parseRecordLookup);

/** For private windows, and where there is no session: lives and dies with the page. Past its limit the oldest go. */
export const createMemoryCache = (): LookupCache => memoryCache();
export const createMemoryRecordCache = (): RecordCache => memoryCache();

/** The same cache for whoever wants to know anew: it does not show what was answered before `since`. */
export function youngerThan<Type, Found extends Kept<Type>>(
  since: number,
  { get, set }: Cache<Type, Found>,
): Cache<Type, Found> {
  const young = async (host: string, type: Type): Promise<Found | undefined> => {
    const kept = await get(host, type);
    return kept !== undefined && kept.at >= since ? kept : undefined;
  };
  return { get: young, set };
}

function storedCache<Type extends LookupType | RecordType, Found extends Kept<Type> & (Lookup | RecordLookup)>(
  area: KeyValueArea,
  parse: (input: unknown) => Found | undefined,
): Cache<Type, Found> {
  return {
    get: async (host, type) => {
      const key = dnsKey(host, type);
      try {
        const stored = (await area.get([key]))[key];
        const lookup = parse(stored);
        if (lookup?.host === host && lookup.type === type) return lookup;
        if (stored !== undefined) await area.remove([key]);
      } catch {
        // An area that cannot be read is an empty one: the question is asked again.
      }
      return undefined;
    },
    set: async (lookup) => {
      try {
        await area.set(sessionItem(dnsKey(lookup.host, lookup.type), lookup));
      } catch {
        // The area is full or gone; whoever asked has the answer, only the next one must ask again.
      }
    },
  };
}

function memoryCache<Type extends LookupType | RecordType, Found extends Kept<Type>>(): Cache<Type, Found> {
  const lookups = new Map<string, Found>();
  return {
    get: (host, type) => Promise.resolve(lookups.get(dnsKey(host, type))),
    set: (lookup) => {
      const key = dnsKey(lookup.host, lookup.type);
      // Put last again, so that the first ones are the oldest.
      lookups.delete(key);
      lookups.set(key, lookup);
      const [oldest] = lookups.size > LOOKUPS_IN_MEMORY ? lookups.keys() : [];
      if (oldest !== undefined) lookups.delete(oldest);
      return Promise.resolve();
    },
  };
}
