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
 * Asks the resolver that the browser itself uses, so nobody new learns the name. It proves presence only: without
 * IPv6 on this network it asks for no AAAA at all, and no records, no name and a failure look alike (docs/rulings.md
 * 13), so a rejection is 'system-silent'. Both families come as given, made-up NAT64 addresses among them: judging
 * sorts them out. Never rejects itself.
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
    // The browser's message ("NS_ERROR_UNKNOWN_HOST") is the same whatever happened.
    if (signal?.aborted === true) return { ok: false, why: 'cancelled', extendedErrors: [] };
    return { ok: false, why: deadline.hasPassed() ? 'timeout' : 'system-silent', extendedErrors: [] };
  } finally {
    deadline.end();
  }
}
