import { parseAddress } from '@/utils/address/address';
import { classifyAddress } from '@/utils/address/address-class';
import { nat64Of } from '@/utils/address/nat64';
import { ADDRESSES_PER_HOST } from './limits';

/** What a probe of one host would contact, and nothing else of that host. */
export interface ProbeTargets {
  /** Canonical texts, each once, at most ADDRESSES_PER_HOST. */
  readonly addresses: readonly string[];
  /** Further addresses of the same kind, which are not tried. */
  readonly leftOut: number;
}

/**
 * Which published addresses may be probed: global unicast outside every special block, and not made by a translator
 * (method.md §0.7, §4.1 (2)). The others would be local requests to a browser, or nobody's.
 *
 * @param aaaa texts as DNS gave them, of any family and class
 * @param nat64Prefixes of this network, as `address/length`
 */
export function probeTargets(aaaa: readonly string[], nat64Prefixes: readonly string[]): ProbeTargets {
  const usable = new Set<string>();
  for (const text of aaaa) {
    const address = parseAddress(text);
    if (address?.family !== 'v6' || classifyAddress(address) !== 'global') continue;
    if (nat64Of(address, nat64Prefixes) === undefined) usable.add(address.text);
  }
  const addresses = [...usable].slice(0, ADDRESSES_PER_HOST);
  return { addresses, leftOut: usable.size - addresses.length };
}
