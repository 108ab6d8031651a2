import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { isInForce, joinLookups } from '@/utils/core/dns/newest';
import { believedPrefixes } from '@/utils/core/session/believed-prefixes';
import { parseLookup } from '@/utils/core/session/parse-lookup';
import type { Lookup } from '@/utils/core/dns/lookup';
import { parseHostSeen } from '@/utils/core/session/host-seen';
import { parseNetworkSeen } from '@/utils/core/session/network-seen';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { HostSeen } from '@/utils/core/session/host-seen';
import { hostKey, NAT64_KEY, NETWORK_KEY } from '@/utils/core/session/keys';
import type { Settings } from '@/utils/core/settings/settings';
import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';
import { inferProxies } from '@/utils/core/verdict/proxy';
import { ownValue } from '@/utils/core/own-value';
import { dnsSlot } from './dns-slot';
import { evidenceKeys, moreKeys, sharedAddresses } from './evidence-keys';
import type { SessionValues } from './evidence-keys';

/** The part of `storage.session` that gathering needs. */
export interface ReadableArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
}

export interface Gathered {
  /** Undefined when nothing is known of the tab. */
  readonly document: DocumentRecord | undefined;
  /** The hosts whose DNS and earlier answers count; the icon needs those of the one in view alone. */
  readonly hosts: readonly string[];
  /** Of evidenceKeys and of moreKeys. */
  readonly values: SessionValues;
  readonly settings: Pick<Settings, 'lookup' | 'nat64Prefixes'>;
  /** Answers kept outside the session, as in private windows (docs/rulings.md 17). */
  readonly ownLookups: readonly Lookup[];
  /** What is known of the HTTPS records of the host in view; undefined where nobody looks at them, as the icon. */
  readonly https: Dossier['https'] | undefined;
  readonly now: number;
}

/** Makes of the session's values what `judge` may look at. Answers whose TTL has ended are left out. */
export function evidenceFrom({ document, hosts, values, settings, ownLookups, https, now }: Gathered): Evidence {
  const network = parseNetworkSeen(values[NETWORK_KEY]);
  const learned = network ? believedPrefixes(values[NAT64_KEY], network.since) : [];
  const nat64Prefixes = [...settings.nat64Prefixes, ...learned];
  const stored = Object.values(values)
    .map((value) => parseLookup(value))
    .filter((lookup) => lookup !== undefined);
  // Joined first: an older answer does not come back when a newer one is over.
  const dns = dnsEvidence(joinLookups(stored, ownLookups).filter((lookup) => isInForce(lookup, now)));
  if (document && https && isInForce(https, now)) {
    dns[document.host] = { ...ownValue(dns, document.host), https };
  }
  return {
    now,
    ...(document ? { document } : {}),
    seen: seenHosts(hosts, values),
    dns,
    probes: {},
    network,
    proxies: inferProxies(sharedAddresses(document, values), dns, nat64Prefixes),
    mayAsk: settings.lookup !== 'off',
    nat64Prefixes,
  };
}

/**
 * Collects from the session what `judge` may look at, in at most two reads.
 *
 * @throws what the area throws when the session cannot be read
 */
export async function readEvidence(area: ReadableArea, given: Omit<Gathered, 'values'>): Promise<Evidence> {
  return evidenceFrom({ ...given, values: await readValues(area, given.document, given.hosts) });
}

/** The values that `evidenceFrom` needs. @param keys what is read; the names that share an address come after it */
export async function readValues(
  area: ReadableArea,
  document: DocumentRecord | undefined,
  hosts: readonly string[],
  keys: string[] = evidenceKeys(document, hosts),
): Promise<SessionValues> {
  const values = await area.get(keys);
  const missing = moreKeys(document, hosts, values);
  return missing.length === 0 ? values : { ...values, ...(await area.get(missing)) };
}

function seenHosts(hosts: readonly string[], values: SessionValues): Record<string, HostSeen> {
  const seen: Record<string, HostSeen> = {};
  for (const host of hosts) {
    const parsed = parseHostSeen(values[hostKey(host)]);
    if (parsed) seen[host] = parsed;
  }
  return seen;
}

function dnsEvidence(lookups: readonly Lookup[]): Record<string, DnsEvidence> {
  const dns: Record<string, DnsEvidence> = {};
  for (const lookup of lookups) dns[lookup.host] = { ...ownValue(dns, lookup.host), [dnsSlot(lookup.type)]: lookup };
  return dns;
}
