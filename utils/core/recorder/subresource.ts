import { documentWith, rememberDropped } from './documents';
import { addToDocument, giveToView, leaveOut } from './give-request';
import { FRAMES_PER_TAB, HELD_MS, ORPHANS_PER_TAB } from './limits';
import type { Committed, RequestObservation } from './observation';
import type { DocumentSeen, TabState } from './tab-state';

/**
 * Gives the request of a frame or resource to the document that asked for it. If that document is not known yet, the
 * request waits for its commit. If no commit comes, it goes to the page in view: it was of a frame that no event told
 * of, or that was given up for newer ones.
 */
export function addSubresource(state: TabState, request: RequestObservation): void {
  if (isInternalRedirect(request)) return;
  const root = rootOf(state, request);
  if (root === 'unknown') holdOrphan(state, request);
  else if (root === 'nameless') giveNameless(state, request);
  else if (root !== 'nowhere') addToDocument(state, root, request, false);
}

/** Tries again, after a commit, the requests that waited for one. Their order is kept. */
export function adoptOrphans(state: TabState): void {
  if (state.orphans.length === 0) return;
  const waiting = state.orphans;
  state.orphans = [];
  for (const request of waiting) addSubresource(state, request);
}

/** Gives up waiting for the documents of requests that waited for HELD_MS. */
export function giveOldOrphans(state: TabState, now: number): void {
  const first = state.orphans[0];
  if (first === undefined || now - first.at <= HELD_MS) return;
  const old = state.orphans.filter((request) => now - request.at > HELD_MS);
  state.orphans = state.orphans.filter((request) => now - request.at <= HELD_MS);
  for (const request of old) giveUp(state, request);
}

/** A root document with an id of its own is not the page in view: should it commit later, it misses this request. */
function giveUp(state: TabState, request: RequestObservation): void {
  const { documentId, isRootFrame } = request;
  if (documentId !== undefined && isRootFrame) {
    rememberDropped(state, documentId);
    return;
  }
  const owner = giveToView(state, request);
  // The next request of this frame need not wait.
  if (documentId !== undefined && owner !== undefined) rememberFrame(state, documentId, owner);
}

/** A frame's document belongs to the page of its parent. */
export function commitFrame(state: TabState, { documentId, parentDocumentId = '' }: Committed): void {
  const root = pageOfDocument(state, parentDocumentId);
  if (root === undefined) return;
  rememberFrame(state, documentId, root);
  adoptOrphans(state);
}

/** Remembers to which page a frame's document belongs. */
function rememberFrame(state: TabState, documentId: string, root: DocumentSeen): void {
  const { frames } = state.changeMemory();
  frames.delete(documentId);
  frames.set(documentId, root.documentId);
  if (frames.size > FRAMES_PER_TAB) {
    for (const oldest of frames.keys()) {
      frames.delete(oldest);
      break;
    }
  }
}

/** The page that a document, its own root or a frame's, belongs to. */
function pageOfDocument(state: TabState, documentId: string): DocumentSeen | undefined {
  return documentWith(state, documentId) ?? documentWith(state, state.memory.frames.get(documentId) ?? '');
}

/** A switch to https inside the browser (case 75 of docs/verdicts.md): no host was contacted. */
const isInternalRedirect = (request: RequestObservation): boolean =>
  request.kind === 'redirect' && request.ip === undefined && !request.fromCache;

function rootOf(state: TabState, request: RequestObservation): DocumentSeen | 'unknown' | 'nameless' | 'nowhere' {
  const { documentId, parentDocumentId } = request;
  if (documentId !== undefined) {
    const root = pageOfDocument(state, documentId);
    if (root !== undefined) return root;
    if (isOfDropped(state, documentId)) return 'nowhere';
  }
  if (parentDocumentId !== undefined) {
    const parent = pageOfDocument(state, parentDocumentId);
    if (parent === undefined) return isOfDropped(state, parentDocumentId) ? 'nowhere' : 'unknown';
    if (documentId !== undefined) rememberFrame(state, documentId, parent);
    return parent;
  }
  if (documentId === undefined) return 'nameless';
  if (!request.isPrerendering || !request.isRootFrame) return 'unknown';
  return nameOfPrerender(state, request.frameId, documentId) ?? 'unknown';
}

/** The document is of a page whose record was dropped. */
const isOfDropped = ({ memory }: TabState, documentId: string): boolean =>
  memory.frames.has(documentId) || memory.dropped.includes(documentId);

/** A resource of a prerendered page may come before the page's commit, and is then the first to name its document. */
function nameOfPrerender(state: TabState, frameId: number, documentId: string): DocumentSeen | undefined {
  const seen = state.memory.prerenders.findLast((prerender) => prerender.frameId === frameId)?.document;
  if (seen?.documentId !== '') return undefined;
  const document = state.changeDocument(seen);
  if (document !== undefined) document.documentId = documentId;
  return document;
}

/** Firefox names no document for requests of workers. They wait while a commit may change the page in view. */
function giveNameless(state: TabState, request: RequestObservation): void {
  const isCommitDue = state.memory.isNavigating || state.memory.visits.length > 0;
  if (isCommitDue) holdOrphan(state, request);
  else giveToView(state, request);
}

/** A request too many is counted by the page in view, by those prepared, and by the one that commits next. */
function holdOrphan(state: TabState, request: RequestObservation): void {
  giveOldOrphans(state, request.at);
  if (state.orphans.length < ORPHANS_PER_TAB) {
    state.orphans.push(request);
    return;
  }
  state.orphansLostAt = request.at;
  if (state.page.current !== undefined) leaveOut(state, state.page.current);
  for (const { document } of state.memory.prerenders) leaveOut(state, document);
}
