import type { Locale } from '@/utils/i18n/resolve-language';

const REGIONS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };

// Building an Intl formatter costs more than a whole row; one of each kind per language is kept.
const times = formatters({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dates = formatters({ day: '2-digit', month: '2-digit', year: 'numeric' });
const numbers = new Map<Locale, Intl.NumberFormat>();

/** `14:03`, in the time zone of this machine. `ms` since the epoch. */
export function formatTime(ms: number, locale: Locale): string {
  return times(locale).format(ms);
}

/** `22/11/2026`, in the time zone of this machine. `ms` since the epoch. */
export function formatDate(ms: number, locale: Locale): string {
  return dates(locale).format(ms);
}

/** A number with the separators of the language: `1.234` in Vietnamese, `1,234` in English. */
export function formatNumber(value: number, locale: Locale): string {
  const known = numbers.get(locale) ?? new Intl.NumberFormat(REGIONS[locale]);
  numbers.set(locale, known);
  return known.format(value);
}

function formatters(options: Intl.DateTimeFormatOptions): (locale: Locale) => Intl.DateTimeFormat {
  const kept = new Map<Locale, Intl.DateTimeFormat>();
  return (locale) => {
    const known = kept.get(locale) ?? new Intl.DateTimeFormat(REGIONS[locale], options);
    kept.set(locale, known);
    return known;
  };
}
