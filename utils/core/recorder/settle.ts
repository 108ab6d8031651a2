import type { Waiting } from '@/utils/core/session/tab-memory';
import { documentWith } from './documents';
import { HELD_MS, SERVICE_WORKER_MS } from './limits';
import { giveVisit, laterVisit, prefetchedFor } from './main-requests';
import { giveOldOrphans } from './subresource';
import type { TabState } from './tab-state';

/** Lets time pass: pages that waited long enough get a source (docs/rulings.md 22, 23), what is too old is dropped. */
export function settle(state: TabState, now: number): void {
  giveOldOrphans(state, now);
  for (const waiting of state.memory.waiting) {
    const age = now - waiting.at;
    if (age < SERVICE_WORKER_MS) continue;
    const visit = laterVisit(state, waiting, now) ?? prefetchedFor(state, waiting.urlKey, waiting.at);
    if (visit !== undefined) giveVisit(state, waiting, visit);
    else nameSource(state, waiting);
  }
  dropOld(state, now);
}

function dropOld(state: TabState, now: number): void {
  const isOld = ({ at }: { readonly at: number }): boolean => now - at > HELD_MS;
  const { waiting, visits } = state.memory;
  if (!waiting.some(isOld) && !visits.some((visit) => visit.state !== 'under-way' && isOld(visit))) return;
  const memory = state.changeMemory();
  memory.waiting = memory.waiting.filter((one) => !isOld(one));
  memory.visits = memory.visits.filter((visit) => visit.state === 'under-way' || !isOld(visit));
}

function nameSource(state: TabState, { documentId, maybeRestored }: Waiting): void {
  const seen = documentWith(state, documentId);
  if (seen?.source !== 'pending') return;
  const document = state.changeDocument(seen);
  if (document === undefined) return;
  // If the response may have been lost with a worker, its absence does not prove a service worker.
  if (document.gap || document.committedAt <= state.memory.lostUntil) document.source = 'before-install';
  else document.source = maybeRestored ? 'restored-unknown' : 'service-worker';
}
