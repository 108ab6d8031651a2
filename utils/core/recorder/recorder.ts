import { isWebScheme } from '@/utils/core/host/host';
import { believedPrefixes } from '@/utils/core/session/believed-prefixes';
import { createBusyTabs } from './busy-tabs';
import { doubtUnseen, markGap } from './commit';
import { dropOldestEarlier, shedHosts } from './document-draft';
import { FLUSH_MS } from './limits';
import { createKeptLookups } from './kept-lookups';
import { endsNetwork } from './observation';
import type { Observation, RequestObservation } from './observation';
import { createRecordedTabs } from './recorded-tabs';
import { reduce } from './reduce';
import { restoreSession } from './restore-session';
import { endEpoch, forgetEvidence, learn, newSessionEvidence, shedEvidence } from './session-evidence';
import { NAT64_KEY, pageKey } from '@/utils/core/session/keys';
import { createSessionStore } from './session-store';
import type { AreaFault, Schedule, SessionArea } from './session-store';
import type { TabState } from './tab-state';
import { createWorkerRequests } from './worker-requests';

/**
 * The recorder: observations in, records in `storage.session` out.
 *
 * Life cycle. It is born with the background worker and dies with it, at any moment. What it knows is in the session
 * at most FLUSH_MS later, as whole values, so a restart reads them back and goes on: nothing is added twice. What comes
 * while it reads waits and is applied in order. Pages of tabs that were busy when the worker before it was killed get a
 * `gap`, and so does the navigation that was under way in them (docs/rulings.md 24). A kill of a tab that happened to
 * have nothing unwritten is marked as well: nobody can know.
 *
 * Here each observation goes to the tab it is of; around it stand
 * - `recorded-tabs.ts`: which tabs there are;
 * - `reduce.ts`: what an observation changes in its tab;
 * - `workers.ts`: requests that name no tab;
 * - `session-evidence.ts`: what answers prove beyond their page;
 * - `busy-tabs.ts`: the list by which a kill is known, and the time;
 * - `session-store.ts`: the writing.
 */
export interface Recorder {
  observe(observation: Observation): void;
  /**
   * The machine is on another network, or on none (docs/rulings.md 26): `online`, `offline`, `navigator.connection`.
   */
  networkChanged(): void;
  /** The stored state is back and everything observed before is applied. */
  readonly ready: Promise<void>;
  /**
   * Somebody else removed these keys from the session: if a page was among them, all that was recorded is forgotten.
   */
  removedByOthers(keys: readonly string[]): void;
  /** Takes what a page wrote under NAT64_KEY, if it is of this epoch, or that it is gone. */
  prefixesLearned(stored: unknown): void;
  /** What changed in the session, by key: answers of DNS are counted, and the oldest go when they are too many. */
  sessionChanged(changes: Readonly<Record<string, unknown>>): void;
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
  /** They could, and none is missing. */
  readonly onWritten?: () => void;
}

