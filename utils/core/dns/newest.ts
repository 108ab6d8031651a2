/** The one rule by which two answers to the same question are joined, wherever they lie: session, page, sheet. */
import type { Lookup, LookupFailure } from './lookup';

/** What came of one question: an answer of any kind, or its failure. */
export interface Answered {
  readonly ok: boolean;
  readonly why?: LookupFailure;
  readonly at: number;
  readonly expiresAt: number;
  readonly addresses?: readonly string[];
}

/**
 * The newest of two that were not called off. At the same moment an answer beats a failure, and one with addresses one
 * without; what is left is decided by the text, so that the order of the two never counts.
 *
 * A newer failure replaces an older answer, though its TTL still runs: whoever asked again must not be told what was
 * said before, and a failure makes a verdict `unknown`, never wrong (R3). An older failure, one that was called off, and
 * an answer that is over (`isInForce`) replace nothing.
 */
export function newest<Found extends Answered>(one: Found, other: Found): Found {
  if (isCalledOff(one) !== isCalledOff(other)) return isCalledOff(one) ? other : one;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  if (one.ok !== other.ok) return one.ok ? one : other;
  if (hasAddresses(one) !== hasAddresses(other)) return hasAddresses(one) ? one : other;
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first.length !== second.length) return first.length > second.length ? one : other;
  return first >= second ? one : other;
}

/** The same where either may be missing. */
export const newestOf = <Found extends Answered>(
  one: Found | undefined,
  other: Found | undefined,
): Found | undefined => (one === undefined || other === undefined ? (one ?? other) : newest(one, other));

/** Its TTL still runs, and nobody called it off. */
export const isInForce = (found: Answered, now: number): boolean => found.expiresAt > now && !isCalledOff(found);

/** Lookups with the newest of each question alone, in the order in which the questions first came. */
export function joinLookups(...lists: readonly (readonly Lookup[])[]): readonly Lookup[] {
  const joined = new Map<string, Lookup>();
  for (const lookup of lists.flat()) {
    if (isCalledOff(lookup)) continue;
    const key = `${lookup.type} ${lookup.host}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? lookup : newest(known, lookup));
  }
  return [...joined.values()];
}

const isCalledOff = ({ ok, why }: Answered): boolean => !ok && why === 'cancelled';
const hasAddresses = ({ addresses = [] }: Answered): boolean => addresses.length > 0;
