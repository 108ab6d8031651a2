import { HELD_MS, PREFETCH_MS, PREFETCHES_PER_TAB, SERVICE_WORKER_MS, VISITS_PER_TAB } from './limits';
import { isAbort } from './observation';
import type { RequestObservation } from './observation';
import type { Seen } from '@/utils/core/session/draft';
import type { Visit, Waiting } from '@/utils/core/session/tab-memory';
import { documentWith } from './documents';
import type { MemoryDraft, TabState } from './tab-state';
import { advance, applyVisit } from './visit';

/** Takes in one event of a main request: a redirect, the answer or a failure (docs/rulings.md 19 to 21). */
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

/** Drops the visits that were answered before a commit and that no document took: no later document takes them. */
export function dropOutrun(memory: MemoryDraft, committedAt: number): void {
  memory.visits = memory.visits.filter((visit) => visit.state === 'under-way' || visit.at > committedAt);
}

/** When the page in view came, by its commit; 0 where that commit was not seen. */
function lastCommitAt({ page: { current } }: TabState): number {
  if (current === undefined || current.source === 'before-install') return 0;
  return Math.max(current.committedAt, current.restoredAt ?? 0);
}

/** Keeps what was fetched ahead, by URL, until the page is opened. The page in view does not change. */
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

/**
 * Takes out the visit that led to a document committed at `at`.
 *
 * Several visits may have gone to this URL: each newer one replaced the one before, so the last answer is taken.
 */
export function takeVisit(memory: MemoryDraft, urlKey: string, at: number): Seen<Visit> | undefined {
  const fitting = memory.visits.filter(
    (visit) => visit.state !== 'under-way' && visit.urlKey === urlKey && visit.at <= at && at - visit.at <= HELD_MS,
  );
  const visit = fitting.sort((one, other) => other.at - one.at)[0];
  if (visit !== undefined) memory.visits = memory.visits.filter((known) => known !== visit);
  return visit;
}

/** What was fetched ahead for this URL. Chromium sends no main response when it is opened (docs/rulings.md 21). */
export function prefetchedFor({ memory }: TabState, urlKey: string, at: number): Seen<Visit> | undefined {
  return memory.prefetched.findLast(
    (visit) => visit.state === 'answered' && visit.urlKey === urlKey && at - visit.at <= PREFETCH_MS,
  );
}

/**
 * The answer of a document that waits in vain for one from before its commit: the clocks of the two streams differ, and
 * the answer may bear a later time. It may also be that of a next navigation to the same URL. So none is taken while a
 * navigation is under way, nor one that has just come.
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

/** The commit was heard of before the answer: the first document that committed after the answer takes the visit. */
function giveToWaiting(state: TabState, visit: Seen<Visit>): void {
  const taker = state.memory.waiting
    .filter(({ urlKey, at }) => urlKey === visit.urlKey && at >= visit.at && at - visit.at <= HELD_MS)
    .sort((one, other) => one.at - other.at)[0];
  if (taker !== undefined) giveVisit(state, taker, visit);
}

/** Gives a visit to the document that waits for it. */
export function giveVisit(state: TabState, taker: Waiting, visit: Seen<Visit>): void {
  const memory = state.changeMemory();
  memory.waiting = memory.waiting.filter((waiting) => waiting !== taker);
  memory.visits = memory.visits.filter((known) => known !== visit);
  const document = documentWith(state, taker.documentId);
  const draft = document && state.changeDocument(document);
  if (draft !== undefined) applyVisit(draft, visit);
}
