import type { FileChild } from 'docx';
import type { Block, PaperTable } from '@/utils/i18n/renderings/paper/paper';
import { TASK_WIDTHS } from './docx-front';
import { grid, heading, line, rowOf, TEXT_WIDTH } from './docx-parts';

/** Hosts, the table with the most columns of its own, needs room for addresses. */
const HOST_SHARES = [0.3, 0.15, 0.14, 0.19, 0.22];

/** The blocks of an annex; what is for the screen alone is left out. */
export const blocksOf = (blocks: readonly Block[]): FileChild[] => blocks.flatMap((block) => childrenOf(block));

function childrenOf(block: Block): FileChild[] {
  if (block.onScreenOnly === true) return [];
  switch (block.kind) {
    case 'text':
      return [line(block.line)];
    case 'list':
      return block.lines.map((each) => line(each, { bullet: true, after: 20 }));
    case 'table':
      return [tableOf(block.table)];
    case 'section':
      return [heading(block.title, 2), ...blocksOf(block.blocks)];
    case 'item': {
      const title = block.note === undefined ? block.title : `${block.title} (${block.note})`;
      return [heading(title, 3), ...blocksOf(block.blocks)];
    }
    default:
      return block satisfies never;
  }
}

function tableOf({ columns, rows, isTasks = false }: PaperTable): FileChild {
  const widths = isTasks ? TASK_WIDTHS : HOST_SHARES.map((share) => Math.floor(share * TEXT_WIDTH));
  return grid(
    columns,
    widths,
    rows.map(({ cells }) => rowOf(cells, widths)),
  );
}
