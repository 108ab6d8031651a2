import type { Scope } from '@/utils/core/gov/identity';
import { hostText } from '@/utils/core/host/display-host';
import { missingIn } from '@/utils/core/report/missing';
import type { ReportModel } from '@/utils/core/report/report-model';
import { sheetRows } from '@/utils/core/report/sheet-rows';
import type { SheetRow } from '@/utils/core/report/sheet-rows';
import { agencyLine } from '@/utils/i18n/agency-texts';
import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { checkStatusWords, checkText, checkGroupText, govHeadlineText } from '@/utils/i18n/gov-texts';
import { reasonsOf } from '@/utils/i18n/renderings/public-reasons';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';
import { whenText } from './evidence-lines';
import { rowsThatFit } from './page-budget';
import type { Front, PaperTable, TaskRow } from './paper';
import { deedText, markOf, missingText } from './paper-texts';

const SCOPES: Readonly<Record<Exclude<Scope, 'covered'>, () => string>> = {
  outside: m.gov_ev_not_a_state_body,
  unverified: m.gov_ev_scope_unverified,
};

/** What a sheet lacks, as a sentence; undefined where it lacks nothing. */
function missingSentence(sheet: ReportModel): string | undefined {
  const missing = missingIn(sheet).map((code) => missingText[code]());
  return missing.length === 0 ? undefined : `${m.paper_missing()}: ${missing.join('; ')}.`;
}

/** A body with many successors has them all in the annex on the agency. */
const MAX_AGENCY_LETTERS = 260;
const cut = (text: string): string =>
  text.length > MAX_AGENCY_LETTERS ? `${text.slice(0, MAX_AGENCY_LETTERS).trimEnd()}…` : text;

interface Made {
  readonly front: Front;
  /** The rows that did not fit; empty on most sheets. */
  readonly rest: readonly TaskRow[];
}

/** The page to sign. @param restAnnex what the annex is called in which the rest would stand */
export function frontPage(sheet: ReportModel, withNation: boolean, restAnnex: string, locale: Locale): Made {
  const { rows: found, passed, untestable, notApplicable } = sheetRows(sheet.checks, sheet.at);
  const rows = found.map(taskRow);
  const bare = { ...bareFront(sheet, withNation, locale), rows };
  const names = (checks: typeof passed, group: () => string): readonly string[] => {
    if (checks.length === 0) return [];
    const title = m.paper_count({ name: group(), count: String(checks.length) });
    return [
      `${markOf[checks[0]?.status ?? 'unknown']} ${title}: ${checks.map(({ id }) => checkText[id]()).join('; ')}.`,
    ];
  };
  const remarks = [
    ...(rows.length === 0 ? [m.paper_nothing_todo()] : []),
    ...names(passed, checkGroupText.passed),
    ...names(untestable, checkGroupText.untestable),
    ...names(notApplicable, checkGroupText['not-applicable']),
  ];
  const left = (count: number): string => m.paper_left({ count: String(count), annex: restAnnex });
  const all = rowsThatFit(rows, { ...bare, remarks });
  if (all === rows.length) return { front: { ...bare, remarks }, rest: [] };
  const more = [left(rows.length), ...remarks];
  const fit = rowsThatFit(rows, { ...bare, remarks: more });
  return {
    front: { ...bare, rows: rows.slice(0, fit), remarks: [left(rows.length - fit), ...remarks] },
    rest: rows.slice(fit),
  };
}

/** The rows that did not fit, for their annex. */
export const restTable = (rest: readonly TaskRow[], columns: Front['columns']): PaperTable => ({
  isTasks: true,
  columns,
  rows: rest.map(({ item, result, todo }) => ({ cells: [item, result, todo, '', ''] })),
});

function taskRow({ group, checks, status, advice }: SheetRow): TaskRow {
  const worst = checks.find((check) => check.status === status) ?? checks[0];
  const words = checkStatusWords(worst);
  return {
    group,
    status,
    item: checks.map(({ id }) => checkText[id]()).join('; '),
    result: `${markOf[status]} ${words}`,
    todo: advice === undefined ? '–' : deedText[advice](),
  };
}

function bareFront(sheet: ReportModel, withNation: boolean, locale: Locale): Omit<Front, 'rows' | 'remarks'> {
  const { host, identity, verdict, at, answeredBy, browser, version, headline } = sheet;
  const reasons = reasonsOf(verdict, locale);
  const because = (answer: string, [first]: (typeof reasons)['site']): string =>
    first === undefined || first.text === answer ? '' : first.text;
  const [visit, site, network] = [
    visitText[verdict.visit.code](),
    siteText[verdict.site.code](),
    networkText[verdict.network.code](),
  ];
  const resolver = [...new Set(answeredBy.map(resolverText))].join(', ');
  const dns = resolver === '' ? m.report_not_asked() : m.paper_means_dns({ resolver });
  return {
    nation: withNation ? [m.paper_nation(), m.paper_motto()] : undefined,
    unit: m.paper_unit(),
    number: m.paper_number(),
    placeDate: m.paper_place_date(),
    title: m.paper_title(),
    host: hostText(host),
    about: [
      ...(identity === undefined
        ? []
        : [
            {
              lead: m.paper_agency(),
              text: cut(agencyLine(identity, locale).join(' · ')),
              handle: { 'data-agency': identity.agency?.id ?? 'unknown', 'data-site-kind': identity.kind },
            },
          ]),
      { lead: m.paper_measured(), text: whenText([at], locale) },
      { lead: m.paper_means(), text: m.paper_means_what({ browser, app: m.app_name(), version, dns }) },
    ],
    missing: missingSentence(sheet),
    conclusion: {
      lead: m.paper_conclusion(),
      text: govHeadlineText[headline](),
      handle: { 'data-gov-headline': identity === undefined ? undefined : headline },
    },
    answers: [
      answerOf('visit', m.paper_q_visit(), visit, because(visit, reasons.visit)),
      answerOf('site', m.paper_q_site(), site, because(site, reasons.site)),
      answerOf('network', m.paper_q_network(), network, because(network, reasons.network)),
    ],
    scope:
      identity === undefined || identity.scope === 'covered'
        ? undefined
        : { text: SCOPES[identity.scope](), handle: { 'data-scope': identity.scope } },
    groupTitles: {
      todo: checkGroupText.todo(),
      optional: m.paper_group_optional(),
      unclear: checkGroupText.unclear(),
    },
    columns: [m.paper_col_item(), m.paper_col_result(), m.paper_col_todo(), m.paper_col_who(), m.paper_col_due()],
    opinions: m.paper_opinions(),
    signers: [m.paper_signed(), m.paper_received()].map((who) => ({ who, how: m.report_signature() })),
    caveat: m.gov_caveat(),
  };
}

const answerOf = (name: string, question: string, answer: string, text: string): Front['answers'][number] => ({
  question,
  answer,
  text,
  handle: { 'data-question': name },
});
