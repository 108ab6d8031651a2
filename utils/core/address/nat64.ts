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

/** RFC 6052 §2.1 and RFC 8215; always known, whatever the settings say. */
export const WELL_KNOWN_PREFIXES = ['64:ff9b::/96', '64:ff9b:1::/48'] as const;

const GLOBAL_PREFIX = knownBlock(WELL_KNOWN_PREFIXES[0]);
const LOCAL_USE_BLOCK = knownBlock(WELL_KNOWN_PREFIXES[1]);

/** Bits 64 to 71, which RFC 6052 keeps zero and out of the embedded address. */
const RESERVED_OCTET = 8;

/** Blocks in which every address already means something else, so that no prefix may cover or sit in them. */
const NEVER_PREFIXES = ['::/32', 'fe80::/10', 'ff00::/8'].map(knownBlock);

/**
 * Reads a translation prefix as `address/length`. `undefined` unless the length is one of RFC 6052, the bits
 * behind it and bits 64 to 71 are zero, and the block may hold a prefix at all.
 */
export const parsePrefix: (text: string) => Prefix | undefined = remembering(REMEMBERED, (text: string) => {
  const block = parseBlock(text.trim());
  if (block === undefined || block.start.family !== 'v6' || !isPrefixLength(block.length)) return undefined;
  const { start, length } = block;
  if (start.bytes[RESERVED_OCTET] !== 0) return undefined;
  if (NEVER_PREFIXES.some((never) => isInside(start, never))) return undefined;
  return { text: `${start.text}/${length}`, start, length };
});

/** Whether RFC 6052 knows this prefix length. */
export function isPrefixLength(length: number): length is PrefixLength {
  return [32, 40, 48, 56, 64, 96].includes(length);
}

/**
 * The IPv4 address that `address` carries under `prefix`, by the layouts of RFC 6052 §2.2. `undefined` when the
 * address is outside the prefix or its bits 64 to 71 are not zero.
 */
export function embeddedIpv4(address: Address, prefix: Prefix): Address | undefined {
  if (!isInside(address, prefix) || address.bytes[RESERVED_OCTET] !== 0) return undefined;
  const carried = address.bytes.filter((_, index) => index !== RESERVED_OCTET);
  // In a /96 the reserved octet lies inside the prefix, so taking it out moves the embedded address by one.
  const first = prefix.length === 96 ? 11 : prefix.length / 8;
  return addressFromBytes(carried.slice(first, first + 4));
}

/**
 * Recognises an address that a NAT64 made up, and the IPv4 address behind it.
 *
 * `prefixes` are the network's own as `address/length` (settings, learned); unreadable ones are passed over. They
 * go before the well-known ones, as a network may cut its own out of RFC 8215's block; the rest of that block is
 * read as /96, the only length whose layout holds wherever the prefix was cut.
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
