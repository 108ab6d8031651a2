/**
 * The questions to DNS that a page starts: by a click, at opening where the person chose so, and to the browser's own
 * resolver. Life cycle: born and dead with the page; one round of questions at a time.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { Lookup } from '@/utils/core/dns/lookup';
import { dnsKey } from '@/utils/core/session/keys';
import type { Settings } from '@/utils/core/settings/settings';
import { asksOthers } from '@/utils/core/settings/resolvers';
import { consentAnswer } from './dns-consent';
import type { LookupOffer, PageView } from '@/utils/app/page/page-view';
import type { LookupService, PageWorld, TargetTab } from '@/utils/app/page/page-ports';

/** What the questions depend on, as it is whenever it is read. */
export interface QuestionedPage {
  readonly tab: () => TargetTab | undefined;
  /** Absent until it is known whether a policy forbids to ask. */
  readonly settingsInForce: () => Settings | undefined;
  /** Undefined until it is known what may be asked. */
  readonly offer: () => LookupOffer | undefined;
  readonly isLocal: () => boolean;
  /** The browser's own consent is known to be missing. */
  readonly isConsentMissing: () => boolean;
  /** The site is a state's; undefined while that is not known. */
  readonly isState: () => boolean | undefined;
  /** The answers so far contradict what the browser saw (docs/rulings.md 7). */
  readonly wantsSecond: () => boolean;
  readonly refresh: () => Promise<void>;
}

/** What one round asks about. */
interface Asked {
  /** Names whose addresses are asked for. */
  readonly hosts: readonly string[];
  /** One of them whose HTTPS records are asked for as well. */
  readonly site?: string;
  /** And its zone. */
  readonly withZone?: boolean;
  readonly secondFirst?: boolean;
}

export interface DnsQuestions {
  readonly asking: ReadonlySignal<PageView['asking']>;
  readonly notice: ReadonlySignal<PageView['notice']>;
  /** The answers of this page; those of normal windows are in the session as well. */
  readonly lookups: () => readonly Lookup[];
  /** By a click: `consent` is what the browser's own question comes to. */
  readonly ask: (asked: Asked, consent: Promise<boolean>) => Promise<void>;
  /** All that DNS can tell about a host, by a click that named what is asked for. */
  readonly askDossier: (host: string, consent: Promise<boolean>) => Promise<void>;
  /** What came of it; it lives with the page. */
  readonly dossier: ReadonlySignal<Dossier | undefined>;
  /** What is known of the HTTPS records of a host; asks nobody. */
  readonly keptHttps: (host: string) => Promise<Dossier['https']>;
  /** Begins at once what needs no click, for the host in view ('' for none); each is asked once. */
  readonly askUnbidden: (host: string) => void;
  /** Such a question is under way, or it is not known yet whether it may be put. */
  readonly isAskingUnbidden: ReadonlySignal<boolean>;
  readonly cancel: () => void;
}

