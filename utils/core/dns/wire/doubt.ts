import { parseAddress } from '@/utils/core/address/address';
import { classifyAddress } from '@/utils/core/address/address-class';
import type { Lookup, LookupAnswer, LookupFailure } from '@/utils/core/dns/lookup';

/** Whether filters answer with this address in place of the real one: `0.0.0.0`, `::`, or the machine itself. */
export function isSunk(ip: string): boolean {
  const address = parseAddress(ip);
  const kind = address && classifyAddress(address);
  return kind === 'unspecified' || kind === 'loopback';
}

/** Failures by which a resolver shows that it does not pass on what the domain says. */
const UNTRUE: readonly LookupFailure[] = ['filtered', 'unsound'];

/**
 * Whether what DNS said of the other family takes the worth from a "no" (docs/decisions/0019): a filter often sinks one
 * family and says of the other that there is nothing.
 *
 * It does where that question was filtered or got no sound answer in the end, where it was so by the very resolver that
 * says "no" here and nobody else says it as well, and where it was answered with addresses of no server alone.
 */
export function isDoubted(no: LookupAnswer, beside: Lookup | undefined): boolean {
  if (beside === undefined) return false;
  if (!beside.ok) return UNTRUE.includes(beside.why);
  if (beside.addresses.length > 0 && beside.addresses.every(isSunk)) return true;
  const isAlone = no.other === undefined || no.other.addresses.length > 0;
  return isAlone && beside.failedBefore.some(({ by, why }) => by === no.by && UNTRUE.includes(why));
}
