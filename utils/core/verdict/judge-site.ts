import { connectionOf, isPublicAddress } from '@/utils/core/address/connection';
import type { LookupAnswer } from '@/utils/core/dns/lookup';
import { hostKind } from '@/utils/core/host/host';
import { lookupBarrier } from '@/utils/core/host/special-names';
import type { HostRecord } from '@/utils/core/session/page-record';
import { ownValue } from '@/utils/core/own-value';
import type { SiteCode } from './verdict-codes';
import type { DnsEvidence, Evidence } from './evidence';
import { isWorthless } from './doubted-answers';
import { judgeProbe } from './judge-probe';
import { proxyAt } from './proxy';
import { aaaaOf, deniesNative, httpsTarget, nativeIpv6, sortAaaa, systemAaaa } from './published-addresses';
import { translatedFor } from './translation';
import type { Judged } from './verdict';
import type { Reason } from './reasons';

type Site = Judged<SiteCode>;

const judged = (code: SiteCode, reason: Reason): Site => ({ code, because: [reason] });

/**
 * What one host offers over IPv6 (R1 to R5; docs/rulings.md 3, 5, 7, 13).
 * Never lowered by the path that this visit took (R2), never by a DNS failure (R3). The one reason given is the leading
 * one; `explain` adds the others.
 *
 * @param host as in HostRecord.host; '' for pages without one
 */
export function judgeSite(host: string, evidence: Evidence): Site {
  if (!host) return judged('not-applicable', { code: 'site-no-host' });
  if (hostKind(host) !== 'name') return judged('not-applicable', { code: 'site-literal' });
  const barrier = lookupBarrier(host);
  if (barrier === 'no-dns-name') return judged('not-applicable', { code: 'site-no-dns-name' });
  if (barrier) return judged('not-applicable', { code: 'site-special-name' });
  const dns = ownValue(evidence.dns, host);
  return confirmedByVisit(host, dns, evidence) ?? judgeByDns(host, dns, evidence);
}

/** R1: a fresh native answer over IPv6 beats DNS, unless DNS names IPv4 addresses alone. */
function confirmedByVisit(host: string, dns: DnsEvidence | undefined, evidence: Evidence): Site | undefined {
  const native = nativeIpv6(host, evidence);
  if (!native) return undefined;
  const { ip, at } = native;
  if (deniesNative(dns)) return judged('unknown', { code: 'site-answers-disagree' });
  const seen: Reason =
    at === undefined
      ? { code: 'site-confirmed-now', values: { ip } }
      : { code: 'site-confirmed-earlier', values: { ip, time: at } };
  return judged(isIpv6Only(dns) && !answeredOverIpv4(host, evidence) ? 'ipv6-only' : 'confirmed', seen);
}

function judgeByDns(host: string, dns: DnsEvidence | undefined, evidence: Evidence): Site {
  const aaaa = aaaaOf(dns);
  if (!aaaa?.ok) return withoutAnswer(host, dns, evidence);
  if (aaaa.rcode === 'NXDOMAIN') return afterNameError(host, aaaa, dns, evidence);
  // Case 64: nothing of it is on the Internet. A way inside to a name that is (65) takes nothing from what DNS says.
  const ip = internalAddress(host, evidence);
  if (ip && dns?.a?.ok && !publishesPublicly(dns.a, aaaa)) {
    return judged('not-applicable', { code: 'site-internal', values: { ip } });
  }
  if (aaaa.addresses.length === 0) return afterNoData(host, aaaa, dns, evidence);
  return judgeAddresses(host, aaaa, dns, evidence);
}

/**
 * No usable answer: only an address that the browser's own resolver showed is positive evidence (docs/rulings.md 13).
 */
