import type { RequestObservation } from './observation';
import type { AddressSeen, DocumentRecord, HostRecord, Hop, PageRecord } from '@/utils/core/session/page-record';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export type AddressDraft = Mutable<AddressSeen>;
export type HostDraft = Omit<Mutable<HostRecord>, 'addresses' | 'kinds' | 'failures'> & {
  addresses: AddressDraft[];
  kinds: Mutable<HostRecord['kinds']>;
  failures: Record<string, number>;
};
export type DocumentDraft = Omit<Mutable<DocumentRecord>, 'hosts' | 'hops'> & {
  hosts: Record<string, HostDraft>;
  hops: Hop[];
};
export type PageDraft = Omit<Mutable<PageRecord>, 'current' | 'earlier'> & {
  current?: DocumentDraft;
  earlier: DocumentDraft[];
};

/** One main request from its first redirect to its answer, until a document takes it. */
export interface Visit {
  requestId: string;
  /** Of the URL it leads to, as far as known. */
  urlKey: string;
  /** Time of its last event. */
  at: number;
  hops: Hop[];
  /** Hops that were not kept. */
  hopsLeftOut: number;
  state: 'under-way' | 'answered' | 'failed';
  /** Of a visit that failed: its code and the host that failed. */
  error?: string;
  failedHost?: string;
  failedSecure?: boolean;
}

/** A page prepared out of sight. Its document is made with the first event of it and named ('' before) by a later. */
export interface Prerender {
  frameId: number;
  urlKey: string;
  visit?: Visit;
  document: DocumentDraft;
}

/** A committed document whose main response has not come yet. */
export interface Waiting {
  documentId: string;
  urlKey: string;
  at: number;
  /** It may be a restore whose record was dropped. */
  maybeRestored: boolean;
}

/** What the recorder must remember of a tab beside its PageRecord, also over the worker's death. */
export interface Aside {
  visits: Visit[];
  prefetched: Visit[];
  prerenders: Prerender[];
  waiting: Waiting[];
  /** Document of a frame → root document of its page, oldest first. */
  frames: Map<string, string>;
  dropped: string[];
  /**
   * What was known of a page to come was given up for newer ones: until then a page without a response may be that one,
   * and is not taken for a service worker's. 0: none.
   */
  lostUntil: number;
  /** The tab was open before Sáu listened, so its history holds documents never seen. */
  hasUnseenPast: boolean;
  /** When a worker started after a kill that may have swallowed a part of the navigation that commits next; 0: none. */
  killedAt: number;
  /** A navigation has begun and not committed. */
  isNavigating: boolean;
}

/** All of one tab. Its owner is the recorder alone; `reduce` changes it in place. */
export interface TabState {
  readonly page: PageDraft;
  readonly aside: Aside;
  /** False until a tab event or a stored record said which; until then the tab counts as private. */
  isPrivacyKnown: boolean;
  /** Parts of documents that are not known yet; they live shorter than any idle stop, so only in memory. */
  orphans: RequestObservation[];
  /** When the last one came that was too many. */
  orphansLostAt: number;
  /** By the recorder's clock. */
  lastEventAt: number;
  /** A page or a host came that was not there before. */
  hasNews: boolean;
  /** The document in view. */
  pageChanged: boolean;
  /** The ones before it. */
  earlierChanged: boolean;
  asideChanged: boolean;
}

export const emptyAside = (): Aside => ({
  visits: [],
  prefetched: [],
  prerenders: [],
  waiting: [],
  frames: new Map(),
  dropped: [],
  lostUntil: 0,
  hasUnseenPast: false,
  killedAt: 0,
  isNavigating: false,
});

export const newTabState = (page: PageDraft, aside: Aside, isPrivacyKnown: boolean): TabState => ({
  page,
  aside,
  isPrivacyKnown,
  orphans: [],
  orphansLostAt: Number.NEGATIVE_INFINITY,
  lastEventAt: 0,
  hasNews: false,
  pageChanged: false,
  earlierChanged: false,
  asideChanged: false,
});

/** A tab nobody told of yet counts as private, so that nothing of it reaches the session's evidence. */
export const unknownTab = (tabId: number): TabState =>
  newTabState({ tabId, isPrivate: true, earlier: [] }, emptyAside(), false);
