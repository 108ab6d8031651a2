import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { GovIdentity } from '@/utils/core/gov/identity';
import type { PageWorld } from './page-ports';

export interface SiteOwner {
  /** What the directory says; absent where it says nothing, or has not said it yet. */
  readonly identity: ReadonlySignal<GovIdentity | undefined>;
  /** The host is a state's by its name, or by a directory that was brought in (docs/rulings.md 29). */
  readonly isState: ReadonlySignal<boolean>;
  /** The directory is on its way: it may name a host that is no state's by its name. */
  readonly isAwaited: ReadonlySignal<boolean>;
  /** Tells the host in view ('' for none); the same host is looked up once. */
  readonly follow: (host: string) => void;
}

/** Finds out whose site the page is. Life cycle: born and dead with the page. */
export function createSiteOwner({ isGovHost, identify }: Pick<PageWorld, 'isGovHost' | 'identify'>): SiteOwner {
  const identity = signal<GovIdentity | undefined>(undefined);
  const isState = signal(false);
  const isAwaited = signal(false);
  let followed = '';

  async function look(host: string): Promise<void> {
    const found = await identify(host).catch(() => undefined); // Without the directory the owner is not known.
    if (followed !== host) return;
    batch(() => {
      identity.value = found;
      isState.value ||= found !== undefined;
      isAwaited.value = false;
    });
  }

  return {
    identity,
    isState,
    isAwaited,
    follow(host) {
      if (host === followed) return;
      followed = host;
      batch(() => {
        identity.value = undefined;
        isState.value = isGovHost(host);
        isAwaited.value = host !== '';
      });
      if (host) detached(look(host), 'find out whose site it is');
    },
  };
}
