import { isWebScheme } from '@/utils/core/host/host';
import { emptyTable } from '@/utils/core/own-value';
import {
  ADDRESSES_PER_HOST,
  DROPPED_IDS_PER_TAB,
  EARLIER_DOCUMENTS,
  FAILURE_CODES_PER_HOST,
  HOSTS_PER_EARLIER_DOCUMENT,
  LONGEST_FAILURE_CODE,
} from './limits';
import type { Place } from './observation';
import type { DocumentSource, ResourceKind } from '@/utils/core/session/page-record';
import type { DocumentDraft, HostDraft, TabState } from './tab-state';

/** One answer or failure of one host, as a document records it. */
export interface Contact {
  readonly host: string;
  readonly secure: boolean;
  readonly resource: ResourceKind;
  readonly ip?: string;
  readonly fromCache: boolean;
  readonly proxied: boolean;
  readonly error?: string;
}

export function newDocument(place: Place, documentId: string, at: number, source: DocumentSource): DocumentDraft {
  const isWeb = isWebScheme(place.scheme) && place.host !== '';
  return {
    documentId,
    scheme: place.scheme,
    host: place.host,
    ...(place.port === undefined ? {} : { port: place.port }),
    source: isWeb || place.scheme === '' ? source : 'not-web',
    hops: [],
    committedAt: at,
    hosts: emptyTable(),
    requestsLeftOut: 0,
    gap: false,
  };
}

/**
 * Adds one contact to a document that may hold `room` hosts. Work is bounded by the limits of this folder, and one
 * look-up by name for a host that is already there.
 *
 * A failure adds its code only: the same request may already have been counted by its answer.
 */
export function addContact(document: DocumentDraft, contact: Contact, room: number, isFromServiceWorker = false): void {
  const host = hostIn(document, contact.host, room, isFromServiceWorker);
  if (host === undefined) {
    document.requestsLeftOut += 1;
    return;
  }
  host.fromServiceWorker &&= isFromServiceWorker;
  if (contact.error !== undefined) {
    addFailure(host, contact.error);
    return;
  }
  host.kinds[contact.resource] = (host.kinds[contact.resource] ?? 0) + 1;
  if (contact.secure) host.secure += 1;
  else host.insecure += 1;
  if (contact.ip === undefined) host.withoutAddress += 1;
  else addAddress(host, contact.ip, contact);
}

function hostIn(document: DocumentDraft, name: string, room: number, fromServiceWorker: boolean) {
  const known = document.hosts[name];
  if (known !== undefined) return known;
  if (Object.keys(document.hosts).length >= room) return undefined;
  const added: HostDraft = {
    host: name,
    addresses: [],
    addressesLeftOut: 0,
    withoutAddress: 0,
    kinds: emptyTable(),
    secure: 0,
    insecure: 0,
    failures: emptyTable(),
    fromServiceWorker,
  };
  document.hosts[name] = added;
  return added;
}

function addAddress(host: HostDraft, ip: string, contact: Contact): void {
  const known = host.addresses.find((seen) => seen.ip === ip && (seen.proxied ?? false) === contact.proxied);
  const fresh = contact.fromCache ? 0 : 1;
  if (known !== undefined) {
    known.fresh += fresh;
    known.cached += 1 - fresh;
    return;
  }
  if (host.addresses.length >= ADDRESSES_PER_HOST) {
    host.addressesLeftOut += 1;
    // The family is what counts: one that was not there before takes a place.
    if (host.addresses.some((seen) => isIpv6(seen.ip) === isIpv6(ip))) return;
    host.addresses.pop();
  }
  const proxied = contact.proxied ? ({ proxied: true } as const) : {};
  host.addresses.push({ ip, fresh, cached: 1 - fresh, ...proxied });
}

const isIpv6 = (ip: string): boolean => ip.includes(':');

function addFailure(host: HostDraft, error: string): void {
  const code = error.slice(0, LONGEST_FAILURE_CODE);
  const isRoom = code in host.failures || Object.keys(host.failures).length < FAILURE_CODES_PER_HOST;
  const counted = isRoom ? code : 'other';
  host.failures[counted] = (host.failures[counted] ?? 0) + 1;
}

/** The document with this id, in view, earlier or prerendered; '' is nobody's id. */
export function documentWith(state: TabState, documentId: string): DocumentDraft | undefined {
  if (documentId === '') return undefined;
  if (state.page.current?.documentId === documentId) return state.page.current;
  return (
    state.page.earlier.find((earlier) => earlier.documentId === documentId) ??
    state.aside.prerenders.find((prerender) => prerender.document.documentId === documentId)?.document
  );
}

/** Puts a document in view; the one before becomes the newest of the earlier ones, cut to what is kept of those. */
export function show(state: TabState, document: DocumentDraft): void {
  const before = state.page.current;
  state.page.current = document;
  state.hasNews = true;
  state.pageChanged = true;
  state.earlierChanged = true;
  // What was never a page and what nothing can restore is not worth a place.
  if (before === undefined || before.documentId === '' || before === document) return;
  delete before.restoredAt;
  state.page.earlier.unshift(trimmed(before));
  while (state.page.earlier.length > EARLIER_DOCUMENTS) dropOldestEarlier(state);
}

/** Forgets the oldest earlier document but its id; false when there is none. */
export function dropOldestEarlier(state: TabState): boolean {
  const dropped = state.page.earlier.pop();
  if (dropped === undefined) return false;
  rememberDropped(state, dropped.documentId);
  state.earlierChanged = true;
  return true;
}

/** Should this document come into view again, or at last, its record is not whole (`commitPage`). */
export function rememberDropped(state: TabState, documentId: string): void {
  const { dropped } = state.aside;
  if (documentId === '' || dropped.includes(documentId)) return;
  dropped.push(documentId);
  state.asideChanged = true;
  if (dropped.length <= DROPPED_IDS_PER_TAB) return;
  dropped.shift();
  // Its page may come back from the cache as one that was never seen.
  state.aside.hasUnseenPast = true;
}

/**
 * Cuts the pages in view of the half of the tabs that were quiet longest to the hosts that an earlier page may have,
 * and counts in each what was left out; false when none has more.
 */
export function shedHosts(tabs: Iterable<TabState>): boolean {
  const large = [...tabs].filter(
    ({ page }) => Object.keys(page.current?.hosts ?? {}).length > HOSTS_PER_EARLIER_DOCUMENT,
  );
  large.sort((one, other) => other.lastEventAt - one.lastEventAt);
  for (const state of large.slice(large.length >> 1)) {
    if (state.page.current !== undefined) trimmed(state.page.current);
    state.pageChanged = true;
  }
  return large.length > 0;
}

/** Cut to what is kept of an earlier page; what goes is counted. */
export function trimmed(document: DocumentDraft): DocumentDraft {
  const names = Object.keys(document.hosts);
  const own = document.hosts[document.host];
  const kept = own === undefined ? names.slice(0, HOSTS_PER_EARLIER_DOCUMENT) : keptWith(document.host, names);
  if (kept.length === names.length) return document;
  const isKept = new Set(kept);
  for (const name of names) {
    const host = document.hosts[name];
    if (host === undefined || isKept.has(name)) continue;
    // One that only failed has no answer to count.
    document.requestsLeftOut += Math.max(1, host.secure + host.insecure);
    delete document.hosts[name];
  }
  return document;
}

const keptWith = (own: string, names: readonly string[]): string[] => [
  own,
  ...names.filter((name) => name !== own).slice(0, HOSTS_PER_EARLIER_DOCUMENT - 1),
];
