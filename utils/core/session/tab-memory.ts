import type { DocumentRecord, Hop } from './page-record';

/**
 * What the recorder must remember of a tab beside its PageRecord, to go on after the worker's death: what has begun and
 * is of no document yet. It is stored under `aside:<tabId>`, and nobody else reads it.
 */
export interface TabMemory {
  readonly visits: readonly Visit[];
  readonly prefetched: readonly Visit[];
  readonly prerenders: readonly Prerender[];
  readonly waiting: readonly Waiting[];
  /** Document of a frame → root document of its page, oldest first. */
  readonly frames: ReadonlyMap<string, string>;
  /** Ids of documents whose record was given up. */
  readonly dropped: readonly string[];
  /**
   * What was known of a page to come was given up for newer ones. Until this time a page without a response may be that
   * one, and is not taken for a service worker's. 0: nothing was given up.
   */
  readonly lostUntil: number;
  /** The tab was open before Sáu listened, so its history holds documents that were never seen. */
  readonly hasUnseenPast: boolean;
  /** When a worker started after a kill that may have swallowed a part of the navigation that commits next; 0: none. */
  readonly killedAt: number;
  /** A navigation has begun and not committed. */
  readonly isNavigating: boolean;
}

/** One main request from its first redirect to its answer, until a document takes it. */
export interface Visit {
  readonly requestId: string;
  /** Of the URL it leads to, as far as known. */
  readonly urlKey: string;
  /** Time of its last event. */
  readonly at: number;
  readonly hops: readonly Hop[];
  /** Hops that were not kept. */
  readonly hopsLeftOut: number;
  readonly state: 'under-way' | 'answered' | 'failed';
  /** The error code of a visit that failed. */
  readonly error: string | undefined;
  readonly failedHost: string | undefined;
  readonly failedSecure: boolean | undefined;
}

/** A page prepared out of sight. Its document is made with its first event, and named ('' before) by a later one. */
export interface Prerender {
  readonly frameId: number;
  readonly urlKey: string;
  readonly visit: Visit | undefined;
  readonly document: DocumentRecord;
}

/** A committed document whose main response has not come yet. */
export interface Waiting {
  readonly documentId: string;
  readonly urlKey: string;
  readonly at: number;
  /** It may be a restore whose record was dropped. */
  readonly maybeRestored: boolean;
}
