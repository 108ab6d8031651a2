import { earlierKey, pageKey, tabMemoryKey } from '@/utils/core/session/keys';
import type { Draft, Seen } from '@/utils/core/session/draft';
import type { DocumentRecord, PageRecord } from '@/utils/core/session/page-record';
import { storedEarlier, storedPage } from '@/utils/core/session/parse-page';
import { storedTabMemory } from '@/utils/core/session/parse-tab-memory';
import type { TabMemory } from '@/utils/core/session/tab-memory';
import type { RequestObservation } from './observation';
import type { Changes } from './outbox';

export type DocumentDraft = Draft<DocumentRecord>;
export type DocumentSeen = Seen<DocumentRecord>;
export type MemoryDraft = Draft<TabMemory>;

/**
 * All of one tab. What is stored of it is read in `page` and `memory`, and is written in the drafts that the `change…`
 * functions hand out, and nowhere else. Each of them marks its part, and the next `putChanges` writes what is marked.
 * Use a draft for the observation at hand and do not keep it.
 *
 * Three parts are marked and written apart: the page in view, the pages before it, and the memory.
 */
export interface TabState {
  readonly page: Seen<PageRecord>;
  readonly memory: Seen<TabMemory>;

  changeView(): Pick<Draft<PageRecord>, 'isPrivate' | 'current'>;
  changeEarlier(): DocumentDraft[];
  changeMemory(): MemoryDraft;
  /** A document of this tab, wherever it is: in view, earlier or prerendered. `undefined` for any other. */
  changeDocument(document: DocumentSeen): DocumentDraft | undefined;
  /** Gives the tab another id, and marks all of it, to be written under the keys of that id. */
  moveTo(tabId: number): void;

  hasChanges(): boolean;
  /** Adds the stored form of what changed since the last call, by its keys. */
  putChanges(changes: Changes): void;

  /** False until a tab event said which; until then the tab counts as private. */
  isPrivacyKnown: boolean;
  /** Parts of documents that are not known yet. They live shorter than any idle stop, so they are not stored. */
  orphans: RequestObservation[];
  /** When the last orphan came that was too many. */
  orphansLostAt: number;
  /** By the recorder's clock. */
  lastEventAt: number;
  /** A page or a host came that was not there before. */
  hasNews: boolean;
}

/** @param page and `memory` belong to the state from now on */
export function createTabState(page: Draft<PageRecord>, memory: MemoryDraft): TabState {
  let isViewChanged = false;
  let isEarlierChanged = false;
  let isMemoryChanged = false;

  function changeView(): Draft<PageRecord> {
    isViewChanged = true;
    return page;
  }
  function changeEarlier(): DocumentDraft[] {
    isEarlierChanged = true;
    return page.earlier;
  }
  function changeMemory(): MemoryDraft {
    isMemoryChanged = true;
    return memory;
  }

  return {
    page,
    memory,
    changeView,
    changeEarlier,
    changeMemory,
    changeDocument(document) {
      // Nearly every request is of the page in view.
      if (page.current === document) return changeView().current;
      const earlier = page.earlier.find((one) => one === document);
      if (earlier !== undefined) {
        isEarlierChanged = true;
        return earlier;
      }
      const prepared = memory.prerenders.find((one) => one.document === document)?.document;
      isMemoryChanged ||= prepared !== undefined;
      return prepared;
    },
    moveTo(tabId) {
      page.tabId = tabId;
      isViewChanged = true;
      isEarlierChanged = true;
      isMemoryChanged = true;
    },
    hasChanges: () => isViewChanged || isEarlierChanged || isMemoryChanged,
    putChanges(changes) {
      if (isViewChanged) changes.set(pageKey(page.tabId), storedPage(page));
      if (isEarlierChanged) changes.set(earlierKey(page.tabId), storedEarlier(page));
      if (isMemoryChanged) changes.set(tabMemoryKey(page.tabId), storedTabMemory(memory));
      isViewChanged = false;
      isEarlierChanged = false;
      isMemoryChanged = false;
    },
    isPrivacyKnown: false,
    orphans: [],
    orphansLostAt: Number.NEGATIVE_INFINITY,
    lastEventAt: 0,
    hasNews: false,
  };
}

/**
 * A tab that no event told of yet counts as private, so that nothing of it reaches the session's evidence. Its page is
 * marked: a worker that starts reads the memory of those tabs alone that have a page.
 */
export function unknownTab(tabId: number): TabState {
  const state = createTabState({ tabId, isPrivate: true, earlier: [] }, emptyMemory());
  state.changeView();
  return state;
}

export const emptyMemory = (): MemoryDraft => ({
  visits: [],
  prefetched: [],
  prerenders: [],
  waiting: [],
  frames: new Map(),
  dropped: [],
  lostUntil: 0,
  hasUnseenPast: false,
  killedAt: 0,
  isNavigating: false,
});
