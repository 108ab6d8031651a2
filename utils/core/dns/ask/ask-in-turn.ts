import { parseAddress } from '@/utils/core/address/address';
import { nat64Of } from '@/utils/core/address/nat64';
import { FAILURE_SHOWN_MS } from '@/utils/core/dns/limits';
import type {
  Lookup,
  LookupAnswer,
  LookupError,
  LookupFailure,
  LookupType,
  OtherAnswer,
} from '@/utils/core/dns/lookup';
import type { RecordLookup, RecordType } from '@/utils/core/dns/record-lookup';
import type { RecordsReply, Reply, ReplyFailure } from '@/utils/core/dns/wire/read-reply';
import { askDoh, askDohRecords } from './doh-client';
import type { Fetch } from './doh-client';
import { saysStale } from '@/utils/core/dns/wire/extended-errors';
import { createResolverRest } from './resolver-rest';
import { askSystem } from './system-resolver';
import type { SystemDns } from './system-resolver';

export interface AskerWorld {
  readonly fetch: Fetch;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly system?: SystemDns | undefined;
  /** For each resolver; RESOLVER_TIMEOUT_MS or SYSTEM_TIMEOUT_MS without it. */
  readonly timeoutMs?: number | undefined;
}

interface Asking<Type> {
  readonly host: string;
  readonly type: Type;
  /** RFC 8484 addresses or 'system', in the order to be tried. */
  readonly resolvers: readonly string[];
  /** A person asks again: no resolver is left alone for earlier failures. */
  readonly isInsistent: boolean;
  /** CD: the resolver shall not validate (case 108 of docs/verdicts.md). */
  readonly isUnchecked?: boolean;
  readonly signal: AbortSignal;
}

export interface Asker {
  readonly ask: (asking: Asking<LookupType>) => Promise<Lookup>;
  readonly askRecords: (asking: Asking<RecordType>) => Promise<RecordLookup>;
}

const CANCELLED: ReplyFailure = { ok: false, why: 'cancelled', extendedErrors: [] };
const SYSTEM_SILENT: ReplyFailure = { ok: false, why: 'system-silent', extendedErrors: [] };

/**
 * Makes the functions that ask one resolver after the other until one answers (cases 107 to 113, 133 of
 * docs/verdicts.md). If none does, the failure of the last one is the result; the earlier ones are in `failedBefore`.
 * They never reject. Beside an answer that the resolver calls stale another resolver is asked (case 129). Where 'system'
 * answers for A or AAAA, the lookup is of type 'system', since it proves presence only (docs/rulings.md 13).
 */
