/**
 * The questions to DNS that need no click: at opening where the person or the organisation chose so, and to the browser's
 * own resolver. What is due is derived, so that no view is ready before it. Life cycle: born and dead with the page.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import { asksOthers } from '@/utils/core/settings/resolvers';
import type { Settings } from '@/utils/core/settings/settings';
import type { LookupOffer } from '@/utils/app/page/page-view';
import type { LookupsPort } from '@/utils/app/ports/lookups-port';
import type { ConsentPort } from '@/utils/app/ports/permission-port';
import type { TargetTab } from '@/utils/app/ports/tab-port';
import type { OwnAnswers } from './own-answers';
import { unbiddenPlan } from './plan';
import type { Rounds } from './rounds';

/** What they depend on. */
export interface UnbiddenPage {
  /** '' for none. */
  readonly host: ReadonlySignal<string>;
  readonly tab: ReadonlySignal<TargetTab | undefined>;
  /** Undefined until it is known whether a policy forbids to ask. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  /** Undefined until it is known what may be asked. */
  readonly offer: ReadonlySignal<LookupOffer | undefined>;
  readonly isLocal: ReadonlySignal<boolean>;
  /** The site is a state's; undefined while that is not known. */
  readonly isState: ReadonlySignal<boolean | undefined>;
  readonly answers: OwnAnswers;
}

interface UnbiddenPorts {
  readonly lookups: Pick<LookupsPort, 'service' | 'hasSystemResolver'>;
  readonly consent: Pick<ConsentPort, 'has'>;
}

/**
 * Begins at once what is due, each once.
 *
 * @returns whether such a question is due or under way
 */
export function askUnbidden(
  { lookups, consent }: UnbiddenPorts,
  page: UnbiddenPage,
  run: Rounds['run'],
): ReadonlySignal<boolean> {
  /** The last host that the browser's own resolver was asked about. */
  const systemHost = signal<string | undefined>(undefined);
  const isDecided = signal(false);
  const running = signal(0);
  const isSystemDue = computed(() => {
    const { value: host } = page.host;
    const { value: offer } = page.offer;
    if (!lookups.hasSystemResolver || host === '' || host === systemHost.value || !offer) return false;
    const mayAsk = page.settings.value !== undefined && page.settings.value.lookup !== 'off';
    return mayAsk && page.tab.value?.isPrivate === false && offer.kind !== 'never' && !page.isLocal.value;
  });
  /** Undefined until it can be said, and once it was said. */
  const isOnOpenDue = computed(() => {
    const { value: settings } = page.settings;
    const { value: offer } = page.offer;
    if (isDecided.value || page.host.value === '' || !settings || !offer) return undefined;
    return mayAskOnOpen(settings, offer, page.isState.value, page.tab.value);
  });

  effect(() => {
    if (isSystemDue.value) untracked(() => begin(() => (systemHost.value = page.host.value), askSystem));
  });
  effect(() => {
    const { value: isDue } = isOnOpenDue;
    if (isDue === undefined) return;
    const decide = (): unknown => (isDecided.value = true);
    untracked(() => (isDue ? begin(decide, askOnOpen) : decide()));
  });

  /** A view is not ready before it: what it says would change by itself. */
  function begin(note: () => unknown, ask: (host: string) => Promise<unknown>): void {
    batch(() => {
      note();
      running.value += 1;
    });
    const asked = ask(page.host.value).finally(() => (running.value -= 1));
    detached(asked, 'ask what needs no click');
  }

  async function askSystem(host: string): Promise<void> {
    const service = await lookups.service(['system'], false).catch(() => undefined);
    // Without its code the resolver stays unasked, and the view says so.
    if (service) page.answers.take([await service.lookupBySystem(host)]);
  }

  async function askOnOpen(host: string): Promise<void> {
    // Where it is missing the view says so, and its button asks for it: the browser takes that inside a click alone.
    if (await consent.has()) await run(unbiddenPlan(host), Promise.resolve(true));
  }

  return computed(() => running.value > 0 || isSystemDue.value || isOnOpenDue.value === true);
}

/**
 * Modes `on-open` and `gov`: the page's own host, once, at opening, never in private windows (docs/rulings.md 11, 17).
 *
 * @returns undefined while it is not known whether the site is a state's
 */
function mayAskOnOpen(
  { lookup: mode }: Settings,
  offer: LookupOffer,
  isState: boolean | undefined,
  tab: TargetTab | undefined,
): boolean | undefined {
  if (mode === 'gov' && isState === undefined) return undefined;
  const isWanted = mode === 'on-open' || (mode === 'gov' && isState === true);
  if (!isWanted || tab?.isPrivate !== false) return false;
  return offer.kind === 'ask' && !offer.maybeInternal && asksOthers(offer.resolvers);
}
