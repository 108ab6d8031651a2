import { hostShape } from '@/components/shared/code-shapes';
import { Glyph } from '@/components/shared/Glyph';
import { PaperTableHead } from '@/components/report/PaperTableHead';
import { PaperText } from '@/components/report/PaperText';
import type { PaperTable as Table } from '@/utils/i18n/renderings/paper/paper';

interface PaperTableProps {
  readonly caption: string;
  readonly table: Table;
}

/** A table that on a narrow screen is a list of its rows, where each cell says what it is. */
export function PaperTable({ caption, table: { columns, rows } }: PaperTableProps) {
  return (
    <table class="paper-table">
      <caption>{caption}</caption>
      <PaperTableHead columns={columns} />
      <tbody>
        {rows.map(({ handle, codes, cells: [first = '', ...more] }) => (
          <tr key={first} {...handle}>
            <th scope="row">
              {codes !== undefined && <Glyph name={hostShape(codes.visit, codes.site)} size={16} />}
              <PaperText text={first} />
            </th>
            {more.map((text, index) => (
              <td key={columns[index + 1]}>
                <CellLabel text={columns[index + 1] ?? ''} />
                <PaperText text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a cell is, where the head of the table is not there. */
export function CellLabel({ text }: { readonly text: string }) {
  return <span class="cell-label">{text}: </span>;
}
