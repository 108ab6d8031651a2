import { parseAddress } from '@/utils/core/address/address';
import { ADDRESSES_PER_HOST } from './limits';
import { mayBeProbed } from './may-be-probed';

/** What a probe of one host would contact, and nothing else of that host. */
export interface ProbeTargets {
  /** Canonical texts, each once, at most ADDRESSES_PER_HOST. */
  readonly addresses: readonly string[];
  /** Further addresses of the same kind, which are not tried. */
  readonly leftOut: number;
}

/**
 * Which published addresses are probed: the first of those that may be.
 *
 * @param aaaa texts as DNS gave them, of any family and class
 * @param nat64Prefixes of this network, as `address/length`
 */
export function probeTargets(aaaa: readonly string[], nat64Prefixes: readonly string[]): ProbeTargets {
  const usable = new Set<string>();
  for (const text of aaaa) {
    const address = parseAddress(text);
    if (address && mayBeProbed(text, nat64Prefixes)) usable.add(address.text);
  }
  const addresses = [...usable].slice(0, ADDRESSES_PER_HOST);
  return { addresses, leftOut: usable.size - addresses.length };
}
