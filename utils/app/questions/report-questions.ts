/**
 * What a report page asks: everything about its host in one click, and everything again in a recheck. Life cycle: born
 * and dead with the page; one round at a time. Answers reach the sheet through the session, as those of the popup do,
 * and from here where the session keeps none.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, effect, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { Lookup } from '@/utils/core/dns/lookup';
import { hostKind } from '@/utils/core/host/host';
import { ownValue } from '@/utils/core/own-value';
import { asksOthers } from '@/utils/core/settings/resolvers';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { RELOAD_PATIENCE_MS } from '@/utils/app/page/limits';
import { consentAnswer, keepAlways } from './dns-consent';
import { isForAddressesAlone } from './lookup-offer';
import type { PageModel } from '@/utils/app/page/page-state';
import type { PageView } from '@/utils/app/page/page-view';
import type { LookupService, PageWorld } from '@/utils/app/page/page-ports';

export interface ReportQuestions {
  readonly asking: ReadonlySignal<PageView['asking']>;
  readonly notice: ReadonlySignal<PageView['notice']>;
  readonly isReloading: ReadonlySignal<boolean>;
  /** A round is under way, whatever part of it. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** What is kept of the dossier is being read: without it the sheet says "not asked" of what was. */
  readonly isReading: ReadonlySignal<boolean>;
  readonly dossier: ReadonlySignal<Dossier | undefined>;
  /** What this page was answered about addresses, the last of each: a full session may not have kept it. */
  readonly answers: ReadonlySignal<readonly Lookup[]>;
  readonly readKept: (host: string) => Promise<void>;
  readonly lookup: () => Promise<void>;
  /** @returns whether it ran to its end */
  readonly recheck: () => Promise<boolean>;
  readonly cancel: () => void;
  always: boolean;
}

