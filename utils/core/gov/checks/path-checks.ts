import { addressIn } from '@/utils/core/verdict/reasons';
import type { Reason } from '@/utils/core/verdict/reasons';
import type { NetworkCode, SiteCode } from '@/utils/core/verdict/verdict-codes';
import type { CheckStatus } from './check';
import type { EvidenceLine } from './check-codes';
import { notOnInternet } from './address-checks';
import { finding, lines } from './checker';
import type { Checker, Finding, CheckInput, Seen } from './checker';
import { reachableAdvice, visitAdvice } from './path-advice';
import { probeFinding } from './probe-finding';
import type { ProbeFinding } from './probe-finding';
import { visitedOverIpv6 } from './judge-name';

const NOT_COMPARED: EvidenceLine = { code: 'same-content-not-tested' };

/** Whether the host answers over IPv6: by a visit or a probe alone, never by what DNS publishes. */
export const checkReachable: Checker = (input) => {
  const { host, verdict } = input;
  const visited = visitedOverIpv6(host, input.evidence);
  const { code } = verdict.site;
  if (visited && (code === 'confirmed' || code === 'ipv6-only')) {
    return finding('pass', lines(visited.line, NOT_COMPARED), { seen: visited });
  }
  if (code === 'ipv4-only' || code === 'unusable') {
    return finding('not-applicable', [{ code: 'nothing-to-reach', values: { host } }]);
  }
  if (code === 'no-address') return finding('not-applicable', [{ code: 'no-web-address', values: { name: host } }]);
  if (code === 'not-applicable') return finding('not-applicable', [notOnInternet(verdict.site.because[0].code)]);
  const probed = probeFinding(input);
  if (probed !== undefined) return byProbe(input, probed);
  // R5: what goes through a proxy proves nothing about the site, however often it is tried.
  return verdict.network.code === 'proxied' ? { ...unproven(input), status: 'not-tested' } : unproven(input);
};

function byProbe(input: CheckInput, { code, line, seen, advice }: ProbeFinding): Finding {
  switch (code) {
    case 'confirmed':
      return finding('pass', lines(line, NOT_COMPARED), { seen });
    case 'partial':
      return finding('partial', [line], { advice, seen });
    case 'unreachable':
      return finding('fail', [line], { advice, seen });
    case 'open':
      return finding('unknown', lines(line, ...networkLines(input)), { advice: reachableAdvice(input), seen });
    default:
      return code satisfies never;
  }
}

function unproven(input: CheckInput): Finding {
  const { line, seen } = pathOf(input);
  return finding('unknown', lines(line, ...networkLines(input)), { advice: reachableAdvice(input), seen });
}

/**
 * What the connection of this visit was (docs/rulings.md 1); over IPv4 it proves nothing against a site that has IPv6.
 */
export const checkVisit: Checker = (input) => {
  const { line, seen } = pathOf(input);
  const status = visitStatus(input);
  if (status === 'pass' || status === 'not-applicable') return finding(status, [line], { seen });
  const network = networkLines(input);
  if (status === 'fail') {
    const advice = input.verdict.site.code === 'unusable' ? 'replace-address' : 'publish-aaaa';
    return finding(status, lines(line, ...network), { advice, seen });
  }
  const isOverIpv4 = line.code === 'visit-v4' || line.code === 'visit-nat64';
  const isOpen = isOverIpv4 && status === 'unknown';
  const nothing: readonly EvidenceLine[] = isOpen ? [{ code: 'visit-proves-nothing' }] : [];
  const isLoadOpen = isOverIpv4 || input.verdict.visit.because[0].code === 'visit-error';
  const probed = isLoadOpen ? probeFinding(input) : undefined;
  return finding(status, lines(line, ...nothing, ...(probed ? [probed.line] : []), ...network), {
    advice: visitAdvice(input),
    seen,
  });
};

/** Where DNS says that there is no usable IPv6, the visit over IPv4 is the site's doing. */
const WITHOUT_IPV6: ReadonlySet<SiteCode> = new Set(['ipv4-only', 'unusable']);

function visitStatus({ host, verdict, evidence }: CheckInput): CheckStatus {
  if (evidence.document === undefined || evidence.document.host !== host) return 'unknown';
  const { visit, site } = verdict;
  switch (visit.code) {
    case 'v6':
    case 'mixed':
      return 'pass';
    case 'v4':
      if (WITHOUT_IPV6.has(site.code)) return 'fail';
      // R2: the browser may choose IPv4 for reasons of its own; only a probe tells that IPv6 was missing.
      return site.code === 'unreachable' || site.code === 'partial' ? 'partial' : 'unknown';
    case 'nat64':
      return WITHOUT_IPV6.has(site.code) ? 'fail' : 'unknown';
    case 'local':
    case 'not-applicable':
      return 'not-applicable';
    case 'proxied':
    case 'cached':
    case 'unknown':
      return 'unknown';
    default:
      return visit.code satisfies never;
  }
}

/** The path of the document in view as a line that names its address. */
function pathOf({ host, verdict, evidence }: CheckInput): {
  readonly line: EvidenceLine;
  readonly seen?: Seen | undefined;
} {
  const { document } = evidence;
  if (document === undefined || document.host !== host) return { line: { code: 'visit-none', values: { host } } };
  const time = document.committedAt;
  const seen: Seen = { by: 'visit', at: time };
  const [reason] = verdict.visit.because;
  const ip = addressIn(reason);
  switch (verdict.visit.code) {
    case 'v6':
      return { line: { code: 'visit-v6', values: { host, ip, time } }, seen };
    case 'v4':
      return { line: { code: 'visit-v4', values: { host, ip, time } }, seen };
    case 'mixed':
      return {
        line: { code: 'visit-mixed', values: { host, ...familiesIn(reason), time } },
        seen,
      };
    case 'nat64':
      return { line: { code: 'visit-nat64', values: { host, ip, time } }, seen };
    case 'proxied':
      return { line: { code: 'visit-proxied' }, seen };
    case 'local':
      return { line: { code: 'visit-local' }, seen };
    case 'cached':
      return { line: { code: 'visit-cached' }, seen };
    case 'unknown':
    case 'not-applicable':
      return { line: { code: 'visit-unknown' } };
    default:
      return verdict.visit.code satisfies never;
  }
}

const familiesIn = ({ values }: Reason): { readonly v6: string; readonly v4: string } =>
  values !== undefined && 'v6' in values ? values : { v6: '', v4: '' };

const NETWORK_LINES: Readonly<Record<NetworkCode, 'network-has-ipv6' | 'network-lacks-ipv6' | 'network-not-known'>> = {
  yes: 'network-has-ipv6',
  nat64: 'network-has-ipv6',
  no: 'network-lacks-ipv6',
  broken: 'network-lacks-ipv6',
  proxied: 'network-not-known',
  unknown: 'network-not-known',
};

const networkLines = ({ verdict }: CheckInput): readonly EvidenceLine[] => [
  { code: NETWORK_LINES[verdict.network.code] },
];
