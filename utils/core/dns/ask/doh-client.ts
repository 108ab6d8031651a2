import { MAX_MESSAGE_BYTES, RESOLVER_TIMEOUT_MS } from '@/utils/core/dns/limits';
import type { LookupFailure } from '@/utils/core/dns/lookup';
import type { Result } from '@/utils/core/result';
import { fail, succeed } from '@/utils/core/result';
import { readRecords, readReply } from '@/utils/core/dns/wire/read-reply';
import type { RecordsReply, Reply, ReplyFailure } from '@/utils/core/dns/wire/read-reply';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import type { DnsMessage } from '@/utils/core/dns/wire/message';
import { encodeQuery } from '@/utils/core/dns/wire/query';
import type { Question } from '@/utils/core/dns/wire/query';
import type { RecordType } from '@/utils/core/dns/record-lookup';
import { createDeadline } from './deadline';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DohRequest<Asked extends Question = Question> {
  readonly fetch: Fetch;
  /** RFC 8484 address of the resolver, https. */
  readonly resolver: string;
  readonly question: Asked;
  /** For everything up to the last octet of the body; RESOLVER_TIMEOUT_MS without it. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MESSAGE_TYPE = 'application/dns-message';

/** Google passes a part of the client's address on unless it is told not to. */
const passesSubnetOn = (resolver: string): boolean =>
  /^(dns\.google|\[2001:4860:4860:.*)$/.test(new URL(resolver).hostname);

/** Asks one resolver for the addresses of a name; see `exchange`. */
export const askDoh = (request: DohRequest<Question<'A' | 'AAAA'>>): Promise<Reply> =>
  exchange(request, (message, ageSeconds) => readReply(message, request.question, ageSeconds));

/** Asks one resolver for other records; see `exchange`. */
export const askDohRecords = (request: DohRequest<Question<RecordType>>): Promise<RecordsReply> =>
  exchange(request, (message, ageSeconds) => readRecords(message, request.question, ageSeconds));

/**
 * Asks one resolver one question by GET (RFC 8484); with this Accept header the browser needs no CORS preflight. It sends
 * no cookies and no referrer, follows no redirect, since the consent was for this resolver, and reads no more than a DNS
 * message can hold. Every failure has a name. Rejects only for a name or an address that could never be asked.
 */
async function exchange<Found>(
  request: DohRequest,
  read: (message: DnsMessage, ageSeconds: number) => Found,
): Promise<Found | ReplyFailure> {
  const { fetch, resolver, question, signal } = request;
  const url = queryUrl(resolver, question);
  const deadline = createDeadline(request.timeoutMs ?? RESOLVER_TIMEOUT_MS, signal);
  const failure = (why: LookupFailure, detail?: string): ReplyFailure => ({
    ok: false,
    why,
    ...(detail === undefined ? {} : { detail }),
    extendedErrors: [],
  });

  try {
    const response = await fetch(url, {
      method: 'GET',
      headers: { accept: MESSAGE_TYPE },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: deadline.signal,
    });
    if (response.status !== 200) return failure('http-status', String(response.status));
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (type !== MESSAGE_TYPE) return failure('content-type', type.slice(0, 60));
    const body = await readCapped(response);
    if (!body.ok) return failure(body.why);
    const message = decodeResponse(body.value, question);
    return message.ok ? read(message.value, ageOf(response)) : failure(message.why);
  } catch {
    // What fetch throws differs by browser; who ended it does not.
    if (signal?.aborted === true) return failure('cancelled');
    return failure(deadline.hasPassed() ? 'timeout' : 'network');
  } finally {
    // Drops the connection of an answer that was refused before its end.
    deadline.end();
  }
}

function queryUrl(resolver: string, question: Question): string {
  const query = encodeQuery(question, passesSubnetOn(resolver));
  const base64 = btoa(String.fromCharCode(...query));
  const dns = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const { origin, pathname, search } = new URL(resolver);
  // The resolver's own query is a key to somebody's account: it goes as it was written, and not through
  // URLSearchParams, which would write `?abc123` as `?abc123=` and `%20` as `+`.
  const own = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^dns(?:=|$)/.test(part));
  return `${origin}${pathname}?${[...own, `dns=${dns}`].join('&')}`;
}

/** Counts what came out of the decompressor, so a small body that unpacks without end stops at the cap as well. */
async function readCapped(response: Response): Promise<Result<Uint8Array, 'too-large'>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.length;
    if (size > MAX_MESSAGE_BYTES) return fail('too-large');
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return succeed(whole);
}

/** RFC 9111 §5.1, in seconds; anything but digits counts as fresh. */
const ageOf = (response: Response): number => {
  const age = response.headers.get('age') ?? '';
  return /^\d{1,9}$/u.test(age) ? Number(age) : 0;
};
