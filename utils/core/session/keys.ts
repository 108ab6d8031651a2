import type { LookupType } from '@/utils/core/dns/lookup';
import type { RecordType } from '@/utils/core/dns/record-lookup';

/** Keys of `storage.session`. Who writes what: docs/architecture.md; `address:` and `network` are the background's. */
export const pageKey = (tabId: number): string => `page:${tabId}`;
/**
 * Documents of the tab before the one in view, in a key of their own: they change with a commit, the one in view many
 * times a second, and each write costs by its size (docs/decisions/0007).
 */
export const earlierKey = (tabId: number): string => `earlier:${tabId}`;
export const hostKey = (host: string): string => `host:${host}`;
/** @param ip an address, or the block of one that no site can have (blockOfNoSite) */
export const addressKey = (ip: string): string => `address:${ip}`;
export const dnsKey = (host: string, type: LookupType | RecordType): string => `dns:${host}:${type}`;
export const NETWORK_KEY = 'network';
/**
 * Learned translation prefixes (utils/core/reach/learned-prefixes.ts); pages write them, the network epoch ends them.
 */
export const NAT64_KEY = 'nat64';

/** The recorder's own, read by nobody else: what it must remember of a tab beside the record, and the busy tabs. */
export const asideKey = (tabId: number): string => `aside:${tabId}`;
export const RECORDING_KEY = 'recording';

/**
 * What a probe found of the site in this tab; pages write it for other pages about the same document, never in private.
 */
export const probeKey = (tabId: number): string => `probe:${tabId}`;

/**
 * What a page reads to know the document in view: its record, whether its tab was busy when the worker ended, and what
 * a probe of that document found.
 */
export const recordKeys = (tabId: number): string[] => [pageKey(tabId), RECORDING_KEY, probeKey(tabId)];

/** A change of this key may change what a page says of the tab. */
export const isEvidenceKey = (key: string, tabId: number): boolean =>
  [pageKey(tabId), probeKey(tabId), NETWORK_KEY, NAT64_KEY].includes(key) || /^(?:host|dns|address):/.test(key);

/** `host:<name>`: the last fresh native answer per family, from normal windows only. */
export interface HostSeen {
  readonly v6?: { readonly ip: string; readonly at: number };
  readonly v4?: { readonly ip: string; readonly at: number };
}

/**
 * `address:<ip>`: names of different sites that came from this address on this network, at most
 * NAMES_PER_ADDRESS, one a site. It feeds the proxy inference (docs/rulings.md 6) and ends with the network epoch.
 */
export interface AddressShared {
  readonly names: readonly string[];
  readonly at: number;
  /** Of a block: the address that each of the names came from, in their order. */
  readonly ips?: readonly string[];
}

/** `network`: what native answers proved about the connection in use; ends with the network epoch. */
export interface NetworkSeen {
  /** When this epoch began, ms since the epoch. */
  readonly since: number;
  readonly ipv6?: { readonly host: string; readonly ip: string; readonly at: number; readonly own: boolean };
  readonly nat64?: { readonly host: string; readonly ip: string; readonly at: number; readonly own: boolean };
}
