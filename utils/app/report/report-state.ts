/**
 * The state behind the report page: the page's state, held fast as one sheet.
 *
 * Life cycle: born and dead with the page. The sheet is what was measured: answers whose TTL ends while it is read stay
 * in it, and its time is that of the last thing learned. It begins anew with another document in the tab.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import { compareReports } from '@/utils/core/report/compare-reports';
import type { Comparison } from '@/utils/core/report/compare-reports';
import type { ReportDocument } from '@/utils/core/report/report-document';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import { browserName } from '@/utils/core/report/browser-name';
import { createReport } from '@/utils/core/report/report-model';
import type { ReportModel } from '@/utils/core/report/report-model';
import { toCsv } from '@/utils/core/report/to-csv';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { toText } from '@/utils/i18n/renderings/to-text';
import type { Locale } from '@/utils/i18n/resolve-language';
import { createFullVerdict } from '@/utils/app/page/full-verdict';
import { createPageActions } from '@/utils/app/page/page-actions';
import { createPageModel } from '@/utils/app/page/page-model';
import type { PageModel } from '@/utils/app/page/page-model';
import type { PageActions, PageView } from '@/utils/app/page/page-view';
import type { PageWorld } from '@/utils/app/ports/page-ports';
import { createClicks } from '@/utils/app/questions/clicks';
import { dossierPlan, recheckPlan } from '@/utils/app/questions/plan';
import { isNothing } from '@/utils/core/report/statements';
import { hold, viewOfHeld } from './held-sheet';
import type { Held } from './held-sheet';
import { createPaperBoard } from './paper-board';
import type { PaperWorld } from './paper-board';
import { createPinBoard } from './pin-board';
import type { PinWorld } from './pin-board';
import { createStatedBoard } from './stated-board';
import type { StatedWorld } from './stated-board';
import type { ReportActions, ReportView } from './report-view';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The world, as far as a report needs more of it than the popup. */
export interface ReportWorld extends PinWorld, StatedWorld, PaperWorld {
  readonly page: PageWorld;
  isOnline(): boolean;
  watchOnline(callback: () => void): void;
  watchClosed(tabId: number, callback: () => void): void;
  print(): void;
}

export interface ReportStateModel {
  readonly view: ReadonlySignal<ReportView>;
  readonly page: PageModel & { readonly actions: PageActions };
  readonly actions: ReportActions;
}

