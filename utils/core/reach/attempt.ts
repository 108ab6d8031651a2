import { detached } from '@/utils/core/detached';
import { parseAddress } from '@/utils/core/address/address';
import { EVENT_GRACE_MS, PROBE_DEADLINE_MS } from './limits';
import { meaningOf } from './error-codes';
import type { ErrorMeaning } from './error-codes';
import type { OwnRequestEvent, ProbeWorld } from './probe-ports';

/** What came of one request to one literal. */
export interface Attempt {
  /**
   * `answered`: an event of this request names the literal as the other end. `elsewhere`: somebody else answered in its
   * place. `unseen`: it ended twice, and the browser told nothing of it.
   */
  readonly meaning: 'answered' | 'elsewhere' | 'cancelled' | 'unseen' | ErrorMeaning;
  /** The browser's own code, for the evidence. */
  readonly error: string | undefined;
  /** From the start to the answer, the error or the deadline. */
  readonly ms: number;
}

/** How a request ended. */
type End = Pick<Attempt, 'meaning'> & { readonly error?: string | undefined };

/** Nothing of the person goes with a request of a probe, and nothing is kept. */
export const PROBE_REQUEST = {
  method: 'GET',
  redirect: 'manual',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

interface Watched<Body> {
  readonly attempt: Attempt;
  /** What `read` made of the response, where one came before the deadline. */
  readonly body: Body | undefined;
}

/**
 * Sends one request to a literal and waits for its event, for at most PROBE_DEADLINE_MS.
 *
 * At the deadline Sáu aborts it: that is `timeout`, whatever code the browser gives.
 *
 * @param url with an IPv6 literal as its host
 * @param ip the literal, canonical
 * @param cancel ends the waiting at once
 */
export async function attempt(world: ProbeWorld, url: string, ip: string, cancel: AbortSignal): Promise<Attempt> {
  const isOurs = (asked: string): boolean => asked === url;
  return (await attemptWith(world, { ip, isOurs, cancel }, (init) => world.fetch(url, init))).attempt;
}

interface Watching {
  readonly ip: string;
  /** Whether an event with this URL is of the request that is watched. */
  readonly isOurs: (url: string) => boolean;
  readonly cancel: AbortSignal;
}

type Send<Body> = (init: RequestInit & { readonly signal: AbortSignal }) => Promise<Body>;

/**
 * The same for a request whose answer is read. A request that ended without an event is sent once more, since it says
 * nothing.
 *
 * @param send gets what `fetch` needs, and resolves when it has read enough
 */
export async function attemptWith<Body>(
  world: ProbeWorld,
  watching: Watching,
  send: Send<Body>,
): Promise<Watched<Body>> {
  const first = await attemptOnce(world, watching, send);
  return first.attempt.meaning === 'unseen' ? attemptOnce(world, watching, send) : first;
}

async function attemptOnce<Body>(
  world: ProbeWorld,
  { ip, isOurs, cancel }: Watching,
  send: Send<Body>,
): Promise<Watched<Body>> {
  const done = new AbortController();
  const first = Promise.withResolvers<End>();
  const unwatch = await world.watchRequests((event) => {
    if (isOurs(event.url)) settleBy(event, ip, world, first.resolve);
  });
  if (cancel.aborted) {
    unwatch();
    return { attempt: { meaning: 'cancelled', error: undefined, ms: 0 }, body: undefined };
  }
  const began = world.clock();
  const onCancel = (): void => first.resolve({ meaning: 'cancelled' });
  cancel.addEventListener('abort', onCancel);
  const deadline = world.sleep(PROBE_DEADLINE_MS, done.signal).then(() => first.resolve({ meaning: 'timeout' }));
  detached(deadline, 'wait for the deadline of a probe');
  const sent = send({ ...PROBE_REQUEST, signal: done.signal });
  const body = sent.then(
    (read) => ({ read }),
    () => undefined, // The event of a failed fetch tells more than its error.
  );
  const grace = body
    .then(() => world.sleep(EVENT_GRACE_MS, done.signal))
    .then(() => first.resolve({ meaning: 'unseen' }));
  detached(grace, 'wait for the event of a probe');
  const found = await first.promise;
  const ms = Math.max(0, world.clock() - began);
  const isRead = found.meaning === 'answered';
  const left = PROBE_DEADLINE_MS - ms;
  const reading = isRead ? await Promise.race([body, world.sleep(left, done.signal).then(() => undefined)]) : undefined;
  done.abort();
  cancel.removeEventListener('abort', onCancel);
  unwatch();
  return { attempt: { meaning: found.meaning, error: found.error, ms }, body: reading?.read };
}

function settleBy(
  { ip: remote, error, isProxied }: OwnRequestEvent,
  ip: string,
  { engine }: ProbeWorld,
  settle: (end: End) => void,
): void {
  if (isProxied) settle({ meaning: 'proxied', error });
  else if (error !== undefined) settle({ meaning: meaningOf(error, engine), error });
  else if (remote !== undefined) settle({ meaning: parseAddress(remote)?.text === ip ? 'answered' : 'elsewhere' });
}
