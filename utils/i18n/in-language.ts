import { getLocale, overwriteGetLocale } from '@/utils/i18n/generated/runtime.js';
import type { Locale } from '@/utils/i18n/resolve-language';

/**
 * What `say` gives in a language of its own, while the page stays in the language that it is in: whoever speaks before
 * the page has settled on one must not settle it.
 * @param say reads its messages before it returns
 */
export function inLanguage<Said>(language: Locale, say: () => Said): Said {
  const before = getLocale;
  overwriteGetLocale(() => language);
  try {
    return say();
  } finally {
    overwriteGetLocale(before);
  }
}
