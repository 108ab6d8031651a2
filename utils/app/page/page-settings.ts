import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { Settings } from '@/utils/core/settings/settings';
import type { SettingsPort } from '@/utils/app/ports/settings-port';
import { POLICY_PATIENCE_MS } from './limits';

export interface PageSettings {
  /** Undefined until the first reading. */
  readonly parsed: ReadonlySignal<ParsedSettings | undefined>;
  /** Until then a policy may still forbid to ask. */
  readonly isPolicyKnown: ReadonlySignal<boolean>;
  /** What decides about questions: undefined until the policy is known. */
  readonly inForce: ReadonlySignal<Settings | undefined>;
  /** Those in force if they come soon; else the person's own (SettingsPort.readOwn). Rejects where they cannot be read. */
  readonly open: () => Promise<void>;
  /** Resolves when the policy is known. */
  readonly settle: () => Promise<void>;
}

/** The settings as a page needs them. Starts reading at once, and follows changes. Life cycle: that of the page. */
export function createPageSettings(port: Omit<SettingsPort, 'saveLookupMode'>): PageSettings {
  const parsed = signal<ParsedSettings | undefined>(undefined);
  const isPolicyKnown = signal(false);
  const inForce = port.read();
  // Whoever waits for it meets its failure.
  inForce.catch(() => undefined);

  const take = (found: ParsedSettings, isInForce: boolean): void =>
    batch(() => {
      parsed.value = found;
      isPolicyKnown.value = isInForce;
    });

  async function own(): Promise<() => void> {
    const found = await port.readOwn();
    await new Promise((resolve) => setTimeout(resolve, POLICY_PATIENCE_MS));
    return () => take(found, false);
  }

  // A change is told with the policy, and is younger than whatever is still being read.
  port.watch((changed) => take(changed, true));
  return {
    parsed: computed(() => parsed.value),
    isPolicyKnown: computed(() => isPolicyKnown.value),
    inForce: computed(() => (isPolicyKnown.value ? parsed.value?.settings : undefined)),
    async open() {
      const takeFirst = await Promise.race([inForce.then((found) => () => take(found, true)), own()]);
      if (!isPolicyKnown.value) takeFirst();
    },
    async settle() {
      const found = await inForce;
      if (!isPolicyKnown.value) take(found, true);
    },
  };
}
