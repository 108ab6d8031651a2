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
 * Whether a "no" is worth nothing beside what DNS said of the other family (docs/decisions/0019). A filter often sinks
 * one family and denies the other. So it is where that question was filtered or got no sound answer; where the resolver
 * that says "no" gave none to it, and no other one says "no"; and where its addresses are those of no server.
 */
export function isDoubted(no: LookupAnswer, beside: Lookup | undefined): boolean {
  if (beside === undefined) return false;
  if (!beside.ok) return UNTRUE.includes(beside.why);
  if (beside.addresses.length > 0 && beside.addresses.every(isSunk)) return true;
  const isAlone = no.other === undefined || no.other.addresses.length > 0;
  return isAlone && beside.failedBefore.some(({ by, why }) => by === no.by && UNTRUE.includes(why));
}
