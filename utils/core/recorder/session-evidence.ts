import { connectionOf, provesIpv6 } from '@/utils/core/address/connection';
import { blockOfNoSite } from '@/utils/core/address/made-up-block';
import type { ConnectionKind } from '@/utils/core/address/connection';
import { remembering } from '@/utils/core/address/memo';
import { CONTROLS } from '@/utils/core/reach/control-addresses';
import { hostKind } from '@/utils/core/host/host';
import { lookupBarrier } from '@/utils/core/host/special-names';
import { siteOf } from '@/utils/core/host/site';
import { translatedFrom } from '@/utils/core/verdict/translation';
import { ADDRESSES_PER_SESSION, EPOCH_MS, HOSTS_PER_SESSION, NAMES_PER_ADDRESS, REFRESH_MS } from './limits';
import { REMEMBERED_ADDRESSES, REMEMBERED_HOSTS } from './limits';
import { addressKey, hostKey, NAT64_KEY, NETWORK_KEY } from '@/utils/core/session/keys';
import type { Changes } from './outbox';
import type { AddressShared } from '@/utils/core/session/address-shared';
import type { HostSeen } from '@/utils/core/session/host-seen';
import type { NetworkSeen } from '@/utils/core/session/network-seen';

/** An answer that came over the network, from an address that is not a stated proxy's. */
export interface FreshAnswer {
  readonly host: string;
  readonly ip: string;
  readonly at: number;
  /** Sáu itself asked: the answer tells of the network, never of a site (docs/rulings.md 15). */
  readonly own: boolean;
}

/**
 * What fresh answers prove beyond their page: `host:`, `address:` and `network` of the session.
 *
 * Life cycle. It is born with the worker from what the session holds, and only answers in normal windows change it.
 * What it says of sites lasts for the session; what it says of addresses and of the network ends with the network epoch
 * (docs/rulings.md 26).
 */
export interface SessionEvidence {
  readonly hosts: Map<string, HostSeen>;
  readonly addresses: Map<string, AddressShared>;
  network: NetworkSeen;
  /** Time of the newest evidence of this epoch. */
  lastAt: number;
  readonly changes: Changes;
  readonly remembered: Map<string, { kind: ConnectionKind; proves: boolean }>;
}

export function newSessionEvidence(network: NetworkSeen): SessionEvidence {
  return {
    hosts: new Map(),
    addresses: new Map(),
    network,
    lastAt: Math.max(network.since, network.ipv6?.at ?? 0, network.nat64?.at ?? 0),
    changes: new Map(),
    remembered: new Map(),
  };
}

/** Takes in one fresh answer, in constant time. @param nat64Prefixes as in the settings */
export function learn(evidence: SessionEvidence, answer: FreshAnswer, nat64Prefixes: readonly string[]): void {
  // A probe asks a site by its address; in a private window that would tell of the site (docs/rulings.md 15, 17).
  if (answer.own && answer.host === answer.ip && !CONTROLS.some(({ ip }) => ip === answer.ip)) return;
  if (answer.at - evidence.lastAt > EPOCH_MS) endEpoch(evidence, answer.at);
  evidence.lastAt = Math.max(evidence.lastAt, answer.at);
  const { kind, proves } = isTranslatedLiteral(answer) ? TRANSLATED : wayOf(evidence, answer.ip, nat64Prefixes);
  if (proves) learnNetwork(evidence, 'ipv6', answer);
  else if (kind === 'nat64') learnNetwork(evidence, 'nat64', answer);
  if (answer.own) return;
  if (proves) learnHost(evidence, 'v6', answer);
  else if (kind === 'v4') learnHost(evidence, 'v4', answer);
  learnAddress(evidence, answer);
}

/** Forgets what was learned of a network that is gone (docs/rulings.md 26). */
export function endEpoch(evidence: SessionEvidence, at: number): void {
  for (const ip of evidence.addresses.keys()) evidence.changes.set(addressKey(ip), undefined);
  evidence.addresses.clear();
  evidence.network = { since: at };
  evidence.lastAt = at;
  evidence.changes.set(NETWORK_KEY, evidence.network);
  evidence.changes.set(NAT64_KEY, undefined);
}

