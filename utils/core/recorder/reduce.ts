import { commitFrame, commitPage, commitPrerender, prerenderVisit } from './commit';
import { addPart } from './subresource';
import { followVisit, keepPrefetched } from './main-requests';
import type { Committed, NavigationStarted, RequestObservation } from './observation';
import type { TabState } from './tab-state';

/**
 * The page recorder of one tab: takes in one observation of that tab.
 *
 * The same state and the same observation always give the same result: no clock, no browser, no storage. The state
 * is changed in place, because a copy of a page with 300 hosts for each of its 1,000 requests would cost more than
 * everything else together; nobody but its owner may hold it (`recorder.ts`). `pageChanged` and `asideChanged` tell
 * what must be written.
 */
export function reduce(state: TabState, observation: RequestObservation | NavigationStarted | Committed): void {
  switch (observation.kind) {
    case 'navigation-started':
      // One that began after the kill has lost nothing. Firefox tells of one twice, so the first of them counts.
      if (!state.aside.isNavigating && observation.at > state.aside.killedAt) state.aside.killedAt = 0;
      state.aside.isNavigating = true;
      state.asideChanged = true;
      return;
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
    case 'part':
      return addPart(state, request);
    default:
      request.role satisfies never;
  }
}
