/**
 * The browser's own consent for names that leave it (Firefox). Life cycle: born and dead with the page; it follows what
 * the person allows elsewhere meanwhile.
 */
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { asksOthers } from '@/utils/core/settings/resolvers';
import type { ConsentPort } from '@/utils/app/ports/permission-port';
import type { SettingsPort } from '@/utils/app/ports/settings-port';

/** What became of the browser's question; `stopped`: nobody waits for it any more. */
type ConsentAnswer = 'given' | 'refused' | 'stopped';

export interface DnsConsent {
  /** False while it is known to be missing. */
  readonly isGiven: ReadonlySignal<boolean>;
  /** Reads anew whether it was given; true where the browser knows no such consent, or cannot say. */
  readonly read: () => Promise<boolean>;
  /** Puts the browser's question where one of the resolvers is somebody else; only inside a click. Never rejects. */
  readonly request: (resolvers: readonly string[]) => Promise<boolean>;
}

/** Starts as if it were given, since most browsers ask for none. */
export function createDnsConsent(port: ConsentPort): DnsConsent {
  const isGiven = signal(true);
  const read = async (): Promise<boolean> => {
    // Where the browser cannot say, its own question comes with the click.
    isGiven.value = await port.has().catch(() => true);
    return isGiven.value;
  };
  return {
    isGiven: computed(() => isGiven.value),
    read,
    request(resolvers) {
      if (!asksOthers(resolvers)) return Promise.resolve(true);
      // What the browser could not ask for was not given.
      return port.request().catch(() => false);
    },
  };
}

/** Waits for an answer to the browser's question, or until nobody wants it any more: its prompt may stay open for ever. */
export async function consentAnswer(consent: Promise<boolean>, stop: AbortSignal): Promise<ConsentAnswer> {
  if (stop.aborted) return 'stopped';
  const stopped = Promise.withResolvers<ConsentAnswer>();
  const onStop = (): void => stopped.resolve('stopped');
  stop.addEventListener('abort', onStop, { once: true });
  const answered = consent.then((isGiven): ConsentAnswer => (isGiven ? 'given' : 'refused'));
  const answer = await Promise.race([stopped.promise, answered]);
  stop.removeEventListener('abort', onStop);
  return answer;
}

/**
 * Keeps "always" where the browser's own question was answered with yes: a choice without it would have no effect. What
 * cannot be stored is asked for again the next time; the questions of this click do not wait for it.
 */
export async function keepAlways(
  settings: Pick<SettingsPort, 'saveLookupMode'>,
  allowed: Promise<boolean>,
): Promise<void> {
  if (await allowed) await settings.saveLookupMode('on-open').catch(() => undefined);
}
