import type { Draft } from '@/utils/core/session/draft';
import type { Prerender } from '@/utils/core/session/tab-memory';
import { documentWith, newDocument, show, takeOut } from './documents';
import { leaveOut } from './give-request';
import { HELD_MS } from './limits';
import { dropOutrun, takeVisit } from './main-requests';
import type { Committed } from './observation';
import { adoptOrphans } from './subresource';
import type { DocumentDraft, DocumentSeen, TabState } from './tab-state';
import { applyVisit } from './visit';

/** Puts the committed page in view: one that is new, one from the back/forward cache, or one that was prerendered. */
export function commitPage(state: TabState, committed: Committed): void {
  const memory = state.changeMemory();
  const lostStart = memory.killedAt > 0;
  memory.isNavigating = false;
  // After a commit from before the kill, the next navigation may still have lost something.
  if (committed.at >= memory.killedAt) memory.killedAt = 0;
  const known = documentWith(state, committed.documentId);
  // The tab was found open with this id before the commit was heard of. A restore would be later than that.
  const isStandIn = known?.source === 'before-install' && committed.at <= known.committedAt;
  if (known === undefined) openNew(state, committed, lostStart, undefined);
  else if (isStandIn) openNew(state, committed, lostStart, takeOut(state, known));
  else if (known !== state.page.current) bringBack(state, known, committed.at);
  countLost(state, committed);
  dropOutrun(memory, committed.at);
  adoptOrphans(state);
}

/** Counts what came of the page before its commit and was lost: too much to hold, or held for too long. */
function countLost(state: TabState, { documentId, at }: Committed): void {
  const { current } = state.page;
  if (current === undefined) return;
  const isLost = state.memory.dropped.includes(documentId) || state.orphansLostAt - at >= -HELD_MS;
  if (isLost) leaveOut(state, current);
}

/** Shows a page from the back/forward cache (docs/rulings.md 23), or one that was prerendered (docs/rulings.md 21). */
export function bringBack(state: TabState, known: DocumentSeen, at: number): void {
  const left = takeOut(state, known);
  if (left !== undefined) {
    left.restoredAt = at;
    show(state, left);
    return;
  }
  const prerender = state.changeMemory().prerenders.find(({ document }) => document === known);
  if (prerender !== undefined) activate(state, prerender, at);
}

function activate(state: TabState, prerender: Draft<Prerender>, at: number): void {
  const memory = state.changeMemory();
  memory.prerenders = memory.prerenders.filter((other) => other !== prerender);
  const { document, urlKey } = prerender;
  document.committedAt = at;
  show(state, document);
  if (document.source !== 'pending') return;
  memory.waiting.push({ documentId: document.documentId, urlKey, at, maybeRestored: false });
}

/** @param standIn what was recorded under this id before its commit came */
function openNew(state: TabState, committed: Committed, lostStart: boolean, standIn: DocumentDraft | undefined): void {
  const { documentId, urlKey, at } = committed;
  const memory = state.changeMemory();
  const visit = takeVisit(memory, urlKey, at);
  // A prerendered page may be shown before any event named its document. Then its URL tells which one it is.
  const prepared = memory.prerenders.findLast((one) => one.urlKey === urlKey && one.document.documentId === '');
  if (visit === undefined && prepared !== undefined) {
    prepared.document.documentId = documentId;
    activate(state, prepared, at);
    return;
  }
  const document = newDocument(committed, documentId, at, 'pending');
  document.gap = lostStart || standIn?.gap === true;
  document.hosts = standIn?.hosts ?? document.hosts;
  if (committed.error !== undefined) {
    document.source = 'error';
    document.error = committed.error;
  }
  const isOfWeb = document.source !== 'not-web';
  if (isOfWeb && visit !== undefined) applyVisit(document, visit);
  if (isOfWeb && visit === undefined && documentId !== '') {
    const maybeRestored = memory.dropped.includes(documentId) || (committed.isHistory && memory.hasUnseenPast);
    memory.waiting.push({ documentId, urlKey, at, maybeRestored });
  }
  show(state, document);
}
