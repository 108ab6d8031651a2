/**
 * Every table of cases with the function that decides it. A row's `run` gives what the code says, `expected` what the
 * table says. Whoever adds a table adds it here, and its case numbers count.
 */
import { readReply } from '@/utils/core/dns/wire/read-reply';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import { parseAddress } from '@/utils/core/address/address';
import { normaliseName } from '@/utils/core/host/typed-name';
import { parseTargets } from '@/utils/core/host/targets';
import { explain } from '@/utils/core/verdict/explain';
import { judge } from '@/utils/core/verdict/judge';
import addresses from '../../../cases/addresses.json';
import checks from '../../../cases/checks.json';
import replies from '../../../cases/dns-replies.json';
import names from '../../../cases/host-names.json';
import recordings from '../../../cases/recordings.json';
import targets from '../../../cases/targets.json';
import verdicts from '../../../cases/verdicts.json';
import { response } from '@/tests/unit/core/dns/wire';
import type { Response } from '@/tests/unit/core/dns/wire';
import { checksOf } from '@/tests/unit/core/gov/checks/check-input-of';
import type { ShortDossier } from '@/tests/unit/core/gov/checks/check-input-of';
import { evidenceOf } from './evidence-of';
import type { Given } from './evidence-of';
import { recordingOf } from './recording-of';
import type { RecordingRow } from './recording-of';

interface CaseRow {
  readonly id: string;
  /** The number of the case in docs/verdicts.md; `R-13` for ruling 13, `R1` for a rule of precedence. */
  readonly case: number | string;
  readonly about: string;
  readonly expected: unknown;
  readonly run: () => unknown;
}

interface CaseTable {
  readonly name: string;
  readonly rows: readonly CaseRow[];
}

export const CASE_TABLES: readonly CaseTable[] = [
  { name: 'verdicts', rows: verdicts.map(verdictRow) },
  { name: 'recordings', rows: recordings.map(recordingRow) },
  { name: 'checks', rows: checks.map(checkRow) },
  { name: 'targets', rows: targets.map(targetRow) },
  { name: 'host-names', rows: names.flatMap(nameRow) },
  { name: 'addresses', rows: addresses.flatMap(addressRow) },
  { name: 'dns-replies', rows: replies.flatMap(replyRow) },
];

function verdictRow({ id, case: number, about, given, expect }: (typeof verdicts)[number]): CaseRow {
  return { id, case: number, about, expected: expect, run: () => verdictOf(given as Given) };
}

/** Codes alone: the values of reasons have tests of their own. */
function verdictOf(given: Given): unknown {
  const evidence = evidenceOf(given);
  const { visit, site, network, page, headline, action } = explain(judge(evidence), evidence);
  const codes = ({ because }: { because: readonly { code: string }[] }): readonly string[] =>
    because.map(({ code }) => code);
  return {
    visit: visit.code,
    site: site.code,
    network: network.code,
    ...(page ? { page: page.code } : {}),
    headline,
    action,
    because: {
      visit: codes(visit),
      site: codes(site),
      network: codes(network),
      ...(page ? { page: codes(page) } : {}),
    },
  };
}

function recordingRow(row: (typeof recordings)[number]): CaseRow {
  const { id, case: number, about, expect } = row;
  return { id, case: number, about, expected: expect, run: () => recordingOf(row as unknown as RecordingRow) };
}

/** Of the lines of evidence those that the case is about; the other lines have tests of their own. */
function checkRow(row: (typeof checks)[number]): CaseRow {
  const { id, case: number, check, about, expect } = row;
  const given: Given = 'given' in row ? (row.given as Given) : { host: row.host };
  const run = (): unknown => {
    const dossier = 'dossier' in row ? (withoutNull(row.dossier) as ShortDossier) : undefined;
    const found = Object.values(checksOf(given, dossier)).find((each) => each.id === check);
    const evidence: readonly string[] = found?.evidence.map(({ code }) => code) ?? [];
    return {
      status: found?.status,
      evidence: expect.evidence.filter((code) => evidence.includes(code)),
      ...(found?.advice === undefined ? {} : { advice: found.advice }),
    };
  };
  return { id, case: number, about, expected: expect, run };
}

/** JSON has no `undefined`: a family that was not asked about. */
const withoutNull = (value: object): unknown =>
  JSON.parse(JSON.stringify(value), (_name, each: unknown) => (each === null ? undefined : each));

function targetRow({ id, case: number, about, text, expect }: (typeof targets)[number]): CaseRow {
  return { id, case: number, about, expected: expect, run: () => parseTargets(text) };
}

function nameRow(row: (typeof names)[number], index: number): readonly CaseRow[] {
  if (row.case === undefined) return [];
  const name = normaliseName(row.text);
  const expected = row.name ?? row.fault;
  const run = (): unknown => (name.ok ? name.value : name.why);
  return [{ id: `name-${row.case}.${index + 1}`, case: row.case, about: row.why, expected, run }];
}

function addressRow(row: (typeof addresses)[number], index: number): readonly CaseRow[] {
  if (row.case === undefined) return [];
  const expected = row.canonical ?? undefined;
  const run = (): unknown => parseAddress(row.text)?.text;
  return [{ id: `address-${row.case}.${index + 1}`, case: row.case, about: row.why, expected, run }];
}

/** The whole answer is compared in tests/unit/dns; here, that the case ends as the table says. */
function replyRow(row: (typeof replies)[number], index: number): readonly CaseRow[] {
  const type = (row as Response).type ?? 'AAAA';
  if (type !== 'A' && type !== 'AAAA') return [];
  const question = { host: 'www.gov.vn', type } as const;
  const run = (): unknown => {
    const message = decodeResponse(response(row), question);
    const reply = message.ok ? readReply(message.value, question, row.ageSeconds ?? 0) : message;
    return reply.ok ? reply.addresses : reply.why;
  };
  const expected = row.fails ?? row.expect?.addresses;
  return [{ id: `reply-${row.case}.${index + 1}`, case: row.case, about: row.why, expected, run }];
}
