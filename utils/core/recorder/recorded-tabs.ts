import { earlierKey, pageKey, probeKey, tabMemoryKey } from '@/utils/core/session/keys';
import type { BusyTabs } from './busy-tabs';
import { dropOldestEarlier, trimmed } from './documents';
import { leaveOut } from './give-request';
import { CLOSED_TABS, EARLIER_DOCUMENTS, FLUSH_MS } from './limits';
import type { OpenTab } from './observation';
import type { Outbox } from './outbox';
import { adoptOrphans } from './subresource';
import { unknownTab } from './tab-state';
import type { TabState } from './tab-state';
import { adoptOpenTab } from './unseen';

/**
 * Which tabs there are.
 *
 * Life cycle. A tab is born with the first word of it: read from the session, an event, or found open. It hands its
 * page on when the browser replaces it by another id, and ends when it is closed, or found missing among those open.
 * Its keys go with it. An event that comes after its end does not bring it back.
 *
 * `now` is by the recorder's clock.
 */
export interface RecordedTabs {
  /** The tab's state, made if the tab is new; `undefined` for one that has ended and for what is no tab. */
  find(tabId: number): TabState | undefined;
  /** Whether the window is private: the first word of it holds. */
  setPrivacy(state: TabState, isPrivate: boolean, now: number): void;
  close(tabId: number, now: number): void;
  replace(oldId: number, newId: number, now: number): void;
  /** The tabs open at `at`, in milliseconds since the epoch: others end unless an event came later. */
  adopt(open: readonly OpenTab[], at: number, now: number): void;
}

/** @param tabs those that the session held; nobody else adds to them or takes from them */
export function createRecordedTabs(tabs: Map<number, TabState>, busy: BusyTabs, outbox: Outbox): RecordedTabs {
  let closed: number[] = [];

  function find(tabId: number): TabState | undefined {
    const known = tabs.get(tabId);
    if (known !== undefined || tabId < 0 || closed.includes(tabId)) return known;
    const state = unknownTab(tabId);
    tabs.set(tabId, state);
    return state;
  }

  function setPrivacy(state: TabState, isPrivate: boolean, now: number): void {
    if (state.isPrivacyKnown) return;
    state.isPrivacyKnown = true;
    state.changeView().isPrivate = isPrivate;
    outbox.dueBy(now + FLUSH_MS);
  }

  function close(tabId: number, now: number): void {
    closed = [...closed, tabId].slice(-CLOSED_TABS);
    tabs.delete(tabId);
    busy.release(tabId);
    for (const key of [pageKey, earlierKey, tabMemoryKey, probeKey]) outbox.changes.set(key(tabId), undefined);
    outbox.dueBy(now + FLUSH_MS);
  }

  function replace(oldId: number, newId: number, now: number): void {
    const old = tabs.get(oldId);
    const own = tabs.get(newId);
    close(oldId, now);
    if (old === undefined) return;
    // The new id may already have shown a page of its own; then the old one's goes before it.
    const { current } = old.page;
    const isSame = own?.page.current === undefined || own.page.current.documentId === current?.documentId;
    if (isSame) takeOver(old, own, newId);
    else keepBefore(own, old);
    const heir = isSame ? old : own;
    tabs.set(newId, heir);
    busy.mark(heir, now);
  }

  return {
    find,
    setPrivacy,
    close,
    replace,
    adopt(open, at, now) {
      const ids = new Set(open.map(({ tabId }) => tabId));
      for (const [tabId, { page, lastEventAt }] of tabs) {
        if (ids.has(tabId) || lastEventAt >= at) continue;
        // Replaced, and the event that says so is still on the way.
        const heir = open.find(({ documentId }) => documentId !== undefined && documentId === page.current?.documentId);
        if (heir === undefined) close(tabId, now);
        else replace(tabId, heir.tabId, now);
      }
      for (const tab of open) {
        const state = find(tab.tabId);
        if (state === undefined) continue;
        setPrivacy(state, tab.isPrivate, now);
        adoptOpenTab(state, tab, at);
      }
      outbox.dueBy(now + FLUSH_MS);
    },
  };
}

/** The tab goes on under another id. @param own what came under that id before the browser said whose it is now */
function takeOver(state: TabState, own: TabState | undefined, newId: number): void {
  state.moveTo(newId);
  if (own === undefined) return;
  state.changeMemory().visits.push(...own.changeMemory().visits);
  state.orphans.push(...own.orphans);
  const { current } = state.page;
  if (current !== undefined && Object.keys(own.page.current?.hosts ?? {}).length > 0) leaveOut(state, current);
  adoptOrphans(state);
}

/** The pages of the old id that are still to be kept, before those of the new one; of the others their ids. */
function keepBefore(own: TabState, old: TabState): void {
  const { current } = old.changeView();
  const before = [...(current === undefined ? [] : [current]), ...old.changeEarlier()];
  own.changeEarlier().push(...before.map(trimmed));
  while (own.page.earlier.length > EARLIER_DOCUMENTS) dropOldestEarlier(own);
}
