import type { Cursor } from '@/utils/core/dns/wire/cursor';

/** Serial, refresh, retry and expire. */
const BEFORE_MINIMUM_BYTES = 16;

/** The data of a SOA record (RFC 1035 §3.3.13), of which only MINIMUM is used: how long a "no" lives (RFC 2308 §4). */
export function readSoa(data: Cursor): { readonly minimum: number } {
  data.skipName();
  data.skipName();
  data.skip(BEFORE_MINIMUM_BYTES);
  return { minimum: data.u32() };
}
