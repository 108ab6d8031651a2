import { addContact, documentWith } from './document';
import { FRAMES_PER_TAB, HELD_MS, HOSTS_PER_DOCUMENT, HOSTS_PER_EARLIER_DOCUMENT } from './limits';
import { ORPHANS_PER_TAB, PREDECESSOR_MS } from './limits';
import { originKey } from './observation';
import type { RequestObservation } from './observation';
import type { DocumentDraft, TabState } from './tab-state';

/**
 * A frame or resource goes to the document that asked for it, whichever that is: never to the page in view just
 * because it is in view. What names a document that is not known yet waits for its commit.
 */
export function addPart(state: TabState, request: RequestObservation): void {
  if (isInternalRedirect(request)) return;
  const root = rootOf(state, request);
  if (root === 'unknown') holdOrphan(state, request);
  else if (root !== 'nowhere') addToDocument(state, root, request, false);
}

/** Adds a request to one of the tab's documents. */
export function addToDocument(
  state: TabState,
  document: DocumentDraft,
  request: RequestObservation,
  isFromServiceWorker: boolean,
): void {
  const isEarlier = document !== state.page.current && state.page.earlier.includes(document);
  const isPrepared = document !== state.page.current && !isEarlier;
  state.hasNews ||= document.hosts[request.host] === undefined;
  addContact(document, request, isEarlier ? HOSTS_PER_EARLIER_DOCUMENT : HOSTS_PER_DOCUMENT, isFromServiceWorker);
  if (isPrepared) state.asideChanged = true;
  else if (isEarlier) state.earlierChanged = true;
  else state.pageChanged = true;
}

/** Tries again those that waited, after a commit. Their order is kept. */
export function adoptOrphans(state: TabState): void {
  if (state.orphans.length === 0) return;
  const waiting = state.orphans;
  state.orphans = [];
  for (const request of waiting) addPart(state, request);
}

export function dropOldOrphans(state: TabState, now: number): void {
  const first = state.orphans[0];
  if (first === undefined || now - first.at <= HELD_MS) return;
  state.orphans = state.orphans.filter((request) => now - request.at <= HELD_MS);
}

/** Remembers to which page a frame's document belongs. */
export function rememberFrame(state: TabState, documentId: string, root: DocumentDraft): void {
  const { frames } = state.aside;
  frames.delete(documentId);
  frames.set(documentId, root.documentId);
  if (frames.size > FRAMES_PER_TAB) {
    for (const oldest of frames.keys()) {
      frames.delete(oldest);
      break;
    }
  }
  state.asideChanged = true;
}

/** The page that a document, its own root or a frame's, belongs to. */
export function pageOfDocument(state: TabState, documentId: string): DocumentDraft | undefined {
  return documentWith(state, documentId) ?? documentWith(state, state.aside.frames.get(documentId) ?? '');
}

/** A switch to https inside the browser (method.md case 75): no host was contacted. */
const isInternalRedirect = (request: RequestObservation): boolean =>
  request.kind === 'redirect' && request.ip === undefined && !request.fromCache;

function rootOf(state: TabState, request: RequestObservation): DocumentDraft | 'unknown' | 'nowhere' {
  const { documentId, parentDocumentId } = request;
  if (documentId !== undefined) {
    const root = pageOfDocument(state, documentId);
    if (root !== undefined) return root;
    if (state.aside.frames.has(documentId) || state.aside.dropped.includes(documentId)) return 'nowhere';
  }
  const parent = parentDocumentId === undefined ? undefined : pageOfDocument(state, parentDocumentId);
  if (parent !== undefined) {
    if (documentId !== undefined) rememberFrame(state, documentId, parent);
    return parent;
  }
  if (documentId !== undefined && request.isPrerendering && request.isRootFrame) {
    return nameOfPrerender(state, request.frameId, documentId) ?? 'unknown';
  }
  if (documentId !== undefined || parentDocumentId !== undefined) return 'unknown';
  return ownerOfNameless(state, request) ?? 'nowhere';
}

/** A resource of a prerendered page may come before its commit, and so be the first to name the document. */
function nameOfPrerender(state: TabState, frameId: number, documentId: string): DocumentDraft | undefined {
  const document = state.aside.prerenders.findLast((prerender) => prerender.frameId === frameId)?.document;
  if (document?.documentId !== '') return undefined;
  document.documentId = documentId;
  return document;
}

/** Firefox names no document for requests of workers: only a page that cannot be confused with another gets them. */
function ownerOfNameless(state: TabState, request: RequestObservation): DocumentDraft | undefined {
  const { current, earlier } = state.page;
  if (current === undefined || !request.isRootFrame || request.initiator === undefined) return undefined;
  if (originKey(current) !== request.initiator || request.at < current.committedAt) return undefined;
  const before = earlier[0];
  const mayBeOfPredecessor =
    before !== undefined &&
    originKey(before) === request.initiator &&
    request.at - current.committedAt < PREDECESSOR_MS;
  return mayBeOfPredecessor ? undefined : current;
}

function holdOrphan(state: TabState, request: RequestObservation): void {
  dropOldOrphans(state, request.at);
  if (state.orphans.length < ORPHANS_PER_TAB) state.orphans.push(request);
}
