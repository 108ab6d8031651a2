import type { ExtendedError } from '@/utils/dns/lookup';
import type { Result } from '@/utils/result';
import { MAX_MESSAGE_BYTES, MAX_RECORDS } from '@/utils/dns/limits';
import { fail, succeed } from '@/utils/result';
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
}

export type MessageFailure = 'too-large' | 'malformed' | 'truncated';

const HEADER_BYTES = 12;
const FIXED_RECORD_BYTES = 10;

const FLAG_RESPONSE = 0x8000;
const FLAG_TRUNCATED = 0x0200;
const FLAG_AUTHENTIC = 0x0020;
const OPCODE_MASK = 0x7800;
const RCODE_MASK = 0x000f;

/**
 * Reads a response to `question`. Every octet has to be accounted for: a message that is short, long, not a
 * response, about another name or holds a record of a wrong size is 'malformed' (method.md case 115), and one with
 * TC is 'truncated' (case 113). Never throws, and its work is bounded by MAX_MESSAGE_BYTES and MAX_RECORDS.
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
  if (!isAnswerToQuery || view.getUint16(4) !== 1) return fail('malformed');

  let offset = endOfName(view, HEADER_BYTES) + 4;
  const isOurQuestion =
    nameAt(view, HEADER_BYTES) === question.host &&
    view.getUint16(offset - 4) === TYPE_NUMBERS[question.type] &&
    view.getUint16(offset - 2) === CLASS_IN;
  if (!isOurQuestion) return fail('malformed');
  // A truncated message may end in the middle of a record, so this comes before the records.
  if ((flags & FLAG_TRUNCATED) !== 0) return fail('truncated');
  if (counts[0] + counts[1] + counts[2] > MAX_RECORDS) return fail('malformed');

  const sections: [DnsRecord[], DnsRecord[], DnsRecord[]] = [[], [], []];
  let extendedRcode: number | undefined;
  let extendedErrors: readonly ExtendedError[] = [];
  for (const [index, section] of sections.entries()) {
    for (let left = counts[index] ?? 0; left > 0; left--) {
      const fixed = endOfName(view, offset);
      const start = fixed + FIXED_RECORD_BYTES;
      const end = start + view.getUint16(fixed + 8);
      if (end > bytes.length) return fail('malformed');
      const type = view.getUint16(fixed);
      if (type === TYPE_OPT) {
        // RFC 6891 §6.1.1: at most one, owned by the root.
        if (extendedRcode !== undefined || fixed !== offset + 1) return fail('malformed');
        extendedRcode = view.getUint8(fixed + 4);
        extendedErrors = readOptions(bytes.subarray(start, end));
      } else if (view.getUint16(fixed + 2) === CLASS_IN) {
        const record = readRecord(view, { offset, type, ttl: view.getUint32(fixed + 4), start, end }, question.type);
        if (record !== undefined) section.push(record);
      }
      offset = end;
    }
  }
  if (offset !== bytes.length) return fail('malformed');
  return succeed({
    rcode: ((extendedRcode ?? 0) << 4) | (flags & RCODE_MASK),
    authenticated: (flags & FLAG_AUTHENTIC) !== 0,
    extendedErrors,
    answers: sections[0],
    authorities: sections[1],
  });
}
