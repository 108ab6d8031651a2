import type { ReadonlySignal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { SettingsPort } from '@/utils/app/ports/settings-port';
import { keepAlways } from './dns-consent';
import type { DnsConsent } from './dns-consent';
import { isEmptyPlan } from './plan';
import type { Plan } from './plan';
import type { Rounds } from './rounds';

/** Clicks that ask. */
export interface Clicks {
  /**
   * Puts the browser's own question before anything is waited for, since it takes that inside a click alone, and runs the
   * plan. Does nothing for an empty one, nor while a round is under way.
   *
   * @param keepsAlways this click takes the box “always” with it
   * @returns whether it ran to its end
   */
  readonly run: (plan: Plan, keepsAlways?: boolean) => Promise<boolean>;
  /** The box “always” is ticked, or not. */
  readonly setAlways: (always: boolean) => void;
}

interface ClickedPage {
  readonly rounds: Rounds;
  readonly consent: DnsConsent;
  readonly settings: ReadonlySignal<ParsedSettings | undefined>;
}

export function createClicks(port: Pick<SettingsPort, 'saveLookupMode'>, page: ClickedPage): Clicks {
  const { rounds, consent, settings } = page;
  let isAlways = false;
  return {
    run(plan, keepsAlways = false) {
      if (isEmptyPlan(plan) || rounds.isBusy.value) return Promise.resolve(false);
      const allowed = plan.asks ? consent.request(settings.value?.settings.resolvers ?? []) : Promise.resolve(true);
      if (keepsAlways && isAlways) detached(keepAlways(port, allowed), 'keep “always”');
      return rounds.run(plan, allowed);
    },
    setAlways: (always) => void (isAlways = always),
  };
}
