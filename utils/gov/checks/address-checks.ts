import { suffixList } from '@/utils/host/public-suffixes';
import { siblingOf } from '@/utils/host/site';
import type { SiteCode } from '@/utils/verdict/codes';
import type { DnsEvidence, Evidence } from '@/utils/verdict/evidence';
import { nativeIpv6, sortAaaa } from '@/utils/verdict/published';
import { judgeSite } from '@/utils/verdict/site';
import type { CheckStatus, EvidenceLine } from './check';
import type { AdviceCode } from './codes';
import { lookupLines, unusableLines, youngest } from './dns-lines';
import { askAdvice, finding, hostDns, lines } from './given';
import type { Checker, Given, Seen } from './given';

/**
 * Whether the host publishes an IPv6 address that can be used: by the verdict on the site, never by the path of this
 * visit (R2), never by a failure of DNS (R3). Method.md W1, cases 1 to 41, 103 to 128.
 */
export const checkAaaa: Checker = (given) => {
  const { host, verdict } = given;
  const dns = hostDns(given);
  const site = settledSite(given);
  const visited = visitedOverIpv6(given);
  const status = AAAA_STATUS[site];
  const asked = [...lookupLines(host, 'AAAA', dns.aaaa), ...unusableLines(dns.aaaa)];
  const a = status === 'pass' || dns.aaaa === undefined ? [] : lookupLines(host, 'A', dns.a);
  const reason = reasonLines(site, verdict.site.because[0].code, host);
  const [first, ...more] = [...reason, ...(dns.aaaa === undefined && visited ? [visited.line, ...asked] : asked), ...a];
  return finding(status, first ? [first, ...more] : [{ code: 'dns-not-asked', values: { name: host, type: 'AAAA' } }], {
    advice: aaaaAdvice(given, site, dns),
    seen: youngest(dns.aaaa, dns.a) ?? visited,
  });
};

const AAAA_STATUS: Readonly<Record<SiteCode, CheckStatus>> = {
  confirmed: 'pass',
  published: 'pass',
  unreachable: 'pass',
  'ipv6-only': 'pass',
  partial: 'pass',
  unusable: 'fail',
  'ipv4-only': 'fail',
  'no-address': 'not-applicable',
  'not-applicable': 'not-applicable',
  unknown: 'unknown',
};

/** `partial` by an HTTPS alias alone is no AAAA (method.md case 125): whoever does not follow it sees IPv4 only. */
function settledSite(given: Given): SiteCode {
  const { aaaa } = hostDns(given);
  const { code } = given.verdict.site;
  return code === 'partial' && aaaa?.ok === true && aaaa.addresses.length === 0 ? 'ipv4-only' : code;
}

function reasonLines(site: SiteCode, reason: string, host: string): readonly EvidenceLine[] {
  if (site === 'no-address') return [{ code: 'no-web-address', values: { name: host } }];
  if (reason === 'site-answers-disagree') return [{ code: 'answers-disagree', values: { name: host } }];
  if (site !== 'not-applicable') return [];
  if (reason === 'site-literal' || reason === 'site-no-host') return [{ code: 'name-literal' }];
  return reason === 'site-internal' ? [{ code: 'visit-local' }] : [{ code: 'name-special' }];
}

function aaaaAdvice(given: Given, site: SiteCode, dns: DnsEvidence): AdviceCode | undefined {
  switch (site) {
    case 'ipv4-only':
      return 'publish-aaaa';
    case 'unusable':
      return 'replace-address';
    case 'unknown':
      return unknownAdvice(given, dns);
    case 'no-address':
    case 'not-applicable':
      return undefined;
    default:
      return dns.aaaa?.ok === true && sortAaaa(dns.aaaa).unusable.length > 0 ? 'remove-unusable' : undefined;
  }
}

function unknownAdvice(given: Given, dns: DnsEvidence): AdviceCode {
  if (given.verdict.site.because[0].code === 'site-answers-disagree') return 'ask-second';
  return dns.aaaa?.ok === false || dns.a?.ok === false ? 'ask-again' : askAdvice(given);
}

/** www ↔ bare name: people type either (RULINGS 2; method.md W3, case 100). */
export const checkSibling: Checker = (given) => {
  const { host, dossier } = given;
  const sibling = siblingOf(host, suffixList);
  if (sibling === undefined) return finding('not-applicable', [{ code: 'sibling-none', values: { host } }]);
  const asked = Object.hasOwn(given.evidence.dns, sibling) ? given.evidence.dns[sibling] : undefined;
  const { a, aaaa } = dossier?.sibling ?? {};
  const dns: DnsEvidence = { ...(a ? { a } : {}), ...(aaaa ? { aaaa } : {}), ...asked };
  const evidence: Evidence = { ...given.evidence, dns: { ...given.evidence.dns, [sibling]: dns } };
  const own = offerOf(settledSite(given));
  const other = offerOf(judgeSite(sibling, evidence).code);
  const visited = visitedOverIpv6({ ...given, host: sibling });
  const evidenceLines = lines(
    ...lookupLines(sibling, 'AAAA', dns.aaaa),
    ...(visited ? [visited.line] : []),
    ...unusableLines(dns.aaaa),
    ...(other === 'ipv6' || dns.aaaa === undefined ? [] : lookupLines(sibling, 'A', dns.a)),
    ...lookupLines(host, 'AAAA', hostDns(given).aaaa),
  );
  const seen = youngest(dns.aaaa, dns.a) ?? visited;
  if (other === 'absent') {
    return finding('not-applicable', lines({ code: 'sibling-unused', values: { name: sibling } }, ...evidenceLines), {
      seen,
    });
  }
  const status = siblingStatus(own, other);
  if (status !== 'unknown') {
    return finding(status, evidenceLines, { advice: status === 'pass' ? undefined : 'publish-aaaa-both', seen });
  }
  const hasFailed = dns.aaaa?.ok === false || hostDns(given).aaaa?.ok === false;
  return finding('unknown', evidenceLines, { advice: hasFailed ? 'ask-again' : askAdvice(given), seen });
};

type Offer = 'ipv6' | 'none' | 'absent' | 'unknown';

function offerOf(site: SiteCode): Offer {
  const status = AAAA_STATUS[site];
  if (status === 'pass') return 'ipv6';
  if (status === 'fail') return 'none';
  return site === 'no-address' ? 'absent' : 'unknown';
}

function siblingStatus(own: Offer, other: Offer): CheckStatus {
  if (own === 'ipv6' && other === 'ipv6') return 'pass';
  if (own === 'none' && other === 'none') return 'fail';
  return (own === 'ipv6' && other === 'none') || (own === 'none' && other === 'ipv6') ? 'partial' : 'unknown';
}

/** A fresh native answer of the host over IPv6, in this document or earlier in the session (R1). */
export function visitedOverIpv6({ host, evidence }: Given): (Seen & { readonly line: EvidenceLine }) | undefined {
  const native = nativeIpv6(host, evidence);
  if (native === undefined) return undefined;
  const at = native.at ?? evidence.document?.committedAt ?? evidence.now;
  return { by: 'visit', at, line: { code: 'visit-v6', values: { host, ip: native.ip, time: at } } };
}
