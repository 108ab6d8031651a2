import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed } from '@preact/signals';
import { createProbeRun } from '@/utils/app/probe/probe-run';
import type { FoundProbes, ProbeRun } from '@/utils/app/probe/probe-run';
import type { PageWorld } from '@/utils/app/ports/page-ports';
import type { DnsConsent } from '@/utils/app/questions/dns-consent';
import type { OwnAnswers } from '@/utils/app/questions/own-answers';
import { createRounds } from '@/utils/app/questions/rounds';
import type { Rounds } from '@/utils/app/questions/rounds';
import { askUnbidden } from '@/utils/app/questions/unbidden';
import type { PageFacts } from './page-facts';
import type { PageSettings } from './page-settings';

export interface PageQuestions {
  readonly rounds: Rounds;
  readonly probe: ProbeRun;
  /** A question that needed no click is due or under way. */
  readonly isAskingUnbidden: ReadonlySignal<boolean>;
}

interface Given {
  readonly facts: PageFacts;
  readonly settings: PageSettings;
  readonly consent: DnsConsent;
  /** Take what is answered and what is found. */
  readonly answers: OwnAnswers;
  readonly probes: Signal<FoundProbes>;
}

/** What a page asks and measures, given what it knows. Begins at once what needs no click. */
export function createPageQuestions(
  world: Pick<PageWorld, 'probe' | 'session' | 'environment' | 'lookups' | 'tab' | 'consent'>,
  { facts, settings: { inForce }, consent, answers, probes }: Given,
): PageQuestions {
  const { tab, document, host, found, verdict, owner, offer, refresh } = facts;
  const mayProbe = computed(() => inForce.value !== undefined && inForce.value.lookup !== 'off');
  const probe = createProbeRun(
    world,
    {
      tab,
      evidence: computed(() => (mayProbe.value ? found.value?.evidence : undefined)),
      refresh: () => refresh('probe'),
    },
    probes,
  );
  const rounds = createRounds(
    world,
    {
      tab,
      document,
      settings: inForce,
      wantsSecond: computed(() => verdict.value?.action === 'ask-second-resolver'),
      consent,
      answers,
      probe: (stop) => probe.start(stop),
      refresh: () => refresh('round'),
    },
    () => world.environment.clock(),
  );
  const isAskingUnbidden = askUnbidden(
    world,
    {
      host,
      tab,
      settings: inForce,
      offer,
      isLocal: computed(() => verdict.value?.visit.code === 'local'),
      isState: computed(() => owner.isState.value || (owner.isAwaited.value ? undefined : false)),
      answers,
    },
    (plan, allowed) => rounds.run(plan, allowed),
  );
  return { rounds, probe, isAskingUnbidden };
}
