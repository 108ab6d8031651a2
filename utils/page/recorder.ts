import { isWebScheme } from '@/utils/host/host';
import { storedPrefixes } from '@/utils/network/stored-prefixes';
import { adoptOpenTab, doubtUnseen, forgotten, markGap, settle } from './commit';
import { dropOldestEarlier, shedHosts } from './document';
import { CLOSED_TABS, EARLIER_DOCUMENTS, FLUSH_MS, NEWS_FLUSH_MS, QUIET_MS, TICK_MS } from './limits';
import { endsNetwork } from './observation';
import type { Observation, OpenTab, RequestObservation } from './observation';
import { storedAside } from './parse-aside';
import { storedEarlier, storedPage } from './parse-record';
import { reduce } from './reduce';
import { restoreSession } from './restore';
import { endEpoch, forgetEvidence, learn, newSessionEvidence, shedEvidence } from './session-evidence';
import type { Changes } from './session-evidence';
import { asideKey, earlierKey, NAT64_KEY, pageKey, RECORDING_KEY } from './session-keys';
import { createSessionStore } from './session-store';
import type { AreaFault, Schedule, SessionArea } from './session-store';
import { unknownTab } from './tab-state';
import type { TabState } from './tab-state';
import { createWorkerRequests } from './workers';

/**
 * The recorder: observations in, records in `storage.session` out.
 *
 * Life cycle. It is born with the background worker and dies with it, at any moment. What it knows is in the session
 * at most FLUSH_MS later, as whole values, so a restart reads them back and goes on: nothing is added twice. What comes
 * while it reads waits and is applied in order.
 *
 * An idle stop and a forced kill are told apart by RECORDING_KEY, the list of tabs that are busy. A tab is put on it
 * at once with its first event, before anything else of that event can be lost, and taken off when it was quiet for
 * QUIET_MS and all is written; an idle stop comes after 30 s without any event, so it always finds the list gone. A
 * worker that finds a list at its start knows that its predecessor was killed, and marks `gap` in the pages of those
 * tabs and in the navigation that was under way in them (RULINGS 24). A kill of a tab that happened to have nothing
 * unwritten is marked as well: nobody can know.
 */
export interface Recorder {
  observe(observation: Observation): void;
  /** The machine is on another network, or on none (RULINGS 26): `online`, `offline`, `navigator.connection`. */
  networkChanged(): void;
  /** The stored state is back and everything observed before is applied. */
  readonly ready: Promise<void>;
  /** Somebody else removed these keys from the session: if a page was among them, all that was recorded is forgotten. */
  removedByOthers(keys: readonly string[]): void;
  /** Takes what a page wrote under NAT64_KEY, or that it is gone. */
  prefixesLearned(stored: unknown): void;
  /** Nothing is known of the tab's page, or a kill may have hidden a newer one. Only after `ready`. */
  isMissing(tabId: number): boolean;
}

export interface RecorderOptions {
  readonly area: SessionArea;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly schedule: Schedule;
  /** The network's own translation prefixes, as `address/length`. */
  readonly nat64Prefixes?: () => readonly string[];
  /** Records could not be written; they are tried again with less. */
  readonly onProblem?: (why: AreaFault) => void;
}

