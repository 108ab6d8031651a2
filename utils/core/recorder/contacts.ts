import { emptyTable } from '@/utils/core/own-value';
import type { Draft } from '@/utils/core/session/draft';
import type { HostRecord, ResourceKind } from '@/utils/core/session/page-record';
import { ADDRESSES_PER_HOST, FAILURE_CODES_PER_HOST, LONGEST_FAILURE_CODE } from './limits';
import type { DocumentDraft } from './tab-state';

type HostDraft = Draft<HostRecord>;

/** One answer or failure of one host, as a document records it. */
export interface Contact {
  readonly host: string;
  readonly secure: boolean;
  readonly resource: ResourceKind;
  readonly ip: string | undefined;
  readonly fromCache: boolean;
  readonly proxied: boolean;
  readonly error: string | undefined;
}

/**
 * Adds one contact to a document that may hold `room` hosts. Its time is bounded by limits.ts, whatever the document
 * holds.
 *
 * A failure adds its code only: its request may have been counted already, when it was answered.
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
    // A verdict needs one address of each family: a family that is missing takes the last place.
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
