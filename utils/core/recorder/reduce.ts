import { commitPage } from './commit-page';
import { followVisit, keepPrefetched } from './main-requests';
import type { Committed, NavigationStarted, RequestObservation } from './observation';
import { commitPrerender, prerenderVisit } from './prerenders';
import { addSubresource, commitFrame } from './subresource';
import type { MemoryDraft, TabState } from './tab-state';

/**
 * The page recorder of one tab: takes in one observation of that tab.
 *
 * The same state and the same observation always give the same result: no clock, no browser, no storage. The state
 * is changed in place, because a copy of a page with 300 hosts for each of its 1,000 requests would cost more than
 * everything else together.
 */
export function reduce(state: TabState, observation: RequestObservation | NavigationStarted | Committed): void {
  switch (observation.kind) {
    case 'navigation-started':
      return startNavigation(state.changeMemory(), observation.at);
    case 'committed':
      return reduceCommit(state, observation);
    case 'response':
    case 'redirect':
    case 'failure':
      return reduceRequest(state, observation);
    default:
      observation satisfies never;
  }
}

/** A navigation that began after the kill has lost nothing. Firefox tells of each twice: the first word counts. */
function startNavigation(memory: MemoryDraft, at: number): void {
  if (!memory.isNavigating && at > memory.killedAt) memory.killedAt = 0;
  memory.isNavigating = true;
}

function reduceCommit(state: TabState, committed: Committed): void {
  switch (committed.role) {
    case 'page':
      return commitPage(state, committed);
    case 'prerender':
      return commitPrerender(state, committed);
    case 'frame':
      return commitFrame(state, committed);
    default:
      committed.role satisfies never;
  }
}

function reduceRequest(state: TabState, request: RequestObservation): void {
  switch (request.role) {
    case 'main':
      return followVisit(state, request);
    case 'prefetch':
      return keepPrefetched(state, request);
    case 'prerender':
      return prerenderVisit(state, request);
    case 'subresource':
      return addSubresource(state, request);
    default:
      request.role satisfies never;
  }
}
