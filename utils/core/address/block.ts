import { parseAddress } from './address';
import type { Address } from './address';

/** A block of addresses: all that share the first `length` bits of `start`. */
export interface Block {
  readonly start: Address;
  readonly length: number;
}

/** Reads `address/length`. @returns undefined if it is no block, or if a bit behind the length is not zero */
export function parseBlock(text: string): Block | undefined {
  const slash = text.indexOf('/');
  const start = slash < 0 ? undefined : parseAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (start === undefined || !/^\d{1,3}$/.test(digits)) return undefined;
  const length = Number(digits);
  if (length > start.bytes.length * 8) return undefined;
  const hasHostBits = start.bytes.some((byte, index) => (byte & ~maskOf(length, index) & 255) !== 0);
  return hasHostBits ? undefined : { start, length };
}

/** A block that stands in our own code. Throws if it is wrong. */
export function knownBlock(text: string): Block {
  const block = parseBlock(text);
  if (block === undefined) throw new Error(`expected address/length, got ${text}`);
  return block;
}

/** Whether the address has the family of the block and lies in it. */
export function isInside(address: Address, block: Block): boolean {
  if (address.family !== block.start.family) return false;
  for (let index = 0; index * 8 < block.length; index += 1) {
    const difference = (address.bytes[index] ?? 0) ^ (block.start.bytes[index] ?? 0);
    if ((difference & maskOf(block.length, index)) !== 0) return false;
  }
  return true;
}

/** The mask of octet `index` for a block of `length` bits. */
function maskOf(length: number, index: number): number {
  const bits = Math.min(8, Math.max(0, length - index * 8));
  return (255 << (8 - bits)) & 255;
}
