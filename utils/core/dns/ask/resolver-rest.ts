import { RESOLVER_REST_MS, STRIKES_BEFORE_REST } from '@/utils/core/dns/limits';
import type { LookupFailure } from '@/utils/core/dns/lookup';
import type { RecordsReply, Reply } from '@/utils/core/dns/wire/read-reply';

/** Failures of the way to a resolver: the next name would meet them too. */
const TRANSPORT: readonly LookupFailure[] = ['timeout', 'network', 'http-status', 'content-type'];

export interface ResolverRest {
  /** Why a resolver is left alone at present; undefined if it may be asked. */
  readonly whyResting: (resolver: string) => LookupFailure | undefined;
  readonly note: (resolver: string, reply: RecordsReply | Reply) => void;
}

/**
 * Leaves a resolver alone for RESOLVER_REST_MS after STRIKES_BEFORE_REST failures of transport in a row (case 112 of
 * docs/verdicts.md): 300 names behind a blocked resolver do not wait for 300 timeouts. One page keeps it in memory.
 */
export function createResolverRest(clock: () => number): ResolverRest {
  const strikes = new Map<string, { readonly count: number; readonly why: LookupFailure; readonly at: number }>();
  return {
    whyResting: (resolver) => {
      const struck = strikes.get(resolver);
      const rests = struck && struck.count >= STRIKES_BEFORE_REST && clock() - struck.at < RESOLVER_REST_MS;
      return rests ? struck.why : undefined;
    },
    note: (resolver, reply) => {
      if (!reply.ok && reply.why === 'cancelled') return;
      if (reply.ok || !TRANSPORT.includes(reply.why)) strikes.delete(resolver);
      else strikes.set(resolver, { count: (strikes.get(resolver)?.count ?? 0) + 1, why: reply.why, at: clock() });
    },
  };
}
