/**
 * To which of a tab's documents a request goes. Whatever goes to none is counted in each document that it may have been
 * of: such a document never says that its list of hosts is whole (`requestsLeftOut`).
 */
import { addContact } from './document-draft';
import { HOSTS_PER_DOCUMENT, HOSTS_PER_EARLIER_DOCUMENT, PREDECESSOR_MS } from './limits';
import { originKey } from './observation';
import type { RequestObservation } from './observation';
import type { DocumentDraft, TabState } from './tab-state';

/** Adds a request to one of the tab's documents. */
export function addToDocument(
  state: TabState,
  document: DocumentDraft,
  request: RequestObservation,
  isFromServiceWorker: boolean,
): void {
  const isEarlier = document !== state.page.current && state.page.earlier.includes(document);
  state.hasNews ||= document.hosts[request.host] === undefined;
  addContact(document, request, isEarlier ? HOSTS_PER_EARLIER_DOCUMENT : HOSTS_PER_DOCUMENT, isFromServiceWorker);
  changed(state, document, isEarlier);
}

/** The document misses a request, or may miss it. */
export function leaveOut(state: TabState, document: DocumentDraft): void {
  document.requestsLeftOut += 1;
  changed(state, document, document !== state.page.current && state.page.earlier.includes(document));
}

function changed(state: TabState, document: DocumentDraft, isEarlier: boolean): void {
  if (isEarlier) state.earlierChanged = true;
  else if (document === state.page.current) state.pageChanged = true;
  else state.asideChanged = true;
}

/**
 * Gives a request that no known document asked for to the page that was in view when it was answered: the request came
 * from a frame or a worker of this tab, and of all its pages that one alone is at work. Only shortly after a commit it
 * may still be of the page before; then the origin that asked decides, and where it does not, both count it as left out.
 *
 * @returns the page that took it
 */
export function giveToView(state: TabState, request: RequestObservation): DocumentDraft | undefined {
  if (request.isPrerendering) {
    for (const document of preparedAt(state, request.at)) leaveOut(state, document);
    return undefined;
  }
  const { inView, before } = viewAt(state, request.at);
  if (inView === undefined) return undefined;
  const owner = before === undefined ? inView : ownerByOrigin(request, inView, before);
  if (owner !== undefined) {
    addToDocument(state, owner, request, false);
    return owner;
  }
  leaveOut(state, inView);
  if (before !== undefined) leaveOut(state, before);
  return undefined;
}

/** Pages that were out of sight at a time, or may have been: some are in view by now. */
function preparedAt({ page, aside }: TabState, at: number): DocumentDraft[] {
  const shown = [...(page.current === undefined ? [] : [page.current]), ...page.earlier];
  const prepared = aside.prerenders.map(({ document }) => document);
  return [...prepared, ...shown.filter(({ committedAt }) => committedAt >= at)];
}

/** The page in view at a time, and the one before it where that may still have got an answer. */
function viewAt(state: TabState, at: number): { inView?: DocumentDraft; before?: DocumentDraft } {
  const { current, earlier } = state.page;
  if (current === undefined) return {};
  const shown = [current, ...earlier];
  const index = shown.findIndex((document) => sinceOf(document) <= at);
  const inView = shown[index];
  const before = shown[index + 1];
  if (inView === undefined) return {};
  const mayBeBefore = before !== undefined && before.source !== 'not-web' && at - sinceOf(inView) < PREDECESSOR_MS;
  return mayBeBefore ? { inView, before } : { inView };
}

const sinceOf = ({ committedAt, restoredAt }: DocumentDraft): number => restoredAt ?? committedAt;

/** Who asked, of two pages of different origins; a frame inside a page has an origin of its own, which tells nothing. */
function ownerByOrigin(
  { initiator, isRootFrame }: RequestObservation,
  inView: DocumentDraft,
  before: DocumentDraft,
): DocumentDraft | undefined {
  if (!isRootFrame || initiator === undefined) return undefined;
  const isOfView = originKey(inView) === initiator;
  if (isOfView === (originKey(before) === initiator)) return undefined;
  return isOfView ? inView : before;
}