function withoutAnswer(host: string, dns: DnsEvidence | undefined, evidence: Evidence): Site {
  const { aaaa, system } = dns ?? {};
  const published = bySystemAlone(host, dns, evidence);
  if (published) return published;
  const bySystem = system?.ok ? judgeSystemAnswer(system) : undefined;
  if (bySystem) return bySystem;
  if (aaaa && !aaaa.ok) {
    return judged('unknown', { code: 'site-lookup-failed', values: { failure: aaaa.why, by: aaaa.by } });
  }
  if (!evidence.mayAsk) return judged('unknown', { code: 'site-lookup-off' });
  return judged('unknown', { code: system ? 'site-system-silent' : 'site-not-asked' });
}

/** Positive evidence, whatever another resolver did not tell. */
function bySystemAlone(host: string, dns: DnsEvidence | undefined, evidence: Evidence): Site | undefined {
  const bySystem = dns?.system?.ok ? judgeSystemAnswer(dns.system) : undefined;
  return bySystem?.code === 'published' ? (judgeProbed(host, evidence) ?? bySystem) : undefined;
}

/** An answer that proves nothing, for that to the other question is a filter's (docs/decisions/0019). */
function unsound(aaaa: LookupAnswer, dns: DnsEvidence | undefined): Site {
  const a = dns?.a;
  if (a?.ok === false) return judged('unknown', { code: 'site-lookup-failed', values: { failure: a.why, by: a.by } });
  return judged('unknown', { code: 'site-answer-unsound', values: { by: aaaa.by } });
}

/** What is left of it is judged by its class (docs/rulings.md 13). */
function judgeSystemAnswer(system: LookupAnswer): Site | undefined {
  const { usable, unusable } = systemAaaa(system);
  if (usable.length > 0) {
    return judged('published', { code: 'site-aaaa-by-system', values: { count: usable.length, time: system.at } });
  }
  const first = unusable[0];
  return first && judged('unusable', { code: 'site-unusable-address', values: { ...first } });
}

/** NXDOMAIN (cases 64, 103, 106, 120 of docs/verdicts.md; docs/rulings.md 7). */
function afterNameError(host: string, aaaa: LookupAnswer, dns: DnsEvidence | undefined, evidence: Evidence): Site {
  if (isWorthless(host, aaaa, evidence)) return loadedAnyway(host, evidence) ?? unsound(aaaa, dns);
  if (dns?.a?.ok && dns.a.addresses.length > 0) return judged('ipv4-only', noAaaaReason(aaaa));
  const elsewhere = loadedAnyway(host, evidence);
  if (elsewhere) return elsewhere;
  const target = aaaa.chain.at(-1);
  if (target) return judged('no-address', { code: 'site-dangling-alias', values: { target } });
  return judged('no-address', { code: 'site-name-error', values: { by: aaaa.by } });
}

/** NOERROR without AAAA (cases 3, 104, 105, 107, 117, 118 of docs/verdicts.md; docs/rulings.md 7). */
function afterNoData(host: string, aaaa: LookupAnswer, dns: DnsEvidence | undefined, evidence: Evidence): Site {
  const a = dns?.a;
  if (a?.ok && a.addresses.length === 0) {
    return loadedAnyway(host, evidence) ?? judged('no-address', { code: 'site-no-records', values: { by: aaaa.by } });
  }
  const target = httpsTarget(host, dns);
  if (target) return judged('partial', { code: 'site-https-alias', values: { target } });
  if (isWorthless(host, aaaa, evidence)) return bySystemAlone(host, dns, evidence) ?? unsound(aaaa, dns);
  if (a?.ok || answeredOverIpv4(host, evidence)) return judged('ipv4-only', noAaaaReason(aaaa));
  if (a) return judged('unknown', { code: 'site-lookup-failed', values: { failure: a.why, by: a.by } });
  return judged('unknown', { code: 'site-not-asked' });
}

