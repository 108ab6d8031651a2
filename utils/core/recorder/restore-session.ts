import { parseAddressShared } from '@/utils/core/session/address-shared';
import { parseBusyList } from '@/utils/core/session/busy-list';
import { parseHostSeen } from '@/utils/core/session/host-seen';
import { earlierKey, NETWORK_KEY, pageKey, partsOfKey, RECORDING_KEY, tabMemoryKey } from '@/utils/core/session/keys';
import { parseNetworkSeen } from '@/utils/core/session/network-seen';
import { parsePageRecord } from '@/utils/core/session/parse-page';
import { parseTabMemory } from '@/utils/core/session/parse-tab-memory';
import { newSessionEvidence } from './session-evidence';
import type { SessionEvidence } from './session-evidence';
import { createTabState, emptyMemory } from './tab-state';
import type { TabState } from './tab-state';

export interface Session {
  readonly tabs: Map<number, TabState>;
  readonly evidence: SessionEvidence;
  /** Tabs that were busy when the worker before this one was killed. */
  readonly interrupted: readonly number[];
}

/** Reads what the session holds; rows that are not whole are left out. @param now milliseconds since the epoch */
export function restoreSession(stored: Readonly<Record<string, unknown>>, now: number): Session {
  const tabs = new Map<number, TabState>();
  const evidence = newSessionEvidence(parseNetworkSeen(stored[NETWORK_KEY]) ?? { since: now });
  for (const [key, value] of Object.entries(stored)) {
    const { kind, of } = partsOfKey(key);
    if (kind === 'page') addTab(tabs, Number(of), stored);
    if (kind === 'host') addParsed(evidence.hosts, of, parseHostSeen(value));
    if (kind === 'address') addAddress(evidence, of, value);
  }
  const interrupted = parseBusyList(stored[RECORDING_KEY]) ?? [];
  return { tabs, evidence, interrupted };
}

function addTab(tabs: Map<number, TabState>, tabId: number, stored: Readonly<Record<string, unknown>>): void {
  const page = parsePageRecord(stored[pageKey(tabId)], stored[earlierKey(tabId)]);
  if (page === undefined) return;
  const memory = parseTabMemory(stored[tabMemoryKey(page.tabId)]) ?? emptyMemory();
  tabs.set(page.tabId, createTabState(page, memory));
}

function addAddress(evidence: SessionEvidence, ip: string, value: unknown): void {
  const shared = parseAddressShared(value);
  addParsed(evidence.addresses, ip, shared);
  if (shared !== undefined) evidence.lastAt = Math.max(evidence.lastAt, shared.at);
}

function addParsed<Value>(map: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value !== undefined) map.set(name, value);
}
