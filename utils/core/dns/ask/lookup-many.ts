import { isPublicAddress } from '@/utils/core/address/connection';
import { HOSTS_AT_ONCE } from '@/utils/core/dns/limits';
import type { Lookup } from '@/utils/core/dns/lookup';
import { lookupBarrier } from '@/utils/core/host/special-names';
import { isDoubted } from '@/utils/core/dns/wire/doubt';
import type { LookUp, LookupOptions } from './resolve';

export interface HostLookups {
  readonly a: Lookup;
  readonly aaaa: Lookup;
}

export interface ManyOptions extends LookupOptions {
  /** After each host; `done` counts hosts whose two questions are settled. Silent once `signal` is aborted. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Asks for A and AAAA of every host, HOSTS_AT_ONCE at a time.
 *
 * @returns the lookups by host. A host that is never asked about (lookupBarrier) has none. After `signal` is aborted,
 *   those that were not answered are 'cancelled'.
 */
export async function lookupMany(
  lookUp: LookUp,
  hosts: readonly string[],
  { onProgress, ...options }: ManyOptions = {},
): Promise<ReadonlyMap<string, HostLookups>> {
  const names = [...new Set(hosts)].filter((host) => lookupBarrier(host) === undefined);
  const found = new Map<string, HostLookups>();
  const waiting = names.values();
  const work = async (): Promise<void> => {
    for (const host of waiting) {
      found.set(host, await lookupBoth(lookUp, host, options));
      if (options.signal?.aborted !== true) onProgress?.(found.size, names.length);
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return found;
}

/**
 * Asks another resolver where the two answers do not go together: the name exists for one family alone (cases 103, 106 of
 * docs/verdicts.md), or a "no" is worth nothing beside the other answer (`isDoubted`).
 */
async function lookupBoth(lookUp: LookUp, host: string, options: LookupOptions): Promise<HostLookups> {
  const [a, aaaa] = await Promise.all([lookUp(host, 'A', options), lookUp(host, 'AAAA', options)]);
  if (options.order === 'second-first') return { a, aaaa };
  const again = { ...options, order: 'second-first' } as const;
  return {
    a: isOdd(a, aaaa) ? await lookUp(host, 'A', again) : a,
    aaaa: isOdd(aaaa, a) ? await lookUp(host, 'AAAA', again) : aaaa,
  };
}

function isOdd(one: Lookup, two: Lookup): boolean {
  if (!one.ok || one.type === 'system' || one.addresses.some((ip) => isPublicAddress(ip))) return false;
  return isDoubted(one, two) || (one.rcode === 'NXDOMAIN' && two.ok && two.addresses.length > 0);
}
