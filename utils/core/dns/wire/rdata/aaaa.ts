import type { Cursor } from '@/utils/core/dns/wire/cursor';

/** The data of an AAAA record (RFC 3596 §2.2). */
export const readAaaa = (data: Cursor): { readonly address: string } => ({ address: data.address(16) });
