import { HOSTS_AT_ONCE } from '@/utils/dns/limits';
import type { Lookup } from '@/utils/dns/lookup';
import { requireAskable } from './resolve';
import type { LookUp, LookupOptions } from './resolve';

export interface HostLookups {
  readonly a: Lookup;
  readonly aaaa: Lookup;
}

export interface ManyOptions extends LookupOptions {
  /** After each host; `done` counts hosts whose two questions are settled. Silent once `signal` is aborted. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Asks for A and AAAA of every host, HOSTS_AT_ONCE at a time, and gives the lookups by host. After `signal` is
 * aborted the hosts that were not answered hold 'cancelled'. Rejects, and sends nothing, if one of them is a
 * literal or a special name.
 */
export async function lookupMany(
  lookUp: LookUp,
  hosts: readonly string[],
  { onProgress, ...options }: ManyOptions = {},
): Promise<ReadonlyMap<string, HostLookups>> {
  const names = [...new Set(hosts)];
  for (const host of names) requireAskable(host);
  const found = new Map<string, HostLookups>();
  const waiting = names.values();
  const work = async (): Promise<void> => {
    for (const host of waiting) {
      const [a, aaaa] = await Promise.all([lookUp(host, 'A', options), lookUp(host, 'AAAA', options)]);
      found.set(host, { a, aaaa });
      if (options.signal?.aborted !== true) onProgress?.(found.size, names.length);
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return found;
}
