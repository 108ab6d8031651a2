import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { GovIdentity } from '@/utils/core/gov/identity';
import type { DirectoryPort } from '@/utils/app/ports/directory-port';

export interface SiteOwner {
  /** What the directory says; undefined where it says nothing, or has not said it yet. */
  readonly identity: ReadonlySignal<GovIdentity | undefined>;
  /** The host is a state's by its name, or by a directory that was brought in (docs/rulings.md 29). */
  readonly isState: ReadonlySignal<boolean>;
  /** The directory is on its way: it may name a host that is no state's by its name. */
  readonly isAwaited: ReadonlySignal<boolean>;
}

/**
 * Finds out whose site the page is; the same host in a row is looked up once. Life cycle: born and dead with the page.
 *
 * @param host in view; '' for none
 */
export function createSiteOwner({ isGovHost, identify }: DirectoryPort, host: ReadonlySignal<string>): SiteOwner {
  /** The last answer, whichever host it is of. */
  const found = signal<{ readonly host: string; readonly identity: GovIdentity | undefined } | undefined>(undefined);
  const known = computed(() => (found.value?.host === host.value ? found.value : undefined));

  async function look(asked: string): Promise<void> {
    const identity = await identify(asked).catch(() => undefined); // Without the directory the owner is not known.
    if (host.peek() === asked) found.value = { host: asked, identity };
  }

  effect(() => {
    if (host.value !== '') detached(look(host.value), 'find out whose site it is');
  });
  return {
    identity: computed(() => known.value?.identity),
    isState: computed(() => isGovHost(host.value) || known.value?.identity !== undefined),
    isAwaited: computed(() => host.value !== '' && known.value === undefined),
  };
}
