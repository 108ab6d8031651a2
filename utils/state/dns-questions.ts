/**
 * The questions to DNS that a page starts: by a click, at opening where the person chose so, and to the browser's own
 * resolver. Life cycle: born and dead with the page; one round of questions at a time.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import type { Lookup } from '@/utils/dns/lookup';
import type { Settings } from '@/utils/settings/settings';
import type { LookupOffer, PageView } from './page-view';
import type { PageWorld, TargetTab } from './page-world';

/** What the questions depend on, as it is whenever it is read. */
export interface QuestionedPage {
  readonly tab: () => TargetTab | undefined;
  /** Absent until it is known whether a policy forbids to ask. */
  readonly settingsInForce: () => Settings | undefined;
  readonly offer: () => LookupOffer;
  readonly isLocal: () => boolean;
  readonly refresh: () => Promise<void>;
}

export interface DnsQuestions {
  readonly asking: ReadonlySignal<PageView['asking']>;
  readonly notice: ReadonlySignal<PageView['notice']>;
  /** The answers of this page; those of normal windows are in the session as well. */
  readonly lookups: () => readonly Lookup[];
  /** By a click: `consent` is what the browser's own question comes to. */
  readonly ask: (names: readonly string[], secondFirst: boolean, consent: Promise<boolean>) => Promise<void>;
  /** What needs no click, for the host in view ('' for none); each is asked once. */
  readonly askUnbidden: (host: string) => Promise<void>;
  readonly cancel: () => void;
}

/** Starts with nothing asked. */
export function createDnsQuestions(world: PageWorld, page: QuestionedPage): DnsQuestions {
  const asking = signal<PageView['asking']>(undefined);
  const notice = signal<PageView['notice']>(undefined);
  let lookups: readonly Lookup[] = [];
  let end = new AbortController();
  let systemHost: string | undefined;
  let hasAskedOnOpen = false;

  async function ask(names: readonly string[], secondFirst: boolean, consent: Promise<boolean>): Promise<void> {
    const settings = page.settingsInForce();
    if (!settings || asking.value || names.length === 0) return;
    end = new AbortController();
    const { signal: stop } = end;
    batch(() => {
      asking.value = { done: 0, total: names.length };
      notice.value = undefined;
    });
    try {
      if (await consent) {
        const service = await world.lookupService(settings.resolvers, page.tab()?.isPrivate ?? true);
        const onProgress = (done: number, total: number): void => {
          if (!stop.aborted) asking.value = { done, total };
        };
        const found = await service.lookupMany(names, { onProgress, signal: stop, secondFirst });
        lookups = [...lookups, ...found.filter((lookup) => lookup.ok || lookup.why !== 'cancelled')];
      } else {
        notice.value = 'consent-refused';
      }
    } catch {
      notice.value = 'lookup-broken'; // The service never rejects for what DNS does: its code could not be loaded.
    }
    await page.refresh();
    asking.value = undefined;
  }

  /** Modes `on-open` and `gov`: the page's own host, once, at opening, never in private windows (RULINGS 11, 17). */
  async function askOnOpen(host: string, { lookup: mode }: Settings): Promise<void> {
    if (hasAskedOnOpen) return;
    hasAskedOnOpen = true;
    const offer = page.offer();
    const isWanted = mode === 'on-open' || (mode === 'gov' && world.isGovHost(host));
    if (!isWanted || page.tab()?.isPrivate !== false || offer.kind !== 'ask' || offer.maybeInternal) return;
    if (await world.hasDnsConsent()) void ask([host], false, Promise.resolve(true));
  }

  async function askSystem(host: string, { lookup: mode }: Settings): Promise<void> {
    if (!world.hasSystemResolver || host === systemHost || mode === 'off') return;
    if (page.tab()?.isPrivate !== false || page.offer().kind === 'never' || page.isLocal()) return;
    systemHost = host;
    try {
      const service = await world.lookupService(['system'], false);
      lookups = [...lookups, await service.lookupBySystem(host)];
    } catch {
      return; // Without its code the resolver stays unasked, and the view says so.
    }
    await page.refresh();
  }

  return {
    asking,
    notice,
    lookups: () => lookups,
    ask,
    async askUnbidden(host) {
      const settings = page.settingsInForce();
      if (!settings || !host) return;
      void askSystem(host, settings);
      await askOnOpen(host, settings);
    },
    cancel: () => end.abort(),
  };
}
