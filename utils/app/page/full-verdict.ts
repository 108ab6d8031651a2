import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { isFar, suffixList } from '@/utils/core/host/public-suffixes';
import type { SuffixList } from '@/utils/core/host/site';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { explain } from '@/utils/core/verdict/explain';
import { judge } from '@/utils/core/verdict/judge';
import type { Verdict } from '@/utils/core/verdict/verdict';

export interface FullVerdict {
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** Undefined until it is there: nothing is then concluded from what lies above a name. */
  readonly suffixes: ReadonlySignal<SuffixList | undefined>;
  /** Hosts are told apart by the public suffix list (docs/rulings.md 27). */
  readonly isComplete: ReadonlySignal<boolean>;
}

/** The verdict with all its reasons. Suffixes of far countries are a file of their own: few pages wait for it. */
export function createFullVerdict(evidence: ReadonlySignal<Evidence | undefined>): FullVerdict {
  const far = signal<'awaited' | 'there' | 'missing'>('awaited');
  const needsFar = computed(() => {
    const { document } = evidence.value ?? {};
    return document ? [document.host, ...Object.keys(document.hosts)].some(isFar) : false;
  });
  const suffixes = computed(() => (needsFar.value && far.value !== 'there' ? undefined : suffixList));
  const isComplete = computed(() => !(needsFar.value && far.value === 'awaited'));

  needsFar.subscribe((isNeeded) => {
    if (!isNeeded || far.value === 'there') return;
    import('@/utils/core/host/far-suffixes').then(
      () => (far.value = 'there'),
      // A file of the extension itself is missing only while it is being updated: hosts are then told apart by last
      // labels, and nothing is offered.
      () => (far.value = 'missing'),
    );
  });

  const verdict = computed(() => {
    if (!evidence.value) return undefined;
    return explain(judge(evidence.value, suffixes.value?.siteOf), evidence.value);
  });
  return { verdict, suffixes, isComplete };
}
