import {
  HELD_MS,
  HOPS_PER_VISIT,
  HOSTS_PER_DOCUMENT,
  PREFETCH_MS,
  PREFETCHES_PER_TAB,
  SERVICE_WORKER_MS,
  VISITS_PER_TAB,
} from './limits';
import { isAbort } from './observation';
import type { RequestObservation } from './observation';
import type { Draft, Seen } from '@/utils/core/session/draft';
import type { Hop } from '@/utils/core/session/page-record';
import type { Visit, Waiting } from '@/utils/core/session/tab-memory';
import { addContact } from './contacts';
import { documentWith } from './documents';
import type { DocumentDraft, MemoryDraft, TabState } from './tab-state';

/** A main request of the tab moved on: follows its redirects, its answer or its end (docs/rulings.md 19 to 21). */
export function followVisit(state: TabState, observation: RequestObservation): void {
  const memory = state.changeMemory();
  const { visits } = memory;
  if (observation.kind === 'failure' && isAbort(observation.error ?? '')) {
    memory.visits = visits.filter((visit) => visit.requestId !== observation.requestId);
    return;
  }
  const visit = advance(
    visits.find((known) => known.requestId === observation.requestId),
    observation,
  );
  if (!visits.includes(visit)) visits.push(visit);
  if (visits.length > VISITS_PER_TAB) {
    visits.shift();
    memory.lostUntil = Math.max(memory.lostUntil, observation.at + HELD_MS);
  }
  if (visit.state === 'under-way') return;
  giveToWaiting(state, visit);
  dropOutrun(memory, lastCommitAt(state));
}

/** A commit ends every navigation that was answered before it: what nobody took by then belongs to no later page. */
export function dropOutrun(memory: MemoryDraft, committedAt: number): void {
  memory.visits = memory.visits.filter((visit) => visit.state === 'under-way' || visit.at > committedAt);
}

/** 0 where the commit itself has not been seen. */
function lastCommitAt({ page: { current } }: TabState): number {
  if (current === undefined || current.source === 'before-install') return 0;
  return Math.max(current.committedAt, current.restoredAt ?? 0);
}

/** A document fetched ahead: kept by URL until it is opened. It never touches the page in view. */
export function keepPrefetched(state: TabState, observation: RequestObservation): void {
  const memory = state.changeMemory();
  const kept = memory.prefetched.filter((visit) => observation.at - visit.at <= PREFETCH_MS);
  const visit = advance(
    kept.find((known) => known.requestId === observation.requestId),
    observation,
  );
  memory.prefetched = [...kept.filter((known) => known !== visit), visit];
  if (memory.prefetched.length <= PREFETCHES_PER_TAB) return;
  memory.prefetched.shift();
  memory.lostUntil = Math.max(memory.lostUntil, observation.at + PREFETCH_MS);
}

/** The visit with one more event in it; a new one if there was none. */
export function advance(known: Draft<Visit> | undefined, observation: RequestObservation): Draft<Visit> {
  const visit = known ?? newVisit(observation);
  visit.at = observation.at;
  visit.urlKey = observation.urlKey;
  if (observation.kind === 'failure') {
    visit.state = 'failed';
    visit.error = observation.error ?? '';
    visit.failedHost = observation.host;
    visit.failedSecure = observation.secure;
    return visit;
  }
  if (observation.kind === 'response') visit.state = 'answered';
  visit.hops.push(hopOf(observation));
  // The last hop decides and the first ones tell the story, so the middle gives way.
  if (visit.hops.length > HOPS_PER_VISIT) {
    visit.hops.splice(HOPS_PER_VISIT / 2, 1);
    visit.hopsLeftOut += 1;
  }
  return visit;
}

const newVisit = ({ requestId, urlKey, at }: RequestObservation): Draft<Visit> => ({
  requestId,
  urlKey,
  at,
  hops: [],
  hopsLeftOut: 0,
  state: 'under-way',
  error: undefined,
  failedHost: undefined,
  failedSecure: undefined,
});

