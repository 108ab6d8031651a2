import type { RuleId } from '@/utils/core/gov/rules/rule';
import type { AdviceCode, EvidenceLine } from './check-codes';

/** Always all twelve, in this order (docs/rulings.md 29). */
export const CHECK_IDS = [
  'aaaa',
  'aaaa-sibling',
  'reachable',
  'visit',
  'own-hosts',
  'third-party-hosts',
  'nameservers',
  'dnssec',
  'mail',
  'https-record',
  'vn-domain',
  'name-pattern',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export const CHECK_STATUSES = ['pass', 'partial', 'fail', 'unknown', 'not-tested', 'not-applicable'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

export interface Check {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** In order of weight; never empty. */
  readonly evidence: readonly [EvidenceLine, ...EvidenceLine[]];
  /** Of the youngest evidence, ms since the epoch; absent where nothing was observed. */
  readonly observedAt: number | undefined;
  /** 'visit', 'probe', or the address of the resolver. */
  readonly source: string | undefined;
  /**
   * What the check stems from, as of its day in Viet Nam; absent where nothing does. DNSSEC and old names of service
   * portals carry a rule that no longer holds, and their status never rests on it.
   */
  readonly rule: RuleId | undefined;
  /** 1 to 10, of the ten steps (utils/core/gov/steps/steps.ts). */
  readonly step: number | undefined;
  /** Code of what to do next, with words for the person who runs the site; absent where nothing is to be done. */
  readonly advice: AdviceCode | undefined;
}
