import type { LookupType } from '@/utils/core/dns/lookup';

const SLOTS = { A: 'a', AAAA: 'aaaa', system: 'system' } as const satisfies Record<LookupType, string>;

/** Where the evidence about a host has the answer to a question. */
export const dnsSlot = (type: LookupType): (typeof SLOTS)[LookupType] => SLOTS[type];
