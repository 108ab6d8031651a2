import type { Check, CheckId, CheckStatus } from '@/utils/core/gov/checks/check';
import { PHASES } from './steps';
import type { StepNumber } from './steps';

/** `signs`: "có dấu hiệu"; `not-seen`: "chưa thấy"; `out-of-sight`: "trình duyệt không quan sát được". */
type StepState = 'signs' | 'not-seen' | 'out-of-sight';

export interface StepFinding {
  readonly number: StepNumber;
  readonly state: StepState;
  /** The evidence is not complete: what is not seen may still be there. */
  readonly isOpen: boolean;
  /** The checks that it was judged by; empty for what a browser cannot see. */
  readonly checks: readonly CheckId[];
}

type Statuses = Readonly<Record<CheckId, CheckStatus>>;

interface Sign {
  /** Each of these has to pass. */
  readonly must: readonly CheckId[];
  /** Each of these has to pass, or to have nothing to pass: no such host, a zone of others. */
  readonly mayLack?: readonly CheckId[];
  /** These may be open as well: a visit over IPv4 proves nothing against a site that a probe reached over IPv6. */
  readonly mayBeOpen?: readonly CheckId[];
}

/**
 * What evidence carries, and never more. Steps 1, 2, 7 and 9 leave no trace in a browser. A check that says it belongs to
 * a step is among those of that step (`ROOTS` in judge-checks.ts), and step 10, the completion, has all of step 8.
 */
const SIGNS: Readonly<Partial<Record<StepNumber, Sign>>> = {
  3: { must: ['aaaa'] },
  4: { must: ['reachable'], mayBeOpen: ['visit'] },
  5: { must: ['reachable'], mayLack: ['own-hosts'] },
  6: { must: ['aaaa'], mayLack: ['nameservers'] },
  8: { must: ['aaaa', 'reachable'], mayLack: ['aaaa-sibling', 'nameservers', 'mail'] },
  10: {
    must: ['aaaa', 'reachable'],
    mayLack: ['aaaa-sibling', 'nameservers', 'mail', 'own-hosts', 'third-party-hosts'],
  },
};

/** Where a site seems to stand in the ten steps, from its twelve checks alone. */
export function judgeSteps(checks: readonly Check[]): readonly StepFinding[] {
  const statuses = statusesOf(checks);
  return PHASES.flatMap(({ steps }) => steps.map(({ number }) => judgeStep(number, SIGNS[number], statuses)));
}

function judgeStep(number: StepNumber, sign: Sign | undefined, statuses: Partial<Statuses>): StepFinding {
  if (sign === undefined) return { number, state: 'out-of-sight', isOpen: false, checks: [] };
  const { must, mayLack = [], mayBeOpen = [] } = sign;
  const checks = [...must, ...mayLack, ...mayBeOpen];
  const lacks = (id: CheckId): boolean => statuses[id] === 'fail' || statuses[id] === 'partial';
  const isMet =
    must.every((id) => statuses[id] === 'pass') &&
    mayLack.every((id) => statuses[id] === 'pass' || statuses[id] === 'not-applicable') &&
    !mayBeOpen.some(lacks);
  if (isMet) return { number, state: 'signs', isOpen: false, checks };
  return {
    number,
    state: 'not-seen',
    isOpen: !checks.some(lacks) && checks.some((id) => isOpen(statuses[id])),
    checks,
  };
}

const isOpen = (status: CheckStatus | undefined): boolean =>
  status === undefined || status === 'unknown' || status === 'not-tested';

const statusesOf = (checks: readonly Check[]): Partial<Statuses> =>
  Object.fromEntries(checks.map(({ id, status }) => [id, status]));
