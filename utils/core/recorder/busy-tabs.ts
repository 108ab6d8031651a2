import { FLUSH_MS, NEWS_FLUSH_MS, QUIET_MS, TICK_MS } from './limits';
import { settle } from './commit';
import { RECORDING_KEY } from '@/utils/core/session/keys';
import type { SessionStore, SessionStoreOptions } from './session-store';
import type { TabState } from './tab-state';
import type { WorkerRequests } from './worker-requests';

/**
 * The tabs in which something happens, and the time that passes for them.
 *
 * Their list is RECORDING_KEY in the session. By it an idle stop and a forced kill are told apart: a worker that finds
 * a list at its start knows that its predecessor was killed, and marks `gap` in those tabs (docs/rulings.md 24).
 *
 * Life cycle. A tab is put on the list with its first event, and the list is written at once, before anything else of
 * that event can be lost. It stays for as long as events come, a page of it waits for its word, or something of it is
 * unwritten, and is taken off when it was quiet for QUIET_MS, or is gone. The shorter list is written with or after
 * what was still unwritten of the tab, never before. An idle stop comes after 30 s without any event, so it always
 * finds the list gone.
 *
 * The timer runs only while a tab is busy or a request of a service worker is held.
 */
export interface BusyTabs {
  /**
   * An event changed the tab: it is on the list, and what changed is written in time. Constant work.
   *
   * @param at when the event came, by the clock; now where it is not given
   */
  mark(state: TabState, at?: number): void;
  /** The tab is quiet or gone. */
  release(tabId: number): void;
  /** Lets time pass from now on, if there is something to wait for. */
  keepTime(): void;
}

export function createBusyTabs(
  tabs: ReadonlyMap<number, TabState>,
  workers: WorkerRequests,
  store: SessionStore,
  { clock, schedule }: Pick<SessionStoreOptions, 'clock' | 'schedule'>,
): BusyTabs {
  const busy = new Set<number>();
  let isTicking = false;

  function keepTime(): void {
    if (isTicking || (busy.size === 0 && workers.isEmpty())) return;
    isTicking = true;
    schedule(() => {
      isTicking = false;
      letTimePass(clock());
      keepTime();
    }, TICK_MS);
  }

  function letTimePass(now: number): void {
    workers.expire(now);
    const quiet: number[] = [];
    for (const tabId of busy) {
      const state = tabs.get(tabId);
      if (state !== undefined) settle(state, now);
      if (state !== undefined && hasUnwritten(state)) store.changed(FLUSH_MS);
      else if (isQuiet(state, now) && !store.isBehind()) quiet.push(tabId);
    }
    for (const tabId of quiet) release(tabId);
    if (quiet.length > 0) store.changed(FLUSH_MS);
  }

  function release(tabId: number): void {
    if (!busy.delete(tabId)) return;
    store.changes.set(RECORDING_KEY, busy.size === 0 ? undefined : [...busy]);
    const state = tabs.get(tabId);
    if (state?.aside.isNavigating !== true) return;
    state.aside.isNavigating = false;
    state.asideChanged = true;
  }

  return {
    mark(state, at = clock()) {
      state.lastEventAt = at;
      if (busy.has(state.page.tabId)) {
        store.changed(state.hasNews ? NEWS_FLUSH_MS : FLUSH_MS);
        state.hasNews = false;
        return;
      }
      busy.add(state.page.tabId);
      store.changes.set(RECORDING_KEY, [...busy]);
      store.changed(0);
      keepTime();
    },
    release,
    keepTime,
  };
}

const hasUnwritten = (state: TabState): boolean => state.pageChanged || state.earlierChanged || state.asideChanged;

/** Nothing of a quiet tab waits for the clock to go on: no page for the word how it came, no request for its page. */
const isQuiet = (state: TabState | undefined, now: number): boolean =>
  state === undefined ||
  (now - state.lastEventAt >= QUIET_MS && state.aside.waiting.length === 0 && state.orphans.length === 0);
