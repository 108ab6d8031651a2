import { addressFromBytes } from '@/utils/core/address/address';
import { requireThat, WireError } from './faults';
import { nameAt, skipName, skipPlainName } from './names';
import type { NamedOctets } from './names';

/**
 * A place in a DNS message and the end of what may be read from there. Each read gives one value and moves the place
 * behind it; past the end it throws a WireError. The data of a record has a cursor of its own, which ends with it, and
 * only the pointers of names lead out of it.
 */
export class Cursor {
  readonly #message: NamedOctets;
  readonly #end: number;
  #at: number;

  constructor(message: NamedOctets, at: number, end: number) {
    this.#message = message;
    this.#at = at;
    this.#end = end;
  }

  /** Octets that are left. */
  get left(): number {
    return this.#end - this.#at;
  }

  /** A cursor at the same place that moves by itself. */
  copy(): Cursor {
    return new Cursor(this.#message, this.#at, this.#end);
  }

  skip(octets: number): void {
    this.#take(octets);
  }

  u8(): number {
    return this.#message.view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#message.view.getUint16(this.#take(2));
  }

  u32(): number {
    return this.#message.view.getUint32(this.#take(4));
  }

  octets(count: number): number[] {
    const start = this.#take(count);
    return Array.from({ length: count }, (_, index) => this.#message.view.getUint8(start + index));
  }

  /** The next octets as a cursor of their own. */
  part(octets: number): Cursor {
    const start = this.#take(octets);
    return new Cursor(this.#message, start, start + octets);
  }

  /** The canonical text of an address in 4 or 16 octets. */
  address(octets: 4 | 16): string {
    const address = addressFromBytes(this.octets(octets));
    if (address === undefined) throw new WireError('size');
    return address.text;
  }

  /** A name in lower case, '.' for the root. */
  name(): string {
    const start = this.#at;
    this.skipName();
    return nameAt(this.#message, start, this.#end);
  }

  /** A name that must not be compressed (RFC 9460 §2.2). */
  plainName(): string {
    const start = this.#at;
    this.#at = skipPlainName(this.#message, start, this.#end);
    return nameAt(this.#message, start, this.#end);
  }

  /** Its labels are not looked into. */
  skipName(): void {
    this.#at = skipName(this.#message, this.#at, this.#end);
  }

  /** Throws where octets are left. */
  finish(): void {
    requireThat(this.left === 0, 'left-over');
  }

  #take(octets: number): number {
    requireThat(octets <= this.left, 'short');
    const start = this.#at;
    this.#at += octets;
    return start;
  }
}

/** A cursor at the first octet of a message. */
export function cursorOf(bytes: Uint8Array): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Cursor({ view, names: new Map(), letters: 0 }, 0, bytes.length);
}
