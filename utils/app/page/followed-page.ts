/**
 * What a page of Sáu knows of one tab (popup and report); what a person can do there is in page-actions.ts.
 *
 * Life cycle: born when the page opens and dies with it. It reads the session, follows its changes, and alone starts
 * lookups; it never writes the recorder's keys. Everything shown is one PageView, computed anew from the parts (view-of-page.ts).
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import { isEvidenceKey, pageKey, probeKey } from '@/utils/core/session/keys';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { gatherEvidence, namesOf } from '@/utils/core/evidence/gather-evidence';
import { coalesce } from './coalesce';
import { createDnsConsent } from '@/utils/app/questions/dns-consent';
import type { DnsConsent } from '@/utils/app/questions/dns-consent';
import { createDnsQuestions } from '@/utils/app/questions/dns-questions';
import type { DnsQuestions } from '@/utils/app/questions/dns-questions';
import { createFullVerdict } from './full-verdict';
import { firstSettings } from './first-settings';
import { CLOCK_TICK_MS, FOLLOW_MS } from './limits';
import { learnSoon } from './learn-nat64-later';
import { createProbeRun } from '@/utils/app/probe/probe-state';
import type { ProbeRun } from '@/utils/app/probe/probe-state';
import { recordOfTab } from './record-of-tab';
import { createSiteOwner } from './site-owner';
import type { PageView } from './page-view';
import type { PageWorld, TargetTab } from './page-ports';
import { viewOfPage } from './make-page-view';

const READ = 'read the record of the page';

export interface FollowedPage {
  readonly view: ReadonlySignal<PageView>;
  readonly settings: ReadonlySignal<ParsedSettings | undefined>;
  /** The tab's host is a state's, which is known before the record of its page is. */
  readonly isState: ReadonlySignal<boolean>;
  readonly questions: DnsQuestions;
  readonly consent: DnsConsent;
  readonly probe: ProbeRun;
  /** Reads the session anew; resolves when what lay there at the call is in the view. */
  readonly refresh: () => Promise<void>;
  /** Reads anew what the person has allowed. */
  readonly readAccess: () => Promise<void>;
  readonly dismissPinHint: () => void;
}

