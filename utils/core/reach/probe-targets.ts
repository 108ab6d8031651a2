import { parseAddress } from '@/utils/core/address/address';
import type { Address } from '@/utils/core/address/address';
import { classifyAddress } from '@/utils/core/address/address-class';
import { nat64Of } from '@/utils/core/address/nat64';
import { ADDRESSES_PER_HOST } from './limits';

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
    if (address && isContactable(address, nat64Prefixes)) usable.add(address.text);
  }
  const addresses = [...usable].slice(0, ADDRESSES_PER_HOST);
  return { addresses, leftOut: usable.size - addresses.length };
}

/**
 * Whether a probe may contact a published address: global unicast outside every special block, and not made by a
 * translator. To a browser others are local requests, or nobody's.
 *
 * @param text as DNS gave it, of any family and class
 * @param nat64Prefixes of this network, as `address/length`
 */
export function mayBeProbed(text: string, nat64Prefixes: readonly string[]): boolean {
  const address = parseAddress(text);
  return address !== undefined && isContactable(address, nat64Prefixes);
}

const isContactable = (address: Address, nat64Prefixes: readonly string[]): boolean =>
  classifyAddress(address) === 'global' && nat64Of(address, nat64Prefixes) === undefined;
