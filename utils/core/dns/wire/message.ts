import type { ExtendedError } from '@/utils/core/dns/lookup';
import type { Result } from '@/utils/core/result';
import { MAX_MESSAGE_BYTES, MAX_RECORDS } from '@/utils/core/dns/limits';
import { fail, succeed } from '@/utils/core/result';
import { readOptions } from './extended-errors';
import type { Question } from './query';
import { CLASS_IN, readRecord, TYPE_NUMBERS, TYPE_OPT } from './records';
import type { DnsRecord } from './records';
import { endOfName, nameAt } from './wire';

/** A response whose frame is sound and which answers the question that was put. */
export interface DnsMessage {
  /** The header's four bits and the eight of OPT (RFC 6891 §6.1.3). */
  readonly rcode: number;
  readonly authenticated: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  /** In the order of the message; classes other than IN and types that nobody asked for are left out. */
  readonly answers: readonly DnsRecord[];
  readonly authorities: readonly DnsRecord[];
  /** Absent where there are none of the types that are read. */
  readonly additionals?: readonly DnsRecord[];
  /** Answer or authority section hold a record of a class or type that has no place in the answer to this question. */
  readonly hasStrangers?: true;
}

export type MessageFailure = 'too-large' | 'malformed' | 'truncated';

const HEADER_BYTES = 12;
const FIXED_RECORD_BYTES = 10;

const FLAG_RESPONSE = 0x8000;
const FLAG_TRUNCATED = 0x0200;
const FLAG_AUTHENTIC = 0x0020;
const OPCODE_MASK = 0x7800;
const RCODE_MASK = 0x000f;
/** Place among the three sections of records. */
const ADDITIONAL = 2;

/** By section, what signatures and proofs of absence consist of: SIG, NXT, DS, RRSIG, NSEC, NSEC3. */
const PROOFS: readonly (readonly number[])[] = [
  [24, 46],
  [24, 30, 43, 46, 47, 50],
];

/**
 * Reads a response to `question`. Every octet has to be accounted for: a message that is short, long, not a
 * response, about another name or holds a record of a wrong size is 'malformed' (case 115 of docs/verdicts.md), and one
 * with TC is 'truncated' (case 113). An error may come without the question (RFC 1035 leaves that open, and servers
 * that cannot parse or refuse do so): then it is what its rcode says. Never throws, and its work is bounded by
 * MAX_MESSAGE_BYTES and MAX_RECORDS.
 */
export function decodeResponse(bytes: Uint8Array, question: Question): Result<DnsMessage, MessageFailure> {
  if (bytes.length > MAX_MESSAGE_BYTES) return fail('too-large');
  try {
    return decode(bytes, question);
  } catch {
    // wire.ts and DataView throw at the first octet that does not fit; which one it was helps nobody.
    return fail('malformed');
  }
}

function decode(bytes: Uint8Array, question: Question): Result<DnsMessage, MessageFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(2);
  const counts = [view.getUint16(6), view.getUint16(8), view.getUint16(10)] as const;
  const isAnswerToQuery = view.getUint16(0) === 0 && (flags & FLAG_RESPONSE) !== 0 && (flags & OPCODE_MASK) === 0;
  const questions = view.getUint16(4);
  if (!isAnswerToQuery || questions > 1) return fail('malformed');

  let offset = HEADER_BYTES;
  if (questions === 1) {
    offset = endOfName(view, HEADER_BYTES) + 4;
    const isOurQuestion =
      nameAt(view, HEADER_BYTES) === question.host &&
      view.getUint16(offset - 4) === TYPE_NUMBERS[question.type] &&
      view.getUint16(offset - 2) === CLASS_IN;
    if (!isOurQuestion) return fail('malformed');
  }
  // A truncated message may end in the middle of a record, so this comes before the records.
  if ((flags & FLAG_TRUNCATED) !== 0) return fail('truncated');
  if (counts[0] + counts[1] + counts[2] > MAX_RECORDS) return fail('malformed');

  const sections: [DnsRecord[], DnsRecord[], DnsRecord[]] = [[], [], []];
  let extendedRcode: number | undefined;
  let extendedErrors: readonly ExtendedError[] = [];
  let hasStrangers = false;
  for (const [index, section] of sections.entries()) {
    for (let left = counts[index] ?? 0; left > 0; left--) {
      const fixed = endOfName(view, offset);
      const start = fixed + FIXED_RECORD_BYTES;
      const end = start + view.getUint16(fixed + 8);
      if (end > bytes.length) return fail('malformed');
      const type = view.getUint16(fixed);
      if (type === TYPE_OPT) {
        // RFC 6891 §6.1.1: at most one, owned by the root, in the additional section.
        if (extendedRcode !== undefined || fixed !== offset + 1 || index !== ADDITIONAL) return fail('malformed');
        extendedRcode = view.getUint8(fixed + 4);
        extendedErrors = readOptions(bytes.subarray(start, end));
      } else {
        const isOurClass = view.getUint16(fixed + 2) === CLASS_IN;
        const place = { offset, type, ttl: view.getUint32(fixed + 4), start, end };
        const record = isOurClass ? readRecord(view, place, question.type) : undefined;
        if (record !== undefined) section.push(record);
        // One of the type in question that is not read asks to be passed over (RFC 9460 §8).
        else if (!isOurClass || type !== TYPE_NUMBERS[question.type]) hasStrangers ||= isStranger(index, type);
      }
      offset = end;
    }
  }
  if (offset !== bytes.length) return fail('malformed');
  const rcode = ((extendedRcode ?? 0) << 4) | (flags & RCODE_MASK);
  // Without its question an answer could be to any; an error that brings no records is one to whatever was asked.
  if (questions === 0 && (isAnswer(rcode) || counts[0] + counts[1] > 0)) return fail('malformed');
  return succeed({
    rcode,
    authenticated: (flags & FLAG_AUTHENTIC) !== 0,
    extendedErrors,
    answers: sections[0],
    authorities: sections[1],
    ...(sections[2].length > 0 ? { additionals: sections[2] } : {}),
    ...(hasStrangers ? { hasStrangers } : {}),
  });
}

const isStranger = (section: number, type: number): boolean =>
  section !== ADDITIONAL && PROOFS[section]?.includes(type) !== true;

/** NOERROR and NXDOMAIN, which prove something of a name. */
const isAnswer = (rcode: number): boolean => rcode === 0 || rcode === 3;