/** Starts reading and following at once; the first view says `starting`. */
export function createFollowedPage(world: PageWorld): FollowedPage {
  const tab = signal<TargetTab | undefined>(undefined);
  const settings = signal<ParsedSettings | undefined>(undefined);
  /** Until then a policy may still forbid to ask. */
  const isPolicyKnown = signal(false);
  const hasAccess = signal(true);
  const evidence = signal<Evidence | undefined>(undefined);
  const error = signal<PageView['error']>(undefined);
  const showPinHint = signal(false);
  const isSettled = signal(false);

  /** The record as it was last read. */
  let stored: unknown;

  // Without access no response can be seen, so what was recorded meanwhile says nothing of the page.
  const usable = computed(() => (hasAccess.value ? evidence.value : undefined));
  const { verdict, suffixes, isComplete } = createFullVerdict(usable);
  const consent = createDnsConsent(world);
  const owner = createSiteOwner(world);
  /** A signal of its own: it stays the same through most changes of what it is made of. */
  const isWhole = computed(() => {
    if (!isSettled.value) return false;
    return error.value !== undefined || (!owner.isAwaited.value && isComplete.value);
  });
  const view = computed<PageView>(() =>
    viewOfPage({
      tab: tab.value,
      settings: settings.value,
      isPolicyKnown: isPolicyKnown.value,
      hasAccess: hasAccess.value,
      hasConsent: consent.isGiven.value,
      isSettled: isSettled.value,
      isWhole: isWhole.value,
      evidence: evidence.value,
      verdict: verdict.value,
      suffixes: suffixes.value,
      identity: owner.identity.value,
      isState: owner.isState.value,
      dossier: questions.dossier.value,
      asking: questions.asking.value,
      isAskingUnbidden: questions.isAskingUnbidden.value,
      notice: questions.notice.value,
      probing: probe.probing.value,
      probeEnded: probe.ended.value,
      error: error.value,
      showPinHint: showPinHint.value,
      now: evidence.value?.now ?? world.clock(),
    }),
  );

  const refresh = coalesce(async () => {
    const target = tab.value;
    const known = settings.value;
    if (!target || !known) return;
    try {
      const values = await world.readRecord(target.tabId);
      stored = values[pageKey(target.tabId)];
      const { document, isRefused = false } = await recordOfTab(values, target, world);
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
        evidence.value = probe.addTo(gathered, values[probeKey(target.tabId)]);
        if (error.value !== 'tab-gone') error.value = isRefused ? 'not-kept' : undefined;
        owner.follow(document?.host ?? '');
        isSettled.value = true;
        // In the same moment, or the view would say that it is ready before its questions are.
        questions.askUnbidden(document?.host ?? '');
      });
      if (!target.isPrivate) learnSoon(gathered, world.area);
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
    offer: () => (isComplete.value ? view.value.lookup : undefined),
    isConsentMissing: () => !consent.isGiven.value,
    isLocal: () => verdict.value?.visit.code === 'local',
    isState: () => owner.isState.value || (owner.isAwaited.value ? undefined : false),
    wantsSecond: () => verdict.value?.action === 'ask-second-resolver',
    refresh,
  });

  const isAllowed = (): boolean => isPolicyKnown.value && settings.value?.settings.lookup !== 'off';
  const probe = createProbeRun(
    world,
    () => (tab.value?.isPrivate === false ? tab.value.tabId : undefined),
    () => (isAllowed() ? evidence.value : undefined),
    refresh,
  );

  async function readAccess(): Promise<void> {
    hasAccess.value = await world.hasSiteAccess();
  }

  async function start(): Promise<void> {
    const inForce = world.readSettings();
    const [found, early, access] = await Promise.all([
      world.findTab(),
      firstSettings(inForce, world),
      world.hasSiteAccess(),
      consent.read(),
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
    world.watchArea((keys) => {
      if (keys.some((key) => isEvidenceKey(key, found.tabId))) detached(refresh(), READ);
    });
    await refresh();
    await catchUp(found.tabId);
    if (!early.isInForce) await takePolicy(await inForce);
    await hintOnce();
  }

  function setTab(changed: TargetTab | undefined): void {
    const before = tab.value;
    batch(() => {
      tab.value = changed;
      if (!changed) error.value = 'tab-gone';
    });
    // Another page may be in the tab, and its record not there.
    if (changed && (changed.host !== before?.host || changed.isLoading !== before.isLoading)) detached(refresh(), READ);
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
      questions.askUnbidden(evidence.value?.document?.host ?? '');
    });
    await refresh();
  }

  async function hintOnce(): Promise<void> {
    if (!(await world.shouldShowPinHint())) return;
    showPinHint.value = true;
    await world.rememberPinHint();
  }

  // Whether a question may be asked unbidden can hang on whose site it is, and on the suffix list.
  for (const known of [owner.isAwaited, isComplete]) {
    known.subscribe(() => questions.askUnbidden(evidence.peek()?.document?.host ?? ''));
  }
  world.watchSettings((parsed) => {
    settings.value = parsed;
    detached(refresh(), READ);
  });
  world.watchPermissions(() => {
    detached(consent.read(), READ);
    detached(readAccess().then(refresh), READ);
  });
  setInterval(() => detached(refresh(), READ), CLOCK_TICK_MS);
  start().catch(() => {
    error.value = 'storage';
    isSettled.value = true;
  });
  return {
    view,
    settings,
    isState: owner.isState,
    questions,
    consent,
    probe,
    refresh,
    readAccess,
    dismissPinHint: () => void (showPinHint.value = false),
  };
}
