import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { Check } from '@/utils/core/gov/checks/check';
import { ipv6OnlyReadiness } from '@/utils/core/gov/checks/host-checks';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { govHeadline } from '@/utils/core/gov/checks/summary';
import type { GovHeadline } from '@/utils/core/gov/checks/summary';
import type { GovIdentity } from '@/utils/core/gov/identity';
import { judgeSteps } from '@/utils/core/gov/steps/judge-steps';
import type { StepFinding } from '@/utils/core/gov/steps/judge-steps';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { HostVerdict, Verdict } from '@/utils/core/verdict/verdict';
import { isoTime } from './iso-time';
import { isOwnPath, withoutAccount, withoutOwnNetwork } from './own-network';

export interface ReportInput {
  readonly host: string;
  /** Whose site it is; absent for a site that is not of the State. */
  readonly identity: GovIdentity | undefined;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly dossier: Dossier | undefined;
  /** Name and main version. */
  readonly browser: string;
  /** Of Sáu. */
  readonly version: string;
  /** In their order, as in the settings. */
  readonly resolvers: readonly string[];
  /** The person ticked the box: what tells of the own network may be in the sheet. */
  readonly withOwnNetwork: boolean;
}

export interface ReportHost {
  readonly verdict: HostVerdict;
  /** Where it was seen; empty where that address would tell of the person's network. */
  readonly addresses: readonly string[];
  readonly isHidden: boolean;
}

/** A sheet: what every rendering shows. Plain data, made once from what was measured. */
export interface ReportModel {
  readonly host: string;
  /** Of the last thing that was learned, ms since the epoch. */
  readonly at: number;
  readonly generatedAt: string;
  readonly identity: GovIdentity | undefined;
  readonly verdict: Verdict;
  readonly headline: GovHeadline;
  readonly checks: readonly Check[];
  readonly steps: readonly StepFinding[];
  readonly readiness: ReturnType<typeof ipv6OnlyReadiness>;
  readonly hosts: readonly ReportHost[];
  readonly hostsLeftOut: number;
  readonly addresses: { readonly a: readonly string[]; readonly aaaa: readonly string[] };
  /** Those that answered, the first one first; empty where nobody was asked. */
  readonly answeredBy: readonly string[];
  readonly resolvers: readonly string[];
  readonly browser: string;
  readonly version: string;
  /** Something was left out that tells of the person's network. */
  readonly isReduced: boolean;
}

/** Makes the sheet of one host from what was measured; judges nothing anew but the checks and the steps. */
export function createReport(input: ReportInput): ReportModel {
  const { host, identity, verdict, evidence, dossier, withOwnNetwork } = input;
  const at = evidence.now;
  const judged = judgeChecks({ host, verdict, evidence, identity, at, dossier });
  const known = hostsOf(verdict, evidence);
  const shownResolver = (resolver: string): string => (withOwnNetwork ? resolver : withoutAccount(resolver));
  const checks = withOwnNetwork ? judged : judged.map(withoutOwn);
  const hosts = withOwnNetwork ? known : known.map(hideOwnPath);
  const answered = answeredBy(evidence, dossier, host);
  const dns = ownValue(evidence.dns, host);
  const [a, aaaa] = [dns?.a ?? dossier?.addresses.a, dns?.aaaa ?? dossier?.addresses.aaaa];
  return {
    host,
    at,
    generatedAt: isoTime(at),
    identity,
    verdict,
    headline: govHeadline(checks),
    checks,
    steps: judgeSteps(checks),
    readiness: ipv6OnlyReadiness({ verdict }),
    hosts,
    hostsLeftOut: evidence.document?.requestsLeftOut ?? 0,
    addresses: { a: a?.ok ? a.addresses : [], aaaa: aaaa?.ok ? aaaa.addresses : [] },
    answeredBy: answered.map(shownResolver),
    resolvers: input.resolvers.map(shownResolver),
    browser: input.browser,
    version: input.version,
    isReduced:
      !withOwnNetwork &&
      (hosts.some(({ isHidden }) => isHidden) || input.resolvers.some((each) => shownResolver(each) !== each)),
  };
}

function hostsOf(verdict: Verdict, { document }: Evidence): readonly ReportHost[] {
  const order = { main: 0, own: 1, 'third-party': 2 } as const;
  return verdict.hosts
    .map((each) => ({
      verdict: each,
      addresses: (ownValue(document?.hosts ?? {}, each.host)?.addresses ?? []).map(({ ip }) => ip),
      isHidden: false,
    }))
    .toSorted((one, other) => order[one.verdict.owner] - order[other.verdict.owner]);
}

const hideOwnPath = (host: ReportHost): ReportHost =>
  isOwnPath(host.verdict.visit.code) && host.addresses.length > 0 ? { ...host, addresses: [], isHidden: true } : host;

function withoutOwn(check: Check): Check {
  const [first, ...more] = check.evidence;
  return {
    ...check,
    evidence: [withoutOwnNetwork(first), ...more.map((line) => withoutOwnNetwork(line))],
    source: check.source === undefined ? undefined : withoutAccount(check.source),
  };
}

/** Who answered about the host, each once. */
function answeredBy({ dns }: Evidence, dossier: Dossier | undefined, host: string): readonly string[] {
  const { a, aaaa } = ownValue(dns, host) ?? {};
  const found = [a, aaaa, dossier?.addresses.a, dossier?.zone, dossier?.mail, dossier?.dnssec];
  return [...new Set(found.flatMap((each) => (each?.ok ? [each.by] : [])))];
}
