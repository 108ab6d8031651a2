import { addressFromBytes, parseAddress } from './address';
import type { Address } from './address';
import { classifyAddress, isUsableAaaa } from './address-class';
import type { AddressClass } from './address-class';
import { isInside, knownBlock } from './block';
import { nat64Of } from './nat64';

/** What the remote address of an answer says about the way it came (docs/rulings.md 5). */
export type ConnectionKind = 'v6' | 'v4' | 'nat64' | 'local' | 'fake' | 'unknown';

const INNER_CLASSES: ReadonlySet<AddressClass> = new Set<AddressClass>([
  'loopback',
  'link-local',
  'unique-local',
  'private',
  'shared',
]);

/** On no Internet either, and not called local by docs/rulings.md 5. */
const NOWHERE_CLASSES: ReadonlySet<AddressClass> = new Set<AddressClass>(['site-local', 'unspecified', 'benchmarking']);

/** RFC 4193 keeps this half of fc00::/7 for later: nobody has an address in it. */
const UNASSIGNED = knownBlock('fc00::/8');

/**
 * The way an answer came, by its remote address.
 *
 * @param ip in the browser's spelling
 * @param nat64Prefixes of this network as `address/length`, beyond the well-known ones
 * @returns `fake` for the made-up addresses of VPN clients and filters; `unknown` for text that is no address
 */
export function connectionOf(ip: string, nat64Prefixes: readonly string[]): ConnectionKind {
  const address = parseRemote(ip);
  if (address === undefined) return 'unknown';
  if (nat64Of(address, nat64Prefixes) !== undefined) return 'nat64';
  const name = classifyAddress(address);
  if (name === 'unspecified' || name === 'benchmarking' || isInside(address, UNASSIGNED)) return 'fake';
  return INNER_CLASSES.has(name) ? 'local' : address.family;
}

/**
 * Whether an answer from this address proves that the site and the network speak IPv6 over the Internet. Translated,
 * transitional and documentation addresses prove nothing (docs/rulings.md 5).
 */
export function provesIpv6(ip: string, nat64Prefixes: readonly string[]): boolean {
  const address = parseRemote(ip);
  if (address === undefined || nat64Of(address, nat64Prefixes) !== undefined) return false;
  return isUsableAaaa(classifyAddress(address));
}

/**
 * Whether the address is on the Internet and not on an inner network (docs/rulings.md 6). Documentation ranges count as
 * public, since labs use them so (docs/rulings.md 5). A translated address counts as its IPv4 address.
 */
export function isPublicAddress(ip: string): boolean {
  const parsed = parseRemote(ip);
  if (parsed === undefined) return false;
  const name = classifyAddress(nat64Of(parsed, [])?.ipv4 ?? parsed);
  return !INNER_CLASSES.has(name) && !NOWHERE_CLASSES.has(name);
}

/** The remote address. Some systems report IPv4 as IPv4-mapped IPv6: that is IPv4 here. */
export function parseRemote(ip: string): Address | undefined {
  const address = parseAddress(ip);
  if (address === undefined || address.family === 'v4' || classifyAddress(address) !== 'ipv4-mapped') return address;
  return addressFromBytes(address.bytes.slice(12));
}
