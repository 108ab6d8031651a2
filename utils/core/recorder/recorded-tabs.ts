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
 * Life cycle. A tab is born when it is first heard of: in the session, by an event, or among the open tabs. When the
 * browser replaces it by another id, that one takes its page. It ends when it is closed, or is missing among the open
 * tabs; then its keys go. An event that comes later does not bring it back.
 *
 * `now` is by the recorder's clock.
 */
export interface RecordedTabs {
  /** The state of a tab, made if the tab is new; undefined for a tab that has ended, and for −1. */
  find(tabId: number): TabState | undefined;
  /** Says whether the window is private. What was said first holds. */
  setPrivacy(state: TabState, isPrivate: boolean, now: number): void;
  close(tabId: number, now: number): void;
  replace(oldId: number, newId: number, now: number): void;
  /** Takes the tabs that were open at `at`, in milliseconds since the epoch. Others end, unless an event came later. */
  adopt(open: readonly OpenTab[], at: number, now: number): void;
}

/** @param tabs those that the session held. Nobody else adds to them or takes from them. */
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
    // The new id may have shown a page of its own already; then the old page goes before that one.
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
        // The tab was replaced, and the event that says so is still on the way.
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

/** Moves the tab to another id. @param own what came under that id before the browser said whose it is */
function takeOver(state: TabState, own: TabState | undefined, newId: number): void {
  state.moveTo(newId);
  if (own === undefined) return;
  state.changeMemory().visits.push(...own.changeMemory().visits);
  state.orphans.push(...own.orphans);
  const { current } = state.page;
  if (current !== undefined && Object.keys(own.page.current?.hosts ?? {}).length > 0) leaveOut(state, current);
  adoptOrphans(state);
}

/** Puts the pages of the old id before those of the new one. Of those that are too many the ids are kept. */
function keepBefore(own: TabState, old: TabState): void {
  const { current } = old.changeView();
  const before = [...(current === undefined ? [] : [current]), ...old.changeEarlier()];
  own.changeEarlier().push(...before.map(trimmed));
  while (own.page.earlier.length > EARLIER_DOCUMENTS) dropOldestEarlier(own);
}
