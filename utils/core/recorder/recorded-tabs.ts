import type { BusyTabs } from './busy-tabs';
import { adoptOpenTab, forgotten } from './commit';
import { dropOldestEarlier, trimmed } from './document-draft';
import { leaveOut } from './give-request';
import { CLOSED_TABS, EARLIER_DOCUMENTS, FLUSH_MS } from './limits';
import type { OpenTab } from './observation';
import { adoptOrphans } from './subresource';
import { storedAside } from '@/utils/core/session/parse-tab-memory';
import { storedEarlier, storedPage } from '@/utils/core/session/parse-page';
import { asideKey, earlierKey, pageKey, probeKey } from '@/utils/core/session/keys';
import type { SessionStore } from './session-store';
import { unknownTab } from './tab-state';
import type { TabState } from './tab-state';

/**
 * Which tabs there are, and their keys in the session: `page:`, `earlier:` and `aside:` of each.
 *
 * Life cycle. A tab is born with the first word of it: read from the session, an event, or found open. It hands its
 * page on when the browser replaces it by another id, and ends when it is closed, or found missing among those open.
 * Its keys go with it. An event that comes after its end does not bring it back.
 */
export interface RecordedTabs {
  /** The tab's state, made if the tab is new; `undefined` for one that has ended and for what is no tab. */
  find(tabId: number): TabState | undefined;
  /** Whether the window is private: the first word of it holds. */
  setPrivacy(state: TabState, isPrivate: boolean): void;
  close(tabId: number): void;
  replace(oldId: number, newId: number): void;
  /** The tabs open at `at`, in milliseconds since the epoch: others end unless an event came later. */
  adopt(open: readonly OpenTab[], at: number): void;
  /** The pages in view stay, as if they had been opened before Sáu was there; all else of them goes. */
  forget(at: number): void;
  /** Gives the store what changed since the last call. */
  collect(): void;
}

/** @param tabs nobody else adds to it or takes from it, but for what a worker reads at its start */
export function createRecordedTabs(tabs: Map<number, TabState>, busy: BusyTabs, store: SessionStore): RecordedTabs {
  const { changes } = store;
  let closed: number[] = [];

  function find(tabId: number): TabState | undefined {
    const known = tabs.get(tabId);
    if (known !== undefined || tabId < 0 || closed.includes(tabId)) return known;
    const state = unknownTab(tabId);
    tabs.set(tabId, state);
    return state;
  }

  function setPrivacy(state: TabState, isPrivate: boolean): void {
    if (state.isPrivacyKnown) return;
    state.isPrivacyKnown = true;
    state.page.isPrivate = isPrivate;
    state.pageChanged = true;
    store.changed(FLUSH_MS);
  }

  function close(tabId: number): void {
    closed = [...closed, tabId].slice(-CLOSED_TABS);
    tabs.delete(tabId);
    busy.release(tabId);
    changes.set(pageKey(tabId), undefined);
    changes.set(earlierKey(tabId), undefined);
    changes.set(asideKey(tabId), undefined);
    changes.set(probeKey(tabId), undefined);
    store.changed(FLUSH_MS);
  }

  function replace(oldId: number, newId: number): void {
    const old = tabs.get(oldId);
    const own = tabs.get(newId);
    close(oldId);
    if (old === undefined) return;
    // The new id may already have shown a page of its own; then the old one's goes before it.
    const { current } = old.page;
    const isSame = own?.page.current === undefined || own.page.current.documentId === current?.documentId;
    const state: TabState = isSame ? { ...old, page: { ...old.page, tabId: newId } } : own;
    if (isSame) takeOver(state, own);
    else keepBefore(own, old);
    tabs.set(newId, state);
    state.pageChanged = true;
    state.earlierChanged = true;
    state.asideChanged = true;
    busy.mark(state);
  }

  /** What came under the new id before the browser said whose it is now. */
  function takeOver(state: TabState, own: TabState | undefined): void {
    if (own === undefined) return;
    state.aside.visits.push(...own.aside.visits);
    state.orphans.push(...own.orphans);
    const { current } = state.page;
    if (current !== undefined && Object.keys(own.page.current?.hosts ?? {}).length > 0) leaveOut(state, current);
    adoptOrphans(state);
  }

  /** The pages of the old id that are still to be kept, before those of the new one; of the others their ids. */
  function keepBefore(own: TabState, { page }: TabState): void {
    const before = [...(page.current === undefined ? [] : [page.current]), ...page.earlier];
    own.page.earlier.push(...before.map(trimmed));
    while (own.page.earlier.length > EARLIER_DOCUMENTS) dropOldestEarlier(own);
  }

  return {
    find,
    setPrivacy,
    close,
    replace,
    adopt(open, at) {
      const ids = new Set(open.map(({ tabId }) => tabId));
      for (const [tabId, { page, lastEventAt }] of tabs) {
        if (ids.has(tabId) || lastEventAt >= at) continue;
        // Replaced, and the event that says so is still on the way.
        const heir = open.find(({ documentId }) => documentId !== undefined && documentId === page.current?.documentId);
        if (heir === undefined) close(tabId);
        else replace(tabId, heir.tabId);
      }
      for (const tab of open) {
        const state = find(tab.tabId);
        if (state === undefined) continue;
        setPrivacy(state, tab.isPrivate);
        adoptOpenTab(state, tab, at);
      }
      store.changed(FLUSH_MS);
    },
    forget(at) {
      for (const [tabId, state] of tabs) tabs.set(tabId, forgotten(state, at));
      store.changed(FLUSH_MS);
    },
    collect() {
      for (const [tabId, state] of tabs) {
        if (state.pageChanged) changes.set(pageKey(tabId), storedPage(state.page));
        if (state.earlierChanged) changes.set(earlierKey(tabId), storedEarlier(state.page));
        if (state.asideChanged) changes.set(asideKey(tabId), storedAside(state.aside));
        state.pageChanged = false;
        state.earlierChanged = false;
        state.asideChanged = false;
      }
    },
  };
}
