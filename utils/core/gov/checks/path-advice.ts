import { ownValue } from '@/utils/core/own-value';
import type { SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';
import { isOffline } from '@/utils/core/verdict/offline';
import { canBeProbed } from '@/utils/core/verdict/published-addresses';
import type { AdviceCode } from './check-codes';
import { askAdvice } from './checker';
import type { CheckInput } from './checker';
import { isByAlias, probeFinding } from './probe-finding';

/** How the document in view was reached; `none` where it is another host's, `error` where it did not load. */
type Path = VisitCode | 'error' | 'none';

/**
 * The next step of the check `reachable` where neither a visit nor a probe has settled it. Nobody is sent to look for
 * IPv6 where this network has it (case 4 of docs/verdicts.md), and no fault is sought in the site where the network has
 * it not (R4).
 */
export function reachableAdvice(input: CheckInput): AdviceCode {
  if (input.verdict.site.code === 'unknown') return askAdvice(input);
  if (isByAlias(input)) return 'publish-aaaa';
  return pathTo(input) === 'proxied' ? 'try-without-proxy' : settlingAdvice(input);
}

/**
 * The next step of the check `visit` where the visit proves nothing: what a probe found (cases 5 to 7 of
 * docs/verdicts.md), else what would tell. What was not measured, a new load measures.
 */
export function visitAdvice(input: CheckInput): AdviceCode | undefined {
  switch (pathTo(input)) {
    case 'v4':
    case 'nat64':
      return IPV4_ADVICE[input.verdict.site.code]?.(input);
    case 'proxied':
      return 'try-without-proxy';
    case 'error':
      // Where there is no IPv4 beside it, a page that does not load is a question of IPv6 (case 12 of
      // docs/verdicts.md).
      return input.verdict.site.code === 'ipv6-only' ? publishedAdvice(input) : 'reload-page';
    default:
      return 'reload-page';
  }
}

/** By what is known of the site; nothing for a literal or a special name, about which there is nothing to ask. */
const IPV4_ADVICE: Readonly<Partial<Record<SiteCode, (input: CheckInput) => AdviceCode>>> = {
  unknown: askAdvice,
  published: publishedAdvice,
  'ipv6-only': publishedAdvice,
  unreachable: publishedAdvice,
  partial: (input) => (isByAlias(input) ? 'publish-aaaa' : publishedAdvice(input)),
  // It has answered over IPv6, so there is nothing to probe.
  confirmed: (input) => networkAdvice(input) ?? withoutProbe(input),
};

function publishedAdvice(input: CheckInput): AdviceCode {
  const found = probeFinding(input);
  return found?.code === 'confirmed' ? 'reload-page' : (found?.advice ?? settlingAdvice(input));
}

/** The network, where it is known to be the reason; then the probe, where it is offered; then a new load. */
function settlingAdvice(input: CheckInput): AdviceCode {
  const { host, evidence } = input;
  const reason = networkAdvice(input);
  if (reason !== undefined) return reason;
  switch (pathTo(input)) {
    case 'v4':
    case 'nat64':
    case 'error':
      if (isOffline(evidence.document)) return 'reload-page';
      if (!canBeProbed(host, evidence)) return withoutProbe(input);
      if (evidence.mayAsk) return ownValue(evidence.probes, host) === undefined ? 'probe' : 'probe-again';
      return hasIpv6(input) ? 'turn-lookup-on' : 'try-ipv6-network';
    case 'local':
      // By the way inside, every new load says the same (cases 64, 65 of docs/verdicts.md).
      return 'try-without-proxy';
    case 'v6':
    case 'mixed':
      // Teredo and 6to4 are no proof (docs/rulings.md 5; case 57 of docs/verdicts.md).
      return withoutProbe(input);
    default:
      return 'reload-page';
  }
}

/** A control that failed: the site cannot be tried from here at all (cases 9, 61 of docs/verdicts.md). */
function networkAdvice({ verdict: { network } }: CheckInput): AdviceCode | undefined {
  if (network.code === 'broken') return 'mend-network';
  return network.code === 'no' ? 'try-ipv6-network' : undefined;
}

const withoutProbe = (input: CheckInput): AdviceCode => (hasIpv6(input) ? 'reload-page' : 'try-ipv6-network');

/** Seen on this network; one with a translator (NAT64) carries IPv6 itself. */
const hasIpv6 = ({ verdict: { network } }: CheckInput): boolean => network.code === 'yes' || network.code === 'nat64';

function pathTo({ host, verdict, evidence }: CheckInput): Path {
  if (evidence.document === undefined || evidence.document.host !== host) return 'none';
  return verdict.visit.because[0].code === 'visit-error' ? 'error' : verdict.visit.code;
}
