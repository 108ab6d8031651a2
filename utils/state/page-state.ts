/**
 * The state behind a page of Sáu that speaks of one tab (popup; later the panel and the report).
 *
 * Life cycle: born when the page opens and dies with it. It reads the session, follows its changes, and alone starts
 * lookups; it never writes the recorder's keys. Everything shown is one PageView, computed anew from the parts.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { shapeOfVerdict } from '@/utils/icon/shape-of-verdict';
import { siblingOf } from '@/utils/host/site';
import type { DocumentRecord } from '@/utils/page/page-record';
import { NETWORK_KEY, pageKey } from '@/utils/page/session-keys';
import type { ParsedSettings } from '@/utils/settings/parse-settings';
import type { Evidence } from '@/utils/verdict/evidence';
import type * as CopyTexts from './copy-text';
import { gatherEvidence } from './gather';
import { coalesce } from './coalesce';
import { createDnsQuestions } from './dns-questions';
import { createFullVerdict } from './full-verdict';
import { CLOCK_TICK_MS, FOLLOW_MS, POLICY_PATIENCE_MS } from './limits';
import { addressNames, lookupOffer, otherNames } from './lookup-offer';
import { learnSoon } from './learn-soon';
import { createProbeRun } from './probe-run';
import { readDocument } from './read-document';
import { createSiteOwner } from './site-owner';
import type { PageActions, PageState as PageStateCode, PageView } from './page-view';
import type { PageWorld, TargetTab } from './page-world';

export interface PageModel {
  readonly view: ReadonlySignal<PageView>;
  readonly settings: ReadonlySignal<ParsedSettings | undefined>;
  /** The tab's host is a state's, which is known before the record of its page is. */
  readonly isState: ReadonlySignal<boolean>;
  readonly actions: PageActions;
}

