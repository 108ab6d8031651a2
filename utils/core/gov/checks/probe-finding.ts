import { ownValue } from '@/utils/core/own-value';
import type { ProbeEvidence } from '@/utils/core/verdict/evidence';
import { judgeProbe } from '@/utils/core/verdict/judge-probe';
import type { AdviceCode, EvidenceLine } from './check-codes';
import type { CheckInput, Seen } from './checker';

/** What a probe says of the host that is checked. */
export interface ProbeFinding {
  /** `open`: it settled nothing. */
  readonly code: 'confirmed' | 'partial' | 'unreachable' | 'open';
  readonly line: EvidenceLine;
  readonly seen: Seen;
  /** For the one who runs the site; absent where the probe asks nothing of him. */
  readonly advice: AdviceCode | undefined;
}

type Code = ProbeFinding['code'];

const LINE = {
  confirmed: 'probe-reached',
  partial: 'probe-partial',
  unreachable: 'probe-failed',
} as const satisfies Record<Exclude<Code, 'open'>, EvidenceLine['code']>;

const ADVICE: Readonly<Partial<Record<Code, AdviceCode>>> = {
  partial: 'mend-some-addresses',
  unreachable: 'mend-reachability',
};

/**
 * Follows the verdict on the site, so that a visit over IPv6 stands above a probe (R1). Absent where nothing was
 * probed, and where the probe no longer counts: DNS is open again, or names no address of the host itself.
 */
export function probeFinding(input: CheckInput): ProbeFinding | undefined {
  const { host, evidence } = input;
  const probe = ownValue(evidence.probes, host);
  if (probe === undefined) return undefined;
  const code = codeOf(input, probe);
  if (code === undefined) return undefined;
  const ips = probe.addresses.map(({ ip }) => ip).join(', ');
  return {
    code,
    line: code === 'open' ? { code: 'probe-open', values: { host } } : { code: LINE[code], values: { host, ips } },
    seen: { by: 'probe', at: probe.at ?? evidence.now },
    advice: ADVICE[code],
  };
}

function codeOf(input: CheckInput, probe: ProbeEvidence): Code | undefined {
  const { host, verdict, evidence } = input;
  const { site } = verdict;
  switch (site.code) {
    case 'confirmed':
      return site.because[0].code === 'site-probe-reached' ? 'confirmed' : undefined;
    case 'partial':
      return isByAlias(input) ? undefined : 'partial';
    case 'unreachable':
      return 'unreachable';
    case 'published':
      return 'open';
    case 'ipv6-only': {
      // Of a name without IPv4 the verdict does not tell whether it was reached.
      const isSecure = evidence.document?.host !== host || evidence.document.scheme === 'https';
      return judgeProbe(probe, isSecure)?.code ?? 'open';
    }
    default:
      return undefined;
  }
}

/**
 * Only browsers that follow the HTTPS record get to IPv6 (case 125 of docs/verdicts.md); no visit and no probe changes
 * that.
 */
export const isByAlias = ({ verdict: { site } }: Pick<CheckInput, 'verdict'>): boolean =>
  site.because[0].code === 'site-https-alias';
