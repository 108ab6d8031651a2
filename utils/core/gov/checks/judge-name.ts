import type { LookupAnswer } from '@/utils/core/dns/lookup';
import { ownValue } from '@/utils/core/own-value';
import type { SiteCode } from '@/utils/core/verdict/verdict-codes';
import { isWorthless } from '@/utils/core/verdict/doubted-answers';
import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';
import { aaaaOf, nativeIpv6, sortAaaa, systemAaaa } from '@/utils/core/verdict/published-addresses';
import type { ReasonCode } from '@/utils/core/verdict/reasons';
import { ipv4Answer, judgeSite } from '@/utils/core/verdict/judge-site';
import type { CheckStatus } from './check';
import type { EvidenceLine } from './check-codes';
import { lookupLines, unusableLines, youngest } from './dns-lines';
import type { CheckInput, Seen } from './checker';

/** What one name publishes: a check takes its status, its lines and its source from this one value. */
export interface JudgedName {
  readonly site: SiteCode;
  readonly reason: ReasonCode;
  readonly status: CheckStatus;
  readonly dns: DnsEvidence;
  /** What the status rests on. A question is called unasked only where the status is open for want of it. */
  readonly lines: readonly EvidenceLine[];
  readonly seen: Seen | undefined;
}

type Sight = Seen & { readonly line: EvidenceLine };

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

/**
 * Judges a name by the page's evidence and by what the dossier holds of it, and says what that rests on: DNS, the
 * browser's own resolver, or a visit alone.
 *
 * @param kept the answers of the dossier, which count where the page itself was not answered
 */
export function judgeName({ evidence }: Pick<CheckInput, 'evidence'>, name: string, kept: DnsEvidence): JudgedName {
  const dns: DnsEvidence = { ...kept, ...ownValue(evidence.dns, name) };
  const known: Evidence = { ...evidence, dns: { ...evidence.dns, [name]: dns } };
  const { code, because } = judgeSite(name, known);
  const site = code === 'partial' && isByAliasAlone(dns) ? 'ipv4-only' : code;
  const status = AAAA_STATUS[site];
  const sight = sightOf(name, site, known);
  const bySystem = isAnswered(name, known) ? undefined : systemAnswer(dns.system);
  const isAskedFor = status === 'unknown' && !sight && !bySystem;
  return {
    site,
    reason: because[0].code,
    status,
    dns,
    lines: [
      ...(sight ? [sight.line] : []),
      ...(bySystem ? [...lookupLines(name, 'AAAA', bySystem), ...unusableLines(bySystem)] : []),
      ...(dns.aaaa || isAskedFor ? lookupLines(name, 'AAAA', dns.aaaa) : []),
      ...unusableLines(dns.aaaa),
      ...(status !== 'pass' && (dns.a ?? (isAskedFor && dns.aaaa)) ? lookupLines(name, 'A', dns.a) : []),
    ],
    seen: (status === 'unknown' ? undefined : (sight ?? bySystem)) ?? youngest(dns.aaaa, dns.a) ?? sight ?? bySystem,
  };
}

/**
 * `partial` by an HTTPS alias alone is no AAAA (case 125 of docs/verdicts.md): whoever does not follow it sees IPv4
 * only.
 */
function isByAliasAlone(dns: DnsEvidence): boolean {
  const aaaa = aaaaOf(dns);
  return aaaa?.ok === true && aaaa.addresses.length === 0;
}

/** Whether DNS was asked, and what it said of AAAA is worth something. */
function isAnswered(name: string, evidence: Evidence): boolean {
  const aaaa = aaaaOf(ownValue(evidence.dns, name));
  return aaaa?.ok === true && (sortAaaa(aaaa).usable.length > 0 || !isWorthless(name, aaaa, evidence));
}

/** The visit that stands in for a question without an answer. */
function sightOf(name: string, site: SiteCode, evidence: Evidence): Sight | undefined {
  const dns = ownValue(evidence.dns, name);
  if (!isAnswered(name, evidence)) return visitedOverIpv6(name, evidence);
  const seen = site === 'ipv4-only' && dns?.a?.ok !== true ? ipv4Answer(name, evidence) : undefined;
  return seen && sighted('visit-v4', name, seen, evidence);
}

/** A fresh native answer of the host over IPv6, in this document or earlier in the session (R1). */
export function visitedOverIpv6(host: string, evidence: Evidence): Sight | undefined {
  const seen = nativeIpv6(host, evidence);
  return seen && sighted('visit-v6', host, seen, evidence);
}

function sighted(
  code: 'visit-v6' | 'visit-v4',
  host: string,
  seen: { readonly ip: string; readonly at: number | undefined },
  evidence: Evidence,
): Sight {
  const at = seen.at ?? evidence.document?.committedAt ?? evidence.now;
  return { by: 'visit', at, line: { code, values: { host, ip: seen.ip, time: at } } };
}

/** What the browser's own resolver proves: addresses that it did not make itself (docs/rulings.md 13). */
function systemAnswer(system: DnsEvidence['system']): LookupAnswer | undefined {
  if (system?.ok !== true) return undefined;
  const { usable, unusable } = systemAaaa(system);
  const addresses = [...usable, ...unusable.map(({ ip }) => ip)];
  return addresses.length > 0 ? { ...system, type: 'AAAA', addresses } : undefined;
}