/** Starts reading and following at once; the first view says `starting`. */
export function createPageState(world: PageWorld): PageModel {
  const tab = signal<TargetTab | undefined>(undefined);
  const settings = signal<ParsedSettings | undefined>(undefined);
  /** Until then a policy may still forbid to ask. */
  const isPolicyKnown = signal(false);
  const hasAccess = signal(true);
  const evidence = signal<Evidence | undefined>(undefined);
  const error = signal<PageView['error']>(undefined);
  const showPinHint = signal(false);
  const isAlways = signal(false);
  const isSettled = signal(false);

  /** The record as it was last read. */
  let stored: unknown;

  // Without access no response can be seen, so what was recorded meanwhile says nothing of the page.
  const usable = computed(() => (hasAccess.value ? evidence.value : undefined));
  const { verdict, isComplete } = createFullVerdict(usable);
  const owner = createSiteOwner(world);
  const view = computed<PageView>(() => {
    const document = evidence.value?.document;
    const known = settings.value;
    const asking = questions.asking.value;
    const probing = probe.probing.value;
    const probeEnded = probe.ended.value;
    const notice = questions.notice.value;
    const dossier = questions.dossier.value;
    const judged = verdict.value;
    const host = document?.host ?? '';
    const state = stateOf();
    const dns = evidence.value?.dns ?? {};
    const gov = owner.identity.value;
    const isShown = state === 'ok' && document !== undefined && host !== '';
    return {
      state,
      ready: isReady() && asking === undefined && probing === undefined,
      isWhole: isWhole(),
      loading: tab.value?.isLoading ?? false,
      ...(tab.value ? { tabId: tab.value.tabId } : {}),
      isPrivate: tab.value?.isPrivate ?? false,
      ...(document ? { document } : {}),
      ...(judged ? { verdict: judged } : {}),
      view: !isShown ? 'none' : owner.isState.value ? 'gov' : 'site',
      ...(gov ? { gov } : {}),
      icon: judged ? shapeOfVerdict(judged) : 'unknown',
      dns,
      ...(evidence.value ? { evidence: evidence.value } : {}),
      ...(dossier?.host === host ? { dossier } : {}),
      lookup:
        judged && known && isPolicyKnown.value ? lookupOffer(host, judged, dns, known.settings) : { kind: 'never' },
      otherNames: judged && isPolicyKnown.value && known?.settings.lookup !== 'off' ? otherNames(judged) : [],
      ...(asking ? { asking } : {}),
      ...(probing ? { probing } : {}),
      ...(probeEnded ? { probeEnded } : {}),
      probes: evidence.value?.probes ?? {},
      nat64Prefixes: evidence.value?.nat64Prefixes ?? [],
      managed: known?.fixed.some((name) => name === 'lookup' || name === 'resolvers') ?? false,
      showPinHint: showPinHint.value,
      ...(error.value ? { error: error.value } : {}),
      ...(notice ? { notice } : {}),
      now: evidence.value?.now ?? world.clock(),
    };
  });

  /** RULINGS 27; where there is nothing to show, nothing is waited for. */
  function isReady(): boolean {
    return isWhole() && (error.value !== undefined || isPolicyKnown.value);
  }

  function isWhole(): boolean {
    if (!isSettled.value) return false;
    return error.value !== undefined || (!owner.isAwaited.value && isComplete.value);
  }

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
      const values = await world.readRecord(target.tabId);
      stored = values[pageKey(target.tabId)];
      const document = await readDocument(values, target.tabId, () => world.isRecorderAtWork());
      const gathered = await gatherEvidence({
        area: world.area,
        document,
        hosts: document ? namesOf(document) : [],
        settings: known.settings,
        ownLookups: questions.lookups(),
        https: questions.keptHttps(document?.host ?? ''),
        now: world.clock(),
      });
      batch(() => {
        evidence.value = probe.addTo(gathered);
        if (error.value === 'storage') error.value = undefined;
        owner.follow(document?.host ?? '');
        isSettled.value = true;
      });
      if (!target.isPrivate) learnSoon(gathered, world.area);
      await questions.askUnbidden(document?.host ?? '');
    } catch {
      batch(() => {
        error.value = 'storage';
        isSettled.value = true;
      });
    }
  }, FOLLOW_MS);

  const questions = createDnsQuestions(world, {
    tab: () => tab.value,
    settingsInForce: () => (isPolicyKnown.value ? settings.value?.settings : undefined),
    offer: () => view.value.lookup,
    isLocal: () => verdict.value?.visit.code === 'local',
    isState: () => owner.isState.value || (owner.isAwaited.value ? undefined : false),
    wantsSecond: () => verdict.value?.action === 'ask-second-resolver',
    refresh,
  });

  const isAllowed = (): boolean => isPolicyKnown.value && settings.value?.settings.lookup !== 'off';
  const probe = createProbeRun(world, () => (isAllowed() ? evidence.value : undefined), refresh);

  const actions: PageActions = {
    lookup() {
      const offer = view.value.lookup;
      if (offer.kind !== 'ask' && offer.kind !== 'asked') return;
      const consent = world.requestDnsConsent();
      // What cannot be kept is asked for again the next time; the questions of this click do not wait for it.
      if (isAlways.value) world.saveLookupMode('on-open').catch(() => undefined);
      const secondFirst = verdict.value?.action === 'ask-second-resolver';
      const host = evidence.value?.document?.host ?? '';
      const asked = offer.maybeInternal
        ? { hosts: offer.names }
        : { hosts: addressNames(host), site: host, withZone: true };
      void questions.ask({ ...asked, secondFirst }, consent);
    },
    lookupSite() {
      const offer = view.value.lookup;
      if (offer.kind !== 'asked' || offer.maybeInternal) return; // Of an internal name nothing more is asked.
      void questions.askDossier(evidence.value?.document?.host ?? '', world.requestDnsConsent());
    },
    lookupHosts() {
      void questions.ask({ hosts: view.value.otherNames }, world.requestDnsConsent());
    },
    cancelLookup: questions.cancel,
    probe: () => void probe.start(),
    cancelProbe: probe.cancel,
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
    const inForce = world.readSettings();
    const [found, early, access] = await Promise.all([
      world.findTab(),
      firstSettings(inForce, world),
      world.hasSiteAccess(),
    ]);
    batch(() => {
      tab.value = found;
      settings.value = early.parsed;
      isPolicyKnown.value = early.isInForce;
      hasAccess.value = access;
      if (!found) error.value = 'tab-gone';
    });
    if (!found) {
      isSettled.value = true;
      return;
    }
    // The directory takes as long to load as the session to read, so both begin at once.
    owner.follow(found.host);
    world.watchTab(found.tabId, setTab);
    const ours = (key: string): boolean =>
      key === pageKey(found.tabId) || key === NETWORK_KEY || /^(?:(?:host|dns|address):|nat64$)/.test(key);
    world.watchArea((keys) => {
      if (keys.some(ours)) void refresh();
    });
    await refresh();
    await catchUp(found.tabId);
    if (!early.isInForce) await takePolicy(await inForce);
    await hintOnce();
  }

  function setTab(changed: TargetTab | undefined): void {
    batch(() => {
      tab.value = changed;
      if (!changed) error.value = 'tab-gone';
    });
  }

  /** What was read before anything was watched may have changed in between. */
  async function catchUp(tabId: number): Promise<void> {
    const before = tab.value;
    const [now, values] = await Promise.all([world.findTab(), world.readRecord(tabId)]);
    // What the browser told meanwhile is younger than its answer.
    if (tab.value === before) setTab(now);
    if (values[pageKey(tabId)] !== stored) await refresh();
  }

  async function takePolicy(parsed: ParsedSettings): Promise<void> {
    batch(() => {
      settings.value = parsed;
      isPolicyKnown.value = true;
    });
    await refresh();
  }

  async function hintOnce(): Promise<void> {
    if (!(await world.shouldShowPinHint())) return;
    showPinHint.value = true;
    await world.rememberPinHint();
  }

  // Whether a question may be asked unbidden can hang on whose site it is.
  owner.isAwaited.subscribe((isAwaited) => {
    if (!isAwaited && evidence.value && settings.value?.settings.lookup === 'gov') void refresh();
  });
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
  return { view, settings, isState: owner.isState, actions };
}

/** The settings in force if they come soon; else the person's own, and the policy follows (see readOwnSettings). */
async function firstSettings(
  inForce: Promise<ParsedSettings>,
  world: PageWorld,
): Promise<{ readonly parsed: ParsedSettings; readonly isInForce: boolean }> {
  const own = async () => {
    const parsed = await world.readOwnSettings();
    await new Promise((resolve) => setTimeout(resolve, POLICY_PATIENCE_MS));
    return { parsed, isInForce: false };
  };
  return Promise.race([inForce.then((parsed) => ({ parsed, isInForce: true })), own()]);
}

/** The host in view and its www ↔ bare sibling, which is asked about with it, and the contacted hosts. */
function namesOf(document: DocumentRecord): readonly string[] {
  const sibling = siblingOf(document.host);
  const names = [document.host, ...(sibling === undefined ? [] : [sibling]), ...Object.keys(document.hosts)];
  return [...new Set(names)];
}
