import type { Check, CheckId, CheckStatus } from './check';

/** The groups of the view, in its order. `not-applicable` is shown last and small: there is nothing to do about it. */
export const CHECK_GROUPS = ['todo', 'unclear', 'passed', 'untestable', 'not-applicable'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

const GROUP_OF: Readonly<Record<CheckStatus, CheckGroup>> = {
  pass: 'passed',
  partial: 'todo',
  fail: 'todo',
  unknown: 'unclear',
  'not-tested': 'untestable',
  'not-applicable': 'not-applicable',
};

export const groupOf = (status: CheckStatus): CheckGroup => GROUP_OF[status];

/** The checks by group, each in its old order; an empty group has an empty list. */
export function groupChecks(checks: readonly Check[]): Readonly<Record<CheckGroup, readonly Check[]>> {
  const of = (group: CheckGroup): Check[] => checks.filter(({ status }) => GROUP_OF[status] === group);
  return {
    todo: of('todo'),
    unclear: of('unclear'),
    passed: of('passed'),
    untestable: of('untestable'),
    'not-applicable': of('not-applicable'),
  };
}

/** How a state site stands against what is asked of it, in one code with one sentence. */
export const GOV_HEADLINES = [
  'meets', // .vn, AAAA, reached over IPv6, and nothing own is left
  'reached', // as `meets`, of a body that the rule does not bind
  'meets-page-in-part', // the same, but own hosts of the page lack IPv6
  'published-unproven', // AAAA, not yet reached from here
  'published-unreachable', // AAAA, but it could not be reached
  'unusable', // an IPv6 address that no server on the Internet can have
  'no-ipv6',
  'no-vn', // not under .vn
  'not-asked',
  'unclear', // asked, but the answers settle nothing
  'not-applicable',
] as const;
export type GovHeadline = (typeof GOV_HEADLINES)[number];

/** From the checks alone: an observation about name and IPv6, which are what the rule names, and no legal finding. */
export function govHeadline(checks: readonly Check[]): GovHeadline {
  const status = (id: CheckId): CheckStatus | undefined => checks.find((check) => check.id === id)?.status;
  const aaaa = checks.find(({ id }) => id === 'aaaa');
  if (status('vn-domain') === 'fail') return 'no-vn';
  if (aaaa === undefined) return 'unclear';
  switch (aaaa.status) {
    case 'fail':
    case 'partial':
      return aaaa.advice === 'replace-address' ? 'unusable' : 'no-ipv6';
    case 'pass':
      break;
    case 'not-applicable':
      return 'not-applicable';
    case 'unknown':
    case 'not-tested':
      return aaaa.advice === 'ask-dns' || aaaa.advice === 'turn-lookup-on' ? 'not-asked' : 'unclear';
    default:
      return aaaa.status satisfies never;
  }
  const reachable = status('reachable');
  if (reachable === 'fail' || reachable === 'partial') return 'published-unreachable';
  if (reachable !== 'pass') return 'published-unproven';
  const own = status('own-hosts');
  const isBound = status('vn-domain') !== 'not-applicable';
  return own === 'fail' || own === 'partial' ? 'meets-page-in-part' : isBound ? 'meets' : 'reached';
}
