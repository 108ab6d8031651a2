/**
 * The sheet as a file for a word processor, drawn from the same paper as the page and the print: officials edit it, sign
 * it and file it. Import this module dynamically: the library weighs more than the rest of the page.
 */
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { blocksOf } from './docx-blocks';
import { frontOf } from './docx-front';
import { FONT, TEXT_SIZE, heading } from './docx-parts';
import type { Paper } from '@/utils/i18n/renderings/paper/paper';

/** Twentieths of a point: A4, and the margins that Decree 30/2020/ND-CP, annex I, lays down for administrative papers. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, right: 850, bottom: 1134, left: 1701, header: 567, footer: 567 },
};

/** @returns the octets of the .docx. Rejects where the library fails, which is a fault of ours */
export async function toDocx(paper: Paper): Promise<ArrayBuffer> {
  const { front, annexes, locale } = paper;
  const printed = annexes.filter(({ isPrinted }) => isPrinted);
  const children: FileChild[] = [
    ...frontOf(front),
    ...printed.flatMap(({ title, blocks }, index) => [heading(title, 1, index === 0), ...blocksOf(blocks)]),
  ];
  return Packer.toArrayBuffer(
    new Document({
      title: `${front.title} · ${front.host}`,
      creator: '',
      styles: {
        default: {
          document: {
            run: { font: FONT, size: TEXT_SIZE, language: { value: locale === 'vi' ? 'vi-VN' : 'en-GB' } },
            paragraph: { spacing: { after: 40 } },
          },
        },
      },
      sections: [
        {
          // The first page bears no number.
          properties: { titlePage: true, page: PAGE },
          headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
          children,
        },
      ],
    }),
  );
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: TEXT_SIZE })],
  });
