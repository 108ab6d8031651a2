/**
 * To which of a tab's documents a request goes. A request that goes to none is counted by each document that it may
 * have been of (`requestsLeftOut`); such a document does not say that its list of hosts is whole.
 */
import { addContact } from './contacts';
import { HOSTS_PER_DOCUMENT, HOSTS_PER_EARLIER_DOCUMENT, PREDECESSOR_MS } from './limits';
import { originKey } from './observation';
import type { RequestObservation } from './observation';
import type { DocumentSeen, TabState } from './tab-state';

/** Adds a request to one of the tab's documents. */
export function addToDocument(
  state: TabState,
  document: DocumentSeen,
  request: RequestObservation,
  isFromServiceWorker: boolean,
): void {
  const draft = state.changeDocument(document);
  if (draft === undefined) return;
  state.hasNews ||= draft.hosts[request.host] === undefined;
  const isEarlier = document !== state.page.current && state.page.earlier.includes(document);
  addContact(draft, request, isEarlier ? HOSTS_PER_EARLIER_DOCUMENT : HOSTS_PER_DOCUMENT, isFromServiceWorker);
}

/** The document misses a request, or may miss it. */
export function leaveOut(state: TabState, document: DocumentSeen): void {
  const draft = state.changeDocument(document);
  if (draft !== undefined) draft.requestsLeftOut += 1;
}

/**
 * Gives a request that no known document asked for to the page that was in view when it was answered. It came from a
 * frame or a worker of this tab, and no other page of the tab is at work. Shortly after a commit it may still be of the
 * page before. Then the origin that asked decides, and where it cannot, both pages count the request as left out.
 *
 * @returns the page that took it
 */
export function giveToView(state: TabState, request: RequestObservation): DocumentSeen | undefined {
  if (request.isPrerendering) {
    for (const document of preparedAt(state, request.at)) leaveOut(state, document);
    return undefined;
  }
  const pages = askersAt(state, request.at);
  const owner = pages.length > 1 ? ownerByOrigin(request, pages) : pages[0];
  if (owner !== undefined) addToDocument(state, owner, request, false);
  else for (const page of pages) leaveOut(state, page);
  return owner;
}

/** Pages that were out of sight at a time, or may have been. Some of them are in view by now. */
function preparedAt({ page, memory }: TabState, at: number): DocumentSeen[] {
  const shown = [...(page.current === undefined ? [] : [page.current]), ...page.earlier];
  const prepared = memory.prerenders.map(({ document }) => document);
  return [...prepared, ...shown.filter(({ committedAt }) => committedAt >= at)];
}

/**
 * The pages that may have asked for what was answered at a time: the page in view then; the page before it, if it had
 * just left; and each page that was brought back since, as nobody knows any more when it was in view before.
 */
function askersAt({ page: { current, earlier } }: TabState, at: number): readonly DocumentSeen[] {
  const shown = current === undefined ? [] : [current, ...earlier];
  const entries = shown
    .flatMap((document) => [document.committedAt, document.restoredAt].map((since) => ({ document, since })))
    .filter((entry): entry is { document: DocumentSeen; since: number } => (entry.since ?? Infinity) <= at)
    .toSorted((one, other) => other.since - one.since);
  const [inView] = entries;
  if (inView === undefined) return [];
  const before = entries.find(({ document }) => document !== inView.document)?.document;
  const mayBeBefore = before !== undefined && before.source !== 'not-web' && at - inView.since < PREDECESSOR_MS;
  const broughtBack = shown.filter(({ committedAt, restoredAt = at }) => committedAt <= at && restoredAt > at);
  return [...new Set([inView.document, ...(mayBeBefore ? [before] : []), ...broughtBack])];
}

/** The one page of the origin that asked. A frame inside a page has an origin of its own, which tells nothing. */
function ownerByOrigin(
  { initiator, isRootFrame }: RequestObservation,
  pages: readonly DocumentSeen[],
): DocumentSeen | undefined {
  if (!isRootFrame || initiator === undefined) return undefined;
  const [owner, ...others] = pages.filter((page) => originKey(page) === initiator);
  return others.length === 0 ? owner : undefined;
}
