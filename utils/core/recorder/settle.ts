import type { Waiting } from '@/utils/core/session/tab-memory';
import { documentWith } from './documents';
import { HELD_MS, SERVICE_WORKER_MS } from './limits';
import { giveVisit, laterVisit, prefetchedFor } from './main-requests';
import { giveOldOrphans } from './subresource';
import type { TabState } from './tab-state';

/** Lets time pass: what waited long enough gets its word (docs/rulings.md 22, 23), what is too old is let go. */
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
  // Where a kill may have swallowed the response, its absence proves no service worker.
  if (document.gap || document.committedAt <= state.memory.lostUntil) document.source = 'before-install';
  else document.source = maybeRestored ? 'restored-unknown' : 'service-worker';
}
