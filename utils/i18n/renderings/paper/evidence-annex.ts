import type { Check } from '@/utils/core/gov/checks/check';
import { forceOn, ruleById, vietnamDay } from '@/utils/core/gov/rules/in-force';
import type { RuleForce } from '@/utils/core/gov/rules/rule';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import { PHASES } from '@/utils/core/gov/steps/steps';
import type { ReportModel } from '@/utils/core/report/report-model';
import { sheetRows } from '@/utils/core/report/sheet-rows';
import type { RowGroup } from '@/utils/core/report/sheet-rows';
import { m } from '@/utils/i18n/generated/messages.js';
import {
  adviceText,
  checkGroupText,
  checkStatusWords,
  checkText,
  checkWhatText,
  forceText,
} from '@/utils/i18n/gov-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import { said, whoAndWhen } from './evidence-lines';
import type { Block, Line } from './paper';
import { markOf } from './paper-texts';

/** Each check with what it rests on: who answered and when once at its head, and no line twice on the paper. */
export function evidenceAnnex(sheet: ReportModel, locale: Locale): readonly Block[] {
  const known = new Map<string, string>();
  return groupsOf(sheet).flatMap(([group, title, checks]): readonly Block[] => {
    const items = checks.map((check) => checkItem(check, sheet, locale, known));
    const blocks = group === 'untestable' ? [...items, neverTestable()] : items;
    return blocks.length === 0 ? [] : [{ kind: 'section', title, handle: { 'data-group': group }, blocks }];
  });
}

type Group = readonly [id: string, title: string, checks: readonly Check[]];

/** As on the page to sign; the path of the visit, which counts nowhere, comes last. */
function groupsOf({ checks, at }: ReportModel): readonly Group[] {
  const { rows, passed, untestable, notApplicable } = sheetRows(checks, at);
  const of = (group: RowGroup): readonly Check[] =>
    rows.filter((row) => row.group === group).flatMap((row) => row.checks);
  return [
    ['todo', checkGroupText.todo(), of('todo')],
    ['optional', m.paper_group_optional(), of('optional')],
    ['unclear', checkGroupText.unclear(), of('unclear')],
    ['passed', checkGroupText.passed(), passed],
    ['untestable', checkGroupText.untestable(), untestable],
    ['not-applicable', checkGroupText['not-applicable'](), notApplicable],
    ['info', m.paper_group_info(), checks.filter(({ id }) => id === 'visit')],
  ];
}

const neverTestable = (): Block => ({
  kind: 'list',
  lines: [m.gov_untestable_ports(), m.gov_untestable_content(), m.gov_untestable_tool()].map((text) => ({ text })),
});

/** @param known lines that stand above, each with the check where; it grows */
function checkItem(check: Check, sheet: ReportModel, locale: Locale, known: Map<string, string>): Block {
  const { id, status, advice } = check;
  const name = checkText[id]();
  const lines = check.evidence.map((line) => said(line, locale));
  const head = whoAndWhen(lines, check, locale);
  const severalAnswered = new Set(lines.flatMap(({ by }) => (by === undefined ? [] : [by]))).size > 1;
  const above = new Map<string, Line>();
  const own: Line[] = [];
  for (const { code, text: sentence, by } of lines) {
    const text = by !== undefined && severalAnswered ? m.paper_by({ text: sentence, by }) : sentence;
    const handle = { 'data-evidence': code };
    const where = known.get(`${sentence} ${by ?? ''}`);
    if (where !== undefined && where !== name) {
      if (!above.has(where)) above.set(where, { text: m.paper_same_as({ name: where }), handle });
    } else own.push({ text, handle });
    known.set(`${sentence} ${by ?? ''}`, where ?? name);
  }
  const root = rootOf(check, sheet, locale);
  return {
    kind: 'item',
    title: `${markOf[status]} ${name}: ${checkStatusWords(check)}`,
    handle: { 'data-check': id, 'data-status': status },
    blocks: [
      { kind: 'text', onScreenOnly: true, line: { text: checkWhatText[id]() } },
      ...(advice === undefined
        ? []
        : [
            {
              kind: 'text',
              onScreenOnly: true,
              handle: { 'data-advice': advice },
              line: { lead: m.gov_next(), text: adviceText[advice]() },
            } as const,
          ]),
      ...(head === '' ? [] : [{ kind: 'text', line: { text: head } } as const]),
      { kind: 'list', lines: [...own, ...above.values()] },
      ...(root === undefined ? [] : [root]),
      ...stepOf(check, sheet, locale),
    ],
  };
}

/** What does not hold on the day is no basis, so it is left off the paper. */
const HOLD: ReadonlySet<RuleForce> = new Set(['in-force', 'goal', 'recommended']);

/** The rule with its force on the day. */
function rootOf({ rule: id }: Check, { at }: ReportModel, locale: Locale): Block | undefined {
  if (id === undefined) return undefined;
  const rule = ruleById(id);
  const force = forceOn(rule, vietnamDay(at));
  const text = m.paper_source({ source: rule.citation[locale], proof: forceText[force]() });
  return {
    kind: 'text',
    onScreenOnly: !HOLD.has(force),
    handle: { 'data-rule': id },
    line: { lead: m.gov_stems_from(), text },
  };
}

/** The step of the plan, for a reader who looks for it; a province's plan is a sample to other bodies. */
function stepOf({ step }: Check, { identity }: ReportModel, locale: Locale): readonly Block[] {
  const plan = planOf(identity);
  const found = PHASES.flatMap(({ steps }) => steps).find(({ number }) => number === step);
  if (found === undefined || plan === 'none') return [];
  const say = plan === 'own' ? m.gov_step_of : m.gov_step_of_sample;
  const text = say({ number: String(found.number), title: found.title[locale] });
  return [{ kind: 'text', onScreenOnly: true, line: { text } }];
}
