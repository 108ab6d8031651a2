import { parseAddress } from '@/utils/core/address/address';
import { MAX_ADDRESSES, SYSTEM_TIMEOUT_MS, SYSTEM_TTL_SECONDS } from '@/utils/core/dns/limits';
import type { Reply } from '@/utils/core/dns/wire/read-reply';
import { createDeadline } from './deadline';
import { untilAborted } from './single-flight';

/** What this needs of Firefox's `browser.dns`. */
export interface SystemDns {
  readonly resolve: (host: string) => Promise<{ readonly addresses: readonly string[] }>;
}

/**
 * Asks the browser's own resolver, so nobody new learns the name. It proves presence only: no records, no name and a
 * failure look alike, and without IPv6 on this network it asks for no AAAA (docs/rulings.md 13). So a rejection is
 * 'system-silent'. Never rejects itself.
 *
 * @returns both families as given, with what a NAT64 made up among them
 */
export async function askSystem(
  dns: SystemDns,
  host: string,
  {
    signal,
    timeoutMs = SYSTEM_TIMEOUT_MS,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly timeoutMs?: number | undefined;
  } = {},
): Promise<Reply> {
  const deadline = createDeadline(timeoutMs, signal);
  try {
    const { addresses } = await untilAborted(dns.resolve(host), deadline.signal);
    const canonical = addresses.map((address) => parseAddress(address)?.text).filter((text) => text !== undefined);
    if (canonical.length === 0) return { ok: false, why: 'system-silent', extendedErrors: [] };
    return {
      ok: true,
      rcode: 'NOERROR',
      addresses: [...new Set(canonical)].slice(0, MAX_ADDRESSES),
      chain: [],
      authenticated: false,
      extendedErrors: [],
      lifeSeconds: SYSTEM_TTL_SECONDS,
    };
  } catch {
    // The browser's message is the same whatever happened.
    if (signal?.aborted === true) return { ok: false, why: 'cancelled', extendedErrors: [] };
    return { ok: false, why: deadline.hasPassed() ? 'timeout' : 'system-silent', extendedErrors: [] };
  } finally {
    deadline.end();
  }
}
