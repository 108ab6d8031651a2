import type { Lookup, LookupType } from '@/utils/core/dns/lookup';
import type { RecordLookup, RecordType } from '@/utils/core/dns/record-lookup';
import { lookupBarrier } from '@/utils/core/host/special-names';
import { dnsKey } from '@/utils/core/session/keys';
import { createAsker, withOther } from './ask-in-turn';
import type { AskerWorld } from './ask-in-turn';
import { createAskOnce } from './ask-once';
import type { LookupCache, RecordCache } from '@/utils/core/dns/stored/cache';

export interface ResolverWorld extends AskerWorld {
  /** RFC 8484 addresses in the order to be tried, and 'system'; 'system' is passed over where `system` is absent. */
  readonly resolvers: readonly string[];
  readonly cache: LookupCache;
  readonly recordCache: RecordCache;
  /** Runs one function at a time for each name, across pages (`navigator.locks.request`). */
  readonly exclusive: <Value>(name: string, run: () => Promise<Value>) => Promise<Value>;
}

export interface LookupOptions {
  /** Ends the wait at once with 'cancelled'; others who wait for the same answer still get it. */
  readonly signal?: AbortSignal | undefined;
  /** Starts with the second resolver and uses no kept answer (docs/rulings.md 7). */
  readonly order?: 'second-first' | undefined;
  /** Uses no answer from before this call. */
  readonly fresh?: boolean;
}

interface RecordOptions {
  readonly signal?: AbortSignal | undefined;
  /** Asks this resolver alone, and neither uses nor keeps an answer: it is asked to compare, not to know. */
  readonly only?: string | undefined;
  /** CD: what the resolver found without validating it; never used or kept for a checked question. */
  readonly isUnchecked?: boolean;
}

export type LookUp = (host: string, type: LookupType, options?: LookupOptions) => Promise<Lookup>;
type LookUpRecords = (host: string, type: RecordType, options?: RecordOptions) => Promise<RecordLookup>;

export interface Resolver {
  readonly lookUp: LookUp;
  readonly lookUpRecords: LookUpRecords;
  /** The resolvers that can be asked for records, in their order. */
  readonly overHttps: readonly string[];
}

/**
 * The last guard of names that are never asked about (cases 87 to 90, 98 of docs/verdicts.md). Throws for a literal and
 * for a special name.
 */
export function requireAskable(host: string): void {
  const barrier = lookupBarrier(host);
  if (barrier !== undefined) throw new Error(`expected a name that may be asked about, got "${host}" (${barrier})`);
}

/**
 * Makes the functions that answer every question to DNS: from the cache while the TTL lasts, else from the first
 * resolver that gives an answer. Who asks the same at the same time, in this page or another, gets the same answer.
 *
 * Whatever DNS or the network does is a failure with a name. Type 'system' asks the browser's own resolver alone. A
 * question for A or AAAA that this resolver answered gives a lookup of type 'system' as well (docs/rulings.md 13).
 * They reject, and send nothing, for a literal or a special name.
 */
export function createResolver(world: ResolverWorld): Resolver {
  const { cache, recordCache } = world;
  const { ask, askRecords } = createAsker(world);
  const askLookup = createAskOnce<LookupType, Lookup>(world);
  const askForRecords = createAskOnce<RecordType, RecordLookup>(world);
  const usable = world.resolvers.filter((resolver) => resolver !== 'system' || world.system !== undefined);
  // Where a policy leaves no resolver that this browser has, every answer is 'system-silent'.
  const known = usable.length > 0 ? usable : ['system'];

  const inOrder = (type: LookupType, order: LookupOptions['order']): readonly string[] => {
    if (type === 'system') return ['system'];
    return order === 'second-first' ? [...known.slice(1), ...known.slice(0, 1)] : known;
  };
  /**
   * What the first resolver said while that still holds stands beside the second's answer (case 127 of
   * docs/verdicts.md).
   */
  const withKept = async (lookup: Lookup): Promise<Lookup> => {
    const kept = await cache.get(lookup.host, lookup.type);
    if (!lookup.ok || !kept?.ok || kept.expiresAt <= lookup.at) return lookup;
    const { by, rcode, addresses, at } = kept;
    return withOther(lookup, kept.by === lookup.by ? kept.other : { by, rcode, addresses, at });
  };

  return {
    lookUp: async (host, type, { signal, order, fresh = false } = {}) => {
      requireAskable(host);
      const isInsistent = fresh || order === 'second-first';
      return askLookup({
        host,
        type,
        flight: `${dnsKey(host, type)} ${order ?? 'first'} ${fresh}`,
        signal,
        get: order === 'second-first' ? undefined : cache.get,
        set: cache.set,
        fresh,
        ask: async (stop) => {
          const found = await ask({ host, type, isInsistent, resolvers: inOrder(type, order), signal: stop });
          return order === 'second-first' ? withKept(found) : found;
        },
      });
    },
    lookUpRecords: async (host, type, { signal, only, isUnchecked = false } = {}) => {
      requireAskable(host);
      const isApart = only !== undefined || isUnchecked;
      const resolvers = only === undefined ? known : [only];
      return askForRecords({
        host,
        type,
        flight: `${dnsKey(host, type)} ${only ?? 'any'} ${isUnchecked}`,
        signal,
        get: isApart ? undefined : recordCache.get,
        set: isApart ? undefined : recordCache.set,
        fresh: false,
        ask: (stop) => askRecords({ host, type, isInsistent: isApart, isUnchecked, resolvers, signal: stop }),
      });
    },
    overHttps: known.filter((resolver) => resolver !== 'system'),
  };
}
