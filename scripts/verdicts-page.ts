/** docs/verdicts.md as text, from the tables of cases. Runs under Node and in the tests alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Row = Readonly<Record<string, unknown>>;

interface Tables {
  readonly verdicts: readonly Row[];
  readonly recordings: readonly Row[];
  readonly targets: readonly Row[];
  readonly names: readonly Row[];
  readonly replies: readonly Row[];
  readonly addresses: readonly Row[];
  readonly checks: readonly Row[];
}

/** The sections of the page, by the number of the last case in each. */
const SECTIONS: readonly (readonly [last: number, title: string])[] = [
  [23, 'What the site publishes, and what came of it'],
  [43, 'Kinds of address'],
  [66, 'The network of the person'],
  [86, 'Cache, workers, redirects, protocols'],
  [102, 'Addresses of pages, and input'],
  [134, 'Answers of DNS'],
  [150, 'Name servers and mail'],
  [162, 'The page as a whole'],
];

const INTRODUCTION = `# Verdicts

Made by \`npm run verdicts\` from the tables in \`tests/cases\`; a test compares the two, so edit the tables and not this
page. Each row is run by \`tests/unit/core/verdict/cases.test.ts\` against the code that ships.

The number before the dot is the number of the case: “case 16” elsewhere is all rows 16.1, 16.2 and so on, and in tables
without ids the rows with 16 in front. Rows named R1 to R7 are of [rules of precedence](architecture.md#the-judge); R-13 is
of [ruling 13](rulings.md#ruling-13), and so on. Evidence is written in short: \`a\` and \`aaaa\` are what DNS answered
(\`!servfail\` is a failure by that name), \`other\` what a second resolver said, \`ip\` the address that the browser
connected to, \`seen\` what it connected to earlier, \`network\` what the connection was seen to do. A host that is not
named is \`dongthap.gov.vn\`.
`;

/** Reads the tables from their folder. */
export function readTables(folder: string): Tables {
  const read = (name: string): readonly Row[] => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    verdicts: read('verdicts'),
    recordings: read('recordings'),
    targets: read('targets'),
    names: read('host-names'),
    replies: read('dns-replies'),
    addresses: read('addresses'),
    checks: read('checks'),
  };
}

export function renderVerdicts(tables: Tables): string {
  const sections = SECTIONS.map(([last, title], index) => {
    const first = (SECTIONS[index - 1]?.[0] ?? 0) + 1;
    return renderSection(title, tables, (number) => typeof number === 'number' && number >= first && number <= last);
  });
  const rules = renderSection('Rules of precedence, and rulings', tables, (number) => typeof number === 'string');
  return [INTRODUCTION, ...sections, rules].join('\n');
}

function renderSection(title: string, tables: Tables, isOf: (number: unknown) => boolean): string {
  const of = (rows: readonly Row[]): Row[] => rows.filter((row) => isOf(row.case));
  return [
    `## ${title}`,
    ...table(
      ['id', 'situation', 'evidence', 'verdict', 'reasons', 'headline', 'action'],
      of(tables.verdicts),
      verdictCells,
    ),
    ...table(['id', 'what the browser did', 'events', 'record'], of(tables.recordings), (row) => [
      text(row.id),
      text(row.about),
      code(row.events),
      fields(row.expect),
    ]),
    ...table(['id', 'check', 'situation', 'status', 'evidence', 'advice'], of(tables.checks), checkCells),
    ...table(['id', 'pasted list', 'lines', 'targets'], of(tables.targets), (row) => [
      text(row.id),
      text(row.about),
      code(row.text),
      fields(row.expect),
    ]),
    ...table(['case', 'typed or reported', 'text', 'host'], of([...tables.names, ...tables.addresses]), (row) => [
      text(row.case),
      text(row.why),
      code(row.text),
      code(row.name ?? row.canonical ?? row.fault ?? 'refused'),
    ]),
    ...table(['case', 'answer of one resolver', 'read as'], of(tables.replies), (row) => [
      text(row.case),
      text(row.why),
      row.fails === undefined ? fields(row.expect) : code(`!${text(row.fails)}`),
    ]),
    '',
  ].join('\n');
}

function verdictCells({ id, about, given, expect }: Row): readonly string[] {
  const { because, headline, action, ...codes } = asRow(expect);
  const reasons = Object.values(asRow(because)).flatMap((codesOf) => (Array.isArray(codesOf) ? codesOf : []));
  return [text(id), text(about), fields(given), fields(codes), reasons.join('<br>'), text(headline), text(action)];
}

function checkCells({ id, check, about, expect }: Row): readonly string[] {
  const { status, evidence, advice } = asRow(expect);
  const lines = Array.isArray(evidence) ? evidence.join('<br>') : '';
  return [text(id), text(check), text(about), text(status), lines, text(advice ?? '')];
}

/** Nothing where there are no rows. */
function table(heads: readonly string[], rows: readonly Row[], cells: (row: Row) => readonly string[]): string[] {
  if (rows.length === 0) return [];
  const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  return ['', line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(cells(row)))];
}

const fields = (value: unknown): string =>
  Object.entries(asRow(value))
    .map(([name, field]) => `${name} ${code(field)}`)
    .join('<br>');

function code(value: unknown): string {
  const shown = (typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value)).trim();
  return `\`${shown.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}

const text = (value: unknown): string => String(value).replaceAll('|', '\\|');

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const asRow = (value: unknown): Row => (isRow(value) ? value : {});