/** @param held the evidence of the sheet: what was asked before is asked again, and nothing else */
export function createReportQuestions(
  world: PageWorld,
  page: PageModel,
  held: ReadonlySignal<Evidence | undefined>,
): ReportQuestions {
  const asking = signal<PageView['asking']>(undefined);
  const notice = signal<PageView['notice']>(undefined);
  const isReloading = signal(false);
  const isBusy = signal(false);
  const isReading = signal(false);
  const dossier = signal<Dossier | undefined>(undefined);
  const answers = signal<readonly Lookup[]>([]);
  let end = new AbortController();
  /** The last reading that began. */
  let reading = 0;

  function keep(found: readonly (Lookup | undefined)[]): void {
    const fresh = found.filter((each) => each !== undefined).filter((each) => each.ok || each.why !== 'cancelled');
    const isOld = ({ host, type }: Lookup): boolean => !fresh.some((each) => each.host === host && each.type === type);
    answers.value = [...answers.value.filter(isOld), ...fresh];
  }

  const resolvers = (): readonly string[] => page.settings.value?.settings.resolvers ?? [];

  async function inRound(work: (stop: AbortSignal) => Promise<void>): Promise<boolean> {
    if (isBusy.value) return false;
    end = new AbortController();
    const { signal: stop } = end;
    batch(() => {
      isBusy.value = true;
      notice.value = undefined;
    });
    let isWhole = true;
    try {
      await work(stop);
    } catch {
      isWhole = false;
      notice.value = 'lookup-broken'; // What DNS does is never an exception: its code could not be loaded.
    }
    batch(() => {
      asking.value = undefined;
      isReloading.value = false;
      isBusy.value = false;
    });
    return isWhole && !stop.aborted;
  }

  /** Resolves once a view has it, the round is ended or the patience is over. */
  function until(has: (view: PageView) => boolean, stop: AbortSignal, patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(finish, patienceMs);
      stop.addEventListener('abort', finish, { once: true });
      let isOver = stop.aborted;
      const unwatch = effect(() => {
        if (has(page.view.value)) isOver = true;
        if (isOver) queueMicrotask(finish);
      });
      function finish(): void {
        clearTimeout(timer);
        stop.removeEventListener('abort', finish);
        queueMicrotask(() => unwatch());
        resolve();
      }
    });
  }

  /** Says what is waited for while the browser's own question is open, and what came of it. */
  async function isAllowed(consent: Promise<boolean>, stop: AbortSignal): Promise<boolean> {
    const isWaiting = !page.consent.isGiven.value && asksOthers(resolvers());
    asking.value = { done: 0, total: 1, ...(isWaiting ? { awaitsConsent: true } : {}) };
    const answer = await consentAnswer(consent, stop);
    if (answer === 'refused') notice.value = 'consent-refused';
    if (answer === 'given') asking.value = { done: 0, total: 1 };
    return answer === 'given';
  }

  async function askAll(service: LookupService, host: string, others: readonly string[], stop: AbortSignal) {
    const progress = { dossier: [0, 1], others: [0, others.length] };
    const show = (part: keyof typeof progress) => (done: number, total: number) => {
      if (stop.aborted) return;
      progress[part] = [done, total];
      const [first, second] = [progress.dossier, progress.others];
      asking.value = {
        done: (first[0] ?? 0) + (second[0] ?? 0),
        total: (first[1] ?? 0) + (second[1] ?? 0),
      };
    };
    show('others')(0, others.length);
    const options = { signal: stop, secondFirst: false };
    const [found, more] = await Promise.all([
      service.dossier(host, { signal: stop, onProgress: show('dossier') }),
      others.length > 0 ? service.lookupMany(others, { ...options, onProgress: show('others') }) : [],
    ]);
    keep([...namesakes(found), ...more]);
    await page.refresh();
    if (stop.aborted) return;
    dossier.value = found;
    if (page.view.value.verdict?.action !== 'ask-second-resolver') return;
    // The answers contradict what was seen, so another resolver is asked in the same click.
    keep(await service.lookupMany([host], { signal: stop, onProgress: () => undefined, secondFirst: true }));
    await page.refresh();
  }

  async function lookup(): Promise<void> {
    const { lookup: offer, document } = page.view.value;
    if (!document || (offer.kind !== 'ask' && offer.kind !== 'asked')) return;
    const consent = page.consent.request(resolvers());
    if (questions.always) detached(keepAlways(world, consent), 'keep “always”');
    await inRound(async (stop) => {
      if (!(await isAllowed(consent, stop))) return;
      const service = await world.lookupService(resolvers(), false);
      if (isForAddressesAlone(offer)) {
        const onProgress = (done: number, total: number): void => void (asking.value = { done, total });
        keep(await service.lookupMany(offer.names, { signal: stop, onProgress, secondFirst: false }));
        await page.refresh();
      } else await askAll(service, document.host, [], stop);
    });
  }

  async function recheck(): Promise<boolean> {
    const { document, tabId, lookup: offer } = page.view.value;
    if (!document || tabId === undefined) return false;
    const { host } = document;
    const asked = Object.keys(held.value?.dns ?? {});
    const wasAsked = (name: string): boolean => asked.includes(name) && hostKind(name) === 'name';
    const hasAsked = wasAsked(host) && (offer.kind === 'ask' || offer.kind === 'asked');
    const isForAddresses = hasAsked && isForAddressesAlone(offer);
    const hasProbed = ownValue(held.value?.probes ?? {}, host) !== undefined;
    const consent = hasAsked ? page.consent.request(resolvers()) : undefined;
    return inRound(async (stop) => {
      isReloading.value = true;
      await world.reloadTab(tabId);
      const isAnother = ({ document: now, loading }: PageView): boolean =>
        now !== undefined &&
        (now.documentId !== document.documentId || now.committedAt !== document.committedAt) &&
        !loading;
      await until((view) => isAnother(view), stop, RELOAD_PATIENCE_MS);
      isReloading.value = false;
      const isStill = page.view.value.document?.host === host;
      if (stop.aborted || !isStill) return;
      if (consent && (await isAllowed(consent, stop))) {
        const service = await world.lookupService(resolvers(), false, world.clock());
        const others = asked.filter((name) => name !== host && wasAsked(name));
        if (isForAddresses) {
          keep(
            await service.lookupMany(offer.names, { signal: stop, onProgress: () => undefined, secondFirst: false }),
          );
          await page.refresh();
        } else await askAll(service, host, others, stop);
      }
      if (!hasProbed || stop.aborted) return;
      asking.value = undefined;
      page.actions.probe();
      await until(({ probing }) => probing === undefined, stop, RELOAD_PATIENCE_MS);
    });
  }

  const questions: ReportQuestions = {
    asking,
    notice,
    isReloading,
    isBusy,
    isReading,
    dossier,
    answers,
    always: false,
    async readKept(host) {
      isReading.value = true;
      reading += 1;
      const read = reading;
      try {
        const service = await world.lookupService(resolvers(), false);
        const kept = await service.keptDossier(host);
        const isInView = page.view.value.document?.host === host;
        if (isInView && dossier.value?.host !== host) dossier.value = kept;
      } catch {
        // A name that is never asked about has no dossier.
      }
      if (read === reading) isReading.value = false;
    },
    lookup,
    recheck,
    cancel() {
      end.abort();
      page.actions.cancelLookup();
      page.actions.cancelProbe();
    },
  };
  return questions;
}

/** The addresses that a dossier's questions came to, of the host and of its www ↔ apex sibling. */
function namesakes({ addresses, sibling }: Dossier): readonly (Lookup | undefined)[] {
  return [addresses.a, addresses.aaaa, sibling?.a, sibling?.aaaa];
}
