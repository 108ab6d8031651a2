import type { Engine } from './error-codes';

/** One event of a request that Sáu itself sent. */
export interface OwnRequestEvent {
  /** As it was asked for. */
  readonly url: string;
  /** The other end, in the browser's spelling; absent where the browser does not tell. */
  readonly ip?: string;
  /** Set when the request failed. */
  readonly error?: string;
  /** The browser says that a proxy answered (Firefox). */
  readonly isProxied: boolean;
}

/** What a probe needs of the browser; the real one: `utils/platform/probe-service.ts`. */
export interface ProbeWorld {
  readonly engine: Engine;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /**
   * Calls back with events of own requests until the result is called. It resolves when the browser tells of events: a
   * request that fails within 5 ms would be over before.
   */
  watchRequests(callback: (event: OwnRequestEvent) => void): Promise<() => void>;
  /** Calls back when this machine may be on another network (docs/rulings.md 26), until the result is called. */
  watchNetwork(callback: () => void): () => void;
  isOnline(): boolean;
  /** Milliseconds since the epoch. */
  clock(): number;
  /** Resolves after `ms`, or when `signal` is aborted. Never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
