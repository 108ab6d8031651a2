/** What Sáu did not see: a page says so where something of it may be missing. */
import { bringBack } from './commit-page';
import { documentWith, newDocument, show } from './documents';
import { PREDECESSOR_MS } from './limits';
import type { OpenTab } from './observation';
import { emptyMemory } from './tab-state';
import type { TabState } from './tab-state';

/**
 * The worker was killed while this tab was busy (docs/rulings.md 24): its page may miss something, and so may the one
 * on its way and the one just left, whose last answers were still coming.
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

/** A tab that was open before Sáu listened, or whose commit a kill swallowed (docs/rulings.md 25, 24). */
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
 * Access to sites changed: a page whose response never showed came while it was withheld, as likely as from a service
 * worker, so it counts as opened before Sáu could look. True when a page was renamed.
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
  const place = { scheme, host, secure: scheme === 'https', port };
  show(state, newDocument(place, current.documentId, at, 'before-install'));
}
