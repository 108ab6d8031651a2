import { parseAddress } from '@/utils/core/address/address';
import { embeddedIpv4, parsePrefix } from '@/utils/core/address/nat64';
import { hostKind } from '@/utils/core/host/host';
import type { DnsEvidence } from './evidence';

const RFC6052_LENGTHS = [96, 64, 56, 48, 40, 32] as const;

/**
 * Whether an IPv6 address was made by a translator to reach `host`: one opened by its IPv4 address needs no DNS to tell
 * (RFC 6052 §2.2; cases 44, 45, 88 of docs/verdicts.md), a name does.
 *
 * @param ip canonical text
 * @returns the embedded IPv4 address, or undefined when nothing proves a translation
 */
export function translatedFor(ip: string, host: string, dns: DnsEvidence | undefined): string | undefined {
  return hostKind(host) === 'ipv4' ? translatedFrom(ip, [host]) : translatedIpv4(ip, dns);
}

/**
 * Whether an IPv6 address was made by a translator with a prefix of its own: DNS says that the name has no AAAA,
 * and the address carries one of its A records where RFC 6052 puts it (cases 45, 46, 48 of docs/verdicts.md).
 *
 * @param ip canonical IPv6 text
 * @returns the embedded IPv4 address, or undefined when nothing proves a translation
 */
export function translatedIpv4(ip: string, dns: DnsEvidence | undefined): string | undefined {
  if (!dns?.aaaa?.ok || !dns.a?.ok) return undefined;
  if (dns.aaaa.addresses.length > 0 || dns.aaaa.other?.addresses.length || dns.a.addresses.length === 0)
    return undefined;
  return translatedFrom(ip, dns.a.addresses);
}

/**
 * Whether an IPv6 address carries one of the given IPv4 addresses where RFC 6052 §2.2 puts it.
 *
 * @param ip canonical IPv6 text
 * @param addresses canonical texts; those of IPv6 are passed over
 * @returns the embedded IPv4 address
 */
export function translatedFrom(ip: string, addresses: readonly string[]): string | undefined {
  const address = parseAddress(ip);
  if (!address || address.family !== 'v6') return undefined;
  const published = new Set(addresses);
  for (const length of RFC6052_LENGTHS) {
    const prefix = parsePrefix(`${networkText(address.bytes, length)}/${length}`);
    const embedded = prefix && embeddedIpv4(address, prefix)?.text;
    if (embedded && published.has(embedded)) return embedded;
  }
  return undefined;
}

function networkText(bytes: readonly number[], length: number): string {
  const kept = bytes.map((byte, index) => (index < length / 8 ? byte : 0));
  const words = Array.from({ length: 8 }, (_, i) => (((kept[2 * i] ?? 0) << 8) | (kept[2 * i + 1] ?? 0)).toString(16));
  return words.join(':');
}