/** Starts reading and following at once. @param locale of the texts in the sheet */
export function createReportState(world: ReportWorld, locale: ReadonlySignal<Locale>): ReportStateModel {
  const page = createPageModel(world.page);
  const pageActions = createPageActions(world.page, page);
  const clicks = createClicks(world.page.settings, page);
  const held = signal<Held | undefined>(undefined);
  const isClosed = signal(false);
  const isOnline = signal(world.isOnline());
  const withOwnNetwork = signal(false);
  const sinceLast = signal<Comparison | undefined>(undefined);
  const board = createPinBoard(world);
  const statements = createStatedBoard(world);
  const evidence = computed(() => held.value?.evidence);
  const { verdict, isComplete } = createFullVerdict(evidence);

  function cancel(): void {
    page.rounds.cancel();
    page.probe.cancel();
  }

  followTab(page.view, world, () => {
    isClosed.value = true;
    cancel(); // Nothing that is still asked could reach the sheet any more.
  });
  page.view.subscribe((view) => {
    const next = isClosed.value ? undefined : hold(held.peek(), view);
    if (next === undefined) return;
    batch(() => {
      if (next.evidence.document?.host !== held.peek()?.evidence.document?.host) sinceLast.value = undefined;
      held.value = next;
    });
  });

  const shown = computed(() => viewOfHeld(page.view.value, held.value, verdict.value, isClosed.value));

  const sheet = computed<ReportModel | undefined>(() => {
    const { document, gov, dossier, view, isPrivate } = shown.value;
    const judged = verdict.value;
    if (isPrivate || view === 'none' || !document || !judged || evidence.value?.document?.host !== document.host)
      return undefined;
    return createReport({
      host: document.host,
      identity: gov,
      verdict: judged,
      evidence: evidence.value,
      dossier,
      browser: browserName(world.page.environment.about.userAgent),
      version: world.page.environment.about.version,
      resolvers: page.settings.value?.settings.resolvers ?? [],
      withOwnNetwork: withOwnNetwork.value,
    });
  });
  const document = computed<ReportDocument | undefined>(() =>
    sheet.value === undefined ? undefined : toDocument(sheet.value, locale.value, statements.stated.value),
  );

  // A private tab has no sheet, so nothing is read or written for one; nor for a site that has no steps.
  const hasSteps = (made: ReportModel | undefined): made is ReportModel => planOf(made?.identity) !== 'none';
  sheet.subscribe((made) => hasSteps(made) && statements.open(made.host));

  const pin = computed(() => (sheet.value === undefined ? undefined : board.pins.value.get(sheet.value.host)));
  const sincePin = computed(() => pin.value && document.value && compareReports(pin.value, document.value));
  const shownOnPaper = computed(
    () =>
      sheet.value && {
        sheet: sheet.value,
        stated: (hasSteps(sheet.value) ? statements.stated.value : undefined) ?? {},
        sinceLast: sinceLast.value,
        sincePin: sincePin.value,
      },
  );
  const papers = createPaperBoard(world, shownOnPaper, locale);

  const view = computed<ReportView>(() => {
    const made = sheet.value;
    const stated = hasSteps(made) ? statements.stated.value : undefined;
    return {
      page: shown.value,
      ready: page.view.value.ready && isComplete.value && !page.rounds.isBusy.value,
      sheet: made,
      paper: papers.paper.value,
      choices: papers.choices.value,
      isDocxFailed: papers.isDocxFailed.value,
      isClosed: isClosed.value,
      isOnline: isOnline.value,
      isReloading: page.rounds.isReloading.value,
      withOwnNetwork: withOwnNetwork.value,
      sinceLast: sinceLast.value,
      pin: pin.value,
      sincePin: sincePin.value,
      pinCount: board.pins.value.size,
      canUndoUnpin: board.deleted.value !== undefined,
      pinNotice: board.notice.value,
      stated,
      canClear: stated !== undefined && !isNothing(stated),
      statedNotice: statements.notice.value,
      canUndoClear: statements.cleared.value !== undefined,
    };
  });

  async function recheck(): Promise<void> {
    const before = document.value;
    const isWhole = await clicks.run(recheckPlan(page.view.value, evidence.value));
    if (!isWhole || !before || !document.value) return;
    if (before.targets[0].host === document.value.targets[0].host) {
      sinceLast.value = compareReports(before, document.value);
    }
  }

  const save = (type: string, ending: string, content: string | ArrayBuffer): void => {
    const { host = '', generatedAt = '' } = sheet.value ?? {};
    world.save(`sau-${host.replaceAll(':', '_')}-${generatedAt.slice(0, 10)}.${ending}`, type, content);
  };

  async function saveDocx(): Promise<void> {
    const file = await papers.makeDocx();
    if (file !== undefined) save(DOCX, 'docx', file);
  }

  world.watchOnline(() => (isOnline.value = world.isOnline()));
  return {
    view,
    page: { ...page, actions: pageActions },
    actions: {
      lookup: () => detached(clicks.run(dossierPlan(page.view.value), true), 'ask DNS'),
      setAlways: clicks.setAlways,
      recheck: () => detached(recheck(), 'check again'),
      cancel,
      setOwnNetwork: (isWanted) => void (withOwnNetwork.value = isWanted),
      async copyText() {
        if (!document.value) return false;
        return world.page.environment.copy(toText(document.value, sheet.value?.at ?? 0)).then(
          () => true,
          () => false, // The button says so.
        );
      },
      exportJson: () =>
        document.value && save('application/json', 'json', `${JSON.stringify(document.value, null, 2)}\n`),
      exportCsv: () => document.value && save('text/csv;charset=utf-8', 'csv', toCsv([document.value])),
      print: () => world.print(),
      exportDocx: () => detached(saveDocx(), 'save the sheet as .docx'),
      choose: (choice, isWanted) => papers.choose(choice, isWanted),
      pin: () => document.value && board.pin(document.value),
      unpin: () => sheet.value && board.unpin(sheet.value.host),
      undoUnpin: () => board.undo(),
      exportPins: () => board.exportAll(),
      importPins: (file) => board.importFile(file),
      state: (step, text) => hasSteps(sheet.value) && statements.state(step, text),
      clearStated: () => statements.clear(),
      undoClear: () => statements.undo(),
    },
  };
}

/** Calls back once the tab that the page speaks of was closed. */
function followTab(
  view: ReadonlySignal<PageView>,
  world: Pick<ReportWorld, 'watchClosed'>,
  onClosed: () => void,
): void {
  let watched: number | undefined;
  view.subscribe(({ tabId }) => {
    if (tabId === undefined || tabId === watched) return;
    watched = tabId;
    world.watchClosed(tabId, onClosed);
  });
}