/** Addresses were published; whether they are of any use (cases 4 to 41 of docs/verdicts.md). */
function judgeAddresses(host: string, aaaa: LookupAnswer, dns: DnsEvidence | undefined, evidence: Evidence): Site {
  const { usable, unusable } = sortAaaa(aaaa);
  const first = unusable[0];
  if (usable.length === 0 && isWorthless(host, aaaa, evidence)) {
    return bySystemAlone(host, dns, evidence) ?? unsound(aaaa, dns);
  }
  if (usable.length === 0 && first) return judged('unusable', { code: 'site-unusable-address', values: { ...first } });
  if (isIpv6Only(dns) && !answeredOverIpv4(host, evidence)) {
    return judged('ipv6-only', { code: 'site-only-aaaa', values: { count: usable.length } });
  }
  return judgeProbed(host, evidence) ?? judged('published', publishedReason(aaaa, usable.length));
}

function judgeProbed(host: string, evidence: Evidence): Site | undefined {
  const isSecure = evidence.document?.host !== host || evidence.document.scheme === 'https';
  const probed = judgeProbe(ownValue(evidence.probes, host), isSecure);
  return probed && judged(probed.code, probed.reason);
}

function isIpv6Only(dns: DnsEvidence | undefined): boolean {
  const aaaa = aaaaOf(dns);
  return dns?.a?.ok === true && dns.a.addresses.length === 0 && aaaa?.ok === true && aaaa.addresses.length > 0;
}

/** DNS denies what the browser just loaded (case 64 of docs/verdicts.md; docs/rulings.md 7). */
function loadedAnyway(host: string, evidence: Evidence): Site | undefined {
  const ip = internalAddress(host, evidence);
  if (ip) return judged('not-applicable', { code: 'site-internal', values: { ip } });
  const address = freshAddresses(host, evidence).find((candidate) => isPublicAddress(candidate));
  return address === undefined ? undefined : judged('unknown', { code: 'site-answers-disagree' });
}

const recordOf = (host: string, { document }: Evidence): HostRecord | undefined =>
  document && ownValue(document.hosts, host);

function freshAddresses(host: string, evidence: Evidence): readonly string[] {
  return (recordOf(host, evidence)?.addresses ?? [])
    .filter((seen) => seen.fresh > 0 && !seen.proxied && !proxyAt(seen.ip, evidence))
    .map((seen) => seen.ip);
}

const publishesPublicly = (a: LookupAnswer, aaaa: LookupAnswer): boolean =>
  [...a.addresses, ...aaaa.addresses].some((ip) => isPublicAddress(ip));

/** Of an inner network, from which the host answered in this document; a translator may have made it of an IPv4 one. */
export function internalAddress(host: string, evidence: Evidence): string | undefined {
  const dns = ownValue(evidence.dns, host);
  return freshAddresses(host, evidence).find(
    (ip) => connectionOf(ip, evidence.nat64Prefixes) === 'local' && !translatedFor(ip, host, dns),
  );
}

const answeredOverIpv4 = (host: string, evidence: Evidence): boolean => ipv4Answer(host, evidence) !== undefined;

/** A fresh native answer over IPv4, in this document or, with its time, earlier in the session. */
export function ipv4Answer(
  host: string,
  evidence: Evidence,
): { readonly ip: string; readonly at: number | undefined } | undefined {
  const now = freshAddresses(host, evidence).find((ip) => connectionOf(ip, evidence.nat64Prefixes) === 'v4');
  if (now !== undefined) return { ip: now, at: undefined };
  const earlier = ownValue(evidence.seen, host)?.v4;
  return earlier && !proxyAt(earlier.ip, evidence) ? earlier : undefined;
}

const publishedReason = (answer: LookupAnswer, count = answer.addresses.length): Reason => ({
  code: 'site-aaaa-published',
  values: { count, by: answer.by, time: answer.at },
});

const noAaaaReason = (answer: LookupAnswer): Reason => ({
  code: 'site-no-aaaa',
  values: { by: answer.by, time: answer.at },
});
