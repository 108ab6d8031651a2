import { documentWith, newDocument, rememberDropped, show } from './document-draft';
import { leaveOut } from './give-request';
import { HELD_MS, PREDECESSOR_MS, PREFETCH_MS, PRERENDERS_PER_TAB, SERVICE_WORKER_MS } from './limits';
import type { Committed, OpenTab, RequestObservation } from './observation';
import { adoptOrphans, giveOldOrphans, pageOfDocument, rememberFrame } from './subresource';
import { advance, applyVisit, dropOutrun, giveVisit, laterVisit, prefetchedFor, takeVisit } from './main-requests';
import { unknownTab } from './tab-state';
import type { DocumentDraft, Prerender, TabState, Waiting } from './tab-state';

/** The page in view changes here and nowhere else. */
export function commitPage(state: TabState, committed: Committed): void {
  const lostStart = state.aside.killedAt > 0;
  state.aside.isNavigating = false;
  // A commit from before the kill says nothing of the navigation after it, which may have lost something as well.
  if (committed.at >= state.aside.killedAt) state.aside.killedAt = 0;
  state.asideChanged = true;
  const known = documentWith(state, committed.documentId);
  // Found open by its id while its commit was still on the way; a restore would be later than that.
  const isStandIn = known?.source === 'before-install' && committed.at <= known.committedAt;
  if (isStandIn) takeOut(state, known);
  if (known === undefined || isStandIn) openNew(state, committed, lostStart, known);
  else if (known !== state.page.current) bringBack(state, known, committed.at);
  countLost(state, committed);
  dropOutrun(state, committed.at);
  adoptOrphans(state);
}

/** What came of the page before its commit, and was too much to hold or held for too long. */
function countLost(state: TabState, { documentId, at }: Committed): void {
  const { current } = state.page;
  if (current === undefined) return;
  const isLost = state.aside.dropped.includes(documentId) || state.orphansLostAt - at >= -HELD_MS;
  if (isLost) leaveOut(state, current);
}

function takeOut(state: TabState, document: DocumentDraft): void {
  if (state.page.current === document) delete state.page.current;
  state.page.earlier = state.page.earlier.filter((earlier) => earlier !== document);
}

/** From the back/forward cache (docs/rulings.md 23), or from being prerendered (docs/rulings.md 21). */
function bringBack(state: TabState, known: DocumentDraft, at: number): void {
  if (state.page.earlier.includes(known)) {
    takeOut(state, known);
    show(state, known);
    known.restoredAt = at;
    return;
  }
  activate(state, known, at);
}

function activate(state: TabState, document: DocumentDraft, at: number): void {
  const prerender = state.aside.prerenders.find((known) => known.document === document);
  state.aside.prerenders = state.aside.prerenders.filter((known) => known !== prerender);
  document.committedAt = at;
  show(state, document);
  if (prerender === undefined || document.source !== 'pending') return;
  state.aside.waiting.push({ documentId: document.documentId, urlKey: prerender.urlKey, at, maybeRestored: false });
}

/** `standIn`: what was recorded under this id before its commit came. */
function openNew(state: TabState, committed: Committed, lostStart: boolean, standIn?: DocumentDraft): void {
  const { documentId, urlKey, at } = committed;
  const visit = takeVisit(state, urlKey, at);
  const prepared = visit === undefined ? namelessPrerender(state, urlKey) : undefined;
  if (prepared !== undefined) {
    prepared.documentId = documentId;
    activate(state, prepared, at);
    return;
  }
  const document = newDocument(committed, documentId, at, 'pending');
  document.gap = lostStart || standIn?.gap === true;
  document.hosts = standIn?.hosts ?? document.hosts;
  const maybeRestored = state.aside.dropped.includes(documentId) || (committed.isHistory && state.aside.hasUnseenPast);
  show(state, document);
  if (committed.error !== undefined) {
    document.source = 'error';
    document.error = committed.error;
  }
  if (document.source === 'not-web') return;
  if (visit !== undefined) applyVisit(state, document, visit);
  else if (documentId !== '') state.aside.waiting.push({ documentId, urlKey, at, maybeRestored });
}

/** Activated before any event named its document: the URL is what joins them. */
function namelessPrerender(state: TabState, urlKey: string): DocumentDraft | undefined {
  return state.aside.prerenders.findLast((known) => known.urlKey === urlKey && known.document.documentId === '')
    ?.document;
}

export function commitPrerender(state: TabState, committed: Committed): void {
  const prerender = prerenderOf(state, committed);
  prerender.document.documentId = committed.documentId;
  prerender.document.committedAt = committed.at;
  state.asideChanged = true;
  adoptOrphans(state);
}

/** The main request of a page prepared out of sight: it goes to that page alone. */
export function prerenderVisit(state: TabState, request: RequestObservation): void {
  state.asideChanged = true;
  if (request.kind === 'failure') {
    // What failed out of sight is not shown; opening the link then loads it anew.
    state.aside.prerenders = state.aside.prerenders.filter(({ frameId }) => frameId !== request.frameId);
    return;
  }
  const activated = state.aside.waiting.find(({ urlKey }) => urlKey === request.urlKey);
  const isOpen = state.aside.prerenders.some(({ frameId }) => frameId === request.frameId);
  if (!isOpen && activated !== undefined && request.kind === 'response') {
    giveVisit(state, activated, advance(undefined, request));
    return;
  }
  const prerender = prerenderOf(state, request);
  prerender.visit = advance(prerender.visit, request);
  prerender.urlKey = request.urlKey;
  const { scheme, host, port } = request;
  Object.assign(prerender.document, { scheme, host }, port === undefined ? {} : { port });
  if (prerender.visit.state === 'answered') applyVisit(state, prerender.document, prerender.visit);
}

