import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import type { Line } from '@/utils/i18n/renderings/paper/paper';

export const FONT = 'Times New Roman';
/** Half points. */
export const TEXT_SIZE = 23;
const SMALL_SIZE = 20;
/** Twentieths of a point between the margins. */
export const TEXT_WIDTH = 9355;

/** Word's own headings are blue. */
const BLACK = '000000';

interface Look {
  readonly color?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

/** A text as runs; its line feeds are line breaks. */
const runs = (text: string, look: Look = {}): TextRun[] =>
  text.split('\n').map((part, index) => new TextRun({ text: part, ...look, ...(index === 0 ? {} : { break: 1 }) }));

interface Place extends Look {
  readonly align?: 'center';
  readonly keepNext?: boolean;
  readonly after?: number;
  readonly bullet?: boolean;
}

/** One paragraph; a lead stands before the text in bold. */
export function line({ lead, text }: Pick<Line, 'lead' | 'text'>, place: Place = {}): Paragraph {
  const { align, keepNext = false, after, bullet = false, ...look } = place;
  return new Paragraph({
    ...(align === undefined ? {} : { alignment: AlignmentType.CENTER }),
    ...(after === undefined ? {} : { spacing: { after } }),
    ...(bullet ? { indent: { left: 284, hanging: 170 } } : {}),
    keepNext,
    children: [
      ...(bullet ? runs('– ', look) : []),
      ...(lead === undefined ? [] : runs(`${lead}: `, { ...look, bold: true })),
      ...runs(text, look),
    ],
  });
}

/** A heading that is never left alone at the end of a page. */
export function heading(text: string, level: 1 | 2 | 3, onNewPage = false): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
  return new Paragraph({
    heading: levels[level],
    keepNext: true,
    pageBreakBefore: onNewPage,
    spacing: { before: level === 3 ? 100 : 200, after: 40 },
    children: runs(text, { bold: true, color: BLACK, size: level === 1 ? 26 : TEXT_SIZE }),
  });
}

export interface CellLook extends Place {
  readonly span?: number;
}

/** A bordered cell of small text. */
export const cell = (text: string, width: number, { span = 1, ...place }: CellLook = {}): TableCell =>
  new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    children: [line({ text }, { size: SMALL_SIZE, after: 0, ...place })],
  });

/** Rows are not torn, and the first one is repeated on each page. @param widths in twentieths of a point */
export function grid(columns: readonly string[], widths: readonly number[], body: readonly TableRow[]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, index) => cell(text, widths[index] ?? 0, { bold: true, align: 'center' })),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [head, ...body],
  });
}

export const rowOf = (cells: readonly string[], widths: readonly number[]): TableRow =>
  new TableRow({ cantSplit: true, children: cells.map((text, index) => cell(text, widths[index] ?? 0)) });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Paragraphs side by side, without borders and never torn. */
export function sideBySide(columns: readonly (readonly Paragraph[])[]): FileChild {
  const width = Math.floor(TEXT_WIDTH / columns.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children) => new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...children] }),
        ),
      }),
    ],
  });
}
