/**
 * The keys of `storage.session`. What lies under each, and who writes it: schema.ts. This module stays small, since
 * the popup's first script needs it.
 */
import type { LookupType } from '@/utils/core/dns/lookup';
import type { RecordType } from '@/utils/core/dns/record-lookup';

/** The first word of each key; what follows the colon says whose it is. */
export const SESSION_KINDS = [
  'page',
  'earlier',
  'aside',
  'recording',
  'host',
  'address',
  'network',
  'nat64',
  'probe',
  'dns',
  'room',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** The record of the document in view of a tab. */
export const pageKey = (tabId: number): `page:${number}` => `page:${tabId}`;
/**
 * Documents of the tab before the one in view. They change with a commit and the one in view many times a second, and
 * a write costs by its size, so they have a key of their own (docs/decisions/0007).
 */
export const earlierKey = (tabId: number): `earlier:${number}` => `earlier:${tabId}`;
/** What the recorder remembers of a tab beside its record. */
export const tabMemoryKey = (tabId: number): `aside:${number}` => `aside:${tabId}`;
/** The busy tabs: by this list a forced kill is told from an idle stop. */
export const RECORDING_KEY = 'recording';
/** What a site answered from. */
export const hostKey = (host: string): `host:${string}` => `host:${host}`;
/** @param ip an address, or the block of one that no site can have (blockOfNoSite) */
export const addressKey = (ip: string): `address:${string}` => `address:${ip}`;
/** What answers proved about the network in use. */
export const NETWORK_KEY = 'network';
/** Learned translation prefixes. */
export const NAT64_KEY = 'nat64';
/** What a probe found of the site in this tab. */
export const probeKey = (tabId: number): `probe:${number}` => `probe:${tabId}`;
/** An answer of DNS. */
export const dnsKey = (host: string, type: LookupType | RecordType): `dns:${string}` => `dns:${host}:${type}`;
/** Written and removed again, to see whether the session takes more. */
export const ROOM_KEY = 'room';

/** Splits a key at its first colon. @returns `kind` is undefined for a key that is not of the schema */
export function partsOfKey(key: string): { readonly kind: SessionKind | undefined; readonly of: string } {
  const colon = key.indexOf(':');
  const word = colon < 0 ? key : key.slice(0, colon);
  return { kind: SESSION_KINDS.find((kind) => kind === word), of: colon < 0 ? '' : key.slice(colon + 1) };
}

/** The host that an answer of DNS is about. @param of the part of a `dns:` key behind its first colon */
export const hostOfDnsKey = (of: string): string => of.split(':', 1).join('');

/**
 * What a page reads to know the document in view: its record, whether its tab was busy when the worker ended, and what
 * a probe of that document found.
 */
export const recordKeys = (tabId: number): string[] => [pageKey(tabId), RECORDING_KEY, probeKey(tabId)];

/** Whether a change of this key may change what a page says of the tab. */
export function isEvidenceKey(key: string, tabId: number): boolean {
  const { kind } = partsOfKey(key);
  if (kind === 'page' || kind === 'probe') return key === pageKey(tabId) || key === probeKey(tabId);
  return kind === 'host' || kind === 'dns' || kind === 'address' || kind === 'network' || kind === 'nat64';
}
