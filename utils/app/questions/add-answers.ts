import type { Lookup } from '@/utils/core/dns/lookup';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { dnsSlot } from '@/utils/core/evidence/dns-slot';

/**
 * The evidence with what a page itself was answered: a session that is full keeps no answer, or an older one.
 *
 * @param answers expired ones are left out
 */
export function withAnswers(evidence: Evidence, answers: readonly Lookup[]): Evidence {
  const dns = { ...evidence.dns };
  for (const answer of answers) {
    const slot = dnsSlot(answer.type);
    const known = ownValue(dns, answer.host);
    if (answer.expiresAt > evidence.now && (known?.[slot]?.at ?? 0) < answer.at) {
      dns[answer.host] = { ...known, [slot]: answer };
    }
  }
  return { ...evidence, dns };
}
