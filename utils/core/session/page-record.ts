/**
 * What the recorder knows about one tab.
 *
 * Life cycle: a PageRecord is born with the first observation of a tab, written to `storage.session` under
 * `page:<tabId>` by the background alone, and removed with the tab. A DocumentRecord is born when its document
 * commits and moves to `earlier` when another document takes the tab (docs/rulings.md 18 to 24).
 * Paths, queries, fragments, user names and page titles never enter it.
 */

/** Resource kinds of `webRequest.ResourceType`, folded to the ones that a verdict or a person needs. */
export const RESOURCE_KINDS = [
  'document',
  'frame',
  'script',
  'style',
  'font',
  'image',
  'media',
  'fetch',
  'websocket',
  'beacon',
  'other',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export interface AddressSeen {
  /** Canonical text of the remote address, without brackets or zone (`utils/core/address`). */
  readonly ip: string;
  /** Answers that came over the network from this address in this document. */
  readonly fresh: number;
  /** Answers that the browser took from its cache and labelled with this address. */
  readonly cached: number;
  /** Firefox only: the answer came through a proxy (`details.proxyInfo`), so the address is the proxy's. */
  readonly proxied?: true;
}

/** One contacted host in one document. */
export interface HostRecord {
  /** Lower-case ASCII name, or the canonical text of an IP literal without brackets. */
  readonly host: string;
  readonly addresses: readonly AddressSeen[];
  /** Addresses above ADDRESSES_PER_HOST that were not kept. */
  readonly addressesLeftOut: number;
  /** Answers that carried no address at all (Firefox: from cache). */
  readonly withoutAddress: number;
  readonly kinds: Readonly<Partial<Record<ResourceKind, number>>>;
  readonly secure: number;
  readonly insecure: number;
  /** Browser error code → count; codes above FAILURE_CODES_PER_HOST are counted under `other`. */
  readonly failures: Readonly<Record<string, number>>;
  /** True when every request of this host came from a service worker of this origin (`tabId` −1). */
  readonly fromServiceWorker: boolean;
}

/** One hop of the main document's visit, in order; the last one answered with the document. */
export interface Hop {
  readonly host: string;
  readonly secure: boolean;
  /** Absent when the browser named none (HSTS upgrade, cache in Firefox, service worker). */
  readonly ip?: string;
  readonly cached: boolean;
  readonly proxied?: true;
}

/** How the document in view came here. */
export const DOCUMENT_SOURCES = [
  'response', // its main response was seen
  'service-worker', // committed with no main response: a service worker answered (docs/rulings.md 22)
  'restored-unknown', // restored from the back/forward cache, and its own record was already dropped
  'error', // the main request failed; `error` says how
  'before-install', // opened before Sáu was listening
  'not-web', // `about:`, `chrome:`, `file:` …
  'pending', // committed; its main response has not arrived yet
] as const;
export type DocumentSource = (typeof DOCUMENT_SOURCES)[number];

export interface DocumentRecord {
  /** The browser's documentId; '' where the browser gives none (not-web pages of Firefox). */
  readonly documentId: string;
  /** Scheme of the page in view, without colon. */
  readonly scheme: string;
  /** Host as in HostRecord.host; '' for pages without one. */
  readonly host: string;
  /** Port where it is not the scheme's default. */
  readonly port?: number;
  readonly source: DocumentSource;
  /** Browser error code of the main request, when source is 'error'. */
  readonly error?: string;
  readonly hops: readonly Hop[];
  /** Milliseconds since the epoch, of the commit. */
  readonly committedAt: number;
  /** Set while the document is shown from the back/forward cache: when it was restored, in ms since the epoch. */
  readonly restoredAt?: number;
  /** Own host first seen first; insertion order is arrival order. */
  readonly hosts: Readonly<Record<string, HostRecord>>;
  /**
   * Requests of this document, or that may have been of it, whose hosts were not kept, whichever limit dropped them; at
   * least so many. Above 0 the list of hosts may be incomplete.
   */
  readonly requestsLeftOut: number;
  /** The worker was killed while this document loaded: the list may be incomplete. */
  readonly gap: boolean;
  /** Never stored: a reader's word that the recorder cannot write now, so that this may be older than the page. */
  readonly unwritten?: true;
}

export interface PageRecord {
  readonly tabId: number;
  readonly isPrivate: boolean;
  /** The document in view; absent until the first commit was seen. */
  readonly current?: DocumentRecord;
  /** Up to EARLIER_DOCUMENTS, newest first, each with at most HOSTS_PER_EARLIER_DOCUMENT hosts. */
  readonly earlier: readonly DocumentRecord[];
}
