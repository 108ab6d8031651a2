/**
 * What a page knows of its tab: read → evidence → verdict, each derived from the one before. Life cycle: born when the
 * page opens and dies with it.
 */
import type { ReadonlySignal } from '@preact/signals';
import { computed } from '@preact/signals';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { FoundProbes } from '@/utils/app/probe/probe-run';
import type { PageWorld } from '@/utils/app/ports/page-ports';
import type { Answers } from '@/utils/app/questions/own-answers';
import { createFullVerdict } from './full-verdict';
import type { FullVerdict } from './full-verdict';
import { evidenceOfPage } from './page-evidence';
import type { PageEvidence } from './page-evidence';
import { offerOfParts } from './page-parts';
import type { PageSettings } from './page-settings';
import type { LookupOffer } from './page-view';
import { createSiteOwner } from './site-owner';
import type { SiteOwner } from './site-owner';
import { createTabReading } from './tab-reading';
import type { TabReading } from './tab-reading';

export interface PageFacts extends TabReading, Omit<FullVerdict, 'isComplete'> {
  readonly document: ReadonlySignal<DocumentRecord | undefined>;
  /** Of the document in view; '' for none. */
  readonly host: ReadonlySignal<string>;
  readonly found: ReadonlySignal<PageEvidence | undefined>;
  readonly owner: SiteOwner;
  /** Undefined until it is known what may be asked. */
  readonly offer: ReadonlySignal<LookupOffer | undefined>;
  /** All that was kept is read, all reasons are there, and it is known whose site it is. */
  readonly isWhole: ReadonlySignal<boolean>;
}

/** What goes into the facts beside the session. */
interface Given {
  readonly settings: PageSettings;
  /** Without access no response can be seen, so what was recorded meanwhile says nothing of the page. */
  readonly hasAccess: ReadonlySignal<boolean>;
  readonly answers: ReadonlySignal<Answers>;
  readonly probes: ReadonlySignal<FoundProbes>;
}

/** Reads nothing before `open`. */
export function createPageFacts(world: PageWorld, { settings, hasAccess, answers, probes }: Given): PageFacts {
  const tabReading = createTabReading(world);
  const { tab, reading } = tabReading;
  const document = computed(() => reading.value?.document);
  const host = computed(() => document.value?.host ?? '');

  const found = computed<PageEvidence | undefined>(() => {
    const [read, parsed] = [reading.value, settings.parsed.value];
    return read && parsed && evidenceOfPage(read, parsed.settings, answers.value, probes.value);
  });

  const usable = computed(() => (hasAccess.value ? found.value?.evidence : undefined));
  const { verdict, suffixes, isComplete } = createFullVerdict(usable);
  // The directory takes as long to load as the session to read, so the tab's own word begins it.
  const ownedHost = computed(() => (reading.value ? host.value : (tab.value?.host ?? '')));
  const owner = createSiteOwner(world.directory, ownedHost);
  const offer = computed(() =>
    isComplete.value
      ? offerOfParts({
          isPolicyKnown: settings.isPolicyKnown.value,
          settings: settings.parsed.value,
          evidence: found.value?.evidence,
          verdict: verdict.value,
          suffixes: suffixes.value,
        })
      : undefined,
  );
  const isWhole = computed(() => reading.value?.isKeptRead === true && !owner.isAwaited.value && isComplete.value);
  return { ...tabReading, document, host, found, verdict, suffixes, owner, offer, isWhole };
}
