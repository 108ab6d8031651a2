/**
 * The state behind a page of Sáu that speaks of one tab (popup; later the panel and the report).
 *
 * Life cycle: born when the page opens and dies with it. It reads the session, follows its changes, and alone starts
 * lookups; it never writes the recorder's keys. Everything shown is one PageView, computed anew from the parts.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import type { Lookup } from '@/utils/dns/lookup';
import type { GovIdentity } from '@/utils/gov/identity';
import { shapeOf } from '@/utils/icon/shape-of';
import { parsePageRecord } from '@/utils/page/parse-record';
import type { PageRecord } from '@/utils/page/page-record';
import { NETWORK_KEY, pageKey } from '@/utils/page/session-keys';
import type { ParsedSettings } from '@/utils/settings/parse-settings';
import type { Evidence } from '@/utils/verdict/evidence';
import { judge } from '@/utils/verdict/judge';
import type * as CopyTexts from './copy-text';
import { gatherEvidence } from './gather';
import { coalesce } from './coalesce';
import { CLOCK_TICK_MS, FOLLOW_MS } from './limits';
import { lookupOffer, otherNames } from './lookup-offer';
import type { PageActions, PageState as PageStateCode, PageView } from './page-view';
import type { PageWorld, TargetTab } from './page-world';

export interface PageModel {
  readonly view: ReadonlySignal<PageView>;
  readonly settings: ReadonlySignal<ParsedSettings | undefined>;
  readonly actions: PageActions;
}

/** Starts reading and following at once; the first view says `starting`. */
export function createPageState(world: PageWorld): PageModel {
  const tab = signal<TargetTab | undefined>(undefined);
  const settings = signal<ParsedSettings | undefined>(undefined);
  /** Until then a policy may still forbid to ask. */
  const isPolicyKnown = signal(false);
  const hasAccess = signal(true);
  const record = signal<PageRecord | undefined>(undefined);
  const evidence = signal<Evidence | undefined>(undefined);
  const gov = signal<GovIdentity | undefined>(undefined);
  const asking = signal<PageView['asking']>(undefined);
  const error = signal<PageView['error']>(undefined);
  const notice = signal<PageView['notice']>(undefined);
  const showPinHint = signal(false);
  const isAlways = signal(false);
  const isSettled = signal(false);

  let ownLookups: readonly Lookup[] = [];
  let lookupEnd: AbortController | undefined;
  let govHost: string | undefined;
  let systemHost: string | undefined;
  let hasAskedOnOpen = false;

  const verdict = computed(() => evidence.value && judge(evidence.value));
  const view = computed<PageView>(() => {
    const document = evidence.value?.document;
    const known = settings.value;
    const judged = verdict.value;
    const host = document?.host ?? '';
    const state = stateOf();
    const dns = evidence.value?.dns ?? {};
    const isShown = state === 'ok' && document !== undefined && host !== '';
    return {
      state,
      ready: isSettled.value && isPolicyKnown.value && asking.value === undefined,
      loading: tab.value?.isLoading ?? false,
      ...(tab.value ? { tabId: tab.value.tabId } : {}),
      isPrivate: tab.value?.isPrivate ?? false,
      ...(document ? { document } : {}),
      ...(judged ? { verdict: judged } : {}),
      view: !isShown ? 'none' : gov.value || world.isGovHost(host) ? 'gov' : 'site',
      ...(gov.value ? { gov: gov.value } : {}),
      icon: evidence.value ? shapeOf(evidence.value) : 'unknown',
      dns,
      lookup:
        judged && known && isPolicyKnown.value ? lookupOffer(host, judged, dns, known.settings) : { kind: 'never' },
      otherNames: judged && isPolicyKnown.value && known?.settings.lookup !== 'off' ? otherNames(judged) : [],
      ...(asking.value ? { asking: asking.value } : {}),
      managed: known?.fixed.some((name) => name === 'lookup' || name === 'resolvers') ?? false,
      showPinHint: showPinHint.value,
      ...(error.value ? { error: error.value } : {}),
      ...(notice.value ? { notice: notice.value } : {}),
      now: evidence.value?.now ?? world.clock(),
    };
  });

  function stateOf(): PageStateCode {
    if (error.value === 'tab-gone' || error.value === 'storage') return 'error';
    if (!hasAccess.value) return 'no-permission';
    if (!isSettled.value || !tab.value) return 'starting';
    const document = evidence.value?.document;
    if (document) return document.source === 'not-web' ? 'not-web' : 'ok';
    if (tab.value.isWeb !== true) return 'not-web';
    return tab.value.isLoading ? 'starting' : 'ok';
  }

  const refresh = coalesce(async () => {
    const target = tab.value;
    const known = settings.value;
    if (!target || !known) return;
    try {
      const key = pageKey(target.tabId);
      const page = parsePageRecord((await world.area.get([key]))[key]);
      const document = page?.current;
      const gathered = await gatherEvidence({
        area: world.area,
        document,
        hosts: document ? [...new Set([document.host, ...Object.keys(document.hosts)])] : [],
        settings: known.settings,
        ownLookups,
        now: world.clock(),
      });
      batch(() => {
        record.value = page;
        evidence.value = gathered;
        if (error.value === 'storage') error.value = undefined;
      });
      await followHost(document?.host ?? '');
    } catch {
      error.value = 'storage';
    }
    isSettled.value = true;
  }, FOLLOW_MS);

  /** What depends on the host alone: whose site it is, and the questions that need no consent. */
  async function followHost(host: string): Promise<void> {
    if (host !== govHost) {
      govHost = host;
      gov.value = undefined;
      if (host && world.isGovHost(host)) {
        const identity = await world.identify(host);
        if (govHost === host) gov.value = identity;
      }
    }
    askSystem(host);
    await askOnOpen(host);
  }

  function askSystem(host: string): void {
    const isAllowed =
      isPolicyKnown.value && tab.value?.isPrivate === false && settings.value?.settings.lookup !== 'off';
    if (!world.hasSystemResolver || !isAllowed || !host || host === systemHost) return;
    if (view.value.lookup.kind === 'never' || verdict.value?.visit.code === 'local') return;
    systemHost = host;
    void world
      .lookupService(['system'], false)
      .then((service) => service.lookupBySystem(host))
      .then((lookup) => {
        ownLookups = [...ownLookups, lookup];
        return refresh();
      });
  }

  /** Modes `on-open` and `gov`: asks about the page's own host, once, at opening (RULINGS 11, 17). */
  async function askOnOpen(host: string): Promise<void> {
    const mode = settings.value?.settings.lookup;
    const offer = view.value.lookup;
    if (hasAskedOnOpen || !host || !isPolicyKnown.value) return;
    hasAskedOnOpen = true;
    const isWanted = mode === 'on-open' || (mode === 'gov' && world.isGovHost(host));
    if (!isWanted || tab.value?.isPrivate !== false || offer.kind !== 'ask' || offer.maybeInternal) return;
    if (await world.hasDnsConsent()) void ask([host], false, Promise.resolve(true));
  }

  async function ask(names: readonly string[], secondFirst: boolean, consent: Promise<boolean>): Promise<void> {
    const known = settings.value;
    if (!known || asking.value || names.length === 0) return;
    const end = new AbortController();
    lookupEnd = end;
    batch(() => {
      asking.value = { done: 0, total: names.length * 2 };
      notice.value = undefined;
    });
    try {
      if (await consent) {
        const isPrivate = tab.value?.isPrivate ?? true;
        const service = await world.lookupService(known.settings.resolvers, isPrivate);
        const onProgress = (done: number, total: number): void => {
          if (!end.signal.aborted) asking.value = { done, total };
        };
        const lookups = await service.lookupMany(names, { onProgress, signal: end.signal, secondFirst });
        ownLookups = [...ownLookups, ...lookups.filter((lookup) => lookup.ok || lookup.why !== 'cancelled')];
      } else {
        notice.value = 'consent-refused';
      }
    } catch {
      notice.value = 'lookup-broken';
    }
    await refresh();
    asking.value = undefined;
  }

  const actions: PageActions = {
    lookup() {
      const offer = view.value.lookup;
      if (offer.kind !== 'ask' && offer.kind !== 'asked') return;
      const consent = world.requestDnsConsent();
      if (isAlways.value) void world.saveLookupMode('on-open');
      void ask(offer.names, verdict.value?.action === 'ask-second-resolver', consent);
    },
    lookupHosts() {
      void ask(view.value.otherNames, false, world.requestDnsConsent());
    },
    cancelLookup() {
      lookupEnd?.abort();
    },
    setAlways(always) {
      isAlways.value = always;
    },
    reload() {
      if (tab.value) void world.reloadTab(tab.value.tabId);
    },
    grant() {
      void world.requestSiteAccess().then(readAccess);
    },
    copyHosts: () =>
      copy(({ hostsText }) => (verdict.value && evidence.value ? hostsText(verdict.value, evidence.value) : '')),
    copyEvidence: () => copy(({ evidenceText }) => evidenceText(verdict.value, evidence.value, world.about)),
    openOptions() {
      world.openOptions();
    },
    dismissPinHint() {
      showPinHint.value = false;
    },
  };

  /** False when the browser refused the clipboard. */
  async function copy(textOf: (texts: typeof CopyTexts) => string): Promise<boolean> {
    try {
      await world.copy(textOf(await import('./copy-text')));
      return true;
    } catch {
      return false; // The button says so.
    }
  }

  async function readAccess(): Promise<void> {
    hasAccess.value = await world.hasSiteAccess();
  }

  async function start(): Promise<void> {
    const [found, parsed, access] = await Promise.all([
      world.findTab(),
      world.readOwnSettings(),
      world.hasSiteAccess(),
    ]);
    batch(() => {
      tab.value = found;
      settings.value = parsed;
      hasAccess.value = access;
      if (!found) error.value = 'tab-gone';
    });
    if (!found) {
      isSettled.value = true;
      return;
    }
    world.watchTab(found.tabId, (changed) => {
      tab.value = changed;
    });
    const ours = (key: string): boolean =>
      key === pageKey(found.tabId) || key === NETWORK_KEY || /^(?:host|dns|address):/.test(key);
    world.watchArea((keys) => {
      if (keys.some(ours)) void refresh();
    });
    await refresh();
    settings.value = await world.readSettings();
    isPolicyKnown.value = true;
    await refresh();
    await hintOnce();
  }

  async function hintOnce(): Promise<void> {
    if (!(await world.shouldShowPinHint())) return;
    showPinHint.value = true;
    await world.rememberPinHint();
  }

  world.watchSettings((parsed) => {
    settings.value = parsed;
    void refresh();
  });
  world.watchPermissions(() => void readAccess().then(refresh));
  setInterval(() => void refresh(), CLOCK_TICK_MS);
  start().catch(() => {
    error.value = 'storage';
    isSettled.value = true;
  });
  return { view, settings, actions };
}
