import { parseAside } from '@/utils/core/session/parse-tab-memory';
import { isNumber } from '@/utils/core/guards';
import {
  parseAddressShared,
  parseHostSeen,
  parseList,
  parseNetworkSeen,
  parsePageRecord,
} from '@/utils/core/session/parse-page-record';
import { newSessionEvidence } from './session-evidence';
import type { SessionEvidence } from './session-evidence';
import {
  addressKey,
  asideKey,
  earlierKey,
  hostKey,
  NETWORK_KEY,
  pageKey,
  RECORDING_KEY,
} from '@/utils/core/session/keys';
import { emptyAside, newTabState } from './tab-state';
import type { TabState } from './tab-state';

export interface Session {
  readonly tabs: ReadonlyMap<number, TabState>;
  readonly evidence: SessionEvidence;
  /** Tabs that were busy when the worker before this one was killed. */
  readonly interrupted: readonly number[];
}

/** What the session holds, as the recorder's state; rows that are not whole are left out. `now` as in `Recorder`. */
export function restoreSession(stored: Readonly<Record<string, unknown>>, now: number): Session {
  const tabs = new Map<number, TabState>();
  const evidence = newSessionEvidence(parseNetworkSeen(stored[NETWORK_KEY]) ?? { since: now });
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(PAGES)) addTab(tabs, Number(key.slice(PAGES.length)), stored);
    else if (key.startsWith(HOSTS)) addParsed(evidence.hosts, key.slice(HOSTS.length), parseHostSeen(value));
    else if (key.startsWith(ADDRESSES)) addAddress(evidence, key.slice(ADDRESSES.length), value);
  }
  const interrupted = parseList(stored[RECORDING_KEY], (id) => (isNumber(id) ? id : undefined)) ?? [];
  return { tabs, evidence, interrupted };
}

const PAGES = pageKey(0).slice(0, -1);
const HOSTS = hostKey('');
const ADDRESSES = addressKey('');

function addTab(tabs: Map<number, TabState>, tabId: number, stored: Readonly<Record<string, unknown>>): void {
  const page = parsePageRecord(stored[pageKey(tabId)], stored[earlierKey(tabId)]);
  if (page === undefined) return;
  const aside = parseAside(stored[asideKey(page.tabId)]) ?? emptyAside();
  tabs.set(page.tabId, newTabState(page, aside, false));
}

function addAddress(evidence: SessionEvidence, ip: string, value: unknown): void {
  const shared = parseAddressShared(value);
  addParsed(evidence.addresses, ip, shared);
  if (shared !== undefined) evidence.lastAt = Math.max(evidence.lastAt, shared.at);
}

function addParsed<Value>(map: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value !== undefined) map.set(name, value);
}