export function createRecorder(options: RecorderOptions): Recorder {
  const { area, clock, schedule, nat64Prefixes = () => [] } = options;
  const { onProblem = () => undefined, onWritten = () => undefined } = options;
  const states = new Map<number, TabState>();
  /** Translation prefixes that pages learned on this network. */
  let learned: readonly string[] = [];
  let evidence = newSessionEvidence({ since: clock() });
  /** What came while the session was read; `undefined` since it is back. */
  let waiting: (() => void)[] | undefined = [];

  const store = createSessionStore({ area, clock, schedule, collect, shed, onProblem, onWritten });
  const lookups = createKeptLookups(store.changes);
  const workers = createWorkerRequests();
  const busy = createBusyTabs(states, workers, store, options);
  const tabs = createRecordedTabs(states, busy, store);

  function collect(): void {
    tabs.collect();
    for (const [key, value] of evidence.changes) store.changes.set(key, value);
    evidence.changes.clear();
  }

  /**
   * Room, in the order of least loss: the oldest earlier page of each tab, DNS, session evidence, hosts of pages in
   * view.
   */
  function shed(): boolean {
    let isLess = false;
    for (const state of states.values()) isLess = dropOldestEarlier(state) || isLess;
    return isLess || lookups.shed(clock()) || shedEvidence(evidence) || shedHosts(states.values());
  }

  function apply(observation: Observation): void {
    switch (observation.kind) {
      case 'response':
      case 'redirect':
      case 'failure':
        return applyRequest(observation);
      case 'navigation-started':
      case 'committed': {
        const state = tabs.find(observation.tabId);
        if (state === undefined) return;
        reduce(state, observation);
        if (observation.kind === 'committed') workers.offerHeldTo(state, states.values());
        return busy.mark(state);
      }
      case 'tab-opened': {
        const state = tabs.find(observation.tabId);
        if (state === undefined) return;
        state.lastEventAt = clock();
        return tabs.setPrivacy(state, observation.isPrivate);
      }
      case 'tab-removed':
        return tabs.close(observation.tabId);
      case 'tab-replaced':
        return tabs.replace(observation.replacedTabId, observation.tabId);
      case 'access-changed':
        for (const state of states.values()) if (doubtUnseen(state)) busy.mark(state);
        return;
      case 'tabs-open':
        return tabs.adopt(observation.tabs, observation.at);
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
      const { takers, missing } = workers.offer(request, states.values());
      if (takers.length > 0) learnFrom(request, false);
      for (const state of [...takers, ...missing]) busy.mark(state);
      return busy.keepTime();
    }
    const state = tabs.find(request.tabId);
    if (state === undefined) return;
    if (request.isPrivate !== undefined) tabs.setPrivacy(state, request.isPrivate);
    reduce(state, request);
    if (!state.page.isPrivate) learnFrom(request, false);
    busy.mark(state);
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

  function takePrefixes(stored: unknown): void {
    learned = believedPrefixes(stored, evidence.network.since);
  }

  function noteLookups(changes: Readonly<Record<string, unknown>>): void {
    if (lookups.note(changes, clock())) store.changed(FLUSH_MS);
  }

  function forgetIfCleared(keys: readonly string[]): void {
    const known = new Set<string>([...states.keys()].map(pageKey));
    if (!keys.some((key) => known.has(key))) return;
    const at = clock();
    tabs.forget(at);
    forgetEvidence(evidence, at);
  }

  async function restore(): Promise<void> {
    const stored = await area.get();
    if (!stored.ok) onProblem(stored.why);
    const now = clock();
    const session = restoreSession(stored.ok ? stored.value : {}, now);
    evidence = session.evidence;
    takePrefixes(stored.ok && stored.value[NAT64_KEY]);
    if (stored.ok) noteLookups(stored.value);
    for (const [tabId, state] of session.tabs) states.set(tabId, state);
    for (const tabId of session.interrupted) {
      const state = tabs.find(tabId);
      if (state === undefined) continue;
      markGap(state, now);
      // Its last event came before this worker, so a look at the open tabs may end it, be it in this millisecond.
      busy.mark(state, now - 1);
    }
    const early = waiting ?? [];
    waiting = undefined;
    for (const change of early) change();
  }

  function onceRestored(change: () => void): void {
    if (waiting === undefined) change();
    else waiting.push(change);
  }

  return {
    observe: (observation) => onceRestored(() => apply(observation)),
    networkChanged() {
      const at = clock();
      onceRestored(() => networkEnded(at));
    },
    ready: restore(),
    prefixesLearned: (stored) => onceRestored(() => takePrefixes(stored)),
    removedByOthers: (keys) => onceRestored(() => forgetIfCleared(keys)),
    sessionChanged: (changes) => onceRestored(() => noteLookups(changes)),
    isMissing(tabId) {
      const state = states.get(tabId);
      return state?.page.current === undefined || state.aside.killedAt > 0;
    },
  };
}