export function createRecorder(options: RecorderOptions): Recorder {
  const { area, clock, schedule, nat64Prefixes = () => [], onProblem = () => undefined } = options;
  const tabs = new Map<number, TabState>();
  const workers = createWorkerRequests();
  const changes: Changes = new Map();
  const busy = new Set<number>();
  let closed: number[] = [];
  /** Translation prefixes that pages learned on this network. */
  let learned: readonly string[] = [];
  let evidence = newSessionEvidence({ since: clock() });
  let waiting: Observation[] | undefined = [];
  let isTicking = false;

  const store = createSessionStore({ area, clock, schedule, takeChanges, shed, onProblem });

  function takeChanges(): Changes {
    for (const [tabId, state] of tabs) {
      if (state.pageChanged) changes.set(pageKey(tabId), storedPage(state.page));
      if (state.earlierChanged) changes.set(earlierKey(tabId), storedEarlier(state.page));
      if (state.asideChanged) changes.set(asideKey(tabId), storedAside(state.aside));
      state.pageChanged = false;
      state.earlierChanged = false;
      state.asideChanged = false;
    }
    const taken = new Map([...changes, ...evidence.changes]);
    changes.clear();
    evidence.changes.clear();
    return taken;
  }

  /** Room, in the order of least loss: the oldest earlier page of each tab, session evidence, hosts of pages in view. */
  function shed(): boolean {
    let isLess = false;
    for (const state of tabs.values()) isLess = dropOldestEarlier(state) || isLess;
    return isLess || shedEvidence(evidence) || shedHosts(tabs.values());
  }

  /** The list of busy tabs goes first: it must be there before anything can be lost. */
  function markBusy(state: TabState): void {
    state.lastEventAt = clock();
    if (busy.has(state.page.tabId)) {
      store.changed(state.hasNews ? NEWS_FLUSH_MS : FLUSH_MS);
      state.hasNews = false;
      return;
    }
    busy.add(state.page.tabId);
    changes.set(RECORDING_KEY, [...busy]);
    store.changed(0);
    tick();
  }

  function tick(): void {
    if (isTicking || (busy.size === 0 && workers.isEmpty())) return;
    isTicking = true;
    schedule(() => {
      isTicking = false;
      letTimePass(clock());
      tick();
    }, TICK_MS);
  }

  function letTimePass(now: number): void {
    workers.expire(now);
    const quiet: number[] = [];
    for (const tabId of busy) {
      const state = tabs.get(tabId);
      if (state !== undefined) settle(state, now);
      if (state !== undefined && hasUnwritten(state)) store.changed(FLUSH_MS);
      else if (now - (state?.lastEventAt ?? 0) >= QUIET_MS && !isAwaited(state)) quiet.push(tabId);
    }
    // The shorter list is written with or after what of these tabs is still unwritten, never before.
    for (const tabId of quiet) release(tabId);
    if (quiet.length > 0) store.changed(FLUSH_MS);
  }

  function release(tabId: number): void {
    if (!busy.delete(tabId)) return;
    changes.set(RECORDING_KEY, busy.size === 0 ? undefined : [...busy]);
    const state = tabs.get(tabId);
    if (state?.aside.isNavigating !== true) return;
    state.aside.isNavigating = false;
    state.asideChanged = true;
  }

  function apply(observation: Observation): void {
    switch (observation.kind) {
      case 'response':
      case 'redirect':
      case 'failure':
        return applyRequest(observation);
      case 'navigation-started':
      case 'committed': {
        const state = tabFor(observation.tabId);
        if (state === undefined) return;
        reduce(state, observation);
        if (observation.kind === 'committed') workers.offerHeldTo(state, tabs.values());
        return markBusy(state);
      }
      case 'tab-opened': {
        const state = tabFor(observation.tabId);
        if (state === undefined) return;
        state.lastEventAt = clock();
        return setPrivacy(state, observation.isPrivate);
      }
      case 'tab-removed':
        return remove(observation.tabId);
      case 'tab-replaced':
        return replace(observation.replacedTabId, observation.tabId);
      case 'access-changed':
        for (const state of tabs.values()) if (doubtUnseen(state)) markBusy(state);
        return;
      case 'tabs-open':
        return adopt(observation.tabs, observation.at);
      default:
        observation satisfies never;
    }
  }

  function applyRequest(request: RequestObservation): void {
    if (request.error !== undefined && endsNetwork(request.error)) networkEnded(request.at);
    if (!isWebScheme(request.scheme)) return;
    // A link in an extension's page opens a page like any other; everything else of extensions is no page's.
    if (request.extension !== undefined && request.role !== 'main') {
      if (request.extension === 'own') learnFrom(request, true);
      return;
    }
    if (request.tabId < 0) {
      const takers = workers.offer(request, tabs.values());
      if (takers.length > 0) learnFrom(request, false);
      for (const state of takers) markBusy(state);
      return tick();
    }
    const state = tabFor(request.tabId);
    if (state === undefined) return;
    if (request.isPrivate !== undefined) setPrivacy(state, request.isPrivate);
    reduce(state, request);
    if (!state.page.isPrivate) learnFrom(request, false);
    markBusy(state);
  }

  function learnFrom(request: RequestObservation, own: boolean): void {
    const { kind, host, ip, at, fromCache, proxied } = request;
    if (kind === 'failure' || ip === undefined || fromCache || proxied) return;
    learn(evidence, { host, ip, at, own }, [...nat64Prefixes(), ...learned]);
    if (evidence.changes.size > 0) store.changed(FLUSH_MS);
  }

  function networkEnded(at: number): void {
    endEpoch(evidence, at);
    store.changed(FLUSH_MS);
  }

  /** The tab's state, made if the tab is new; events that come after its end do not bring it back. */
  function tabFor(tabId: number): TabState | undefined {
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

  function remove(tabId: number): void {
    closed = [...closed, tabId].slice(-CLOSED_TABS);
    tabs.delete(tabId);
    release(tabId);
    changes.set(pageKey(tabId), undefined);
    changes.set(earlierKey(tabId), undefined);
    changes.set(asideKey(tabId), undefined);
    store.changed(FLUSH_MS);
  }

  function replace(oldId: number, newId: number): void {
    const old = tabs.get(oldId);
    const own = tabs.get(newId);
    remove(oldId);
    if (old === undefined) return;
    // The new id may already have shown a page of its own; then the old one's goes before it.
    const { current } = old.page;
    const isSame = own?.page.current === undefined || own.page.current.documentId === current?.documentId;
    const state: TabState = isSame ? { ...old, page: { ...old.page, tabId: newId } } : own;
    if (!isSame && current !== undefined && own.page.earlier.length < EARLIER_DOCUMENTS) own.page.earlier.push(current);
    tabs.set(newId, state);
    state.pageChanged = true;
    state.earlierChanged = true;
    state.asideChanged = true;
    markBusy(state);
  }

  function adopt(open: readonly OpenTab[], at: number): void {
    const ids = new Set(open.map(({ tabId }) => tabId));
    for (const [tabId, { page, lastEventAt }] of tabs) {
      if (ids.has(tabId) || lastEventAt >= at) continue;
      // Replaced, and the event that says so is still on the way.
      const heir = open.find(({ documentId }) => documentId !== undefined && documentId === page.current?.documentId);
      if (heir === undefined) remove(tabId);
      else replace(tabId, heir.tabId);
    }
    for (const tab of open) {
      const state = tabFor(tab.tabId);
      if (state === undefined) continue;
      setPrivacy(state, tab.isPrivate);
      adoptOpenTab(state, tab, at);
    }
    store.changed(FLUSH_MS);
  }

  /** The pages in view stay, as if they had been opened before Sáu was there (RULINGS 25). */
  function forget(): void {
    for (const [tabId, state] of tabs) tabs.set(tabId, forgotten(state, clock()));
    forgetEvidence(evidence, clock());
    store.changed(FLUSH_MS);
  }

  async function restore(): Promise<void> {
    const stored = await area.get();
    if (!stored.ok) onProblem(stored.why);
    const session = restoreSession(stored.ok ? stored.value : {}, clock());
    evidence = session.evidence;
    learned = storedPrefixes(stored.ok && stored.value[NAT64_KEY]);
    for (const [tabId, state] of session.tabs) tabs.set(tabId, state);
    for (const tabId of session.interrupted) {
      const state = tabFor(tabId);
      if (state === undefined) continue;
      markGap(state, clock());
      markBusy(state);
    }
    const early = waiting ?? [];
    waiting = undefined;
    for (const observation of early) apply(observation);
  }

  return {
    observe(observation) {
      if (waiting === undefined) apply(observation);
      else waiting.push(observation);
    },
    networkChanged: () => networkEnded(clock()),
    ready: restore(),
    prefixesLearned(stored) {
      learned = storedPrefixes(stored);
    },
    removedByOthers(keys) {
      const known = new Set([...tabs.keys()].map(pageKey));
      if (keys.some((key) => known.has(key))) forget();
    },
    isMissing(tabId) {
      const state = tabs.get(tabId);
      return state?.page.current === undefined || state.aside.killedAt > 0;
    },
  };
}

const hasUnwritten = (state: TabState): boolean => state.pageChanged || state.earlierChanged || state.asideChanged;

/** A page of this tab has no word yet for how it came; it gets one by the clock, so the clock must go on. */
const isAwaited = (state: TabState | undefined): boolean => (state?.aside.waiting.length ?? 0) > 0;