/** Starts with nothing asked. */
export function createDnsQuestions(world: PageWorld, page: QuestionedPage): DnsQuestions {
  const asking = signal<PageView['asking']>(undefined);
  const notice = signal<PageView['notice']>(undefined);
  const dossier = signal<Dossier | undefined>(undefined);
  let lookups: readonly Lookup[] = [];
  let end = new AbortController();
  let systemHost: string | undefined;
  let hasAskedOnOpen = false;
  const unbidden = signal(0);

  const ask = (asked: Asked, consent: Promise<boolean>): Promise<void> =>
    inRound(asked.hosts.length, consent, (service, stop) => run(asked, service, stop));

  const askDossier = (host: string, consent: Promise<boolean>): Promise<void> =>
    inRound(1, consent, async (service, stop) => {
      const found = await service.dossier(host, { signal: stop, onProgress: onProgressOf(stop) });
      if (!stop.aborted) dossier.value = found;
    });

  async function inRound(
    total: number,
    consent: Promise<boolean>,
    work: (service: LookupService, stop: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const settings = page.settingsInForce();
    if (!settings || asking.value || total === 0) return;
    end = new AbortController();
    const { signal: stop } = end;
    const isWaiting = page.isConsentMissing() && asksOthers(settings.resolvers);
    batch(() => {
      asking.value = { done: 0, total, ...(isWaiting ? { awaitsConsent: true } : {}) };
      notice.value = undefined;
    });
    try {
      const answer = await consentAnswer(consent, stop);
      if (answer === 'refused') notice.value = 'consent-refused';
      if (answer === 'given') {
        asking.value = { done: 0, total };
        await work(await world.lookupService(settings.resolvers, page.tab()?.isPrivate ?? true), stop);
      }
    } catch {
      notice.value = 'lookup-broken'; // The service never rejects for what DNS does: its code could not be loaded.
    }
    await page.refresh();
    asking.value = undefined;
  }

  const onProgressOf =
    (stop: AbortSignal) =>
    (done: number, total: number): void => {
      if (!stop.aborted) asking.value = { done, total };
    };

  async function run(asked: Asked, service: LookupService, stop: AbortSignal): Promise<void> {
    const { hosts, site, withZone = false, secondFirst = false } = asked;
    const onProgress = onProgressOf(stop);
    const lookUp = async (names: readonly string[], isSecondFirst: boolean): Promise<void> => {
      const options = { onProgress, signal: stop, secondFirst: isSecondFirst };
      const found = await service.lookupMany(names, options);
      lookups = [...lookups, ...found.filter((lookup) => lookup.ok || lookup.why !== 'cancelled')];
    };
    const beyond = site === undefined ? undefined : service.lookupSite(site, { signal: stop, withZone });
    await Promise.all([lookUp(hosts, secondFirst), beyond]);
    if (site === undefined || secondFirst || stop.aborted) return;
    await page.refresh();
    // The answers contradict what was seen, so another resolver is asked in the same click.
    if (page.wantsSecond()) await lookUp([site], true);
  }

  async function keptHttps(host: string): Promise<Dossier['https']> {
    const settings = page.settingsInForce();
    if (!host || !settings) return undefined;
    // Private answers lie in the memory of the service, which there is only after a question.
    const isPrivate = page.tab()?.isPrivate === true && lookups.length > 0;
    const key = dnsKey(host, 'HTTPS');
    try {
      if (!isPrivate && (await world.area.get([key]))[key] === undefined) return undefined;
      return await (await world.lookupService(settings.resolvers, isPrivate)).keptHttps(host);
    } catch {
      return undefined; // Unreadable records are as good as none; a dead session shows when the rest is read.
    }
  }

  /**
   * Modes `on-open` and `gov`: the page's own host, once, at opening, never in private windows (docs/rulings.md 11,
   * 17).
   */
  function mayAskOnOpen({ lookup: mode }: Settings): boolean {
    const isState = page.isState();
    const offer = page.offer();
    if (hasAskedOnOpen || offer === undefined || (mode === 'gov' && isState === undefined)) return false;
    hasAskedOnOpen = true;
    const isWanted = mode === 'on-open' || (mode === 'gov' && isState === true);
    if (!isWanted || page.tab()?.isPrivate !== false) return false;
    return offer.kind === 'ask' && !offer.maybeInternal && asksOthers(offer.resolvers);
  }

  async function askOnOpen(host: string): Promise<void> {
    // Where it is missing the view says so, and its button asks for it: the browser takes that inside a click alone.
    if (await world.hasDnsConsent()) await ask({ hosts: [host], site: host }, Promise.resolve(true));
  }

  function mayAskSystem(host: string, { lookup: mode }: Settings): boolean {
    if (!world.hasSystemResolver || host === systemHost || mode === 'off') return false;
    const offer = page.offer();
    return page.tab()?.isPrivate === false && offer !== undefined && offer.kind !== 'never' && !page.isLocal();
  }

  async function askSystem(host: string): Promise<void> {
    systemHost = host;
    try {
      const service = await world.lookupService(['system'], false);
      lookups = [...lookups, await service.lookupBySystem(host)];
    } catch {
      return; // Without its code the resolver stays unasked, and the view says so.
    }
    await page.refresh();
  }

  /** A view is not ready before it: what it says would change by itself. */
  async function count(question: Promise<void>): Promise<void> {
    unbidden.value += 1;
    try {
      await question;
    } finally {
      unbidden.value -= 1;
    }
  }

  return {
    asking,
    notice,
    isAskingUnbidden: computed(() => unbidden.value > 0),
    lookups: () => lookups,
    ask,
    askDossier,
    dossier,
    keptHttps,
    askUnbidden(host) {
      const settings = page.settingsInForce();
      if (!settings || !host) return;
      if (mayAskSystem(host, settings)) detached(count(askSystem(host)), 'ask the browser’s own resolver');
      if (mayAskOnOpen(settings)) detached(count(askOnOpen(host)), 'ask what needs no click');
    },
    cancel: () => end.abort(),
  };
}
