import { isNumber, isObject, isText } from '@/utils/core/guards';
import { emptyTable } from '@/utils/core/recorder/document-draft';
import type { DocumentSource, Hop, ResourceKind } from './page-record';
import type { AddressShared, HostSeen, NetworkSeen } from './keys';
import type { AddressDraft, DocumentDraft, HostDraft, PageDraft } from '@/utils/core/recorder/tab-state';

// Hand guards instead of a schema library: the background reads these at each start, before anything else.
const isCount = (input: unknown): input is number => isNumber(input) && input >= 0;
const isFlag = (input: unknown): input is boolean => typeof input === 'boolean';

const SOURCES: ReadonlySet<unknown> = new Set<DocumentSource>([
  'response',
  'service-worker',
  'restored-unknown',
  'error',
  'before-install',
  'not-web',
  'pending',
]);
const KINDS: ReadonlySet<unknown> = new Set<ResourceKind>([
  'document',
  'frame',
  'script',
  'style',
  'font',
  'image',
  'media',
  'fetch',
  'websocket',
  'beacon',
  'other',
]);
const isSource = (input: unknown): input is DocumentSource => SOURCES.has(input);
const isKind = (input: unknown): input is ResourceKind => KINDS.has(input);

/** Every row of a list, parsed; `undefined` if one is wrong. */
export function parseList<Value>(input: unknown, parse: (row: unknown) => Value | undefined): Value[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const values: Value[] = [];
  for (const row of input) {
    const value = parse(row);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** What `page:<tabId>` and `earlier:<tabId>` hold: JSON as text, which costs the browser a tenth of the same as values. */
export const storedPage = ({ earlier: _elsewhere, ...page }: PageDraft): string => JSON.stringify(page);
export const storedEarlier = ({ earlier }: PageDraft): string | undefined =>
  earlier.length === 0 ? undefined : JSON.stringify(earlier);

/**
 * `page:<tabId>` and `earlier:<tabId>`; `undefined` for whatever is not one whole record. The result is a fresh copy.
 *
 * @param storedBefore for readers of the document in view alone it may be left out: then there are no earlier ones
 */
export function parsePageRecord(stored: unknown, storedBefore: unknown = '[]'): PageDraft | undefined {
  const input = parseText(stored);
  if (!isObject(input) || !isNumber(input.tabId) || !isFlag(input.isPrivate)) return undefined;
  const earlier = parseList(parseText(storedBefore), parseDocument);
  if (earlier === undefined) return undefined;
  const page: PageDraft = { tabId: input.tabId, isPrivate: input.isPrivate, earlier };
  if (input.current === undefined) return page;
  const current = parseDocument(input.current);
  return current === undefined ? undefined : { ...page, current };
}

function parseText(stored: unknown): unknown {
  try {
    return isText(stored) ? JSON.parse(stored) : undefined;
  } catch {
    // Nothing that was written here; the caller's `undefined` says so.
    return undefined;
  }
}

export function parseDocument(input: unknown): DocumentDraft | undefined {
  if (!isObject(input)) return undefined;
  const { documentId, scheme, host, port, source, error, committedAt, restoredAt, requestsLeftOut, gap } = input;
  const hops = parseList(input.hops, parseHop);
  const hosts = parseHosts(input.hosts);
  if (hops === undefined || hosts === undefined) return undefined;
  if (!isText(documentId) || !isText(scheme) || !isText(host) || !isSource(source)) return undefined;
  if (!isNumber(committedAt) || !isCount(requestsLeftOut) || !isFlag(gap)) return undefined;
  return {
    documentId,
    scheme,
    host,
    source,
    hops,
    committedAt,
    hosts,
    requestsLeftOut,
    gap,
    ...(isNumber(port) ? { port } : {}),
    ...(isText(error) ? { error } : {}),
    ...(isNumber(restoredAt) ? { restoredAt } : {}),
  };
}

export function parseHop(input: unknown): Hop | undefined {
  if (!isObject(input) || !isText(input.host) || !isFlag(input.secure) || !isFlag(input.cached)) return undefined;
  return {
    host: input.host,
    secure: input.secure,
    cached: input.cached,
    ...(isText(input.ip) ? { ip: input.ip } : {}),
    ...(input.proxied === true ? { proxied: true } : {}),
  };
}

function parseHosts(input: unknown): Record<string, HostDraft> | undefined {
  if (!isObject(input)) return undefined;
  const hosts = emptyTable<HostDraft>();
  for (const [name, row] of Object.entries(input)) {
    const host = parseHost(row);
    if (host?.host !== name) return undefined;
    hosts[name] = host;
  }
  return hosts;
}

function parseHost(input: unknown): HostDraft | undefined {
  if (!isObject(input)) return undefined;
  const { host, addressesLeftOut, withoutAddress, secure, insecure, fromServiceWorker } = input;
  const addresses = parseList(input.addresses, parseAddressSeen);
  const kinds = parseCounts(input.kinds, isKind);
  const failures = parseCounts(input.failures, isText);
  if (addresses === undefined || kinds === undefined || failures === undefined) return undefined;
  if (!isText(host) || !isCount(addressesLeftOut) || !isCount(withoutAddress)) return undefined;
  if (!isCount(secure) || !isCount(insecure) || !isFlag(fromServiceWorker)) return undefined;
  return { host, addresses, addressesLeftOut, withoutAddress, kinds, secure, insecure, failures, fromServiceWorker };
}

function parseAddressSeen(input: unknown): AddressDraft | undefined {
  if (!isObject(input) || !isText(input.ip) || !isCount(input.fresh) || !isCount(input.cached)) return undefined;
  const { ip, fresh, cached } = input;
  return { ip, fresh, cached, ...(input.proxied === true ? ({ proxied: true } as const) : {}) };
}

function parseCounts(input: unknown, isName: (name: unknown) => boolean): Record<string, number> | undefined {
  if (!isObject(input)) return undefined;
  const counts = emptyTable<number>();
  for (const [name, count] of Object.entries(input)) {
    if (!isName(name) || !isCount(count)) return undefined;
    counts[name] = count;
  }
  return counts;
}

/** `host:<name>`. */
export function parseHostSeen(input: unknown): HostSeen | undefined {
  if (!isObject(input)) return undefined;
  const v6 = parseSeen(input.v6);
  const v4 = parseSeen(input.v4);
  if (v6 === undefined && v4 === undefined) return undefined;
  return { ...(v6 === undefined ? {} : { v6 }), ...(v4 === undefined ? {} : { v4 }) };
}

function parseSeen(input: unknown): { ip: string; at: number } | undefined {
  return isObject(input) && isText(input.ip) && isNumber(input.at) ? { ip: input.ip, at: input.at } : undefined;
}

/** `address:<ip>`. */
export function parseAddressShared(input: unknown): AddressShared | undefined {
  if (!isObject(input) || !isNumber(input.at)) return undefined;
  const names = parseList(input.names, (name) => (isText(name) ? name : undefined));
  if (names === undefined) return undefined;
  if (input.ips === undefined) return { names, at: input.at };
  const ips = parseList(input.ips, (ip) => (isText(ip) ? ip : undefined));
  return ips?.length === names.length ? { names, at: input.at, ips } : undefined;
}

/** `network`. A part that is no evidence is left out: the rest still holds. */
export function parseNetworkSeen(input: unknown): NetworkSeen | undefined {
  if (!isObject(input) || !isNumber(input.since)) return undefined;
  const ipv6 = parseProof(input.ipv6);
  const nat64 = parseProof(input.nat64);
  return { since: input.since, ...(ipv6 === undefined ? {} : { ipv6 }), ...(nat64 === undefined ? {} : { nat64 }) };
}

function parseProof(input: unknown): NetworkSeen['ipv6'] {
  const seen = parseSeen(input);
  if (seen === undefined || !isObject(input) || !isText(input.host) || !isFlag(input.own)) return undefined;
  return { host: input.host, ...seen, own: input.own };
}