export function createAsker({ fetch, clock, system, timeoutMs }: AskerWorld): Asker {
  const rest = createResolverRest(clock);

  const askDohOnce = async <Found extends RecordsReply | Reply>(
    by: string,
    { isInsistent, signal }: Asking<unknown>,
    send: () => Promise<Found>,
  ): Promise<Found | ReplyFailure> => {
    if (signal.aborted) return CANCELLED;
    const why = isInsistent ? undefined : rest.whyResting(by);
    if (why !== undefined) return { ok: false, why, detail: 'resting', extendedErrors: [] };
    const reply = await send();
    rest.note(by, reply);
    return reply;
  };
  const askAddresses = async (by: string, asking: Asking<LookupType>): Promise<Reply> => {
    const { host, type, signal } = asking;
    if (signal.aborted) return CANCELLED;
    if (by === 'system' || type === 'system') {
      if (system === undefined) return SYSTEM_SILENT;
      const reply = await askSystem(system, host, { signal, timeoutMs });
      return reply.ok && type !== 'system' && !namesFamily(reply.addresses, type) ? SYSTEM_SILENT : reply;
    }
    return askDohOnce(by, asking, () => askDoh({ fetch, resolver: by, question: { host, type }, signal, timeoutMs }));
  };
  const askForRecords = async (by: string, asking: Asking<RecordType>): Promise<RecordsReply> => {
    const { host, type, signal, isUnchecked = false } = asking;
    if (by === 'system') return SYSTEM_SILENT;
    const question = { host, type, isUnchecked };
    return askDohOnce(by, asking, () => askDohRecords({ fetch, resolver: by, question, signal, timeoutMs }));
  };

  /** What the next resolvers say to the same question, if one of them answers. */
  const secondOpinion = async (asking: Asking<LookupType>, after: number): Promise<OtherAnswer | undefined> => {
    for (const by of asking.resolvers.slice(after + 1).filter((resolver) => resolver !== 'system')) {
      const reply = await askAddresses(by, asking);
      if (reply.ok) return { by, rcode: reply.rcode, addresses: reply.addresses, at: clock() };
    }
    return undefined;
  };

  return {
    ask: async (asking) => {
      const { host, type } = asking;
      const { reply, by, index, failedBefore } = await inTurn(asking.resolvers, async (resolver, failed) =>
        doubtSinkhole(await askAddresses(resolver, asking), failed),
      );
      const at = clock();
      if (!reply.ok) return { ...reply, host, type, by, failedBefore, at, expiresAt: at + FAILURE_SHOWN_MS };
      const { lifeSeconds, isSinkhole: _isSinkhole, ...answer } = reply;
      const answered = by === 'system' ? 'system' : type;
      const expiresAt = at + lifeSeconds * 1000;
      const lookup: LookupAnswer = { ...answer, host, type: answered, by, failedBefore, at, expiresAt };
      if (!reply.extendedErrors.some(saysStale)) return lookup;
      return withOther(lookup, await secondOpinion(asking, index));
    },
    askRecords: async (asking) => {
      const { host, type } = asking;
      const { reply, by, failedBefore } = await inTurn(asking.resolvers, (resolver) => askForRecords(resolver, asking));
      const at = clock();
      if (!reply.ok) return { ...reply, host, type, by, failedBefore, at, expiresAt: at + FAILURE_SHOWN_MS };
      const { lifeSeconds, ...answer } = reply;
      return { ...answer, host, type, by, failedBefore, at, expiresAt: at + lifeSeconds * 1000 };
    },
  };
}

/**
 * The lookup with the other resolver's answer beside it, unless both have addresses: whether there are any is what counts
 * (cases 48, 127, 130 of docs/verdicts.md; docs/rulings.md 7).
 */
export function withOther(lookup: LookupAnswer, other: OtherAnswer | undefined): LookupAnswer {
  if (other === undefined || other.by === lookup.by) return lookup;
  const bothHave = other.addresses.length > 0 && lookup.addresses.length > 0;
  return bothHave ? lookup : { ...lookup, other };
}

type FailedBefore = LookupError['failedBefore'];

async function inTurn<Found extends RecordsReply | Reply>(
  resolvers: readonly string[],
  askOne: (by: string, failedBefore: FailedBefore) => Promise<Found>,
): Promise<{
  readonly reply: Found;
  readonly by: string;
  readonly index: number;
  readonly failedBefore: FailedBefore;
}> {
  const failedBefore: { by: string; why: LookupFailure }[] = [];
  for (const [index, by] of resolvers.entries()) {
    const reply = await askOne(by, failedBefore);
    if (reply.ok || reply.why === 'cancelled' || index === resolvers.length - 1) {
      return { reply, by, index, failedBefore };
    }
    failedBefore.push({ by, why: reply.why });
  }
  throw new Error('expected at least one resolver');
}

/**
 * A resolver that answers with a filter's address is taken for a filter. When a second one says the same, the domain
 * publishes it (cases 25, 114 of docs/verdicts.md).
 */
function doubtSinkhole(reply: Reply, failedBefore: FailedBefore): Reply {
  if (!reply.ok || reply.isSinkhole === undefined || failedBefore.some(({ why }) => why === 'filtered')) return reply;
  return { ok: false, why: 'filtered', extendedErrors: reply.extendedErrors };
}

/** The lookup of somebody who gave up waiting. It is never kept. */
export const cancelledLookup = <Type extends LookupType | RecordType>(host: string, type: Type, at: number) => ({
  ...CANCELLED,
  host,
  type,
  by: '',
  failedBefore: [],
  at,
  expiresAt: at,
});

/** Whether the system's answer proves records of the family. What a NAT64's resolver made up does not. */
function namesFamily(addresses: readonly string[], type: 'A' | 'AAAA'): boolean {
  const family = type === 'A' ? 'v4' : 'v6';
  return addresses.some((text) => {
    const address = parseAddress(text);
    return address?.family === family && nat64Of(address, []) === undefined;
  });
}
