import { cancelledLookup } from '@/utils/core/dns/ask/ask-in-turn';
import type { LookupCache, RecordCache } from './cache';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

interface Kept {
  readonly cache: LookupCache;
  readonly recordCache: RecordCache;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Questions that nobody is asked: the answers that are kept and still hold, and 'cancelled' for all others. */
export function keptAnswers({ cache, recordCache, clock }: Kept): Pick<Resolver, 'lookUp' | 'lookUpRecords'> {
  return {
    lookUp: async (host, type) => {
      const kept = await cache.get(host, type);
      return kept !== undefined && kept.expiresAt > clock() ? kept : cancelledLookup(host, type, clock());
    },
    lookUpRecords: async (host, type) => {
      const kept = await recordCache.get(host, type);
      return kept !== undefined && kept.expiresAt > clock() ? kept : cancelledLookup(host, type, clock());
    },
  };
}
