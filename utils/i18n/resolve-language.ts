import type { LanguageChoice } from '@/utils/core/settings/settings';

/** The languages that the interface is complete in. */
export type Locale = 'vi' | 'en';

/**
 * What `auto` means: Vietnamese where the browser's own language is Vietnamese, else English.
 * Kept apart from the signal, so that the background can use it without a view library.
 * @param browserLanguage BCP 47 tag, as `i18n.getUILanguage()` gives it.
 */
export function resolveLanguage(choice: LanguageChoice, browserLanguage: string): Locale {
  if (choice !== 'auto') return choice;
  return /^vi(-|_|$)/i.test(browserLanguage) ? 'vi' : 'en';
}
