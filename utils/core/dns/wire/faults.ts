/** What can be wrong with the octets of a DNS message. To a lookup they are all 'malformed'. */
export const WIRE_FAULTS = [
  'short', // ends in the middle of a value
  'left-over', // octets behind the last value
  'size', // a value of a size that its type does not have
  'label-kind', // the top bits 01 and 10 are reserved (RFC 1035 §4.1.4)
  'label-sign', // an octet that is not printable ASCII, or a dot, which would read as two labels
  'name-length', // above 255 octets (RFC 1035 §2.3.4)
  'pointer-order', // a pointer that does not lead backwards (RFC 1035 §4.1.4)
  'pointer-count', // above MAX_POINTERS
  'name-letters', // above NAME_LETTERS_PER_OCTET
  'compressed', // a pointer where none may stand (RFC 9460 §2.2)
  'key-order', // parameters that are not in strictly ascending order (RFC 9460 §2.2)
  'mandatory', // a list that is empty, names itself, an absent key or one key twice (RFC 9460 §8)
  'not-a-reply',
  'other-question',
  'record-count', // above MAX_RECORDS
  'opt', // a second OPT, or one outside the additional section or not owned by the root (RFC 6891 §6.1.1)
] as const;
export type WireFault = (typeof WIRE_FAULTS)[number];

/** Thrown by the readers of this folder, and caught by readMessage alone. */
export class WireError extends Error {
  readonly fault: WireFault;

  constructor(fault: WireFault) {
    super(`expected a DNS message, found the fault "${fault}"`);
    this.fault = fault;
  }
}

/** Throws a WireError unless the octets keep the form. */
export function requireThat(holds: boolean, fault: WireFault): void {
  if (!holds) throw new WireError(fault);
}
