import { isWebScheme } from '@/utils/core/host/host';
import { believedPrefixes } from '@/utils/core/session/believed-prefixes';
import { pageKey } from '@/utils/core/session/keys';
import { createBusyTabs } from './busy-tabs';
import { dropOldestEarlier, shedHosts } from './documents';
import { createKeptLookups } from './kept-lookups';
import { FLUSH_MS } from './limits';
import { endsNetwork } from './observation';
import type { Observation, RequestObservation } from './observation';
import { createOutbox } from './outbox';
import type { Changes } from './outbox';
import { createRecordedTabs } from './recorded-tabs';
import { reduce } from './reduce';
import type { Session } from './restore-session';
import { endEpoch, forgetEvidence, learn, shedEvidence } from './session-evidence';
import { doubtUnseen, forgetSeen, markGap } from './unseen';
import { createWorkerRequests } from './worker-requests';

/**
 * All that is recorded, in memory: observations go in, changes of the session come out. It has no clock, no timer and
 * no storage, and it calls nobody. Whoever writes takes the changes (`take`) at the time that it names (`dueAt`).
 *
 * `now` is by the recorder's clock, in milliseconds since the epoch.
 */
export interface Recording {
  apply(observation: Observation, now: number): void;
  /** The machine is on another network since `at`, or on none. */
  endNetwork(at: number, now: number): void;
  /** Takes the prefixes that a page wrote under NAT64_KEY, if they are of this epoch. */
  takePrefixes(stored: unknown): void;
  /** What changed in the session, by key: answers of DNS are counted, and the oldest go when they are too many. */
  noteLookups(changes: Readonly<Record<string, unknown>>, now: number): void;
  /** Somebody else removed these keys: if a page was among them, all that was recorded is forgotten. */
  forgetIfCleared(keys: readonly string[], now: number): void;
  /** @param isBehind something that was taken is not in the session yet */
  letTimePass(now: number, isBehind: boolean): void;
  /** Something waits for time to pass. */
  isWaiting(): boolean;
  /** When the most urgent change must be in the session; Infinity where nothing changed. */
  dueAt(): number;
  /** Hands over all that changed since the last call. */
  take(): Changes;
  /** Gives something up, so that the session needs less room; false when nothing is left to give. */
  shed(now: number): boolean;
  /** Nothing is known of the tab's page, or a kill may have hidden a newer one. */
  isMissing(tabId: number): boolean;
}

/**
 * @param session what the session held; it belongs to the recording from now on
 * @param nat64Prefixes the network's own translation prefixes, as `address/length`
 */
export function createRecording(session: Session, nat64Prefixes: () => readonly string[], now: number): Recording {
  const { tabs: states, evidence } = session;
  /** Translation prefixes that pages learned on this network. */
  let learned: readonly string[] = [];
  const outbox = createOutbox();
  const lookups = createKeptLookups(outbox.changes);
  const workers = createWorkerRequests();
  const busy = createBusyTabs(states, outbox);
  const tabs = createRecordedTabs(states, busy, outbox);

  for (const tabId of session.interrupted) {
    const state = tabs.find(tabId);
    if (state === undefined) continue;
    markGap(state, now);
    // Its last event came before this worker, so a look at the open tabs may end it, be it in this millisecond.
    busy.mark(state, now - 1);
  }

  function apply(observation: Observation, now: number): void {
    switch (observation.kind) {
      case 'response':
      case 'redirect':
      case 'failure':
        return applyRequest(observation, now);
      case 'navigation-started':
      case 'committed': {
        const state = tabs.find(observation.tabId);
        if (state === undefined) return;
        reduce(state, observation);
        if (observation.kind === 'committed') workers.offerHeldTo(state, states.values());
        return busy.mark(state, now);
      }
      case 'tab-opened': {
        const state = tabs.find(observation.tabId);
        if (state === undefined) return;
        state.lastEventAt = now;
        return tabs.setPrivacy(state, observation.isPrivate, now);
      }
      case 'tab-removed':
        return tabs.close(observation.tabId, now);
      case 'tab-replaced':
        return tabs.replace(observation.replacedTabId, observation.tabId, now);
      case 'access-changed':
        for (const state of states.values()) if (doubtUnseen(state)) busy.mark(state, now);
        return;
      case 'tabs-open':
        return tabs.adopt(observation.tabs, observation.at, now);
      default:
        observation satisfies never;
    }
  }

  function applyRequest(request: RequestObservation, now: number): void {
    if (request.error !== undefined && endsNetwork(request.error)) endNetwork(request.at, now);
    if (!isWebScheme(request.scheme)) return;
    // A link in an extension's page opens a page like any other. All else that extensions ask for is of no page.
    if (request.extension !== undefined && request.role !== 'main') {
      if (request.extension === 'own') learnFrom(request, true, now);
      return;
    }
    if (request.tabId < 0) {
      const { takers, missing } = workers.offer(request, states.values());
      if (takers.length > 0) learnFrom(request, false, now);
      for (const state of [...takers, ...missing]) busy.mark(state, now);
      return;
    }
    const state = tabs.find(request.tabId);
    if (state === undefined) return;
    if (request.isPrivate !== undefined) tabs.setPrivacy(state, request.isPrivate, now);
    reduce(state, request);
    if (!state.page.isPrivate) learnFrom(request, false, now);
    busy.mark(state, now);
  }

  function learnFrom(request: RequestObservation, own: boolean, now: number): void {
    const { kind, host, ip, at, fromCache, proxied } = request;
    if (kind === 'failure' || ip === undefined || fromCache || proxied) return;
    learn(evidence, { host, ip, at, own }, [...nat64Prefixes(), ...learned]);
    if (evidence.changes.size > 0) outbox.dueBy(now + FLUSH_MS);
  }

  function endNetwork(at: number, now: number): void {
    endEpoch(evidence, at);
    outbox.dueBy(now + FLUSH_MS);
  }

  return {
    apply,
    endNetwork,
    takePrefixes(stored) {
      learned = believedPrefixes(stored, evidence.network.since);
    },
    noteLookups(changes, now) {
      if (lookups.note(changes, now)) outbox.dueBy(now + FLUSH_MS);
    },
    forgetIfCleared(keys, now) {
      const known = new Set<string>([...states.keys()].map(pageKey));
      if (!keys.some((key) => known.has(key))) return;
      for (const state of states.values()) forgetSeen(state, now);
      forgetEvidence(evidence, now);
      outbox.dueBy(now + FLUSH_MS);
    },
    letTimePass(now, isBehind) {
      workers.expire(now);
      busy.letTimePass(now, isBehind);
    },
    isWaiting: () => !busy.isEmpty() || !workers.isEmpty(),
    dueAt: () => outbox.dueAt(),
    take() {
      const changes = outbox.take();
      for (const state of states.values()) state.putChanges(changes);
      const all = new Map([...changes, ...evidence.changes]);
      evidence.changes.clear();
      return all;
    },
    // What is missed least goes first: the oldest earlier pages, DNS, session evidence, hosts of pages in view.
    shed(now) {
      let isLess = false;
      for (const state of states.values()) isLess = dropOldestEarlier(state) || isLess;
      return isLess || lookups.shed(now) || shedEvidence(evidence) || shedHosts(states.values());
    },
    isMissing(tabId) {
      const state = states.get(tabId);
      return state?.page.current === undefined || state.memory.killedAt > 0;
    },
  };
}
