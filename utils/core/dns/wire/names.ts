/**
 * Names of a DNS message (RFC 1035 §3.1, §4.1.4). Everything here throws a WireError where the form is broken.
 *
 * A pointer takes two octets and may stand for 254. A message could hold thousands of them, so pointers are counted,
 * each name is read once, and a message that is mostly names out of pointers is refused.
 */
import { MAX_POINTERS, NAME_LETTERS_ALWAYS, NAME_LETTERS_PER_OCTET } from '@/utils/core/dns/limits';
import { requireThat } from './faults';

/** All labels with their lengths; the octet of the root makes it the 255 of RFC 1035 §2.3.4. */
const LONGEST_LABELS = 254;
const LONGEST_LABEL = 63;
/** Printable ASCII but the dot. */
const LABEL = /^[!-\-/-~]+$/;
const POINTER = 0xc0;
const POINTER_TARGET = 0x3fff;

/** The octets of a message, and what was read of its names so far. */
export interface NamedOctets {
  readonly view: DataView;
  /** By the place of the first label. */
  readonly names: Map<number, string>;
  letters: number;
}

/** @returns the place after the name at `start`; `end` is where the name must end at the latest */
export function skipName({ view }: NamedOctets, start: number, end: number): number {
  const at = endOfLabels(view, start, end);
  const after = view.getUint8(at) === 0 ? at + 1 : at + 2;
  requireThat(after <= end, 'short');
  return after;
}

/** The same for a name that must not be compressed (RFC 9460 §2.2). */
export function skipPlainName({ view }: NamedOctets, start: number, end: number): number {
  const at = endOfLabels(view, start, end);
  requireThat(view.getUint8(at) === 0, 'compressed');
  return at + 1;
}

/**
 * The name at `start`, in lower case, '.' for the root. Names are shown and compared as text, so only printable ASCII
 * is taken. Each pointer must lead to before the labels that it ends.
 */
export function nameAt(message: NamedOctets, start: number, end: number): string {
  const { view, names } = message;
  let [place, from] = [start, start];
  let at = endOfLabels(view, from, end);
  let octets = at - from;
  for (let pointers = 1; view.getUint8(at) !== 0; pointers++) {
    requireThat(pointers <= MAX_POINTERS, 'pointer-count');
    const target = pointerAt(view, at);
    requireThat(target < from, 'pointer-order');
    // A name that is a pointer alone is the name that it leads to.
    if (at === place) place = target;
    from = target;
    at = endOfLabels(view, from, view.byteLength);
    octets += at - from;
  }
  requireThat(octets <= LONGEST_LABELS, 'name-length');
  const before = names.get(place);
  if (before !== undefined) return before;
  const text = labelsAt(view, place).join('.').toLowerCase() || '.';
  message.letters += text.length;
  requireThat(message.letters <= NAME_LETTERS_PER_OCTET * view.byteLength + NAME_LETTERS_ALWAYS, 'name-letters');
  names.set(place, text);
  return text;
}

/** Where the labels end: at a zero octet or at a pointer. */
function endOfLabels(view: DataView, start: number, end: number): number {
  let at = start;
  for (;;) {
    requireThat(at < end, 'short');
    const length = view.getUint8(at);
    if (length === 0 || length >= POINTER) return at;
    requireThat(length <= LONGEST_LABEL, 'label-kind');
    at += 1 + length;
  }
}

function pointerAt(view: DataView, at: number): number {
  requireThat(at + 2 <= view.byteLength, 'short');
  return view.getUint16(at) & POINTER_TARGET;
}

/** The labels from `place` on; that its pointers end is known. */
function labelsAt(view: DataView, place: number): string[] {
  const labels: string[] = [];
  let at = place;
  for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) {
    if (length >= POINTER) {
      at = pointerAt(view, at);
      continue;
    }
    const octets = Array.from({ length }, (_, index) => view.getUint8(at + 1 + index));
    const label = String.fromCharCode(...octets);
    requireThat(LABEL.test(label), 'label-sign');
    labels.push(label);
    at += 1 + length;
  }
  return labels;
}
