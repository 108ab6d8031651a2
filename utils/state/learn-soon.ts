import type { Evidence } from '@/utils/verdict/evidence';
import type { PageWorld } from './page-world';

/** Learns translation prefixes where the evidence may hold one; the code for it is loaded only then. */
export function learnSoon(evidence: Evidence, area: PageWorld['area']): void {
  const { document, dns, nat64Prefixes } = evidence;
  const lacksAaaa = Object.values(dns).some(({ aaaa }) => aaaa?.ok && aaaa.addresses.length === 0);
  const isOverIpv6 = Object.values(document?.hosts ?? {}).some(({ addresses }) =>
    addresses.some(({ ip }) => ip.includes(':')),
  );
  if (!isOverIpv6 || (!lacksAaaa && nat64Prefixes.length === 0)) return;
  // Without that code, or with a full session, nothing is learned now; the next reading tries again.
  import('./learn-nat64').then(({ learnNat64 }) => learnNat64(evidence, area)).catch(() => undefined);
}
