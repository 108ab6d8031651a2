import type { ReportDocument } from '@/utils/core/report/report-document';
import type { Comparison } from '@/utils/core/report/compare-reports';
import type { ReportModel } from '@/utils/core/report/report-model';
import type { Stated } from '@/utils/core/report/statements';
import type { StepNumber } from '@/utils/core/gov/steps/steps';
import type { PinFault } from '@/utils/core/report/pins';
import type { ChoiceId, Choices } from '@/utils/i18n/renderings/paper/choices';
import type { Paper } from '@/utils/i18n/renderings/paper/paper';
import type { PageView } from '@/utils/app/page/page-view';
import type { StatedNotice } from './stated-board';

/** What came of the last thing done with the baselines. */
export type PinNotice =
  | { readonly kind: 'pinned' | 'unpinned' | 'failed' }
  | { readonly kind: 'imported'; readonly added: number; readonly kept: number }
  | { readonly kind: 'fault'; readonly why: PinFault };

/** What the report page shows: plain data. */
export interface ReportView {
  /** As in the popup, but its verdict rests on what the sheet holds, and `asking` is what this page asks. */
  readonly page: PageView;
  /** `data-ready` (docs/rulings.md 27). */
  readonly ready: boolean;
  /** Undefined while there is nothing to report on, and for private tabs. */
  readonly sheet: ReportModel | undefined;
  /** The sheet as it is shown and printed; there with the sheet. */
  readonly paper: Paper | undefined;
  /** What is printed with the page to sign. */
  readonly choices: Choices;
  /** The last .docx could not be made. */
  readonly isDocxFailed: boolean;
  /** The tab was closed while its sheet was open. */
  readonly isClosed: boolean;
  readonly isOnline: boolean;
  /** A recheck that waits for the reloaded page. */
  readonly isReloading: boolean;
  readonly withOwnNetwork: boolean;
  /** What the last recheck changed. */
  readonly sinceLast: Comparison | undefined;
  /** The baseline of this host, and what differs from it. */
  readonly pin: ReportDocument | undefined;
  readonly sincePin: Comparison | undefined;
  readonly pinCount: number;
  readonly canUndoUnpin: boolean;
  readonly pinNotice: PinNotice | undefined;
  /** What the unit states, a text a step; undefined where there are no steps, and until it is read. */
  readonly stated: Stated | undefined;
  /** There are statements to be cleared. */
  readonly canClear: boolean;
  readonly statedNotice: StatedNotice | undefined;
  /** The statements were cleared, and can be brought back. */
  readonly canUndoClear: boolean;
}

/** What the person can do; each returns at once and the view follows. */
export interface ReportActions {
  lookup(): void;
  setAlways(always: boolean): void;
  recheck(): void;
  cancel(): void;
  setOwnNetwork(isWanted: boolean): void;
  /** Resolves to whether it is on the clipboard. */
  copyText(): Promise<boolean>;
  exportJson(): void;
  exportCsv(): void;
  print(): void;
  exportDocx(): void;
  choose(choice: ChoiceId, isWanted: boolean): void;
  pin(): void;
  unpin(): void;
  undoUnpin(): void;
  exportPins(): void;
  importPins(file: { text(): Promise<string> }): void;
  state(step: StepNumber, text: string): void;
  clearStated(): void;
  undoClear(): void;
}
