/**
 * What `storage.session` holds: every key, who writes it, what is written and how it is read. The stored strings stay as
 * they are. Nothing is migrated: the session ends with the browser.
 *
 * Code that reads one value imports its parser alone, so that the popup does not load them all. It imports from here
 * types only: by `sessionItem` (pages) and `SessionChanges` (recorder) nothing is written that is not in this table.
 */
import type { Lookup } from '@/utils/core/dns/lookup';
import type { RecordLookup } from '@/utils/core/dns/record-lookup';
import type { LearnedPrefixes } from '@/utils/core/reach/learned-prefixes';
import type { AddressShared } from './address-shared';
import { parseAddressShared } from './address-shared';
import { parseBusyList } from './busy-list';
import type { HostSeen } from './host-seen';
import { parseHostSeen } from './host-seen';
import {
  addressKey,
  dnsKey,
  earlierKey,
  hostKey,
  NAT64_KEY,
  NETWORK_KEY,
  pageKey,
  probeKey,
  RECORDING_KEY,
  ROOM_KEY,
  tabMemoryKey,
} from './keys';
import type { SessionKind } from './keys';
import type { NetworkSeen } from './network-seen';
import { parseNetworkSeen } from './network-seen';
import { parseLearnedPrefixes } from './parse-learned-prefixes';
import { parseLookup } from './parse-lookup';
import { parseEarlier, parsePage, storedEarlier, storedPage } from './parse-page';
import { parseRecordLookup } from './parse-record-lookup';
import { parseTabMemory, storedTabMemory } from './parse-tab-memory';
import { parseStoredProbe } from './stored-probe';
import type { StoredProbe } from './stored-probe';
import { isText } from '@/utils/core/guards';

interface Row {
  readonly by: 'background' | 'pages';
  readonly key: (...of: never[]) => string;
  /** From the value in memory to what is stored; undefined removes the key. */
  readonly store: (value: never) => unknown;
  /** From whatever lies there to the value. Never throws; undefined for what this version does not write. */
  readonly parse: (stored: unknown) => unknown;
}

const asItIs = <Value>(value: Value): Value => value;

export const SESSION = {
  page: { by: 'background', key: pageKey, store: storedPage, parse: parsePage },
  earlier: { by: 'background', key: earlierKey, store: storedEarlier, parse: parseEarlier },
  aside: { by: 'background', key: tabMemoryKey, store: storedTabMemory, parse: parseTabMemory },
  recording: {
    by: 'background',
    key: () => RECORDING_KEY,
    store: asItIs<readonly number[]>,
    parse: parseBusyList,
  },
  host: { by: 'background', key: hostKey, store: asItIs<HostSeen>, parse: parseHostSeen },
  address: { by: 'background', key: addressKey, store: asItIs<AddressShared>, parse: parseAddressShared },
  network: { by: 'background', key: () => NETWORK_KEY, store: asItIs<NetworkSeen>, parse: parseNetworkSeen },
  nat64: { by: 'pages', key: () => NAT64_KEY, store: asItIs<LearnedPrefixes>, parse: parseLearnedPrefixes },
  probe: { by: 'pages', key: probeKey, store: asItIs<StoredProbe>, parse: parseStoredProbe },
  dns: {
    by: 'pages',
    key: dnsKey,
    store: asItIs<Lookup | RecordLookup>,
    parse: (stored: unknown) => parseLookup(stored) ?? parseRecordLookup(stored),
  },
  room: {
    by: 'pages',
    key: () => ROOM_KEY,
    store: asItIs<string>,
    parse: (stored: unknown) => (isText(stored) ? stored : undefined),
  },
} as const satisfies Record<SessionKind, Row>;

type Rows = typeof SESSION;

/** Key → what is stored under it. */
type SessionItems = {
  readonly [Kind in keyof Rows as ReturnType<Rows[Kind]['key']>]: NonNullable<ReturnType<Rows[Kind]['store']>>;
};
export type SessionKey = keyof SessionItems;
export type StoredUnder<Key extends SessionKey> = SessionItems[Key];

/** What is written to the session next, by key: `undefined` means that the key goes. */
export interface SessionChanges extends Pick<
  Map<string, unknown>,
  'clear' | 'delete' | 'get' | 'has' | 'keys' | 'size'
> {
  set(key: string, value: undefined): unknown;
  set<Key extends SessionKey>(key: Key, value: StoredUnder<Key> | undefined): unknown;
  [Symbol.iterator](): IterableIterator<[string, unknown]>;
}
