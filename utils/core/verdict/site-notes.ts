import { parseAddress } from '@/utils/core/address/address';
import { classifyAddress, isUsableAaaa } from '@/utils/core/address/address-class';
import type { LookupAnswer } from '@/utils/core/dns/lookup';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { ownValue } from '@/utils/core/own-value';
import type { SiteCode } from './verdict-codes';
import type { DnsEvidence, Evidence } from './evidence';
import { failureNotes } from './failure-notes';
import { httpsNotes } from './https-notes';
import { aaaaOf, deniesNative, nativeIpv6, sortAaaa } from './published-addresses';
import { internalAddress } from './judge-site';
import type { Judged } from './verdict';
import type { Reason } from './reasons';

/**
 * RFC 8914: the resolver gave an old answer, for the servers of the domain did not give a new one (case 129 of
 * docs/verdicts.md).
 */
const STALE: ReadonlySet<number> = new Set([3, 19]);
const JUDGED_BY_DNS: ReadonlySet<SiteCode> = new Set(['ipv4-only', 'no-address']);

/**
 * What else is known of one host, beside the leading reason of judgeSite: where DNS and visit differ, what is odd in
 * the answer, and until when it holds.
 *
 * @param host '' for pages without one: nothing is known of it
 */
export function siteNotes(host: string, site: Judged<SiteCode>, evidence: Evidence): readonly Reason[] {
  if (site.code === 'not-applicable') return [];
  const dns = ownValue(evidence.dns, host);
  const aaaa = aaaaOf(dns);
  const suffix: Reason[] = suffixList.isPublicSuffix(host) ? [{ code: 'site-public-suffix', values: { host } }] : [];
  if (!aaaa?.ok) return [...systemNotes(dns, site), ...failureNotes(dns, site), ...suffix];
  const { usable } = sortAaaa(aaaa);
  return [
    ...(usable.length > 0 ? [publishedReason(aaaa, usable.length, site)] : []),
    ...visitNotes(host, site, aaaa, evidence),
    ...secondOpinion(host, dns, evidence),
    ...aliasNotes(host, aaaa, site),
    ...oddAddresses(aaaa, usable),
    ...deniedNotes(dns),
    ...httpsNotes(host, dns, aaaa),
    ...resolverNotes(dns, usable, evidence),
    ...(aaaa.extendedErrors.some(({ code }) => STALE.has(code))
      ? [{ code: 'site-stale-answer', values: { by: aaaa.by } } as const]
      : []),
    ...(JUDGED_BY_DNS.has(site.code)
      ? [{ code: 'site-negative-until', values: { time: aaaa.expiresAt } } as const]
      : []),
    ...suffix,
  ];
}

const publishedReason = (answer: LookupAnswer, count: number, site: Judged<SiteCode>): Reason =>
  site.code === 'ipv6-only'
    ? { code: 'site-only-aaaa', values: { count } }
    : { code: 'site-aaaa-published', values: { count, by: answer.by, time: answer.at } };

/**
 * The address of the visit is not among those of DNS (cases 2, 48, 81 of docs/verdicts.md), or none of the Internet
 * (64, 65).
 */
function visitNotes(host: string, site: Judged<SiteCode>, aaaa: LookupAnswer, evidence: Evidence): readonly Reason[] {
  if (site.code !== 'unknown' && internalAddress(host, evidence)) return [{ code: 'site-visited-internally' }];
  const ip = nativeIpv6(host, evidence)?.ip;
  return ip && !aaaa.addresses.includes(ip) ? [{ code: 'site-address-differs', values: { ip } }] : [];
}

/** Cases 48, 127, 128, 130: by presence, for sets of addresses rotate. */
function secondOpinion(host: string, dns: DnsEvidence | undefined, evidence: Evidence): readonly Reason[] {
  const aaaa = dns?.aaaa;
  const other = aaaa?.ok ? aaaa.other : undefined;
  if (!aaaa?.ok || !other) return [];
  const values = { by: aaaa.by, other: other.by };
  if (aaaa.addresses.length > 0 !== other.addresses.length > 0) return [{ code: 'site-resolvers-differ', values }];
  const ip = nativeIpv6(host, evidence)?.ip;
  if (ip && deniesNative(dns)) {
    return [
      { code: 'site-resolvers-agree', values },
      { code: 'site-maybe-translated', values: { ip } },
    ];
  }
  return [];
}

/** Cases 116, 117: who really serves the name; without AAAA there, that is where IPv6 is switched on. */
function aliasNotes(host: string, aaaa: LookupAnswer, site: Judged<SiteCode>): readonly Reason[] {
  const target = aaaa.chain.at(-1);
  if (!target || site.because[0].code === 'site-dangling-alias') return [];
  const isElsewhere = suffixList.siteOf(target) !== suffixList.siteOf(host);
  return [
    { code: site.code === 'ipv4-only' && isElsewhere ? 'site-alias-ipv4-only' : 'site-alias', values: { target } },
  ];
}

/** Cases 38, 40. Addresses of protocol services are reachable, yet no place for a web server. */
function oddAddresses(aaaa: LookupAnswer, usable: readonly string[]): readonly Reason[] {
  const unusable = usable.length > 0 ? sortAaaa(aaaa).unusable[0] : undefined;
  const odd = usable.find((text) => {
    const address = parseAddress(text);
    return address !== undefined && isUsableAaaa(classifyAddress(address)) && classifyAddress(address) !== 'global';
  });
  return [
    ...(unusable ? [{ code: 'site-unusable-mixed-in', values: { ...unusable } } as const] : []),
    ...(odd === undefined ? [] : [{ code: 'site-implausible-address', values: { ip: odd } } as const]),
  ];
}

/** Case 106, RFC 4074: one of the two answers must be wrong. */
function deniedNotes(dns: DnsEvidence | undefined): readonly Reason[] {
  const { a, aaaa } = dns ?? {};
  const isDenied = aaaa?.ok && aaaa.rcode === 'NXDOMAIN' && a?.ok && a.addresses.length > 0;
  return isDenied ? [{ code: 'site-aaaa-denied-a-answers' }] : [];
}

/** The browser's own resolver proves presence only (docs/rulings.md 13). */
function systemNotes(dns: DnsEvidence | undefined, site: Judged<SiteCode>): readonly Reason[] {
  return dns?.system && site.because[0].code === 'site-lookup-failed' ? [{ code: 'site-system-silent' }] : [];
}

/** Case 60: IPv6 works here and DNS has AAAA, yet the browser was given IPv4 addresses alone. */
function resolverNotes(
  dns: DnsEvidence | undefined,
  usable: readonly string[],
  { network }: Evidence,
): readonly Reason[] {
  const system = dns?.system;
  if (usable.length === 0 || !network?.ipv6 || !system?.ok || system.addresses.length === 0) return [];
  return system.addresses.some((ip) => ip.includes(':')) ? [] : [{ code: 'site-resolver-hides-aaaa' }];
}
