import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { addressesOf, joinDossiers } from '@/utils/core/dns/dossier/join-dossiers';
import type { Lookup } from '@/utils/core/dns/lookup';
import { joinLookups } from '@/utils/core/dns/newest';
import { ownValue } from '@/utils/core/own-value';

/** What a page itself was answered: a private window keeps it nowhere else, and a full session keeps none. */
export interface Answers {
  readonly lookups: readonly Lookup[];
  readonly dossiers: Readonly<Record<string, Dossier>>;
  /** When the last came, ms since the epoch. */
  readonly at: number;
}

export interface OwnAnswers {
  readonly all: ReadonlySignal<Answers>;
  readonly take: (lookups: readonly Lookup[]) => void;
  /** Its addresses count as lookups too. */
  readonly takeDossier: (dossier: Dossier) => void;
}

/** Starts empty; it lives and dies with the page. */
export function createOwnAnswers(clock: () => number): OwnAnswers {
  const all = signal<Answers>({ lookups: [], dossiers: {}, at: 0 });
  const take = (lookups: readonly Lookup[], dossiers: Answers['dossiers'] = all.peek().dossiers): void => {
    all.value = { lookups: joinLookups(all.peek().lookups, lookups), dossiers, at: clock() };
  };
  return {
    all: computed(() => all.value),
    take: (lookups) => take(lookups),
    takeDossier(dossier) {
      const { dossiers } = all.peek();
      const joined = joinDossiers(dossier, ownValue(dossiers, dossier.host)) ?? dossier;
      take(addressesOf(dossier), { ...dossiers, [dossier.host]: joined });
    },
  };
}