function prerenderOf(state: TabState, event: RequestObservation | Committed): Prerender {
  const known = state.aside.prerenders.findLast(({ frameId }) => frameId === event.frameId);
  if (known !== undefined) return known;
  const document = newDocument(event, '', event.at, 'pending');
  document.gap = state.aside.killedAt > 0;
  const prerender: Prerender = { frameId: event.frameId, urlKey: event.urlKey, document };
  state.aside.prerenders.push(prerender);
  dropPrerenders(state, event.at);
  return prerender;
}

function dropPrerenders(state: TabState, at: number): void {
  const { prerenders } = state.aside;
  while (prerenders.length > PRERENDERS_PER_TAB) {
    rememberDropped(state, prerenders.shift()?.document.documentId ?? '');
    state.aside.lostUntil = Math.max(state.aside.lostUntil, at + PREFETCH_MS);
  }
}

export function commitFrame(state: TabState, committed: Committed): void {
  const root = pageOfDocument(state, committed.parentDocumentId ?? '');
  if (root === undefined) return;
  rememberFrame(state, committed.documentId, root);
  adoptOrphans(state);
}

/** Lets time pass: what waited long enough gets its word (docs/rulings.md 22, 23), what is too old is let go. */
export function settle(state: TabState, now: number): void {
  giveOldOrphans(state, now);
  for (const waiting of state.aside.waiting) {
    const age = now - waiting.at;
    if (age < SERVICE_WORKER_MS) continue;
    const visit = laterVisit(state, waiting, now) ?? prefetchedFor(state, waiting.urlKey, waiting.at);
    if (visit !== undefined) giveVisit(state, waiting, visit);
    else nameSource(state, waiting);
  }
  const { waiting, visits } = state.aside;
  state.aside.waiting = waiting.filter(({ at }) => now - at <= HELD_MS);
  state.aside.visits = visits.filter((visit) => visit.state === 'under-way' || now - visit.at <= HELD_MS);
  if (state.aside.waiting.length + state.aside.visits.length < waiting.length + visits.length)
    state.asideChanged = true;
}

function nameSource(state: TabState, { documentId, maybeRestored }: Waiting): void {
  const document = documentWith(state, documentId);
  if (document?.source !== 'pending') return;
  state.pageChanged = true;
  state.earlierChanged = true;
  // Where a kill may have swallowed the response, its absence proves no service worker.
  if (document.gap || document.committedAt <= state.aside.lostUntil) document.source = 'before-install';
  else document.source = maybeRestored ? 'restored-unknown' : 'service-worker';
}

/**
 * The worker was killed while this tab was busy (docs/rulings.md 24): its page may miss something, and so may the one
 * on its way and the one just left, whose last answers were still coming.
 */
export function markGap(state: TabState, now: number): void {
  const { current, earlier } = state.page;
  if (current !== undefined) current.gap = true;
  const wasJustLeft = current === undefined || now - current.committedAt < PREDECESSOR_MS;
  if (earlier[0] !== undefined && wasJustLeft) earlier[0].gap = true;
  for (const { document } of state.aside.prerenders) document.gap = true;
  state.aside.killedAt = now;
  state.pageChanged = true;
  state.earlierChanged = true;
  state.asideChanged = true;
}

/** A tab that was open before Sáu listened, or whose commit a kill swallowed (docs/rulings.md 25, 24). */
export function adoptOpenTab(state: TabState, tab: OpenTab, at: number): void {
  const { current } = state.page;
  const wasKilled = state.aside.killedAt > 0;
  const isOther = tab.documentId !== undefined && tab.documentId !== current?.documentId;
  if (current === undefined ? state.aside.isNavigating && !wasKilled : !(isOther && wasKilled)) return;
  const known = documentWith(state, tab.documentId ?? '');
  if (known !== undefined) {
    bringBack(state, known, at);
    return;
  }
  const document = newDocument(tab, tab.documentId ?? '', at, 'before-install');
  document.gap = wasKilled;
  state.aside.hasUnseenPast = true;
  state.asideChanged = true;
  show(state, document);
}

/**
 * Access to sites changed: a page whose response never showed came while it was withheld, as likely as from a service
 * worker, so it counts as opened before Sáu could look. True when a page was renamed.
 */
export function doubtUnseen(state: TabState): boolean {
  let isRenamed = false;
  for (const document of [state.page.current, ...state.page.earlier]) {
    if (document?.source !== 'service-worker' && document?.source !== 'pending') continue;
    document.source = 'before-install';
    isRenamed = true;
  }
  state.pageChanged ||= isRenamed;
  state.earlierChanged ||= isRenamed;
  return isRenamed;
}

/** The tab as if Sáu had come when its page in view was there already; what was recorded of it is gone. */
export function forgotten({ page, isPrivacyKnown, lastEventAt }: TabState, at: number): TabState {
  const state = unknownTab(page.tabId);
  state.page.isPrivate = page.isPrivate;
  state.isPrivacyKnown = isPrivacyKnown;
  state.lastEventAt = lastEventAt;
  state.aside.hasUnseenPast = true;
  state.asideChanged = true;
  const { current } = page;
  if (current === undefined) return state;
  const { scheme, host, port } = current;
  const place = { scheme, host, secure: scheme === 'https', ...(port === undefined ? {} : { port }) };
  show(state, newDocument(place, current.documentId, at, 'before-install'));
  return state;
}
