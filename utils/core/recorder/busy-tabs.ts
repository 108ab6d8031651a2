import { RECORDING_KEY } from '@/utils/core/session/keys';
import { FLUSH_MS, NEWS_FLUSH_MS, QUIET_MS } from './limits';
import type { Outbox } from './outbox';
import { settle } from './settle';
import type { TabState } from './tab-state';

/**
 * The tabs in which something happens.
 *
 * Their list is RECORDING_KEY in the session. It tells a forced kill from an idle stop: a worker that finds a list at
 * its start knows that the worker before it was killed, and marks `gap` in those tabs (docs/rulings.md 24).
 *
 * Life cycle. A tab is put on the list with its first event, and the list is written at once, before anything else of
 * that event can be lost. The tab stays while events come, while one of its pages waits for its source, and while
 * something of it is unwritten. It is taken off when it was quiet for QUIET_MS, or is gone. The shorter list is written
 * with or after what was still unwritten of the tab, never before. An idle stop comes after 30 s without any event,
 * when the list is gone.
 */
export interface BusyTabs {
  /**
   * An event changed the tab: it is on the list, and what changed is due. Constant work.
   *
   * @param at when the event came, by the recorder's clock
   */
  mark(state: TabState, at: number): void;
  /** The tab is quiet or gone. */
  release(tabId: number): void;
  /** @param isBehind something that was taken to be written is not in the session yet */
  letTimePass(now: number, isBehind: boolean): void;
  isEmpty(): boolean;
}

export function createBusyTabs(tabs: ReadonlyMap<number, TabState>, outbox: Outbox): BusyTabs {
  const busy = new Set<number>();

  function release(tabId: number): void {
    if (!busy.delete(tabId)) return;
    outbox.changes.set(RECORDING_KEY, busy.size === 0 ? undefined : [...busy]);
    const state = tabs.get(tabId);
    if (state?.memory.isNavigating === true) state.changeMemory().isNavigating = false;
  }

  return {
    mark(state, at) {
      state.lastEventAt = at;
      const { tabId } = state.page;
      if (!busy.has(tabId)) {
        busy.add(tabId);
        outbox.changes.set(RECORDING_KEY, [...busy]);
        outbox.dueBy(at);
        return;
      }
      outbox.dueBy(at + (state.hasNews ? NEWS_FLUSH_MS : FLUSH_MS));
      state.hasNews = false;
    },
    release,
    letTimePass(now, isBehind) {
      const quiet: number[] = [];
      for (const tabId of busy) {
        const state = tabs.get(tabId);
        if (state !== undefined) settle(state, now);
        if (state?.hasChanges() === true) outbox.dueBy(now + FLUSH_MS);
        else if (!isBehind && isQuiet(state, now)) quiet.push(tabId);
      }
      for (const tabId of quiet) release(tabId);
      if (quiet.length > 0) outbox.dueBy(now + FLUSH_MS);
    },
    isEmpty: () => busy.size === 0,
  };
}

/** In a quiet tab no page waits for its source, and no request for its page. */
const isQuiet = (state: TabState | undefined, now: number): boolean =>
  state === undefined ||
  (now - state.lastEventAt >= QUIET_MS && state.memory.waiting.length === 0 && state.orphans.length === 0);
