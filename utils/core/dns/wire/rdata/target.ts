import type { Cursor } from '@/utils/core/dns/wire/cursor';

/** The data of a record that is one name: CNAME, NS (RFC 1035 §3.3) and DNAME (RFC 6672 §2.1). */
export const readTarget = (data: Cursor): { readonly target: string } => ({ target: data.name() });
