import { CONTROLS } from '@/utils/core/reach/control-addresses';
import type { Engine } from '@/utils/core/reach/error-codes';
import type { OwnRequestEvent, ProbeWorld } from '@/utils/core/reach/probe-ports';

/** What one request meets: who answers after how long, which error comes, or nobody. */
export type Fate =
  | { readonly after: number; readonly ip?: string; readonly proxied?: boolean; readonly status?: number }
  | { readonly after: number; readonly error: string }
  | 'silence';

export interface Scene {
  readonly world: ProbeWorld;
  /** URLs in the order they were sent, without queries. */
  readonly sent: string[];
  readonly inits: RequestInit[];
  readonly now: () => number;
  /** Lets time pass until the promise is settled. */
  readonly run: <Value>(promise: Promise<Value>) => Promise<Value>;
  /** Calls at a time of the scene. */
  readonly at: (ms: number, action: () => void) => void;
  readonly networkChanges: () => void;
  isOnline: boolean;
  /** From `watchRequests` until the browser has taken it down, in ms: what happens meanwhile is told to nobody. */
  registersAfter: number;
  /** So many events are lost on their way. */
  eventsToLose: number;
}

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

const START = Date.UTC(2026, 10, 22);
const plainUrl = (url: string): string => url.split('?')[0] ?? url;
const addressIn = (url: string): string => /\[(.*)\]/.exec(url)?.[1] ?? '';

/** The operator's addresses, answering at once. */
export const HEALTHY_CONTROLS: Readonly<Record<string, Fate>> = Object.fromEntries(
  CONTROLS.map(({ ip }) => [`https://[${ip}]/dns-query`, { after: 10 }]),
);

/** Both control addresses meet the same. */
export const controls = (fate: Fate): Readonly<Record<string, Fate>> =>
  Object.fromEntries(CONTROLS.map(({ ip }) => [`https://[${ip}]/dns-query`, fate]));

/**
 * A world with a clock of its own. A URL that is not in `fates` is silence; a list gives one fate for each try, the
 * last for all after it.
 */
export function createScene(
  fates: Readonly<Record<string, Fate | readonly Fate[]>>,
  engine: Engine = 'chromium',
): Scene {
  let now = START;
  let timers: Timer[] = [];
  const sent: string[] = [];
  const inits: RequestInit[] = [];
  const watchers = new Set<(event: OwnRequestEvent) => void>();
  const networkWatchers = new Set<() => void>();
  const tries = new Map<string, number>();
  const tell = (event: OwnRequestEvent): void => {
    if (scene.eventsToLose > 0) scene.eventsToLose -= 1;
    else watchers.forEach((watcher) => watcher(event));
  };

  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      timers.push({ at: now + ms, wake: resolve });
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });

  async function send(url: string, init: RequestInit): Promise<Response> {
    const plain = plainUrl(url);
    sent.push(plain);
    inits.push(init);
    const signal = init.signal ?? new AbortController().signal;
    const turn = tries.get(plain) ?? 0;
    tries.set(plain, turn + 1);
    const listed = fates[plain];
    const fate = Array.isArray(listed)
      ? (listed[Math.min(turn, listed.length - 1)] as Fate)
      : (listed as Fate | undefined);
    if (fate === undefined || fate === 'silence') {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      tell({ url, error: engine === 'firefox' ? 'NS_BINDING_ABORTED' : 'net::ERR_ABORTED', isProxied: false });
      throw new DOMException('aborted', 'AbortError');
    }
    await sleep(fate.after, signal);
    if (signal.aborted) throw new DOMException('aborted', 'AbortError');
    if ('error' in fate) {
      tell({ url, error: fate.error, isProxied: false });
      throw new TypeError('Failed to fetch');
    }
    tell({ url, ip: fate.ip ?? addressIn(url), isProxied: fate.proxied ?? false });
    return url.includes('dns=') ? dnsAnswer(url, fate.status ?? 200) : new Response('hello');
  }

  const scene: Scene = {
    sent,
    inits,
    now: () => now - START,
    isOnline: true,
    registersAfter: 0,
    eventsToLose: 0,
    networkChanges: () => networkWatchers.forEach((watcher) => watcher()),
    at: (ms, action) => void timers.push({ at: START + ms, wake: action }),
    async run(promise) {
      let isSettled = false;
      const settle = (): void => {
        isSettled = true;
      };
      promise.then(settle, settle);
      for (;;) {
        for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        if (isSettled) return promise;
        timers.sort((one, other) => one.at - other.at);
        const next = timers.shift();
        if (!next) throw new Error('the scene stands still');
        now = Math.max(now, next.at);
        next.wake();
        timers = timers.filter(({ at }) => at >= now);
      }
    },
    world: {
      engine,
      fetch: send,
      clock: () => now,
      sleep,
      isOnline: () => scene.isOnline,
      async watchRequests(callback) {
        if (scene.registersAfter > 0) await sleep(scene.registersAfter);
        watchers.add(callback);
        return () => void watchers.delete(callback);
      },
      watchNetwork(callback) {
        networkWatchers.add(callback);
        return () => void networkWatchers.delete(callback);
      },
    },
  };
  return scene;
}

/** The question sent back as an answer without records. */
function dnsAnswer(url: string, status: number): Response {
  if (status !== 200) return new Response('', { status });
  const query = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
  query[2] = (query[2] ?? 0) | 0x80;
  return new Response(query, { headers: { 'content-type': 'application/dns-message' } });
}
