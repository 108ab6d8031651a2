import type { Check, CheckStatus } from '@/utils/core/gov/checks/check';
import type { AdviceCode } from '@/utils/core/gov/checks/check-codes';
import { groupOf } from '@/utils/core/gov/checks/summary';
import { forceOn, ruleById, vietnamDay } from '@/utils/core/gov/rules/in-force';

/** In the order of the sheet: what a rule in force asks for, what is good practice, what is still open. */
const ROW_GROUPS = ['todo', 'optional', 'unclear'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

/** One cause with one thing to do: checks that fail for the same reason are one row. */
export interface SheetRow {
  readonly group: RowGroup;
  readonly checks: readonly [Check, ...Check[]];
  /** The worst of its checks. */
  readonly status: CheckStatus;
  readonly advice: AdviceCode | undefined;
}

export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly passed: readonly Check[];
  readonly untestable: readonly Check[];
  readonly notApplicable: readonly Check[];
}

/** Advice that one and the same deed settles: the AAAA record of a name is published with that of its www twin. */
const SAME_DEED: Readonly<Partial<Record<AdviceCode, AdviceCode>>> = { 'publish-aaaa-both': 'publish-aaaa' };

/**
 * The checks as rows of a table, those that ask for something first. `visit` tells of the network of the moment and has
 * no part in what a site has to do, so it is in none of them.
 *
 * @param at the moment of the sheet, ms since the epoch: it decides which rules hold
 */
export function sheetRows(checks: readonly Check[], at: number): SheetRows {
  const counted = checks.filter(({ id }) => id !== 'visit');
  const of = (group: ReturnType<typeof groupOf>): Check[] => counted.filter(({ status }) => groupOf(status) === group);
  const open = [...of('todo'), ...of('unclear')];
  return {
    rows: ROW_GROUPS.flatMap((group) =>
      joined(
        group,
        open.filter((check) => rowGroup(check, at) === group),
      ),
    ),
    passed: of('passed'),
    untestable: of('untestable'),
    notApplicable: of('not-applicable'),
  };
}

function rowGroup({ status, rule }: Check, at: number): RowGroup {
  if (groupOf(status) === 'unclear') return 'unclear';
  const isDuty = rule !== undefined && forceOn(ruleById(rule), vietnamDay(at)) === 'in-force';
  return isDuty ? 'todo' : 'optional';
}

function joined(group: RowGroup, checks: readonly Check[]): readonly SheetRow[] {
  const rows = new Map<string, SheetRow>();
  for (const check of checks) {
    const deed = check.advice === undefined ? check.id : (SAME_DEED[check.advice] ?? check.advice);
    const row = rows.get(deed);
    rows.set(deed, {
      group,
      checks: row === undefined ? [check] : [...row.checks, check],
      status: row === undefined || row.status === 'partial' ? check.status : row.status,
      advice: row?.advice ?? check.advice,
    });
  }
  return [...rows.values()];
}
