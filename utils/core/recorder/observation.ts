import type { ResourceKind } from '@/utils/core/session/page-record';

/** Scheme, host and port as `originOfUrl` gives them; never a path. */
export interface Place {
  readonly scheme: string;
  readonly host: string;
  /** Where it is not the scheme's default. */
  readonly port: number | undefined;
  readonly secure: boolean;
}

/** What the request was for, in its tab (docs/rulings.md 21). */
export type RequestRole =
  /** The tab's own main document. */
  | 'main'
  /** The main document of a page prepared out of sight. */
  | 'prerender'
  /** A main document fetched ahead for a link; it belongs to no page until it is opened. */
  | 'prefetch'
  /** A frame or resource of a document. */
  | 'subresource';

/** One webRequest event. `tabId` is −1 for requests of service workers. */
export interface RequestObservation extends Place {
  readonly kind: 'response' | 'redirect' | 'failure';
  /** Milliseconds since the epoch, as the browser says. */
  readonly at: number;
  readonly tabId: number;
  readonly requestId: string;
  readonly role: RequestRole;
  readonly resource: ResourceKind;
  /** Hash of the URL without fragment; for main documents only, '' else. */
  readonly urlKey: string;
  readonly frameId: number;
  /** The frame has no parent: its document is the page. */
  readonly isRootFrame: boolean;
  readonly isPrerendering: boolean;
  readonly documentId: string | undefined;
  readonly parentDocumentId: string | undefined;
  /** Canonical text; undefined where the browser named none. */
  readonly ip: string | undefined;
  readonly fromCache: boolean;
  /** Firefox says so of a request that went through a proxy. */
  readonly proxied: boolean;
  /** Origin of who asked, as `originKey` writes it. */
  readonly initiator: string | undefined;
  /** Asked by an extension: by Sáu itself, or by another one (docs/rulings.md 15, case 85 of docs/verdicts.md). */
  readonly extension: 'own' | 'other' | undefined;
  /** Firefox only. */
  readonly isPrivate: boolean | undefined;
  /** Of a failure. */
  readonly error: string | undefined;
}

export interface NavigationStarted {
  readonly kind: 'navigation-started';
  readonly at: number;
  readonly tabId: number;
}

export interface Committed extends Place {
  readonly kind: 'committed';
  readonly at: number;
  readonly tabId: number;
  /** `page`: what the tab shows; `prerender`: the root of a page out of sight; `frame`: inside another document. */
  readonly role: 'page' | 'prerender' | 'frame';
  readonly frameId: number;
  readonly documentId: string;
  readonly parentDocumentId: string | undefined;
  readonly urlKey: string;
  /** Reached by the back or forward button (Chromium's qualifier, also Firefox's). */
  readonly isHistory: boolean;
  /** Chromium tells of its error pages by an error instead of a commit; the code is here. */
  readonly error: string | undefined;
}

/** A tab that was already open when Sáu began to listen, or listened again. */
export interface OpenTab extends Place {
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly documentId: string | undefined;
}

export type Observation =
  | RequestObservation
  | NavigationStarted
  | Committed
  | { readonly kind: 'tab-opened'; readonly at: number; readonly tabId: number; readonly isPrivate: boolean }
  | { readonly kind: 'tab-removed'; readonly at: number; readonly tabId: number }
  | { readonly kind: 'tab-replaced'; readonly at: number; readonly tabId: number; readonly replacedTabId: number }
  /** Access to sites was given or taken away: what was not seen may not have been shown to Sáu. */
  | { readonly kind: 'access-changed'; readonly at: number }
  | { readonly kind: 'tabs-open'; readonly at: number; readonly tabs: readonly OpenTab[] };

/** An origin as text; '' for places without a host. */
export const originKey = (place: { scheme: string; host: string; port?: number | undefined }): string =>
  place.host === '' ? '' : `${place.scheme}://${place.host}:${place.port ?? ''}`;

/** The page in view stays after this error: a download, a 204, a load that was stopped (docs/rulings.md 19). */
export const isAbort = (error: string): boolean => error === 'net::ERR_ABORTED' || error === 'NS_BINDING_ABORTED';

const NETWORK_ENDS = ['net::ERR_NETWORK_CHANGED', 'net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'];

/** The error says that the network is another one now, or none (docs/rulings.md 26). */
export const endsNetwork = (error: string): boolean => NETWORK_ENDS.includes(error);
