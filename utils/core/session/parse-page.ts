import { isNumber, isObject, isOneOf, isText } from '@/utils/core/guards';
import { emptyTable } from '@/utils/core/own-value';
import type { Draft } from './draft';
import { DOCUMENT_SOURCES, RESOURCE_KINDS } from './page-record';
import type { AddressSeen, DocumentRecord, Hop, HostRecord, PageRecord } from './page-record';
import { isCount, isFlag, parseList } from './shapes';

// Hand guards instead of a schema library: the background reads these at each start, before anything else.

const isSource = isOneOf(DOCUMENT_SOURCES);
const isKind = isOneOf(RESOURCE_KINDS);

/** `page:<tabId>` as it is stored: JSON as text, which costs the browser a tenth of the same as values. */
export const storedPage = ({ earlier: _elsewhere, ...page }: PageRecord): string => JSON.stringify(page);
/** `earlier:<tabId>`, likewise; undefined where there are none. */
export const storedEarlier = ({ earlier }: Pick<PageRecord, 'earlier'>): string | undefined =>
  earlier.length === 0 ? undefined : JSON.stringify(earlier);

/** `page:<tabId>`, with no earlier documents; undefined for whatever is not one whole record. A fresh copy. */
export function parsePage(stored: unknown): Draft<PageRecord> | undefined {
  const input = parseText(stored);
  if (!isObject(input) || !isNumber(input.tabId) || !isFlag(input.isPrivate)) return undefined;
  const page: Draft<PageRecord> = { tabId: input.tabId, isPrivate: input.isPrivate, earlier: [] };
  if (input.current === undefined) return page;
  const current = parseDocument(input.current);
  return current && { ...page, current };
}

/** `earlier:<tabId>`; undefined if one of its documents is not whole. */
export function parseEarlier(stored: unknown): { readonly earlier: Draft<DocumentRecord>[] } | undefined {
  const earlier = parseList(parseText(stored), parseDocument);
  return earlier && { earlier };
}

/**
 * Both keys of a tab as one record; undefined if either is not whole.
 *
 * @param storedEarlier undefined where the tab has no earlier documents
 */
export function parsePageRecord(stored: unknown, storedEarlier: unknown = '[]'): Draft<PageRecord> | undefined {
  const page = parsePage(stored);
  const before = parseEarlier(storedEarlier);
  return page && before && { ...page, ...before };
}

function parseText(stored: unknown): unknown {
  try {
    return isText(stored) ? JSON.parse(stored) : undefined;
  } catch {
    // Nothing that was written here; the caller's `undefined` says so.
    return undefined;
  }
}

export function parseDocument(input: unknown): Draft<DocumentRecord> | undefined {
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

function parseHosts(input: unknown): Record<string, Draft<HostRecord>> | undefined {
  if (!isObject(input)) return undefined;
  const hosts = emptyTable<Draft<HostRecord>>();
  for (const [name, row] of Object.entries(input)) {
    const host = parseHost(row);
    if (host?.host !== name) return undefined;
    hosts[name] = host;
  }
  return hosts;
}

function parseHost(input: unknown): Draft<HostRecord> | undefined {
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

function parseAddressSeen(input: unknown): Draft<AddressSeen> | undefined {
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
