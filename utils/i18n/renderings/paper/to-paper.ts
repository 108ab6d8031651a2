import { planOf } from '@/utils/core/gov/steps/plan-relation';
import type { Comparison } from '@/utils/core/report/compare-reports';
import type { ReportModel } from '@/utils/core/report/report-model';
import { isNothing } from '@/utils/core/report/statements';
import type { Stated } from '@/utils/core/report/statements';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { Choices } from './choices';
import { evidenceAnnex } from './evidence-annex';
import { frontPage, restTable } from './front-page';
import { historyAnnex, lawAnnex } from './law-annex';
import type { Annex, AnnexId, Block, Handle, Paper } from './paper';
import { agencyAnnex, changesBlock, hostsAnnex, stepsAnnex } from './site-annexes';

export interface PaperInput {
  readonly sheet: ReportModel;
  readonly choices: Choices;
  readonly stated: Stated;
  readonly sinceLast: Comparison | undefined;
  readonly sincePin: Comparison | undefined;
}

const TITLES: Readonly<Record<AnnexId, () => string>> = {
  rest: m.paper_annex_rest,
  changes: m.paper_annex_changes,
  evidence: m.paper_annex_evidence,
  hosts: m.paper_annex_hosts,
  law: m.paper_annex_law,
  steps: m.paper_annex_steps,
  agency: m.paper_annex_agency,
  history: m.paper_annex_history,
};

const HANDLES: Readonly<Partial<Record<AnnexId, Handle>>> = {
  law: { 'data-gov': 'law' },
  steps: { 'data-gov': 'steps' },
  agency: { 'data-gov': 'agency' },
};

/** The page to sign and its annexes. Those that are not printed are there as well, for the screen. */
export function toPaper(input: PaperInput, locale: Locale): Paper {
  const { sheet, choices } = input;
  // The rest follows the page to sign, so it is always the first.
  const { front, rest } = frontPage(sheet, choices.motto, m.paper_annex({ number: '1' }), locale);
  const columns = front.columns;
  const restBlocks: readonly Block[] =
    rest.length === 0 ? [] : [{ kind: 'table', caption: m.paper_annex_rest(), table: restTable(rest, columns) }];
  let number = 0;
  const annex = (id: AnnexId, blocks: readonly Block[], isPrinted: boolean): readonly Annex[] => {
    if (blocks.length === 0) return [];
    if (isPrinted) number += 1;
    const title = isPrinted
      ? m.paper_annex_titled({ annex: m.paper_annex({ number: String(number) }), title: TITLES[id]() })
      : TITLES[id]();
    const handle = HANDLES[id];
    return [{ id, title, isPrinted, ...(handle === undefined ? {} : { handle }), blocks }];
  };
  return {
    locale,
    front,
    annexes: [
      ...annex('rest', restBlocks, true),
      ...annex('changes', changeBlocks(input, locale), choices.changes),
      ...annex('evidence', evidenceAnnex(sheet, locale), choices.evidence),
      ...annex('hosts', hostsAnnex(sheet), choices.hosts),
      ...stateAnnexes(input, locale, annex),
    ],
  };
}

/** What concerns a state body alone. */
function stateAnnexes(
  { sheet, choices, stated }: PaperInput,
  locale: Locale,
  annex: (id: AnnexId, blocks: readonly Block[], isPrinted: boolean) => readonly Annex[],
): readonly Annex[] {
  const { identity, at } = sheet;
  if (identity === undefined) return [];
  const isBound = identity.scope !== 'outside';
  // What the unit states is meant for paper; the criteria of the steps are not, unless they are asked for.
  const hasSteps = choices.steps || (planOf(identity) !== 'none' && !isNothing(stated));
  return [
    ...annex('law', isBound ? lawAnnex(at, locale) : [], choices.law),
    ...annex('steps', stepsAnnex(sheet, stated, choices.steps, locale), hasSteps),
    ...annex('agency', agencyAnnex(identity, locale), choices.agency),
    ...annex('history', isBound ? historyAnnex(at, locale) : [], choices.history),
  ];
}

const changeBlocks = ({ sinceLast, sincePin }: PaperInput, locale: Locale): readonly Block[] => [
  ...(sinceLast === undefined ? [] : [changesBlock(sinceLast, 'last', locale)]),
  ...(sincePin === undefined ? [] : [changesBlock(sincePin, 'pin', locale)]),
];
