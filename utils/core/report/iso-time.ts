/**
 * A moment as ISO 8601 with offset, to the second: `2026-11-22T14:05:00+07:00` (docs/contract.md, "Exports").
 *
 * @param ms since the epoch
 * @param offsetMinutes east of UTC; that of this machine at that moment if absent
 */
export function isoTime(ms: number, offsetMinutes: number = -new Date(ms).getTimezoneOffset()): string {
  const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
