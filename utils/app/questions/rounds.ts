/**
 * Rounds of questions that a page puts: to the browser for its consent, to DNS, to the page's server by a reload or a
 * probe. Popup and sheet have this one engine; what they ask is in the plan. Life cycle: born and dead with the page; one
 * round at a time. What is answered goes to `answers`, and from there into evidence and dossier.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { isSameDocument } from '@/utils/core/evidence/hold-evidence';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { asksOthers } from '@/utils/core/settings/resolvers';
import type { Settings } from '@/utils/core/settings/settings';
import { RELOAD_PATIENCE_MS } from '@/utils/app/page/limits';
import type { PageView } from '@/utils/app/page/page-view';
import type { LookupsPort } from '@/utils/app/ports/lookups-port';
import type { TabPort, TargetTab } from '@/utils/app/ports/tab-port';
import { consentAnswer } from './dns-consent';
import type { DnsConsent } from './dns-consent';
import type { OwnAnswers } from './own-answers';
import { isEmptyPlan } from './plan';
import type { Plan, Questions } from './plan';
import { putQuestions } from './put-questions';
import { untilTrue } from './until-true';

/** What the rounds need of the page they are of. */
export interface RoundsPage {
  readonly tab: ReadonlySignal<TargetTab | undefined>;
  readonly document: ReadonlySignal<DocumentRecord | undefined>;
  /** Undefined until it is known whether a policy forbids to ask. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  /** The answers so far contradict what the browser saw (docs/rulings.md 7). */
  readonly wantsSecond: ReadonlySignal<boolean>;
  readonly consent: Pick<DnsConsent, 'isGiven'>;
  readonly answers: OwnAnswers;
  readonly probe: (stop: AbortSignal) => Promise<void>;
  /** Resolves when what lies in the session at the call is in the view. */
  readonly refresh: () => Promise<void>;
}

export interface Rounds {
  readonly asking: ReadonlySignal<PageView['asking']>;
  readonly notice: ReadonlySignal<PageView['notice']>;
  /** A round waits for the reloaded page. */
  readonly isReloading: ReadonlySignal<boolean>;
  /** A round is under way, whatever part of it. */
  readonly isBusy: ReadonlySignal<boolean>;
  /**
   * Does nothing while a round is under way.
   *
   * @param consent what the browser's own question comes to; put inside the click
   * @returns whether it ran to its end
   */
  readonly run: (plan: Plan, consent: Promise<boolean>) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Starts with nothing asked. @param clock ms since the epoch */
export function createRounds(
  ports: { readonly lookups: Pick<LookupsPort, 'service'>; readonly tab: Pick<TabPort, 'reload'> },
  page: RoundsPage,
  clock: () => number,
): Rounds {
  const asking = signal<PageView['asking']>(undefined);
  const notice = signal<PageView['notice']>(undefined);
  const isReloading = signal(false);
  const isBusy = signal(false);
  let end = new AbortController();

  async function run(plan: Plan, consent: Promise<boolean>): Promise<boolean> {
    if (isBusy.value || isEmptyPlan(plan)) return false;
    end = new AbortController();
    const { signal: stop } = end;
    let isWhole = true;
    try {
      await perform(plan, consent, stop);
    } catch {
      isWhole = false;
      notice.value = 'lookup-broken'; // What DNS does is never an exception: its code could not be loaded.
    }
    await page.refresh();
    batch(() => {
      asking.value = undefined;
      isReloading.value = false;
      isBusy.value = false;
    });
    return isWhole && !stop.aborted;
  }

  async function perform({ reloads, asks, probes }: Plan, consent: Promise<boolean>, stop: AbortSignal): Promise<void> {
    batch(() => {
      isBusy.value = true;
      notice.value = undefined;
      isReloading.value = reloads;
      if (asks && !reloads) showWaiting(asks);
    });
    const host = page.document.value?.host;
    if (reloads) await reload(stop);
    if (stop.aborted || page.document.value?.host !== host) return;
    if (asks) await ask(asks, consent, stop);
    if (!probes || stop.aborted) return;
    asking.value = undefined;
    await page.probe(stop);
  }

  async function reload(stop: AbortSignal): Promise<void> {
    const { value: before } = page.document;
    const { value: tab } = page.tab;
    if (!tab) return;
    await ports.tab.reload(tab.tabId);
    const isThere = computed(() => {
      const { value: now } = page.document;
      return now !== undefined && !isSameDocument(before, now) && page.tab.value?.isLoading === false;
    });
    await untilTrue(isThere, stop, RELOAD_PATIENCE_MS);
    isReloading.value = false;
  }

  /** Says that the browser's own question is open, where it is. */
  function showWaiting(asks: Questions): void {
    const awaitsConsent = !page.consent.isGiven.value && asksOthers(page.settings.value?.resolvers ?? []);
    asking.value = { done: 0, total: asks.names.length + (asks.site?.depth === 'all' ? 1 : 0), awaitsConsent };
  }

  async function ask(asks: Questions, consent: Promise<boolean>, stop: AbortSignal): Promise<void> {
    const { value: settings } = page.settings;
    if (!settings) return;
    showWaiting(asks);
    const answer = await consentAnswer(consent, stop);
    if (answer === 'refused') notice.value = 'consent-refused';
    if (answer !== 'given') return;
    if (asking.value) asking.value = { ...asking.value, awaitsConsent: false };
    const isPrivate = page.tab.value?.isPrivate ?? true;
    const service = await ports.lookups.service(settings.resolvers, isPrivate, asks.isAnew ? clock() : undefined);
    const show = (done: number, total: number): void => {
      if (!stop.aborted) asking.value = { done, total, awaitsConsent: false };
    };
    await putQuestions(asks, service, { answers: page.answers, wantsSecond: page.wantsSecond, show, stop });
  }

  return {
    asking: computed(() => asking.value),
    notice: computed(() => notice.value),
    isReloading: computed(() => isReloading.value),
    isBusy: computed(() => isBusy.value),
    run,
    cancel: () => end.abort(),
  };
}
