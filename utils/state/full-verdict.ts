import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { SiteOf } from '@/utils/host/site';
import type { Evidence } from '@/utils/verdict/evidence';
import type { explain as Explain } from '@/utils/verdict/explain';
import { judge } from '@/utils/verdict/judge';
import type { Verdict } from '@/utils/verdict/verdict';

export interface FullVerdict {
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** All reasons are there, and hosts are told apart by the public suffix list (RULINGS 27). */
  readonly isComplete: ReadonlySignal<boolean>;
}

/**
 * The verdict at once, by what the first paint holds; all its reasons and the public suffix list follow as soon as
 * their modules are there (RULINGS 34). What cannot be loaded is done without.
 */
export function createFullVerdict(evidence: ReadonlySignal<Evidence | undefined>): FullVerdict {
  const explain = signal<typeof Explain | undefined>(undefined);
  const siteOf = signal<SiteOf | undefined>(undefined);
  const isComplete = signal(false);

  async function load(): Promise<void> {
    // A file of the extension itself is missing only while it is being updated; the next opening finds it.
    const [reasons, suffixes] = await Promise.allSettled([
      import('@/utils/verdict/explain'),
      import('@/utils/host/public-suffixes'),
    ]);
    batch(() => {
      if (reasons.status === 'fulfilled') explain.value = reasons.value.explain;
      if (suffixes.status === 'fulfilled') siteOf.value = suffixes.value.siteByPublicSuffix;
      isComplete.value = true;
    });
  }
  void load();

  const verdict = computed(() => {
    if (!evidence.value) return undefined;
    const judged = judge(evidence.value, siteOf.value);
    return explain.value ? explain.value(judged, evidence.value) : judged;
  });
  return { verdict, isComplete };
}
