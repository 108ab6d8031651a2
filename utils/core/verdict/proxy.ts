import { connectionOf, isPublicAddress } from '@/utils/core/address/connection';
import { blockOfNoSite } from '@/utils/core/address/made-up-block';
import { lookupBarrier } from '@/utils/core/host/special-names';
import type { AddressShared } from '@/utils/core/session/address-shared';
import { ownValue } from '@/utils/core/own-value';
import { NAMES_THAT_SHARE_A_PROXY } from './limits';
import type { DnsEvidence, Evidence, ProxyEvidence } from './evidence';
import { translatedIpv4 } from './translation';

type Dns = Readonly<Record<string, DnsEvidence>>;

/**
 * Which addresses are a proxy's, as far as a browser without `proxyInfo` can tell (docs/rulings.md 6; case 53 of
 * docs/verdicts.md).
 *
 * A public address is never one for being shared alone: CDNs and shared hosting look like that. It is one only when
 * DNS is known for three or more of its names and none of them lists it. A translator's address (NAT64) is shared by
 * whatever shares the IPv4 address in it, and proves nothing.
 *
 * A VPN client or filter may also make up an address a name. It shows where three names of different sites came from
 * one block that no site can have, while DNS knows other, public addresses for one of them.
 *
 * @param shared by address, or by block with the address of each name: names of different sites on this network
 * @param dns by host: what DNS said
 * @param nat64Prefixes RFC 6052 prefixes known on this network
 */
export function inferProxies(
  shared: Readonly<Record<string, AddressShared>>,
  dns: Dns,
  nat64Prefixes: readonly string[],
): Record<string, ProxyEvidence> {
  const proxies: Record<string, ProxyEvidence> = {};
  for (const [ip, entry] of Object.entries(shared)) {
    // Names that only an inner network has may well share a server.
    const names = entry.names.filter((name) => lookupBarrier(name) === undefined);
    if (names.length < NAMES_THAT_SHARE_A_PROXY) continue;
    if (entry.ips) {
      if (isMadeUp(entry, entry.ips, dns, nat64Prefixes)) proxies[ip] = { by: 'fake-address', ip, names };
    } else if (isProxy(ip, names, dns, nat64Prefixes)) {
      proxies[ip] = { by: 'inferred', ip, names };
    }
  }
  return proxies;
}

/** The proxy that an address is known to be of. */
export function proxyAt(ip: string, { proxies }: Pick<Evidence, 'proxies'>): ProxyEvidence | undefined {
  const block = blockOfNoSite(ip);
  return ownValue(proxies, ip) ?? (block === undefined ? undefined : ownValue(proxies, block));
}

function isProxy(ip: string, names: readonly string[], dns: Dns, nat64Prefixes: readonly string[]): boolean {
  if (connectionOf(ip, nat64Prefixes) === 'nat64') return false;
  if (names.some((name) => translatedIpv4(ip, ownValue(dns, name)))) return false;
  if (!isPublicAddress(ip)) return true;
  const known = names.flatMap((name) => publishedAddresses(ownValue(dns, name)) ?? []);
  const asked = names.filter((name) => publishedAddresses(ownValue(dns, name)));
  return asked.length >= NAMES_THAT_SHARE_A_PROXY && !known.includes(ip);
}

/** A network may cut its translator's prefix out of such a block, and a site may have let its name lead into it. */
function isMadeUp(
  { names }: AddressShared,
  ips: readonly string[],
  dns: Dns,
  nat64Prefixes: readonly string[],
): boolean {
  const isElsewhere = (name: string): boolean =>
    publishedAddresses(ownValue(dns, name))?.some((ip) => isPublicAddress(ip) && !blockOfNoSite(ip)) ?? false;
  const isExplained = (name: string, index: number): boolean => {
    const ip = ips[index] ?? '';
    const known = ownValue(dns, name);
    return (
      connectionOf(ip, nat64Prefixes) === 'nat64' ||
      translatedIpv4(ip, known) !== undefined ||
      (publishedAddresses(known)?.includes(ip) ?? false)
    );
  };
  return names.some(isElsewhere) && !names.some(isExplained);
}

/** Both families as published, or undefined while one of the two is not known. */
function publishedAddresses(dns: DnsEvidence | undefined): readonly string[] | undefined {
  if (!dns?.a?.ok || !dns.aaaa?.ok) return undefined;
  const addresses = [...dns.a.addresses, ...dns.aaaa.addresses];
  return addresses.length > 0 ? addresses : undefined;
}
