import { connectionOf, isPublicAddress } from '@/utils/address/connection';
import type { AddressShared } from '@/utils/page/session-keys';
import { ownValue } from '@/utils/own-value';
import { NAMES_THAT_SHARE_A_PROXY } from './limits';
import type { DnsEvidence, ProxyEvidence } from './evidence';
import { translatedIpv4 } from './translation';

/**
 * Which addresses are a proxy's, as far as a browser without `proxyInfo` can tell (RULINGS 6; method.md case 53).
 * A public address is never one for being shared alone: CDNs and shared hosting look like that. It is one only when
 * DNS is known for three or more of its names and none of them lists it.
 *
 * @param shared by address: names of different sites that came from it on this network
 * A translator's address (NAT64) is shared by whatever shares the IPv4 address in it, and proves nothing.
 *
 * @param dns by host: what DNS said
 * @param nat64Prefixes RFC 6052 prefixes known on this network
 */
export function inferProxies(
  shared: Readonly<Record<string, AddressShared>>,
  dns: Readonly<Record<string, DnsEvidence>>,
  nat64Prefixes: readonly string[],
): Record<string, ProxyEvidence> {
  const proxies: Record<string, ProxyEvidence> = {};
  for (const [ip, { names }] of Object.entries(shared)) {
    if (names.length < NAMES_THAT_SHARE_A_PROXY) continue;
    if (connectionOf(ip, nat64Prefixes) === 'nat64' || names.some((name) => translatedIpv4(ip, ownValue(dns, name))))
      continue;
    const known = names.flatMap((name) => publishedAddresses(ownValue(dns, name)) ?? []);
    const asked = names.filter((name) => publishedAddresses(ownValue(dns, name)));
    const isListedNowhere = asked.length >= NAMES_THAT_SHARE_A_PROXY && !known.includes(ip);
    if (isListedNowhere || !isPublicAddress(ip)) proxies[ip] = { by: 'inferred', ip, names };
  }
  return proxies;
}

/** Both families as published, or undefined while one of the two is not known. */
function publishedAddresses(dns: DnsEvidence | undefined): readonly string[] | undefined {
  if (!dns?.a?.ok || !dns.aaaa?.ok) return undefined;
  const addresses = [...dns.a.addresses, ...dns.aaaa.addresses];
  return addresses.length > 0 ? addresses : undefined;
}
