import { FAILURE_REUSED_MS } from '@/utils/core/dns/limits';
import type { LookupFailure, LookupType } from '@/utils/core/dns/lookup';
import type { RecordType } from '@/utils/core/dns/record-lookup';
import { dnsKey } from '@/utils/core/session/keys';
import { cancelledLookup } from './ask-in-turn';
import { createSingleFlight } from './single-flight';

interface Timed {
  readonly ok: boolean;
  readonly why?: LookupFailure;
  readonly at: number;
  readonly expiresAt: number;
}

interface AskOnceWorld {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Runs one function at a time for each name, across pages (`navigator.locks.request`). */
  readonly exclusive: <Value>(name: string, run: () => Promise<Value>) => Promise<Value>;
}

interface OneQuestion<Type, Found> {
  readonly host: string;
  readonly type: Type;
  /** Questions with the same text are one while the first is under way. */
  readonly flight: string;
  readonly signal?: AbortSignal | undefined;
  /** Absent where no kept answer may be used. */
  readonly get?: ((host: string, type: Type) => Promise<Found | undefined>) | undefined;
  /** Absent where the answer must not be kept. */
  readonly set?: ((found: Found) => Promise<void>) | undefined;
  /** Uses no answer from before this call. */
  readonly fresh: boolean;
  readonly ask: (signal: AbortSignal) => Promise<Found>;
}

type Cancelled<Type extends LookupType | RecordType> = ReturnType<typeof cancelledLookup<Type>>;

const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/**
 * Makes the function that puts a question once for all who have it. It gives a kept answer while its TTL lasts, a failure
 * for FAILURE_REUSED_MS, else what `ask` gives. Who gives up gets 'cancelled', which is never kept. It rejects only with
 * what `ask` throws.
 */
export function createAskOnce<Type extends LookupType | RecordType, Found extends Timed>({
  clock,
  exclusive,
}: AskOnceWorld): (question: OneQuestion<Type, Found>) => Promise<Found | Cancelled<Type>> {
  const fly = createSingleFlight<Found>();

  return async ({ host, type, flight, signal, get, set, fresh, ask }) => {
    if (isAborted(signal)) return cancelledLookup(host, type, clock());
    const askedAt = clock();
    const fromCache = async (): Promise<Found | undefined> => {
      const kept = await get?.(host, type);
      const now = clock();
      if (kept === undefined || kept.at > now || kept.expiresAt <= now) return undefined;
      if (fresh && kept.at < askedAt) return undefined;
      return kept.ok || now - kept.at < FAILURE_REUSED_MS ? kept : undefined;
    };
    const askOnce = async (stop: AbortSignal): Promise<Found> => {
      const kept = await fromCache();
      if (kept !== undefined) return kept;
      return exclusive(dnsKey(host, type), async () => {
        // Another page may have asked while this one waited for the lock.
        const keptMeanwhile = await fromCache();
        if (keptMeanwhile !== undefined) return keptMeanwhile;
        const found = await ask(stop);
        if (found.ok || found.why !== 'cancelled') await set?.(found);
        return found;
      });
    };

    try {
      return await fly(flight, askOnce, signal);
    } catch (error) {
      if (isAborted(signal)) return cancelledLookup(host, type, clock());
      throw error;
    }
  };
}
