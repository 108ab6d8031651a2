/** What Sáu may not have seen of a page, and how the page says so. */
import { bringBack } from './commit-page';
import { documentWith, newDocument, show } from './documents';
import { PREDECESSOR_MS } from './limits';
import type { OpenTab } from './observation';
import { emptyMemory } from './tab-state';
import type { TabState } from './tab-state';

/**
 * Marks what may miss something since the worker was killed while this tab was busy (docs/rulings.md 24): its page, the
 * page on its way, and the page just left, whose last answers were still coming.
 */
export function markGap(state: TabState, now: number): void {
  const { current } = state.changeView();
  if (current !== undefined) current.gap = true;
  const wasJustLeft = current === undefined || now - current.committedAt < PREDECESSOR_MS;
  const [before] = wasJustLeft ? state.changeEarlier() : [];
  if (before !== undefined) before.gap = true;
  const memory = state.changeMemory();
  for (const { document } of memory.prerenders) document.gap = true;
  memory.killedAt = now;
}

/** Takes a tab that was open before Sáu listened, or whose commit was lost with a worker (docs/rulings.md 25, 24). */
export function adoptOpenTab(state: TabState, tab: OpenTab, at: number): void {
  const { page, memory } = state;
  const wasKilled = memory.killedAt > 0;
  const isOther = tab.documentId !== undefined && tab.documentId !== page.current?.documentId;
  if (page.current === undefined ? memory.isNavigating && !wasKilled : !(isOther && wasKilled)) return;
  const known = documentWith(state, tab.documentId ?? '');
  if (known !== undefined) {
    bringBack(state, known, at);
    return;
  }
  const document = newDocument(tab, tab.documentId ?? '', at, 'before-install');
  document.gap = wasKilled;
  state.changeMemory().hasUnseenPast = true;
  show(state, document);
}

/**
 * Renames pages whose response was not seen, as access to sites changed. Such a page may be a service worker's, or it
 * came while access was withheld. So it counts as opened before Sáu could look. True when a page was renamed.
 */
export function doubtUnseen(state: TabState): boolean {
  const { current, earlier } = state.page;
  let isRenamed = false;
  for (const seen of current === undefined ? earlier : [current, ...earlier]) {
    if (seen.source !== 'service-worker' && seen.source !== 'pending') continue;
    const document = state.changeDocument(seen);
    if (document !== undefined) document.source = 'before-install';
    isRenamed = true;
  }
  return isRenamed;
}

/** Makes the tab as if Sáu had come when its page in view was there already; what was recorded of it is gone. */
export function forgetSeen(state: TabState, at: number): void {
  const view = state.changeView();
  const { current } = view;
  delete view.current;
  state.changeEarlier().length = 0;
  Object.assign(state.changeMemory(), emptyMemory(), { hasUnseenPast: true });
  state.orphans = [];
  state.orphansLostAt = Number.NEGATIVE_INFINITY;
  if (current === undefined) return;
  const { scheme, host, port } = current;
  const place = { scheme, host, port, secure: scheme === 'https' };
  show(state, newDocument(place, current.documentId, at, 'before-install'));
}
