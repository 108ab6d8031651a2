import type { Dossier, NamedHost } from '@/utils/core/dns/dossier/dossier';
import type { GovIdentity } from '@/utils/core/gov/identity';
import { ownValue } from '@/utils/core/own-value';
import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';
import type { Verdict } from '@/utils/core/verdict/verdict';
import type { Check, CheckId, CheckStatus } from './check';
import type { AdviceCode, EvidenceLine } from './check-codes';

/** All that the checks may look at. */
export interface CheckInput {
  /** The exact host that is checked (docs/rulings.md 2). */
  readonly host: string;
  /** As `judge` gave it for this host and this evidence. */
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  /** Absent until DNS was asked about more than addresses. */
  readonly dossier: Dossier | undefined;
  /** Whose site it is; absent for a host that is not of the State, to which no rule applies. */
  readonly identity: GovIdentity | undefined;
  /** The moment of the check, ms since the epoch: it decides which rules hold. */
  readonly at: number;
}

/** A check before its rule and step are added. */
export interface Finding {
  readonly status: CheckStatus;
  readonly evidence: Check['evidence'];
  readonly observedAt: number | undefined;
  readonly source: string | undefined;
  readonly advice: AdviceCode | undefined;
}

export type Checker = (input: CheckInput) => Finding;
export type Checkers = Readonly<Record<CheckId, Checker>>;

/** A finding with what is next to do, and who saw it when. */
export function finding(
  status: CheckStatus,
  evidence: Check['evidence'],
  { advice, seen }: { readonly advice?: AdviceCode | undefined; readonly seen?: Seen | undefined } = {},
): Finding {
  return {
    status,
    evidence,
    observedAt: seen?.at,
    source: seen?.by,
    advice,
  };
}

/** Who saw something, and when. */
export interface Seen {
  readonly by: string;
  readonly at: number;
}

/** What DNS said about the host itself: the page's own answers, else those of the dossier. */
export function hostDns({ host, evidence, dossier }: CheckInput): DnsEvidence {
  return { ...dnsOf(dossier?.addresses), ...ownValue(evidence.dns, host) };
}

/** What a dossier says of a name, as evidence; its members are joined by spread, so what was not asked is absent. */
export function dnsOf(named: NamedHost | undefined): DnsEvidence {
  const { a, aaaa } = named ?? {};
  return { ...(a && { a }), ...(aaaa && { aaaa }) };
}

/** What would settle a question that was not asked. */
export const askAdvice = ({ evidence }: CheckInput): AdviceCode => (evidence.mayAsk ? 'ask-dns' : 'turn-lookup-on');

/** A question of the dossier that was not asked. */
export const notAsked = (input: CheckInput, type: string, name = input.host): Finding =>
  finding('unknown', [{ code: 'dns-not-asked', values: { name, type } }], { advice: askAdvice(input) });

/** A question of the dossier that got no usable answer: never worse than `unknown` (R3). */
export function failed(name: string, type: string, failure: { why: string; by: string; at: number }): Finding {
  const { why, by, at } = failure;
  const line: EvidenceLine = { code: 'dns-failed', values: { name, type, failure: why, by, time: at } };
  return finding('unknown', [line], { advice: 'ask-again', seen: { by, at } });
}

/** At least one line, whatever the list holds. */
export function lines(first: EvidenceLine, ...more: readonly EvidenceLine[]): Check['evidence'] {
  return [first, ...more];
}
