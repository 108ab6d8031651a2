import { leaveOut, addToDocument } from './give-request';
import { HELD_MS, HELD_WORKER_REQUESTS } from './limits';
import { originKey } from './observation';
import type { RequestObservation } from './observation';
import type { DocumentSeen, TabState } from './tab-state';

interface Held {
  readonly request: RequestObservation;
  readonly given: Set<DocumentSeen>;
}

/**
 * Requests without a tab (docs/rulings.md 17, 22): those of service workers, for pages of their origin.
 *
 * A request goes to the pages of that origin in view, and to those that come into view within HELD_MS. It waits in
 * memory only, since HELD_MS is far shorter than an idle stop. While a private tab shows the origin, nobody can say
 * whose the request is, and it goes to no page. Each page that may miss a request counts it as left out.
 */
export interface WorkerRequests {
  /** @returns the tabs whose page took it, all of normal windows, and the tabs whose page may miss it */
  offer(
    request: RequestObservation,
    tabs: Iterable<TabState>,
  ): { readonly takers: readonly TabState[]; readonly missing: readonly TabState[] };
  /** A page came into view. */
  offerHeldTo(state: TabState, tabs: Iterable<TabState>): void;
  expire(now: number): void;
  isEmpty(): boolean;
}

export function createWorkerRequests(): WorkerRequests {
  let held: Held[] = [];
  /** Origin → time of its last request that was not kept for pages to come. '' stands for all, past a limit. */
  const lost = new Map<string, number>();

  function give(entry: Held, state: TabState): boolean {
    const { current } = state.page;
    if (current === undefined || originKey(current) !== entry.request.initiator) return false;
    if (current.committedAt - entry.request.at > HELD_MS || entry.given.has(current)) return false;
    entry.given.add(current);
    addToDocument(state, current, entry.request, true);
    return true;
  }

  function lose({ initiator = '', at }: RequestObservation): void {
    lost.set(lost.size < HELD_WORKER_REQUESTS || lost.has(initiator) ? initiator : '', at);
  }

  function countLost(state: TabState): void {
    const { current } = state.page;
    if (current === undefined) return;
    const at = Math.max(lost.get(originKey(current)) ?? 0, lost.get('') ?? 0);
    if (current.committedAt - at <= HELD_MS) leaveOut(state, current);
  }

  return {
    offer(request, tabs) {
      const { initiator = '', isPrivate } = request;
      if (initiator === '' || isPrivate === true) return { takers: [], missing: [] };
      const all = [...tabs];
      if (isOpenInPrivate(initiator, all)) {
        lose(request);
        const missing = all.filter(({ page }) => page.current !== undefined && originKey(page.current) === initiator);
        for (const state of missing) if (state.page.current !== undefined) leaveOut(state, state.page.current);
        return { takers: [], missing };
      }
      const entry: Held = { request, given: new Set() };
      held.push(entry);
      const [oldest] = held;
      if (held.length > HELD_WORKER_REQUESTS && oldest !== undefined) {
        held.shift();
        lose(oldest.request);
      }
      return { takers: all.filter((state) => give(entry, state)), missing: [] };
    },
    offerHeldTo(state, tabs) {
      const { current } = state.page;
      if (current === undefined || (held.length === 0 && lost.size === 0)) return;
      const origin = originKey(current);
      if (state.page.isPrivate || isOpenInPrivate(origin, tabs)) {
        for (const { request } of held) if (request.initiator === origin) lose(request);
        held = held.filter(({ request }) => request.initiator !== origin);
      }
      countLost(state);
      for (const entry of held) give(entry, state);
    },
    expire(now) {
      if (held.length > 0) held = held.filter(({ request }) => now - request.at <= HELD_MS);
      for (const [origin, at] of lost) if (now - at > HELD_MS) lost.delete(origin);
    },
    isEmpty: () => held.length === 0 && lost.size === 0,
  };
}

function isOpenInPrivate(origin: string, tabs: Iterable<TabState>): boolean {
  for (const { page } of tabs) {
    if (page.isPrivate && page.current !== undefined && originKey(page.current) === origin) return true;
  }
  return false;
}
