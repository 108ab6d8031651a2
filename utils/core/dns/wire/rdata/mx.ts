import type { Cursor } from '@/utils/core/dns/wire/cursor';

/** The data of an MX record (RFC 1035 §3.3.9); the target '.' takes no mail (RFC 7505). */
export const readMx = (data: Cursor): { readonly preference: number; readonly target: string } => ({
  preference: data.u16(),
  target: data.name(),
});
