/**
 * What a page of Sáu shows of one tab (popup and report): the facts, what is asked and measured, and the view of both.
 * What a person can do there is in page-actions.ts. Life cycle: born when the page opens and dies with it.
 */
import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import { probeKey } from '@/utils/core/session/keys';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { FoundProbes, ProbeRun } from '@/utils/app/probe/probe-run';
import type { PageWorld } from '@/utils/app/ports/page-ports';
import { createDnsConsent } from '@/utils/app/questions/dns-consent';
import type { DnsConsent } from '@/utils/app/questions/dns-consent';
import { createOwnAnswers } from '@/utils/app/questions/own-answers';
import type { Rounds } from '@/utils/app/questions/rounds';
import { mayTeachPrefix } from './may-teach-prefix';
import { createPageFacts } from './page-facts';
import { createPageQuestions } from './page-questions';
import { viewOfParts } from './page-parts';
import { createPageSettings } from './page-settings';
import type { PageView } from './page-view';

export interface PageModel {
  readonly view: ReadonlySignal<PageView>;
  readonly settings: ReadonlySignal<ParsedSettings | undefined>;
  /** The tab's host is a state's, which is known before the record of its page is. */
  readonly isState: ReadonlySignal<boolean>;
  readonly rounds: Rounds;
  readonly consent: DnsConsent;
  readonly probe: ProbeRun;
  /** Reads anew what the person has allowed. */
  readonly readAccess: () => Promise<void>;
  readonly dismissPinHint: () => void;
}

/** Starts reading and following at once; the first view says `starting`. */
export function createPageModel(world: PageWorld): PageModel {
  const { environment, access, session } = world;
  const settings = createPageSettings(world.settings);
  const consent = createDnsConsent(world.consent);
  const hasAccess = signal(true);
  /** Settings, access and consent are known. */
  const isOpened = signal(false);
  const isBroken = signal(false);
  const showPinHint = signal(false);
  const answers = createOwnAnswers(() => environment.clock());
  const probes = signal<FoundProbes>({});

  const facts = createPageFacts(world, { settings, hasAccess, answers: answers.all, probes });
  const { tab, reading, found, verdict, owner, refresh } = facts;
  const { rounds, probe, isAskingUnbidden } = createPageQuestions(world, { facts, settings, consent, answers, probes });

  const error = computed<PageView['error']>(() => {
    if (facts.error.value) return facts.error.value;
    return isBroken.value ? 'storage' : reading.value?.isRefused === true ? 'not-kept' : undefined;
  });
  const isSettled = computed(() => error.value !== undefined || (isOpened.value && reading.value !== undefined));
  /** A signal of its own: it stays the same through most changes of what it is made of. */
  const isWhole = computed(() => isSettled.value && (error.value !== undefined || facts.isWhole.value));
  const view = computed<PageView>(() =>
    viewOfParts({
      tab: tab.value,
      settings: settings.parsed.value,
      isPolicyKnown: settings.isPolicyKnown.value,
      hasAccess: hasAccess.value,
      hasConsent: consent.isGiven.value,
      isSettled: isSettled.value,
      isWhole: isWhole.value,
      evidence: found.value?.evidence,
      verdict: verdict.value,
      suffixes: facts.suffixes.value,
      identity: owner.identity.value,
      isState: owner.isState.value,
      dossier: found.value?.dossier,
      asking: rounds.asking.value,
      isAskingUnbidden: isAskingUnbidden.value,
      notice: rounds.notice.value,
      probing: probe.probing.value,
      probeEnded: probe.ended.value,
      error: error.value,
      showPinHint: showPinHint.value,
      now: found.value?.evidence.now ?? environment.clock(),
    }),
  );

  async function readAccess(): Promise<void> {
    hasAccess.value = await access.has();
  }

  async function start(): Promise<void> {
    const opened = Promise.all([settings.open(), readAccess(), consent.read()]);
    const [isThere] = await Promise.all([facts.open(), opened.then(() => (isOpened.value = true))]);
    if (!isThere) return;
    await settings.settle();
    if (!(await environment.shouldShowPinHint())) return;
    showPinHint.value = true;
    await environment.rememberPinHint();
  }

  // Pages write what the background does not know: that a probe is over, and what DNS teaches of this network.
  effect(() => {
    const { value: read } = reading;
    if (!read || found.value?.isStoredProbeOver !== true) return;
    detached(session.area.remove([probeKey(read.tabId)]), 'drop a probe of an earlier page');
  });
  effect(() => {
    const evidence = found.value?.evidence;
    if (!evidence || reading.value?.isPrivate !== false || !mayTeachPrefix(evidence)) return;
    // Without that code, or with a full session, nothing is learned now; the next reading tries again.
    import('./learn-nat64').then(({ learnNat64 }) => learnNat64(evidence, session.area)).catch(() => undefined);
  });
  access.watch(() => {
    detached(consent.read(), 'read the consent');
    detached(
      readAccess().then(() => refresh('access')),
      'read what is allowed',
    );
  });
  start().catch(() => (isBroken.value = true));
  return {
    view,
    settings: settings.parsed,
    isState: owner.isState,
    rounds,
    consent,
    probe,
    readAccess,
    dismissPinHint: () => void (showPinHint.value = false),
  };
}
