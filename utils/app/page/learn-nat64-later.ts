import { hostKind } from '@/utils/core/host/host';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { PageWorld } from './page-ports';

/**
 * Learns translation prefixes, and what speaks against one, where the evidence may hold either: a host answered over
 * IPv6, and it is known which addresses it has. The code for it is loaded only then.
 */
export function learnSoon(evidence: Evidence, area: Pick<PageWorld['area'], 'get' | 'set'>): void {
  const { document, dns } = evidence;
  const mayTeach = Object.values(document?.hosts ?? {}).some(
    ({ host, addresses }) =>
      addresses.some(({ ip, fresh }) => fresh > 0 && ip.includes(':')) &&
      (hostKind(host) === 'ipv4' || ownValue(dns, host)?.aaaa?.ok),
  );
  if (!mayTeach) return;
  // Without that code, or with a full session, nothing is learned now; the next reading tries again.
  import('./learn-nat64').then(({ learnNat64 }) => learnNat64(evidence, area)).catch(() => undefined);
}
