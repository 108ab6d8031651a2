import { signal } from '@preact/signals';
import { overwriteGetLocale } from '@/utils/i18n/generated/runtime.js';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { LanguageChoice } from '@/utils/core/settings/settings';

/**
 * The language of this page. A view that reads a message reads this signal, so a change is drawn at once.
 * It comes from `@preact/signals`, not from its core: only the former makes components follow a signal.
 */
export const locale = signal<Locale>('vi');

overwriteGetLocale(() => locale.value);

/**
 * Sets the language of this page from the setting; the caller puts it on `document.documentElement.lang`.
 * @returns the language now in use
 */
export function applyLanguage(choice: LanguageChoice, browserLanguage: string): Locale {
  locale.value = resolveLanguage(choice, browserLanguage);
  return locale.value;
}
