import { TableRow } from 'docx';
import type { FileChild, Paragraph } from 'docx';
import type { Front } from '@/utils/i18n/renderings/paper/paper';
import { cell, grid, line, rowOf, sideBySide, TEXT_WIDTH } from './docx-parts';

/** Of the five columns: item, result, to do, by whom, by when. */
const SHARES = [0.25, 0.15, 0.33, 0.15, 0.12];
export const TASK_WIDTHS = SHARES.map((share) => Math.floor(share * TEXT_WIDTH));

/** To be written into by hand or in the word processor. */
const DOTS = '…'.repeat(16);
const LINE_OF_DOTS = '…'.repeat(36);
const OPINION_LINES = 2;

/** The page to sign. */
export function frontOf(front: Front): FileChild[] {
  const { title, host, about, missing, conclusion, answers, scope, opinions, signers, caveat } = front;
  return [
    sideBySide([headLeft(front), headRight(front)]),
    line({ text: title }, { align: 'center', bold: true, size: 28, after: 0 }),
    line({ text: host }, { align: 'center', bold: true, after: 80 }),
    ...about.map((each) => line(each, { after: 0 })),
    ...(missing === undefined ? [] : [line({ text: missing }, { bold: true, after: 40 })]),
    line(conclusion, { bold: true, after: 20 }),
    ...answers.map(({ question, answer, text }, index) =>
      line({ text: `${index + 1}. ${question}: ${answer}.${text === '' ? '' : ` ${text}`}` }, { after: 0 }),
    ),
    ...(scope === undefined ? [] : [line(scope, { italics: true, after: 0 })]),
    line({ text: '' }, { after: 0, size: 8 }),
    tasks(front),
    line({ text: caveat }, { italics: true, size: 18, after: 40 }),
    line({ lead: opinions, text: '' }, { keepNext: true, after: 0 }),
    ...Array.from({ length: OPINION_LINES }, () => line({ text: LINE_OF_DOTS }, { keepNext: true, after: 0 })),
    sideBySide(signers.map(({ who, how }) => signature(who, how))),
  ];
}

const headLeft = ({ unit, number }: Front): Paragraph[] => [
  line({ text: unit.toLocaleUpperCase('vi') }, { align: 'center', bold: true, after: 0 }),
  line({ text: DOTS }, { align: 'center', after: 0 }),
  line({ text: number }, { align: 'center' }),
];

const headRight = ({ nation, placeDate }: Front): Paragraph[] => [
  ...(nation ?? ['', '']).map((text) => line({ text }, { align: 'center', bold: true, size: 22, after: 0 })),
  line({ text: placeDate }, { align: 'center', italics: true }),
];

/** Room for a signature, and the name below it. */
const signature = (who: string, how: string): Paragraph[] => [
  line({ text: who.toLocaleUpperCase('vi') }, { align: 'center', bold: true, after: 0 }),
  line({ text: how }, { align: 'center', italics: true, after: 0 }),
  ...['', '', ''].map((text) => line({ text }, { after: 0 })),
  line({ text: DOTS }, { align: 'center', after: 0 }),
];

function tasks({ columns, rows, remarks, groupTitles }: Front): FileChild {
  const wide = (text: string, bold: boolean): TableRow =>
    new TableRow({ cantSplit: true, children: [cell(text, TEXT_WIDTH, { span: columns.length, bold })] });
  const body = rows.flatMap(({ group, item, result, todo }, index) => [
    ...(rows[index - 1]?.group === group ? [] : [wide(groupTitles[group], true)]),
    rowOf([item, result, todo, '…………', '………'], TASK_WIDTHS),
  ]);
  return grid(columns, TASK_WIDTHS, [...body, ...remarks.map((text) => wide(text, false))]);
}
