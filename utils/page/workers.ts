import { HELD_MS, HELD_WORKER_REQUESTS } from './limits';
import { originKey } from './observation';
import type { RequestObservation } from './observation';
import { addToDocument } from './part';
import type { DocumentDraft, TabState } from './tab-state';

interface Held {
  readonly request: RequestObservation;
  readonly given: Set<DocumentDraft>;
}

/**
 * Requests without a tab (RULINGS 17, 22): a service worker's, for pages of its origin.
 *
 * They go to the pages of that origin in view, and for HELD_MS to those that come into view. In memory only: the wait
 * is far shorter than an idle stop. While a private tab shows the origin, nobody can say whose they are: dropped.
 */
export interface WorkerRequests {
  /** The tabs, all of normal windows, whose page took it. */
  offer(request: RequestObservation, tabs: Iterable<TabState>): readonly TabState[];
  /** A page came into view. */
  offerHeldTo(state: TabState, tabs: Iterable<TabState>): void;
  expire(now: number): void;
  isEmpty(): boolean;
}

export function createWorkerRequests(): WorkerRequests {
  let held: Held[] = [];

  function give(entry: Held, state: TabState): boolean {
    const { current } = state.page;
    if (current === undefined || originKey(current) !== entry.request.initiator) return false;
    if (current.committedAt - entry.request.at > HELD_MS || entry.given.has(current)) return false;
    entry.given.add(current);
    addToDocument(state, current, entry.request, true);
    return true;
  }

  return {
    offer(request, tabs) {
      if (request.initiator === undefined || request.initiator === '' || request.isPrivate === true) return [];
      const all = [...tabs];
      if (isOpenInPrivate(request.initiator, all)) return [];
      const entry: Held = { request, given: new Set() };
      held.push(entry);
      if (held.length > HELD_WORKER_REQUESTS) held.shift();
      return all.filter((state) => give(entry, state));
    },
    offerHeldTo(state, tabs) {
      const { current } = state.page;
      if (current === undefined || held.length === 0) return;
      const origin = originKey(current);
      if (state.page.isPrivate || isOpenInPrivate(origin, tabs)) {
        held = held.filter(({ request }) => request.initiator !== origin);
        return;
      }
      for (const entry of held) give(entry, state);
    },
    expire(now) {
      if (held.length > 0) held = held.filter(({ request }) => now - request.at <= HELD_MS);
    },
    isEmpty: () => held.length === 0,
  };
}

function isOpenInPrivate(origin: string, tabs: Iterable<TabState>): boolean {
  for (const { page } of tabs) {
    if (page.isPrivate && page.current !== undefined && originKey(page.current) === origin) return true;
  }
  return false;
}
