import { blockOfNoSite } from '@/utils/core/address/made-up-block';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { believedPrefixes } from '@/utils/core/session/believed-prefixes';
import { parseLookup } from '@/utils/core/session/parse-lookup';
import type { Lookup } from '@/utils/core/dns/lookup';
import { parseAddressShared } from '@/utils/core/session/address-shared';
import type { AddressShared } from '@/utils/core/session/address-shared';
import { parseHostSeen } from '@/utils/core/session/host-seen';
import type { HostSeen } from '@/utils/core/session/host-seen';
import { parseNetworkSeen } from '@/utils/core/session/network-seen';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { addressKey, dnsKey, hostKey, NAT64_KEY, NETWORK_KEY } from '@/utils/core/session/keys';
import type { Settings } from '@/utils/core/settings/settings';
import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';
import { NAMES_THAT_SHARE_A_PROXY } from '@/utils/core/verdict/limits';
import { inferProxies } from '@/utils/core/verdict/proxy';
import { ownValue } from '@/utils/core/own-value';
import { dnsSlot } from './dns-slot';

/** The part of `storage.session` that gathering needs. */
export interface ReadableArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
}

export interface Gathering {
  readonly area: ReadableArea;
  /** Absent when nothing is known of the tab. */
  readonly document: DocumentRecord | undefined;
  /** The hosts whose DNS and earlier answers count; the icon needs those of the one in view alone. */
  readonly hosts: readonly string[];
  readonly settings: Settings;
  /** Answers kept outside the session, as in private windows (docs/rulings.md 17). */
  readonly ownLookups: readonly Lookup[];
  /** What is known of the HTTPS records of the host in view; absent where nobody looks at them, as the icon. */
  readonly https?: Promise<Dossier['https']>;
  readonly now: number;
}

/**
 * Collects from the session what `judge` may look at, in at most two reads.
 *
 * @returns evidence; answers whose TTL has ended are left out
 * @throws what the area throws when the session cannot be read
 */
export async function gatherEvidence({
  area,
  document,
  hosts,
  settings,
  ownLookups,
  https,
  now,
}: Gathering): Promise<Evidence> {
  const ips = new Set<string>();
  for (const record of Object.values(document?.hosts ?? {})) for (const { ip } of record.addresses) ips.add(ip);
  const mainIp = document?.hops.at(-1)?.ip;
  if (mainIp) ips.add(mainIp);
  const shareable = [...new Set([...ips].flatMap((ip) => [ip, blockOfNoSite(ip) ?? ip]))];
  const stored = await area.get([
    NETWORK_KEY,
    NAT64_KEY,
    ...hosts.flatMap((host) => [hostKey(host), ...lookupKeys(host)]),
    ...shareable.map((each) => addressKey(each)),
  ]);
  const network = parseNetworkSeen(stored[NETWORK_KEY]);
  const learned = network ? believedPrefixes(stored[NAT64_KEY], network.since) : [];
  const nat64Prefixes = [...settings.nat64Prefixes, ...learned];
  const shared = sharedAddresses(shareable, stored);
  const sharedNames = Object.values(shared).flatMap(({ names }) => names);
  const missing = sharedNames.filter((name) => !hosts.includes(name));
  const more = missing.length > 0 ? await area.get(missing.flatMap((name) => lookupKeys(name))) : {};
  const lookups = [...Object.values({ ...stored, ...more }).map((value) => parseLookup(value)), ...ownLookups];
  const dns = dnsEvidence(
    lookups.filter((lookup) => lookup !== undefined),
    now,
  );
  const records = await https;
  if (document && records && records.expiresAt > now) {
    dns[document.host] = { ...ownValue(dns, document.host), https: records };
  }
  return {
    now,
    ...(document ? { document } : {}),
    seen: seenHosts(hosts, stored),
    dns,
    probes: {},
    network,
    proxies: inferProxies(shared, dns, nat64Prefixes),
    mayAsk: settings.lookup !== 'off',
    nat64Prefixes,
  };
}

/** The host in view, what its www ↔ bare sibling would be, which may have been asked about, and the contacted hosts. */
export function namesOf({ host, hosts }: DocumentRecord): readonly string[] {
  const sibling = host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
  return [...new Set([host, sibling, ...Object.keys(hosts)])];
}

const lookupKeys = (host: string): string[] => [dnsKey(host, 'A'), dnsKey(host, 'AAAA'), dnsKey(host, 'system')];

function seenHosts(hosts: readonly string[], stored: Record<string, unknown>): Record<string, HostSeen> {
  const seen: Record<string, HostSeen> = {};
  for (const host of hosts) {
    const parsed = parseHostSeen(stored[hostKey(host)]);
    if (parsed) seen[host] = parsed;
  }
  return seen;
}

/** Only addresses and blocks with enough names for an inference are of interest. */
function sharedAddresses(ips: readonly string[], stored: Record<string, unknown>): Record<string, AddressShared> {
  const shared: Record<string, AddressShared> = {};
  for (const ip of ips) {
    const parsed = parseAddressShared(stored[addressKey(ip)]);
    if (parsed && parsed.names.length >= NAMES_THAT_SHARE_A_PROXY) shared[ip] = parsed;
  }
  return shared;
}

function dnsEvidence(lookups: readonly Lookup[], now: number): Record<string, DnsEvidence> {
  const dns: Record<string, DnsEvidence> = {};
  for (const lookup of lookups) {
    if (lookup.expiresAt <= now) continue;
    dns[lookup.host] = { ...ownValue(dns, lookup.host), [dnsSlot(lookup.type)]: lookup };
  }
  return dns;
}
