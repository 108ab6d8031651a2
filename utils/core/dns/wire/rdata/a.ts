import type { Cursor } from '@/utils/core/dns/wire/cursor';

/** The data of an A record (RFC 1035 §3.4.1). */
export const readA = (data: Cursor): { readonly address: string } => ({ address: data.address(4) });
