import { FAILURE_REUSED_MS } from '@/utils/dns/limits';
import type { Lookup, LookupType } from '@/utils/dns/lookup';
import { lookupBarrier } from '@/utils/host/special-names';
import { dnsKey } from '@/utils/page/session-keys';
import { cancelledLookup, createAsker } from './ask-in-turn';
import type { AskerWorld } from './ask-in-turn';
import type { LookupCache } from './cache';
import { createSingleFlight } from './single-flight';

export interface ResolverWorld extends AskerWorld {
  /** RFC 8484 addresses in the order to be tried, and 'system'; 'system' is passed over where `system` is absent. */
  readonly resolvers: readonly string[];
  readonly cache: LookupCache;
  /** Runs one function at a time for each name, across pages (`navigator.locks.request`). */
  readonly exclusive: <Value>(name: string, run: () => Promise<Value>) => Promise<Value>;
}

export interface LookupOptions {
  /** Ends the wait at once with 'cancelled'; others who wait for the same answer still get it. */
  readonly signal?: AbortSignal;
  /** Starts with the second resolver and uses no kept answer (RULINGS 7, "ask the second resolver"). */
  readonly order?: 'second-first';
  /** Uses no answer from before this call. */
  readonly fresh?: boolean;
}

const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

export type LookUp = (host: string, type: LookupType, options?: LookupOptions) => Promise<Lookup>;

/** The last guard of method.md cases 87 to 90 and 98: throws for a literal or a special name. */
export function requireAskable(host: string): void {
  const barrier = lookupBarrier(host);
  if (barrier !== undefined) throw new Error(`expected a name that may be asked about, got "${host}" (${barrier})`);
}

/**
 * Makes the function that answers every question to DNS: from the cache while the TTL lasts, else from the first
 * resolver that gives an answer, once for all who ask the same at the same time, in this page and in others.
 *
 * What DNS or the network do is never an exception but a LookupError. Type 'system' asks the browser's own resolver
 * alone; a question for A or AAAA that it answered gives a lookup of type 'system' as well (RULINGS 13).
 * It rejects, and sends nothing, for a literal or a special name: whoever asked skipped the rules of consent.
 */
export function createResolver(world: ResolverWorld): LookUp {
  const { clock, cache } = world;
  const ask = createAsker(world);
  const fly = createSingleFlight<Lookup>();
  const usable = world.resolvers.filter((resolver) => resolver !== 'system' || world.system !== undefined);
  // A policy may leave nothing that this browser has; then every answer is 'system-silent'.
  const known = usable.length > 0 ? usable : ['system'];

  const inOrder = (type: LookupType, order: LookupOptions['order']): readonly string[] => {
    if (type === 'system') return ['system'];
    return order === 'second-first' ? [...known.slice(1), ...known.slice(0, 1)] : known;
  };

  return async (host, type, { signal, order, fresh = false } = {}) => {
    requireAskable(host);
    if (isAborted(signal)) return cancelledLookup(host, type, clock());
    const isInsistent = fresh || order === 'second-first';
    const askedAt = clock();

    const fromCache = async (): Promise<Lookup | undefined> => {
      if (order === 'second-first') return undefined;
      const kept = await cache.get(host, type);
      const now = clock();
      if (kept === undefined || kept.at > now || kept.expiresAt <= now) return undefined;
      if (fresh && kept.at < askedAt) return undefined;
      return kept.ok || now - kept.at < FAILURE_REUSED_MS ? kept : undefined;
    };
    const askOnce = async (stop: AbortSignal): Promise<Lookup> => {
      const kept = await fromCache();
      if (kept !== undefined) return kept;
      return world.exclusive(dnsKey(host, type), async () => {
        // Another page may have asked while this one waited for the lock.
        const keptMeanwhile = await fromCache();
        if (keptMeanwhile !== undefined) return keptMeanwhile;
        const found = await ask({ host, type, isInsistent, resolvers: inOrder(type, order), signal: stop });
        if (found.ok || found.why !== 'cancelled') await cache.set(found);
        return found;
      });
    };

    try {
      return await fly(`${dnsKey(host, type)} ${order ?? 'first'} ${fresh}`, askOnce, signal);
    } catch (error) {
      if (isAborted(signal)) return cancelledLookup(host, type, clock());
      throw error;
    }
  };
}
