import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import type { ReportDocument } from './report-document';

/**
 * A spreadsheet runs a cell that begins so as a formula; an apostrophe before it makes it text (docs/contract.md,
 * "Exports").
 */
const FORMULA = /^[=+\-@]/;
/** Some readers pass these over before they look for a formula: spaces, line breaks, controls, what is not seen. */
const PASSED_OVER = /^[\s\p{C}\p{Default_Ignorable_Code_Point}"']+/u;
/** Tabs and line breaks at the beginning are taken for the end of a cell by readers that split lines first. */
const BROKEN = /^[\t\r\n\v\f\u0085\u2028\u2029]/;
/** Else the first line feed inside a quoted cell could begin a formula for readers that split lines first. */
const NEEDS_QUOTES = /[",\r\n]/;

const BOM = '\uFEFF';

/** One cell, safe and quoted where RFC 4180 wants it. */
export function csvCell(value: string): string {
  const safe = isFormula(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Full-width and small forms of the four signs (`＝`, `﹦`) are run like the signs themselves, hence NFKC. */
function isFormula(value: string): boolean {
  return BROKEN.test(value) || FORMULA.test(value.replace(PASSED_OVER, '').slice(0, 1).normalize('NFKC'));
}

/** Columns before and after those of the checks, one of which is called `visit` as well. */
const BEFORE = [
  'host',
  'agency',
  'agencyName',
  'siteKind',
  'visit-code',
  'site-code',
  'page-code',
  'network-code',
] as const;
const AFTER = ['aaaa-addresses', 'notes', 'generatedAt', 'browser', 'resolver', 'version', 'caveat'] as const;

/** Sheets as CSV: RFC 4180 with a byte order mark, one row a target, one column a check with its status. */
export function toCsv(documents: readonly ReportDocument[]): string {
  const rows = documents.flatMap((document) => document.targets.map((target) => rowOf(document, target)));
  return (
    BOM + [[...BEFORE, ...CHECK_IDS, ...AFTER], ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  );
}

function rowOf(document: ReportDocument, target: ReportDocument['targets'][number]): readonly string[] {
  const before: Readonly<Record<(typeof BEFORE)[number], string>> = {
    host: target.host,
    agency: target.agency ?? '',
    agencyName: target.agencyName ?? '',
    siteKind: target.siteKind ?? '',
    'visit-code': target.visit,
    'site-code': target.site,
    'page-code': target.page ?? '',
    'network-code': document.network,
  };
  const after: Readonly<Record<(typeof AFTER)[number], string>> = {
    'aaaa-addresses': target.addresses.aaaa.join(' '),
    // What is not known, and why; a status alone would leave it out.
    notes: target.checks
      .filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
      .map(({ id, evidence }) => `${id}: ${evidence[0]?.text ?? ''}`)
      .join(' | '),
    generatedAt: document.generatedAt,
    browser: document.browser,
    resolver: document.resolver ?? '',
    version: document.version,
    caveat: document.caveat,
  };
  const status = (id: string): string => target.checks.find((check) => check.id === id)?.status ?? 'unknown';
  return [...BEFORE.map((name) => before[name]), ...CHECK_IDS.map(status), ...AFTER.map((name) => after[name])];
}
