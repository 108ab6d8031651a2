import { Fragment } from 'preact';
import { CellLabel } from '@/components/report/PaperTable';
import { PaperTableHead } from '@/components/report/PaperTableHead';
import { PaperText } from '@/components/report/PaperText';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Front, TaskRow } from '@/utils/i18n/renderings/paper/paper';

const OPINION_LINES = [1, 2];

/** The page to sign: whose site, what was found, what is to be done by whom until when, remarks, signatures. */
export function FrontPage({ front }: { readonly front: Front }) {
  const { title, host, about, missing, conclusion, answers, scope, caveat } = front;
  return (
    <article class="front">
      <FrontHead front={front} />
      <h1>
        {title}{' '}
        <span class="front-host">
          <PaperText text={host} />
        </span>
      </h1>
      <dl class="about">
        {about.map(({ lead, text, handle }) => (
          <div key={lead}>
            <dt>{lead}:</dt>
            <dd {...handle}>{text}</dd>
          </div>
        ))}
      </dl>
      {missing !== undefined && <p class="front-missing">{missing}</p>}
      <p class="front-conclusion" {...conclusion.handle}>
        <span>{conclusion.lead}:</span> <b>{conclusion.text}</b>
      </p>
      <ol class="answers">
        {answers.map(({ question, answer, text, handle }) => (
          <li key={question} {...handle}>
            {question}: <b>{answer}.</b> <PaperText text={text} />
          </li>
        ))}
      </ol>
      {scope !== undefined && (
        <p class="front-scope" {...scope.handle}>
          <PaperText text={scope.text} />
        </p>
      )}
      <Tasks front={front} />
      <p class="front-caveat">{caveat}</p>
      <FrontFoot front={front} />
    </article>
  );
}

function FrontHead({ front: { nation, unit, number, placeDate } }: { readonly front: Front }) {
  return (
    <div class="front-head">
      <div>
        <p class="front-unit">{unit}</p>
        <p class="dots" aria-hidden="true" />
        <p>{number}</p>
      </div>
      <div>
        {nation?.map((words) => (
          <p key={words} class="front-nation">
            {words}
          </p>
        ))}
        <p class="front-date">{placeDate}</p>
      </div>
    </div>
  );
}

function Tasks({ front: { columns, rows, remarks, groupTitles } }: { readonly front: Front }) {
  const [, result, todo, who, due] = columns;
  const startsGroup = (row: TaskRow, index: number): boolean => rows[index - 1]?.group !== row.group;
  return (
    <table class="paper-table tasks">
      <caption>{m.paper_table()}</caption>
      <PaperTableHead columns={columns} />
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.item}>
            {startsGroup(row, index) && (
              <tr class="task-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {groupTitles[row.group]}
                </th>
              </tr>
            )}
            <tr data-task={row.status}>
              <th scope="row">{row.item}</th>
              <td>
                <CellLabel text={result} />
                {row.result}
              </td>
              <td>
                <CellLabel text={todo} />
                <PaperText text={row.todo} />
              </td>
              <td class="to-fill">
                <CellLabel text={who} />
              </td>
              <td class="to-fill">
                <CellLabel text={due} />
              </td>
            </tr>
          </Fragment>
        ))}
        {remarks.map((text) => (
          <tr key={text} class="task-remark">
            <td colSpan={columns.length}>
              <PaperText text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FrontFoot({ front: { opinions, signers } }: { readonly front: Front }) {
  return (
    <div class="front-foot">
      <p class="opinions">{opinions}:</p>
      {OPINION_LINES.map((line) => (
        <p key={line} class="dots" aria-hidden="true" />
      ))}
      <div class="signatures">
        {signers.map(({ who, how }) => (
          <p key={who}>
            <b>{who}</b>
            <i>{how}</i>
          </p>
        ))}
      </div>
    </div>
  );
}
