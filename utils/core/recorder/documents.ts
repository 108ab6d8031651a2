import { emptyTable } from '@/utils/core/own-value';
import { isWebScheme } from '@/utils/core/host/host';
import type { DocumentSource } from '@/utils/core/session/page-record';
import { DROPPED_IDS_PER_TAB, EARLIER_DOCUMENTS, HOSTS_PER_EARLIER_DOCUMENT } from './limits';
import type { Place } from './observation';
import type { DocumentDraft, DocumentSeen, TabState } from './tab-state';

export function newDocument(place: Place, documentId: string, at: number, source: DocumentSource): DocumentDraft {
  const isWeb = isWebScheme(place.scheme) && place.host !== '';
  return {
    documentId,
    scheme: place.scheme,
    host: place.host,
    ...(place.port === undefined ? {} : { port: place.port }),
    source: isWeb || place.scheme === '' ? source : 'not-web',
    hops: [],
    committedAt: at,
    hosts: emptyTable(),
    requestsLeftOut: 0,
    gap: false,
  };
}

/** The document with this id: in view, earlier or prerendered. No document has the id ''. */
export function documentWith({ page, memory }: TabState, documentId: string): DocumentSeen | undefined {
  if (documentId === '') return undefined;
  if (page.current?.documentId === documentId) return page.current;
  return (
    page.earlier.find((earlier) => earlier.documentId === documentId) ??
    memory.prerenders.find((prerender) => prerender.document.documentId === documentId)?.document
  );
}

/** Puts a document in view. The one before becomes the newest of the earlier ones and is cut to their size. */
export function show(state: TabState, document: DocumentDraft): void {
  const view = state.changeView();
  const before = view.current;
  view.current = document;
  state.hasNews = true;
  // A document without an id cannot be brought back.
  if (before === undefined || before.documentId === '' || before === document) return;
  delete before.restoredAt;
  state.changeEarlier().unshift(trimmed(before));
  while (state.page.earlier.length > EARLIER_DOCUMENTS) dropOldestEarlier(state);
}

/** Takes a document out of view, or out of the earlier ones; undefined if it was in neither place. */
export function takeOut(state: TabState, document: DocumentSeen): DocumentDraft | undefined {
  if (state.page.current === document) {
    const view = state.changeView();
    const { current } = view;
    delete view.current;
    return current;
  }
  const place = state.page.earlier.indexOf(document);
  return place < 0 ? undefined : state.changeEarlier().splice(place, 1)[0];
}

/** Drops the oldest earlier document and remembers its id; false when there is none. */
export function dropOldestEarlier(state: TabState): boolean {
  if (state.page.earlier.length === 0) return false;
  rememberDropped(state, state.changeEarlier().pop()?.documentId ?? '');
  return true;
}

/** Remembers that the record of this document is not whole, should it come into view (`commitPage`). */
export function rememberDropped(state: TabState, documentId: string): void {
  if (documentId === '' || state.memory.dropped.includes(documentId)) return;
  const memory = state.changeMemory();
  memory.dropped.push(documentId);
  if (memory.dropped.length <= DROPPED_IDS_PER_TAB) return;
  memory.dropped.shift();
  // The page of the id that goes may come back from the cache as one that was never seen.
  memory.hasUnseenPast = true;
}

/**
 * Cuts pages in view to the hosts that an earlier page may have, and counts in each what went. Of the tabs with larger
 * pages it takes the half that was quiet longest. False when no page is larger.
 */
export function shedHosts(tabs: Iterable<TabState>): boolean {
  const large = [...tabs].filter(
    ({ page }) => Object.keys(page.current?.hosts ?? {}).length > HOSTS_PER_EARLIER_DOCUMENT,
  );
  large.sort((one, other) => other.lastEventAt - one.lastEventAt);
  for (const state of large.slice(large.length >> 1)) {
    const { current } = state.changeView();
    if (current !== undefined) trimmed(current);
  }
  return large.length > 0;
}

/** Cuts a document to the hosts that an earlier page may have, its own first, and counts what goes. */
export function trimmed(document: DocumentDraft): DocumentDraft {
  const names = Object.keys(document.hosts);
  const own = document.hosts[document.host];
  const kept = own === undefined ? names.slice(0, HOSTS_PER_EARLIER_DOCUMENT) : keptWith(document.host, names);
  if (kept.length === names.length) return document;
  const isKept = new Set(kept);
  for (const name of names) {
    const host = document.hosts[name];
    if (host === undefined || isKept.has(name)) continue;
    // A host that only failed has no answer to count.
    document.requestsLeftOut += Math.max(1, host.secure + host.insecure);
    delete document.hosts[name];
  }
  return document;
}

const keptWith = (own: string, names: readonly string[]): string[] => [
  own,
  ...names.filter((name) => name !== own).slice(0, HOSTS_PER_EARLIER_DOCUMENT - 1),
];
