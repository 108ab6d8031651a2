/** Octets and names of a DNS message, for the readers of records. Everything here throws where the form is broken. */
import { addressFromBytes } from '@/utils/core/address/address';
import { MAX_POINTERS, NAME_LETTERS_ALWAYS, NAME_LETTERS_PER_OCTET } from '@/utils/core/dns/limits';

const LONGEST_LABEL = 63;
/** All labels with their lengths; the octet of the root makes it the 255 of RFC 1035 §2.3.4. */
const LONGEST_LABELS = 254;
/** Printable ASCII but the dot. */
const LABEL = /^[!-\-/-~]+$/;
const POINTER = 0xc0;
const POINTER_TARGET = 0x3fff;

/** Throws unless the octets keep the form of their type. */
export function requireThat(holds: boolean): void {
  if (!holds) throw new Error('expected octets that keep the form of their type');
}

/** Where the labels from `offset` on end: at a zero octet or at a pointer. Throws past the end of the message. */
function endOfLabels(view: DataView, offset: number): number {
  let at = offset;
  for (let length = view.getUint8(at); length !== 0 && length < POINTER; length = view.getUint8(at)) {
    requireThat(length <= LONGEST_LABEL);
    at += 1 + length;
  }
  return at;
}

/** The offset after the name at `offset`; a pointer ends it. Throws past the end of the message. */
export function endOfName(view: DataView, offset: number): number {
  const at = endOfLabels(view, offset);
  return view.getUint8(at) === 0 ? at + 1 : at + 2;
}

/** The offset after a name that must not be compressed (RFC 9460 §2.2). Throws at a pointer. */
export function endOfPlainName(view: DataView, offset: number): number {
  const at = endOfLabels(view, offset);
  requireThat(view.getUint8(at) === 0);
  return at + 1;
}

/** The names read so far of each message, by the place of their first label, and their letters. */
const read = new WeakMap<DataView, { readonly names: Map<number, string>; letters: number }>();

/**
 * The name at `offset` in lower case, '.' for the root. Pointers lead backwards only, each to before the labels that it
 * ends (RFC 1035 §4.1.4), and are counted, for a message could hold thousands for each of hundreds of records.
 * A pointer takes two octets and may stand for a name of 254: each name is kept once, and a message that is mostly
 * names out of pointers is refused (NAME_LETTERS_PER_OCTET).
 * Names are shown and compared as text, so octets outside printable ASCII are refused, and a dot within a label, which
 * would read as two labels.
 */
export function nameAt(view: DataView, offset: number): string {
  let [place, start] = [offset, offset];
  let at = endOfLabels(view, offset);
  let octets = at - start;
  for (let pointers = 1; view.getUint8(at) !== 0; pointers++) {
    const target = view.getUint16(at) & POINTER_TARGET;
    requireThat(pointers <= MAX_POINTERS && target < start);
    if (at === place) place = target;
    start = target;
    at = endOfLabels(view, start);
    octets += at - start;
  }
  requireThat(octets <= LONGEST_LABELS);
  const known = read.get(view) ?? { names: new Map<number, string>(), letters: 0 };
  const before = known.names.get(place);
  if (before !== undefined) return before;
  const text = labelsAt(view, place).join('.').toLowerCase() || '.';
  known.letters += text.length;
  requireThat(known.letters <= NAME_LETTERS_PER_OCTET * view.byteLength + NAME_LETTERS_ALWAYS);
  known.names.set(place, text);
  read.set(view, known);
  return text;
}

/** The labels from `place` on, by way of pointers that were found to end. */
function labelsAt(view: DataView, place: number): string[] {
  const labels: string[] = [];
  let at = place;
  for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) {
    if (length >= POINTER) {
      at = view.getUint16(at) & POINTER_TARGET;
      continue;
    }
    const label = String.fromCharCode(...octetsIn(view, at + 1, at + 1 + length));
    requireThat(LABEL.test(label));
    labels.push(label);
    at += 1 + length;
  }
  return labels;
}

/** The octets from `start` up to `end`. Throws past the end of the message. */
export const octetsIn = (view: DataView, start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => view.getUint8(start + index));

/** The canonical address in 4 or 16 octets. Throws for any other number of them. */
export function addressIn(view: DataView, start: number, end: number): string {
  const address = addressFromBytes(octetsIn(view, start, end));
  if (address === undefined) throw new Error(`expected 4 or 16 octets, got ${end - start}`);
  return address.text;
}
