/**
 * How much of the table fits on the page to sign. A page cannot be measured before it is printed, in a font that nobody
 * knows, and a .docx cannot be measured at all; so lines are counted, by the widest of the usual fonts (DejaVu Serif)
 * and with room to spare. A test prints the page and holds that it fits.
 */
import type { Front, TaskRow } from './paper';

/** Height of the page between its margins, in lines of the table (12 pt). */
const PAGE_LINES = 60;
/** Head, title, heading of the table, remarks, signatures, caveat, and the space between them. */
const FIXED_LINES = 22;

/** Letters that surely fit in a line of the running text, and of the columns. */
const TEXT_LETTERS = 68;
const ITEM_LETTERS = 20;
const RESULT_LETTERS = 12;
const TODO_LETTERS = 26;
const REMARK_LETTERS = 80;
/** A line of the running text is higher than one of the table. */
const TEXT_LINE = 1.25;
/** Border and padding of a row. */
const ROW_EXTRA = 0.4;

/** Lines that a text takes; words are never torn, so a line loses some letters. */
const linesOf = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters));

const rowLines = ({ item, result, todo }: TaskRow): number =>
  ROW_EXTRA + Math.max(linesOf(item, ITEM_LETTERS), linesOf(result, RESULT_LETTERS), linesOf(todo, TODO_LETTERS));

type Given = Pick<Front, 'about' | 'missing' | 'conclusion' | 'answers' | 'scope' | 'remarks' | 'host'>;

/** How many of the rows, from the first on, fit below and above what else is on the page. */
export function rowsThatFit(rows: readonly TaskRow[], given: Given): number {
  const { about, missing, conclusion, answers, scope, remarks, host } = given;
  const running = [
    host,
    ...about.map(({ lead, text }) => `${lead}: ${text}`),
    ...(missing === undefined ? [] : [`${missing}  `]),
    `${conclusion.lead}: ${conclusion.text}`,
    ...(scope === undefined ? [] : [scope.text]),
    ...answers.map(({ question, answer, text }) => `${question}: ${answer}. ${text}`),
  ].reduce((sum, text) => sum + TEXT_LINE * linesOf(text, TEXT_LETTERS), 0);
  const remarked = remarks.reduce((sum, text) => sum + ROW_EXTRA + linesOf(text, REMARK_LETTERS), 0);
  let left = PAGE_LINES - FIXED_LINES - running - remarked;
  let count = 0;
  let group: TaskRow['group'] | undefined;
  for (const row of rows) {
    left -= rowLines(row) + (row.group === group ? 0 : 1 + ROW_EXTRA);
    group = row.group;
    if (left < 0) break;
    count += 1;
  }
  return count;
}
