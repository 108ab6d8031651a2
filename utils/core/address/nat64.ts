import { addressFromBytes } from './address';
import type { Address } from './address';
import { isInside, knownBlock, parseBlock } from './block';
import { REMEMBERED } from './limits';
import { remembering } from './memo';

/** RFC 6052 §2.2. */
export type PrefixLength = 32 | 40 | 48 | 56 | 64 | 96;

/** A translation prefix of a network, RFC 6052. */
export interface Prefix {
  /** Canonical `address/length`. */
  readonly text: string;
  readonly start: Address;
  readonly length: PrefixLength;
}

/** RFC 6052 §2.1 and RFC 8215. They hold on every network. */
export const WELL_KNOWN_PREFIXES = ['64:ff9b::/96', '64:ff9b:1::/48'] as const;

const GLOBAL_PREFIX = knownBlock(WELL_KNOWN_PREFIXES[0]);
const LOCAL_USE_BLOCK = knownBlock(WELL_KNOWN_PREFIXES[1]);

/** Bits 64 to 71 are zero, and no part of the embedded address (RFC 6052 §2.2). */
const RESERVED_OCTET = 8;

/** No prefix lies in these: each address there means something else. */
const NEVER_PREFIXES = ['::/32', 'fe80::/10', 'ff00::/8'].map(knownBlock);

/**
 * Reads a translation prefix as `address/length`.
 *
 * @returns undefined where RFC 6052 does not know the length, a bit behind it or of 64 to 71 is set, or the block holds
 *   no prefixes
 */
export const parsePrefix: (text: string) => Prefix | undefined = remembering(REMEMBERED, (text: string) => {
  const block = parseBlock(text.trim());
  if (block === undefined || block.start.family !== 'v6' || !isPrefixLength(block.length)) return undefined;
  const { start, length } = block;
  if (start.bytes[RESERVED_OCTET] !== 0) return undefined;
  if (NEVER_PREFIXES.some((never) => isInside(start, never))) return undefined;
  return { text: `${start.text}/${length}`, start, length };
});

export function isPrefixLength(length: number): length is PrefixLength {
  return [32, 40, 48, 56, 64, 96].includes(length);
}

/**
 * The IPv4 address that `address` carries under `prefix` (RFC 6052 §2.2).
 *
 * @returns undefined where the address is outside the prefix, or one of its bits 64 to 71 is set
 */
export function embeddedIpv4(address: Address, prefix: Prefix): Address | undefined {
  if (!isInside(address, prefix) || address.bytes[RESERVED_OCTET] !== 0) return undefined;
  const carried = address.bytes.filter((_, index) => index !== RESERVED_OCTET);
  // In a /96 the reserved octet is a part of the prefix, so one octet less stands before the embedded address.
  const first = prefix.length === 96 ? 11 : prefix.length / 8;
  return addressFromBytes(carried.slice(first, first + 4));
}

/**
 * Recognises an address that a NAT64 made up, and the IPv4 address behind it.
 *
 * @param prefixes of this network as `address/length`; unreadable ones are passed over. They go first, since a network
 *   may take its own out of RFC 8215's block. The rest of that block is read as /96: its last 32 bits are the IPv4
 *   address, whatever the network took.
 * @returns undefined for any other address
 */
export function nat64Of(
  address: Address,
  prefixes: readonly string[],
): { readonly prefix: string; readonly ipv4: Address } | undefined {
  if (address.family !== 'v6') return undefined;
  for (const text of prefixes) {
    const prefix = parsePrefix(text);
    const ipv4 = prefix === undefined ? undefined : embeddedIpv4(address, prefix);
    if (prefix !== undefined && ipv4 !== undefined) return { prefix: prefix.text, ipv4 };
  }
  const wellKnown = [GLOBAL_PREFIX, LOCAL_USE_BLOCK].find((block) => isInside(address, block));
  const ipv4 = wellKnown === undefined ? undefined : addressFromBytes(address.bytes.slice(12));
  if (wellKnown === undefined || ipv4 === undefined) return undefined;
  return { prefix: `${wellKnown.start.text}/${wellKnown.length}`, ipv4 };
}
