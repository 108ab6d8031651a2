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
import { planOf } from '@/utils/core/gov/steps/plan';
import { browserName } from '@/utils/core/report/browser-name';
import { holdEvidence } from '@/utils/core/evidence/hold-evidence';
import { createReport } from '@/utils/core/report/report-model';
import type { ReportModel } from '@/utils/core/report/report-model';
import { toCsv } from '@/utils/core/report/to-csv';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { toText } from '@/utils/i18n/renderings/to-text';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { createFullVerdict } from '@/utils/app/page/full-verdict';
import { createPageState } from '@/utils/app/page/page-state';
import type { PageModel } from '@/utils/app/page/page-state';
import type { PageView } from '@/utils/app/page/page-view';
import type { PageWorld } from '@/utils/app/page/page-ports';
import { createPinBoard } from './pin-board';
import type { PinWorld } from './pin-board';
import { createReportQuestions } from '@/utils/app/questions/report-questions';
import { createStatedBoard } from './stated-board';
import type { StatedWorld } from './stated-board';
import type { ReportActions, ReportView } from './report-view';
import { withAnswers } from '@/utils/app/questions/add-answers';

/** The world, as far as a report needs more of it than the popup. */
export interface ReportWorld extends PinWorld, StatedWorld {
  readonly page: PageWorld;
  isOnline(): boolean;
  watchOnline(callback: () => void): void;
  watchClosed(tabId: number, callback: () => void): void;
  print(): void;
}

export interface ReportStateModel {
  readonly view: ReadonlySignal<ReportView>;
  readonly page: PageModel;
  readonly actions: ReportActions;
}

/** Starts reading and following at once. @param locale of the texts in the sheet */
export function createReportState(world: ReportWorld, locale: ReadonlySignal<Locale>): ReportStateModel {
  const page = createPageState(world.page);
  const held = signal<Evidence | undefined>(undefined);
  /** The page's view as it was when the sheet was last measured. */
  const lastView = signal<PageView | undefined>(undefined);
  const isClosed = signal(false);
  const isOnline = signal(world.isOnline());
  const withOwnNetwork = signal(false);
  const sinceLast = signal<Comparison | undefined>(undefined);
  const questions = createReportQuestions(world.page, page, held);
  const board = createPinBoard(world);
  const statements = createStatedBoard(world);
  const { verdict, isComplete } = createFullVerdict(held);
  let watched: number | undefined;
  let keptHost: string | undefined;

  page.view.subscribe((view) => {
    if (view.tabId !== undefined && view.tabId !== watched) {
      watched = view.tabId;
      world.watchClosed(view.tabId, () => {
        isClosed.value = true;
        // Nothing that is still asked could reach the sheet any more.
        questions.cancel();
      });
    }
    if (!hold(view)) return;
    const host = view.document?.host;
    if (host === undefined || host === keptHost || view.lookup.kind !== 'asked') return;
    keptHost = host;
    detached(questions.readKept(host), 'read the answers that are kept');
  });
  questions.answers.subscribe(() => void hold(page.view.peek()));

  /** @returns whether there is something to hold */
  function hold(view: PageView): boolean {
    // A private tab has no sheet, and a closed one keeps its last.
    if (isClosed.value || view.isPrivate || view.state !== 'ok' || view.view === 'none' || !view.evidence) return false;
    const next = holdEvidence(held.peek(), withAnswers(view.evidence, questions.answers.peek()));
    batch(() => {
      if (next.document?.host !== held.peek()?.document?.host) sinceLast.value = undefined;
      held.value = next;
      lastView.value = view;
    });
    return true;
  }

  const shown = computed<PageView>(() => {
    const current = page.view.value;
    const asking = questions.asking.value ?? current.asking;
    const notice = questions.notice.value ?? current.notice;
    const base = isClosed.value ? closedView(lastView.value ?? current) : current;
    const dossier = questions.dossier.value;
    return {
      ...base,
      showPinHint: false,
      ...(verdict.value && base.verdict ? { verdict: verdict.value } : {}),
      ...(dossier !== undefined && dossier.host === base.document?.host ? { dossier } : {}),
      ...(asking ? { asking } : {}),
      ...(notice ? { notice } : {}),
    };
  });

  const sheet = computed<ReportModel | undefined>(() => {
    const { document, gov, dossier, view, isPrivate } = shown.value;
    const evidence = held.value;
    const judged = verdict.value;
    if (isPrivate || view === 'none' || !document || !judged || evidence?.document?.host !== document.host)
      return undefined;
    return createReport({
      host: document.host,
      identity: gov,
      verdict: judged,
      evidence,
      ...(dossier === undefined ? {} : { dossier }),
      browser: browserName(world.page.about.userAgent),
      version: world.page.about.version,
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

  const view = computed<ReportView>(() => {
    const made = sheet.value;
    const pin = made === undefined ? undefined : board.pins.value.get(made.host);
    const now = document.value;
    const notice = board.notice.value;
    const stated = hasSteps(made) ? statements.stated.value : undefined;
    const statedNotice = statements.notice.value;
    return {
      page: shown.value,
      ready: page.view.value.ready && isComplete.value && !questions.isBusy.value && !questions.isReading.value,
      ...(made ? { sheet: made } : {}),
      isClosed: isClosed.value,
      isOnline: isOnline.value,
      isReloading: questions.isReloading.value,
      withOwnNetwork: withOwnNetwork.value,
      ...(sinceLast.value ? { sinceLast: sinceLast.value } : {}),
      ...(pin ? { pin } : {}),
      ...(pin && now ? { sincePin: compareReports(pin, now) } : {}),
      pinCount: board.pins.value.size,
      canUndoUnpin: board.deleted.value !== undefined,
      ...(notice ? { pinNotice: notice } : {}),
      ...(stated ? { stated } : {}),
      ...(statedNotice ? { statedNotice } : {}),
      canUndoClear: statements.cleared.value !== undefined,
    };
  });

  async function recheck(): Promise<void> {
    const before = document.value;
    if (!(await questions.recheck()) || !before || !document.value) return;
    if (before.targets[0].host === document.value.targets[0].host) {
      sinceLast.value = compareReports(before, document.value);
    }
  }

  const save = (type: string, ending: string, text: string): void => {
    const { host = '', generatedAt = '' } = sheet.value ?? {};
    world.save(`sau-${host.replaceAll(':', '_')}-${generatedAt.slice(0, 10)}.${ending}`, type, text);
  };

  world.watchOnline(() => (isOnline.value = world.isOnline()));
  return {
    view,
    page,
    actions: {
      lookup: () => detached(questions.lookup(), 'ask DNS'),
      setAlways: (always) => void (questions.always = always),
      recheck: () => detached(recheck(), 'check again'),
      cancel: () => questions.cancel(),
      setOwnNetwork: (isWanted) => void (withOwnNetwork.value = isWanted),
      async copyText() {
        if (!document.value) return false;
        return world.page.copy(toText(document.value, sheet.value?.at ?? 0)).then(
          () => true,
          () => false, // The button says so.
        );
      },
      exportJson: () =>
        document.value && save('application/json', 'json', `${JSON.stringify(document.value, null, 2)}\n`),
      exportCsv: () => document.value && save('text/csv;charset=utf-8', 'csv', toCsv([document.value])),
      print: () => world.print(),
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

/** The view of a tab that is gone: whatever was under way has no end to wait for. */
function closedView({ asking: _asking, probing: _probing, ...last }: PageView): PageView {
  return { ...last, loading: false, state: 'error', error: 'tab-gone' };
}
