import { isNumber, isObject, isText } from '@/utils/core/guards';
import { parseList } from './shapes';

/**
 * `address:<ip>`: names of different sites that came from this address on this network, at most NAMES_PER_ADDRESS, one
 * a site. The proxy inference reads it (docs/rulings.md 6). It ends with the network epoch.
 */
export interface AddressShared {
  readonly names: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of a block: the address that each of the names came from, in their order. */
  readonly ips?: readonly string[];
}

/** Reads an AddressShared; undefined if anything about it is wrong. */
export function parseAddressShared(stored: unknown): AddressShared | undefined {
  if (!isObject(stored) || !isNumber(stored.at)) return undefined;
  const names = parseList(stored.names, (name) => (isText(name) ? name : undefined));
  if (names === undefined) return undefined;
  if (stored.ips === undefined) return { names, at: stored.at };
  const ips = parseList(stored.ips, (ip) => (isText(ip) ? ip : undefined));
  return ips?.length === names.length ? { names, at: stored.at, ips } : undefined;
}
