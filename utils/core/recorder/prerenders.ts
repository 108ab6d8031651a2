import type { Draft } from '@/utils/core/session/draft';
import type { Prerender } from '@/utils/core/session/tab-memory';
import { newDocument, rememberDropped } from './documents';
import { PREFETCH_MS, PRERENDERS_PER_TAB } from './limits';
import { giveVisit } from './main-requests';
import type { Committed, RequestObservation } from './observation';
import { adoptOrphans } from './subresource';
import type { TabState } from './tab-state';
import { advance, applyVisit } from './visit';

export function commitPrerender(state: TabState, committed: Committed): void {
  const { document } = prerenderOf(state, committed);
  document.documentId = committed.documentId;
  document.committedAt = committed.at;
  adoptOrphans(state);
}

/** Takes in the main request of a page prepared out of sight. It goes to that page alone. */
export function prerenderVisit(state: TabState, request: RequestObservation): void {
  const memory = state.changeMemory();
  if (request.kind === 'failure') {
    // What failed out of sight is not shown; opening the link then loads it anew.
    memory.prerenders = memory.prerenders.filter(({ frameId }) => frameId !== request.frameId);
    return;
  }
  const activated = memory.waiting.find(({ urlKey }) => urlKey === request.urlKey);
  const isOpen = memory.prerenders.some(({ frameId }) => frameId === request.frameId);
  if (!isOpen && activated !== undefined && request.kind === 'response') {
    giveVisit(state, activated, advance(undefined, request));
    return;
  }
  const prerender = prerenderOf(state, request);
  prerender.visit = advance(prerender.visit, request);
  prerender.urlKey = request.urlKey;
  const { scheme, host, port } = request;
  Object.assign(prerender.document, { scheme, host }, port === undefined ? {} : { port });
  if (prerender.visit.state === 'answered') applyVisit(prerender.document, prerender.visit);
}

function prerenderOf(state: TabState, event: RequestObservation | Committed): Draft<Prerender> {
  const memory = state.changeMemory();
  const known = memory.prerenders.findLast(({ frameId }) => frameId === event.frameId);
  if (known !== undefined) return known;
  const document = newDocument(event, '', event.at, 'pending');
  document.gap = memory.killedAt > 0;
  const prerender: Draft<Prerender> = { frameId: event.frameId, urlKey: event.urlKey, visit: undefined, document };
  memory.prerenders.push(prerender);
  while (memory.prerenders.length > PRERENDERS_PER_TAB) {
    rememberDropped(state, memory.prerenders.shift()?.document.documentId ?? '');
    memory.lostUntil = Math.max(memory.lostUntil, event.at + PREFETCH_MS);
  }
  return prerender;
}
