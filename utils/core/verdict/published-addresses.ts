import { parseAddress } from '@/utils/core/address/address';
import type { AddressClass } from '@/utils/core/address/address-class';
import { classifyAddress, isUsableAaaa } from '@/utils/core/address/address-class';
import { provesIpv6 } from '@/utils/core/address/connection';
import type { Lookup, LookupAnswer } from '@/utils/core/dns/lookup';
import { mayBeProbed } from '@/utils/core/reach/probe-targets';
import { ownValue } from '@/utils/core/own-value';
import type { HostRecord } from '@/utils/core/session/page-record';
import { isWorthless } from './doubted-answers';
import type { DnsEvidence, Evidence } from './evidence';
import { proxyAt } from './proxy';
import { translatedFor, translatedFrom } from './translation';

/** An IPv6 address that cannot be a web server's on the Internet, and why. */
export interface UnusableAddress {
  readonly ip: string;
  readonly kind: AddressClass;
}

/** Addresses of a resolver's own, to filter, to translate or for an inner network; they say nothing of the domain. */
const RESOLVER_MADE: ReadonlySet<AddressClass> = new Set([
  'unspecified',
  'loopback',
  'nat64',
  'nat64-local',
  'unique-local',
  'benchmarking',
]);

/**
 * Whether the domain is known to publish IPv6 addresses that can be used, whatever came of them: what the toolbar marks
 * beside an IPv4 visit. True exactly where judgeSite says `confirmed`, `published`, `partial`, `unreachable` or
 * `ipv6-only` of a name.
 */
export function publishesIpv6(host: string, evidence: Evidence): boolean {
  const dns = ownValue(evidence.dns, host);
  const native = nativeIpv6(host, evidence);
  if (native) return !deniesNative(dns);
  const aaaa = aaaaOf(dns);
  if (aaaa?.ok) {
    if (aaaa.addresses.length > 0 ? sortAaaa(aaaa).usable.length > 0 : httpsTarget(host, dns) !== undefined)
      return true;
    if (aaaa.rcode === 'NXDOMAIN' || !isWorthless(host, aaaa, evidence)) return false;
  }
  return dns?.system?.ok === true && systemAaaa(dns.system).usable.length > 0;
}

/**
 * R1: a fresh native answer over IPv6, now or earlier in this session, unless a translator may have made the address.
 */
export function nativeIpv6(
  host: string,
  evidence: Evidence,
): { readonly ip: string; readonly at: number | undefined } | undefined {
  const record = evidence.document && ownValue(evidence.document.hosts, host);
  const now = nativeIpv6In(record, evidence);
  const earlier = ownValue(evidence.seen, host)?.v6;
  // Its prefix may have been learned since, or that it is a proxy's (R5; case 54 of docs/verdicts.md).
  const isNative = earlier && !proxyAt(earlier.ip, evidence) && provesIpv6(earlier.ip, evidence.nat64Prefixes);
  const before = isNative ? earlier : undefined;
  const ip = now ?? before?.ip;
  if (!ip || translatedFor(ip, host, ownValue(evidence.dns, host))) return undefined;
  return { ip, at: now ? undefined : before?.at };
}

function nativeIpv6In(record: HostRecord | undefined, evidence: Evidence): string | undefined {
  return record?.addresses.find(
    ({ ip, fresh, proxied }) =>
      fresh > 0 && !proxied && !proxyAt(ip, evidence) && provesIpv6(ip, evidence.nat64Prefixes),
  )?.ip;
}

/**
 * DNS names IPv4 addresses and no other: then an answer over IPv6 is in need of an explanation (case 48 of
 * docs/verdicts.md).
 */
export function deniesNative(dns: DnsEvidence | undefined): boolean {
  const a = dns?.a;
  const aaaa = aaaaOf(dns);
  if (!a?.ok || !aaaa?.ok) return false;
  return aaaa.rcode === 'NOERROR' && aaaa.addresses.length === 0 && a.addresses.length > 0;
}

/**
 * What DNS says of AAAA. Where a second resolver was asked and the two differ, the one that has an address a web server
 * can have is positive evidence, and the one without is not (cases 48, 127, 128 of docs/verdicts.md).
 */
export function aaaaOf(dns: DnsEvidence | undefined): Lookup | undefined {
  const aaaa = dns?.aaaa;
  if (!aaaa?.ok || !aaaa.other || aaaa.addresses.length > 0) return aaaa;
  const second = { ...aaaa, ...aaaa.other };
  return sortAaaa(second).usable.length > 0 ? second : aaaa;
}

/**
 * Another name with usable AAAA, to which the HTTPS records send browsers that know them (cases 125, 126 of
 * docs/verdicts.md).
 */
export function httpsTarget(host: string, dns: DnsEvidence | undefined): string | undefined {
  const https = dns?.https;
  if (!https?.ok) return undefined;
  return https.value.targets.find(({ name, aaaa }) => name !== host && aaaa?.ok && sortAaaa(aaaa).usable.length > 0)
    ?.name;
}

/**
 * Whether there is an address of the host that a probe would contact. If not, no probe is offered and none is advised
 * (docs/rulings.md 16), though the domain may publish IPv6: the addresses of anycast services (case 38 of
 * docs/verdicts.md), and those inside a translator's prefix.
 */
export const canBeProbed = (host: string, { dns, nat64Prefixes }: Pick<Evidence, 'dns' | 'nat64Prefixes'>): boolean =>
  aaaaToProbe(ownValue(dns, host)).some((ip) => mayBeProbed(ip, nat64Prefixes));

/** What DNS published, or what the browser's own resolver showed. */
export function aaaaToProbe({ aaaa, system }: DnsEvidence = {}): readonly string[] {
  if (aaaa?.ok && (aaaa.addresses.length > 0 || aaaa.other)) {
    return [...aaaa.addresses, ...(aaaa.other?.addresses ?? [])];
  }
  return system?.ok ? systemAaaa(system).usable : [];
}

/** The IPv6 addresses of an answer, by whether a web server can have them. */
export function sortAaaa(answer: LookupAnswer): {
  readonly usable: readonly string[];
  readonly unusable: readonly UnusableAddress[];
} {
  const usable: string[] = [];
  const unusable: UnusableAddress[] = [];
  for (const ip of answer.addresses) {
    const address = parseAddress(ip);
    if (address?.family !== 'v6') continue;
    const kind = classifyAddress(address);
    if (isUsableAaaa(kind)) usable.push(ip);
    else unusable.push({ ip, kind });
  }
  return { usable, unusable };
}

/** The same of the browser's own resolver, which may filter (`::`, `::1`) or translate (DNS64): docs/rulings.md 13. */
export function systemAaaa(system: LookupAnswer): ReturnType<typeof sortAaaa> {
  const { usable, unusable } = sortAaaa(system);
  return {
    usable: usable.filter((ip) => !translatedFrom(ip, system.addresses)),
    unusable: unusable.filter(({ kind }) => !RESOLVER_MADE.has(kind)),
  };
}
