import { parseAddress } from '@/utils/core/address/address';
import { classifyAddress } from '@/utils/core/address/address-class';
import { nat64Of } from '@/utils/core/address/nat64';

/**
 * Whether a probe may contact a published address: global unicast outside every special block, and not made by a
 * translator. The others would be local requests to a browser, or nobody's.
 *
 * @param text as DNS gave it, of any family and class
 * @param nat64Prefixes of this network, as `address/length`
 */
export function mayBeProbed(text: string, nat64Prefixes: readonly string[]): boolean {
  const address = parseAddress(text);
  return address !== undefined && classifyAddress(address) === 'global' && !nat64Of(address, nat64Prefixes);
}
