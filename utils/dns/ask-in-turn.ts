import { parseAddress } from '@/utils/address/address';
import { nat64Of } from '@/utils/address/nat64';
import { FAILURE_SHOWN_MS } from '@/utils/dns/limits';
import type { Lookup, LookupError, LookupFailure, LookupType } from '@/utils/dns/lookup';
import type { Reply, ReplyFailure } from './answer';
import { askDoh } from './doh-client';
import type { Fetch } from './doh-client';
import { createResolverRest } from './resolver-rest';
import { askSystem } from './system-resolver';
import type { SystemDns } from './system-resolver';

export interface AskerWorld {
  readonly fetch: Fetch;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly system?: SystemDns;
  /** For each resolver; RESOLVER_TIMEOUT_MS or SYSTEM_TIMEOUT_MS without it. */
  readonly timeoutMs?: number;
}

export interface Asking {
  readonly host: string;
  readonly type: LookupType;
  /** RFC 8484 addresses or 'system', in the order to be tried. */
  readonly resolvers: readonly string[];
  /** A person asks again: no resolver is left alone for earlier failures. */
  readonly isInsistent: boolean;
  readonly signal: AbortSignal;
}

const CANCELLED: ReplyFailure = { ok: false, why: 'cancelled', extendedErrors: [] };
const SYSTEM_SILENT: ReplyFailure = { ok: false, why: 'system-silent', extendedErrors: [] };

/**
 * Makes the function that asks one resolver after the other until one answers (method.md cases 107 to 113, 133).
 * A failure of the last one is the result, those of the earlier ones stand in `failedBefore`; it never rejects.
 * Where 'system' answers a question for A or AAAA, the lookup is of type 'system', so that presence is never read
 * as absence (RULINGS 13).
 */
export function createAsker({ fetch, clock, system, timeoutMs }: AskerWorld): (asking: Asking) => Promise<Lookup> {
  const rest = createResolverRest(clock);
  const limit = timeoutMs === undefined ? {} : { timeoutMs };

  const askOne = async (by: string, { host, type, isInsistent, signal }: Asking): Promise<Reply> => {
    if (signal.aborted) return CANCELLED;
    if (by === 'system' || type === 'system') {
      if (system === undefined) return SYSTEM_SILENT;
      const reply = await askSystem(system, host, { signal, ...limit });
      return reply.ok && type !== 'system' && !namesFamily(reply.addresses, type) ? SYSTEM_SILENT : reply;
    }
    const why = isInsistent ? undefined : rest.whyResting(by);
    if (why !== undefined) return { ok: false, why, detail: 'resting', extendedErrors: [] };
    const reply = await askDoh({ fetch, resolver: by, question: { host, type }, signal, ...limit });
    rest.note(by, reply);
    return reply;
  };

  return async (asking) => {
    const { host, type, resolvers } = asking;
    const failedBefore: { by: string; why: LookupFailure }[] = [];
    for (const [index, by] of resolvers.entries()) {
      const reply = doubtSinkhole(await askOne(by, asking), failedBefore);
      const at = clock();
      if (reply.ok) {
        const { lifeSeconds, isSinkhole: _isSinkhole, ...answer } = reply;
        const answered = by === 'system' ? 'system' : type;
        return { ...answer, host, type: answered, by, failedBefore, at, expiresAt: at + lifeSeconds * 1000 };
      }
      if (reply.why === 'cancelled' || index === resolvers.length - 1) {
        return { ...reply, host, type, by, failedBefore, at, expiresAt: at + FAILURE_SHOWN_MS };
      }
      failedBefore.push({ by, why: reply.why });
    }
    throw new Error('expected at least one resolver');
  };
}

/**
 * One resolver that answers with a filter's address is taken for a filter; when a second one says the same, that is
 * what the domain publishes (method.md cases 25, 114).
 */
function doubtSinkhole(reply: Reply, failedBefore: readonly { readonly why: LookupFailure }[]): Reply {
  if (!reply.ok || reply.isSinkhole === undefined || failedBefore.some(({ why }) => why === 'filtered')) return reply;
  return { ok: false, why: 'filtered', extendedErrors: reply.extendedErrors };
}

/** The lookup of somebody who gave up waiting; it is never kept. */
export const cancelledLookup = (host: string, type: LookupType, at: number): LookupError => ({
  ...CANCELLED,
  host,
  type,
  by: '',
  failedBefore: [],
  at,
  expiresAt: at,
});

/** Whether the system's answer proves records of the family; addresses that a NAT64's resolver made up do not. */
function namesFamily(addresses: readonly string[], type: 'A' | 'AAAA'): boolean {
  const family = type === 'A' ? 'v4' : 'v6';
  return addresses.some((text) => {
    const address = parseAddress(text);
    return address?.family === family && nat64Of(address, []) === undefined;
  });
}
