import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type * as Suffixes from '@/utils/core/host/public-suffixes';
import type { SuffixList } from '@/utils/core/host/site';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { explain as Explain } from '@/utils/core/verdict/explain';
import { judge } from '@/utils/core/verdict/judge';
import type { Verdict } from '@/utils/core/verdict/verdict';

export interface FullVerdict {
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** Undefined until it is there: nothing is then concluded from what lies above a name. */
  readonly suffixes: ReadonlySignal<SuffixList | undefined>;
  /** All reasons are there, and hosts are told apart by the public suffix list (docs/rulings.md 27). */
  readonly isComplete: ReadonlySignal<boolean>;
}

/**
 * The verdict at once, by what the first paint holds; all its reasons and the public suffix list follow as soon as
 * their modules are there (docs/rulings.md 34). What cannot be loaded is done without.
 */
export function createFullVerdict(evidence: ReadonlySignal<Evidence | undefined>): FullVerdict {
  const explain = signal<typeof Explain | undefined>(undefined);
  const list = signal<typeof Suffixes | undefined>(undefined);
  const far = signal<'awaited' | 'there' | 'missing'>('awaited');
  const isLoaded = signal(false);
  /** Only a page with such hosts waits for their part of the list. */
  const needsFar = computed(() => {
    const { document } = evidence.value ?? {};
    const isFar = list.value?.isFar;
    return document && isFar ? [document.host, ...Object.keys(document.hosts)].some(isFar) : false;
  });
  const suffixes = computed(() => (needsFar.value && far.value !== 'there' ? undefined : list.value?.suffixList));
  const isComplete = computed(() => isLoaded.value && !(needsFar.value && far.value === 'awaited'));

  async function load(): Promise<void> {
    // A file of the extension itself is missing only while it is being updated; the next opening finds it.
    const [reasons, found] = await Promise.allSettled([
      import('@/utils/core/verdict/explain'),
      import('@/utils/core/host/public-suffixes'),
    ]);
    batch(() => {
      if (reasons.status === 'fulfilled') explain.value = reasons.value.explain;
      if (found.status === 'fulfilled') list.value = found.value;
      isLoaded.value = true;
    });
  }
  detached(load(), 'load the reasons');

  needsFar.subscribe((isNeeded) => {
    if (!isNeeded || far.value === 'there') return;
    import('@/utils/core/host/far-suffixes').then(
      () => (far.value = 'there'),
      () => (far.value = 'missing'), // As above: hosts are then told apart by last labels, and nothing is offered.
    );
  });

  const verdict = computed(() => {
    if (!evidence.value) return undefined;
    const judged = judge(evidence.value, suffixes.value?.siteOf);
    return explain.value ? explain.value(judged, evidence.value) : judged;
  });
  return { verdict, suffixes, isComplete };
}
