/** Papers for the tests, and every word that stands on one. */
import type { ReportModel } from '@/utils/core/report/report-model';
import { DEFAULT_CHOICES } from '@/utils/i18n/renderings/paper/choices';
import type { Choices } from '@/utils/i18n/renderings/paper/choices';
import type { Block, Front, Paper } from '@/utils/i18n/renderings/paper/paper';
import { toPaper } from '@/utils/i18n/renderings/paper/to-paper';
import type { PaperInput } from '@/utils/i18n/renderings/paper/to-paper';
import { applyLanguage } from '@/utils/i18n/locale';
import type { Locale } from '@/utils/i18n/resolve-language';

export const ALL_CHOICES: Choices = {
  evidence: true,
  hosts: true,
  law: true,
  changes: true,
  steps: true,
  agency: true,
  history: true,
  motto: true,
};

export function paperOf(sheet: ReportModel, change: Partial<PaperInput> = {}, locale: Locale = 'vi'): Paper {
  applyLanguage(locale, locale);
  const nothing = { stated: {}, sinceLast: undefined, sincePin: undefined };
  return toPaper({ sheet, choices: DEFAULT_CHOICES, ...nothing, ...change }, locale);
}

/** Whatever is read on the page to sign, a part each. */
export const wordsOfFront = (front: Front): readonly string[] => [
  front.unit,
  front.number,
  front.placeDate,
  front.title,
  front.host,
  ...front.about.flatMap(({ lead, text }) => [lead, text]),
  front.missing ?? '',
  front.conclusion.text,
  ...front.answers.flatMap(({ question, answer, text }) => [question, answer, text]),
  front.scope?.text ?? '',
  ...front.columns,
  ...front.rows.flatMap(({ item, result, todo }) => [item, result, todo]),
  ...front.remarks,
  front.opinions,
  ...front.signers.flatMap(({ who, how }) => [who, how]),
  front.caveat,
];

/** Whatever a block brings to paper, or to the screen as well. */
export function wordsOfBlock(block: Block, onPaper: boolean): readonly string[] {
  if (onPaper && block.onScreenOnly === true) return [];
  switch (block.kind) {
    case 'text':
      return [block.line.lead ?? '', block.line.text];
    case 'list':
      return block.lines.flatMap(({ lead, text }) => [lead ?? '', text]);
    case 'table':
      return [...block.table.columns, ...block.table.rows.flatMap(({ cells }) => cells)];
    case 'section':
    case 'item':
      return [block.title, ...block.blocks.flatMap((each) => wordsOfBlock(each, onPaper))];
    default:
      return block satisfies never;
  }
}

/** All that is printed. */
export const wordsOnPaper = ({ front, annexes }: Paper): readonly string[] => [
  ...wordsOfFront(front),
  ...annexes
    .filter(({ isPrinted }) => isPrinted)
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap((block) => wordsOfBlock(block, true))]),
];