function hopOf(observation: RequestObservation): Hop {
  return {
    host: observation.host,
    secure: observation.secure,
    ...(observation.ip === undefined ? {} : { ip: observation.ip }),
    cached: observation.fromCache,
    ...(observation.proxied ? ({ proxied: true } as const) : {}),
  };
}

/**
 * The visit that led to a document committed at `at`, taken out of those under way.
 *
 * The last answer before the commit is the right one; an earlier one of the same URL was replaced by it.
 */
export function takeVisit(memory: MemoryDraft, urlKey: string, at: number): Seen<Visit> | undefined {
  const fitting = memory.visits.filter(
    (visit) => visit.state !== 'under-way' && visit.urlKey === urlKey && visit.at <= at && at - visit.at <= HELD_MS,
  );
  const visit = fitting.sort((one, other) => other.at - one.at)[0];
  if (visit !== undefined) memory.visits = memory.visits.filter((known) => known !== visit);
  return visit;
}

/** What was fetched ahead for this URL; Chromium then sends no main response when it is opened (docs/rulings.md 21). */
export function prefetchedFor({ memory }: TabState, urlKey: string, at: number): Seen<Visit> | undefined {
  return memory.prefetched.findLast(
    (visit) => visit.state === 'answered' && visit.urlKey === urlKey && at - visit.at <= PREFETCH_MS,
  );
}

/**
 * An answer that bears a later time than the commit it led to, for a document that found no better one. It must not be
 * that of a navigation still on its way to the same URL: none may have begun, and the answer is not brand new.
 */
export function laterVisit(
  { page, memory }: TabState,
  { documentId, urlKey, at }: Waiting,
  now: number,
): Seen<Visit> | undefined {
  if (memory.isNavigating || page.current?.documentId !== documentId) return undefined;
  return memory.visits.find(
    (visit) =>
      visit.state !== 'under-way' &&
      visit.urlKey === urlKey &&
      visit.at - at <= HELD_MS &&
      now - visit.at >= SERVICE_WORKER_MS,
  );
}

/** The other order: the document committed first and its visit ends now. The first commit after the answer takes it. */
function giveToWaiting(state: TabState, visit: Seen<Visit>): void {
  const taker = state.memory.waiting
    .filter(({ urlKey, at }) => urlKey === visit.urlKey && at >= visit.at && at - visit.at <= HELD_MS)
    .sort((one, other) => one.at - other.at)[0];
  if (taker !== undefined) giveVisit(state, taker, visit);
}

/** Completes a waiting document with its visit. */
export function giveVisit(state: TabState, taker: Waiting, visit: Seen<Visit>): void {
  const memory = state.changeMemory();
  memory.waiting = memory.waiting.filter((waiting) => waiting !== taker);
  memory.visits = memory.visits.filter((known) => known !== visit);
  const document = documentWith(state, taker.documentId);
  const draft = document && state.changeDocument(document);
  if (draft !== undefined) applyVisit(draft, visit);
}

/** Writes into a document how its main response came. */
export function applyVisit(document: DocumentDraft, visit: Seen<Visit>): void {
  document.hops = [...visit.hops];
  document.requestsLeftOut += visit.hopsLeftOut;
  if (visit.state === 'failed') {
    document.source = 'error';
    document.error = visit.error ?? '';
    const { failedHost: host, failedSecure: secure = false, error = '' } = visit;
    if (host === undefined || host === '') return;
    addContact(
      document,
      { host, secure, resource: 'document', fromCache: false, proxied: false, error },
      HOSTS_PER_DOCUMENT,
    );
    return;
  }
  document.source = 'response';
  const last = visit.hops.at(-1);
  if (last === undefined) return;
  const { cached: fromCache, proxied = false, ...hop } = last;
  addContact(document, { ...hop, resource: 'document', fromCache, proxied }, HOSTS_PER_DOCUMENT);
}
