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

/** Not on the Internet either, though docs/rulings.md 5 does not call them local. */
const NOWHERE_CLASSES: ReadonlySet<AddressClass> = new Set<AddressClass>(['site-local', 'unspecified', 'benchmarking']);

/** Half of fc00::/7, which RFC 4193 leaves to a later use: nobody has been given an address in it. */
const UNASSIGNED = knownBlock('fc00::/8');

/**
 * The way an answer came, from its remote address in the browser's spelling.
 *
 * `fake` are the made-up addresses of VPN clients and filters; `unknown` is text that is no address.
 * `nat64Prefixes` are those of this network as `address/length`, beyond the well-known ones.
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
 * Whether an answer from this address proves that site and network speak IPv6 over the Internet: it may then give
 * `confirmed` and `network=yes`. Translated, transitional and documentation addresses do not (docs/rulings.md 5).
 */
export function provesIpv6(ip: string, nat64Prefixes: readonly string[]): boolean {
  const address = parseRemote(ip);
  if (address === undefined || nat64Of(address, nat64Prefixes) !== undefined) return false;
  return isUsableAaaa(classifyAddress(address));
}

/**
 * Whether the address belongs to the Internet and not to an inner network (docs/rulings.md 6). Documentation ranges
 * count as public, as in docs/rulings.md 5: they stand for public addresses in labs. A translated address counts as its
 * IPv4.
 */
export function isPublicAddress(ip: string): boolean {
  const parsed = parseRemote(ip);
  if (parsed === undefined) return false;
  const name = classifyAddress(nat64Of(parsed, [])?.ipv4 ?? parsed);
  return !INNER_CLASSES.has(name) && !NOWHERE_CLASSES.has(name);
}

/** A v4 connection of a dual-stack socket is reported as IPv4-mapped v6 by some stacks: it is IPv4. */
export function parseRemote(ip: string): Address | undefined {
  const address = parseAddress(ip);
  if (address === undefined || address.family === 'v4' || classifyAddress(address) !== 'ipv4-mapped') return address;
  return addressFromBytes(address.bytes.slice(12));
}
