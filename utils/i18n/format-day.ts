/**
 * A calendar day as both languages write it here: `01/07/2026`. In: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; other text stays
 * as it is. No time zone takes part: a day of law is a day in Viet Nam wherever it is read.
 */
export function formatDay(day: string): string {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(day) ? day.split('-').toReversed().join('/') : day;
}
