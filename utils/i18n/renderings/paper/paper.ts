/**
 * The sheet as it is signed: one page and its annexes, as plain data. The page on the screen, the print and the .docx
 * are drawn from it, so that none can say what another does not. It speaks of the site in the third person and knows
 * nothing of buttons.
 */
import type { CheckStatus } from '@/utils/core/gov/checks/check';
import type { RowGroup } from '@/utils/core/report/sheet-rows';
import type { SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';
import type { Locale } from '@/utils/i18n/resolve-language';

/** `data-…` attributes by which anything outside finds a part on the page (docs/contract.md); no part of the paper. */
export type Handle = Readonly<Record<`data-${string}`, string | undefined>>;

/** A run of text. Alone among many, `lead` stands before it in bold. */
export interface Line {
  readonly text: string;
  readonly lead?: string;
  readonly handle?: Handle;
  /** Where it leads to on a screen; paper has the text alone. */
  readonly url?: string;
  /** Word for word from a text in this language. */
  readonly quoteIn?: 'vi';
}

interface Part {
  readonly handle?: Handle;
  /** Helps a reader at the screen, and is left out on paper. */
  readonly onScreenOnly?: boolean;
  /** Words of the unit: a field on a screen, which only paper repeats. */
  readonly isStated?: boolean;
}

export type Block =
  | (Part & { readonly kind: 'text'; readonly line: Line })
  | (Part & { readonly kind: 'list'; readonly lines: readonly Line[] })
  | (Part & { readonly kind: 'table'; readonly caption: string; readonly table: PaperTable })
  /** A heading of its own with what belongs under it. */
  | (Part & { readonly kind: 'section'; readonly title: string; readonly blocks: readonly Block[] })
  /** Kept together on one page. `step` names the step whose field stands under it on a screen. */
  | (Part & {
      readonly kind: 'item';
      readonly title: string;
      readonly note?: string;
      readonly blocks: readonly Block[];
      readonly step?: number;
    });

export interface PaperTable {
  /** Its columns are those of the page to sign; else those of the hosts. */
  readonly isTasks?: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly PaperTableRow[];
}

interface PaperTableRow {
  readonly handle?: Handle;
  readonly cells: readonly string[];
  /** Of a host: its shape stands beside its name. */
  readonly codes?: { readonly visit: VisitCode; readonly site: SiteCode };
}

export interface TaskRow {
  readonly group: RowGroup;
  readonly status: CheckStatus;
  readonly item: string;
  /** A shape and words: nothing rests on colour. */
  readonly result: string;
  readonly todo: string;
}

export interface Front {
  /** National name and motto, where somebody asked for them. */
  readonly nation: readonly [string, string] | undefined;
  readonly unit: string;
  readonly number: string;
  readonly placeDate: string;
  readonly title: string;
  readonly host: string;
  readonly about: readonly (Line & { readonly lead: string })[];
  readonly missing: string | undefined;
  readonly conclusion: Line & { readonly lead: string };
  readonly answers: readonly (Line & { readonly question: string; readonly answer: string })[];
  /** Why the decree is not held against the body, or that it is not known to hold for it. */
  readonly scope: Line | undefined;
  readonly columns: readonly [string, string, string, string, string];
  readonly rows: readonly TaskRow[];
  /** Of the groups that have rows. */
  readonly groupTitles: Readonly<Record<RowGroup, string>>;
  /** What the table says below its rows: what did not fit, what passed, what could not be tested. */
  readonly remarks: readonly string[];
  readonly opinions: string;
  readonly signers: readonly { readonly who: string; readonly how: string }[];
  readonly caveat: string;
}

export type AnnexId = 'rest' | 'changes' | 'evidence' | 'hosts' | 'law' | 'steps' | 'agency' | 'history';

export interface Annex {
  readonly id: AnnexId;
  /** With its number among those that are printed. */
  readonly title: string;
  readonly isPrinted: boolean;
  readonly handle?: Handle;
  readonly blocks: readonly Block[];
}

export interface Paper {
  readonly locale: Locale;
  readonly front: Front;
  readonly annexes: readonly Annex[];
}