/** Forgets all that was learned, of sites as well. */
export function forgetEvidence(evidence: SessionEvidence, at: number): void {
  for (const host of evidence.hosts.keys()) evidence.changes.set(hostKey(host), undefined);
  evidence.hosts.clear();
  endEpoch(evidence, at);
}

/** Gives up the older half of hosts and of addresses; false when there are none. */
export function shedEvidence(evidence: SessionEvidence): boolean {
  const before = evidence.hosts.size + evidence.addresses.size;
  trim(evidence.addresses, evidence.addresses.size >> 1, addressKey, evidence.changes);
  trim(evidence.hosts, evidence.hosts.size >> 1, hostKey, evidence.changes);
  return evidence.hosts.size + evidence.addresses.size < before;
}

const TRANSLATED = { kind: 'nat64', proves: false } as const;

/** The host is an IPv4 address and its answer carries it: that is a translator, whatever its prefix. */
const isTranslatedLiteral = ({ host, ip }: FreshAnswer): boolean =>
  ip.includes(':') && hostKind(host) === 'ipv4' && translatedFrom(ip, [host]) !== undefined;

function wayOf(evidence: SessionEvidence, ip: string, nat64Prefixes: readonly string[]) {
  const key = `${ip} ${nat64Prefixes.join(' ')}`;
  const known = evidence.remembered.get(key);
  if (known !== undefined) return known;
  if (evidence.remembered.size >= REMEMBERED_ADDRESSES) evidence.remembered.clear();
  const way = { kind: connectionOf(ip, nat64Prefixes), proves: provesIpv6(ip, nat64Prefixes) };
  evidence.remembered.set(key, way);
  return way;
}

function learnNetwork(evidence: SessionEvidence, family: 'ipv6' | 'nat64', answer: FreshAnswer): void {
  const known = evidence.network[family];
  const isNews = known === undefined || answer.at - known.at > REFRESH_MS || (known.own && !answer.own);
  if (!isNews) return;
  const { host, ip, at, own } = answer;
  evidence.network = { ...evidence.network, [family]: { host, ip, at, own } };
  evidence.changes.set(NETWORK_KEY, evidence.network);
}

function learnHost(evidence: SessionEvidence, family: 'v4' | 'v6', { host, ip, at }: FreshAnswer): void {
  const seen = evidence.hosts.get(host);
  const known = seen?.[family];
  if (known !== undefined && known.ip === ip && at - known.at <= REFRESH_MS) return;
  const next: HostSeen = { ...seen, [family]: { ip, at } };
  // It is put last again, so that the first ones are the oldest.
  evidence.hosts.delete(host);
  evidence.hosts.set(host, next);
  evidence.changes.set(hostKey(host), next);
  trim(evidence.hosts, HOSTS_PER_SESSION, hostKey, evidence.changes);
}

/** Every answer of a host asks again. */
const knownSiteOf = remembering(REMEMBERED_HOSTS, siteOf);

/** Notes the name under its address, and under the block if no site can have that: a proxy gives each name its own. */
function learnAddress(evidence: SessionEvidence, answer: FreshAnswer): void {
  const { host, ip, at } = answer;
  share(evidence, ip, host, ({ names }) => ({ names: [...names, host], at }));
  const block = blockOfNoSite(ip);
  if (block === undefined || lookupBarrier(host) !== undefined) return;
  share(evidence, block, host, ({ names, ips = [] }) => ({ names: [...names, host], at, ips: [...ips, ip] }));
}

function share(
  evidence: SessionEvidence,
  key: string,
  host: string,
  add: (known: Pick<AddressShared, 'names' | 'ips'>) => AddressShared,
): void {
  const known: Pick<AddressShared, 'names' | 'ips'> = evidence.addresses.get(key) ?? { names: [] };
  const { names } = known;
  if (names.length >= NAMES_PER_ADDRESS || names.includes(host)) return;
  const site = knownSiteOf(host);
  if (names.some((name) => knownSiteOf(name) === site)) return;
  const next = add(known);
  evidence.addresses.set(key, next);
  evidence.changes.set(addressKey(key), next);
  trim(evidence.addresses, ADDRESSES_PER_SESSION, addressKey, evidence.changes);
}

function trim(map: Map<string, unknown>, size: number, keyOf: (name: string) => string, changes: Changes): void {
  for (const name of map.keys()) {
    if (map.size <= size) return;
    map.delete(name);
    changes.set(keyOf(name), undefined);
  }
}
