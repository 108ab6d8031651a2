import type { ExtendedError } from '@/utils/core/dns/lookup';
import type { Result } from '@/utils/core/result';
import { MAX_MESSAGE_BYTES, MAX_RECORDS } from '@/utils/core/dns/limits';
import { fail, succeed } from '@/utils/core/result';
import { cursorOf } from './cursor';
import type { Cursor } from './cursor';
import { requireThat, WireError } from './faults';
import type { WireFault } from './faults';
import type { Question } from './query';
import { readOpt } from './rdata/opt';
import { CLASS_IN, isRead, readRecord, TYPE_NUMBERS, TYPE_OPT } from './records';
import type { DnsRecord } from './records';

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
  readonly additionals: readonly DnsRecord[] | undefined;
  /** Answer or authority section hold a record of a class or type that has no place in the answer to this question. */
  readonly hasStrangers: true | undefined;
}

export type MessageFailure = 'too-large' | 'malformed' | 'truncated';

const FLAG_RESPONSE = 0x8000;
const FLAG_TRUNCATED = 0x0200;
const FLAG_AUTHENTIC = 0x0020;
const OPCODE_MASK = 0x7800;
const RCODE_MASK = 0x000f;
/** Places of the three sections of records. */
const SECTIONS = [0, 1, 2] as const;
const ADDITIONAL = 2;

/** By section, what signatures and proofs of absence consist of: SIG, NXT, DS, RRSIG, NSEC, NSEC3. */
const PROOFS: readonly (readonly number[])[] = [
  [24, 46],
  [24, 30, 43, 46, 47, 50],
];

/**
 * Reads a response to `question`. Every octet has to be accounted for, else it is 'malformed' (case 115 of
 * docs/verdicts.md); one with TC is 'truncated' (case 113). An error may come without the question, as RFC 1035 leaves
 * open: then it is what its rcode says. Never throws. MAX_MESSAGE_BYTES and MAX_RECORDS bound its work.
 */
export function decodeResponse(bytes: Uint8Array, question: Question): Result<DnsMessage, MessageFailure> {
  const message = readMessage(bytes, question);
  if (message.ok) return message;
  return fail(message.why === 'too-large' || message.why === 'truncated' ? message.why : 'malformed');
}

/** As decodeResponse, with the fault by name. */
export function readMessage(
  bytes: Uint8Array,
  question: Question,
): Result<DnsMessage, WireFault | 'too-large' | 'truncated'> {
  if (bytes.length > MAX_MESSAGE_BYTES) return fail('too-large');
  try {
    return read(cursorOf(bytes), question);
  } catch (error) {
    if (error instanceof WireError) return fail(error.fault);
    throw error;
  }
}

function read(cursor: Cursor, question: Question): Result<DnsMessage, 'truncated'> {
  const id = cursor.u16();
  const flags = cursor.u16();
  const questions = cursor.u16();
  const counts = [cursor.u16(), cursor.u16(), cursor.u16()] as const;
  requireThat(id === 0 && (flags & FLAG_RESPONSE) !== 0 && (flags & OPCODE_MASK) === 0, 'not-a-reply');
  requireThat(questions <= 1, 'other-question');
  if (questions === 1) requireQuestion(cursor, question);
  // A truncated message may end in the middle of a record, so this comes before the records.
  if ((flags & FLAG_TRUNCATED) !== 0) return fail('truncated');
  requireThat(counts[0] + counts[1] + counts[2] <= MAX_RECORDS, 'record-count');

  const { sections, opt, hasStrangers } = readSections(cursor, counts, question);
  cursor.finish();
  const rcode = ((opt?.extendedRcode ?? 0) << 4) | (flags & RCODE_MASK);
  // Without its question an answer could be to any; an error that brings no records is one to whatever was asked.
  requireThat(questions === 1 || (!isAnswer(rcode) && counts[0] + counts[1] === 0), 'other-question');
  const [answers, authorities, additionals] = sections;
  return succeed({
    rcode,
    authenticated: (flags & FLAG_AUTHENTIC) !== 0,
    extendedErrors: opt?.extendedErrors ?? [],
    answers,
    authorities,
    additionals: additionals.length > 0 ? additionals : undefined,
    hasStrangers: hasStrangers || undefined,
  });
}

function requireQuestion(cursor: Cursor, { host, type }: Question): void {
  const isOurs = cursor.name() === host;
  const isOurType = cursor.u16() === TYPE_NUMBERS[type];
  const isOurClass = cursor.u16() === CLASS_IN;
  requireThat(isOurs && isOurType && isOurClass, 'other-question');
}

interface Opt {
  readonly extendedRcode: number;
  readonly extendedErrors: readonly ExtendedError[];
}

interface Sections {
  readonly sections: readonly [DnsRecord[], DnsRecord[], DnsRecord[]];
  readonly opt: Opt | undefined;
  readonly hasStrangers: boolean;
}

function readSections(cursor: Cursor, counts: readonly [number, number, number], { type: asked }: Question): Sections {
  const sections: Sections['sections'] = [[], [], []];
  let opt: Opt | undefined;
  let hasStrangers = false;
  for (const section of SECTIONS) {
    for (let left = counts[section]; left > 0; left--) {
      const owner = cursor.copy();
      cursor.skipName();
      const isRoot = owner.left - cursor.left === 1;
      const type = cursor.u16();
      const recordClass = cursor.u16();
      const ttl = cursor.u32();
      const data = cursor.part(cursor.u16());
      if (type === TYPE_OPT) {
        requireThat(opt === undefined && isRoot && section === ADDITIONAL, 'opt');
        // RFC 6891 §6.1.3: the first octet of what is the TTL elsewhere.
        opt = { extendedRcode: ttl >>> 24, extendedErrors: readOpt(data) };
        continue;
      }
      const isOurClass = recordClass === CLASS_IN;
      const record = isOurClass && isRead(type, asked) ? readRecord({ owner, type, ttl, data }) : undefined;
      if (record !== undefined) sections[section].push(record);
      // One of the type in question that is not read asks to be passed over (RFC 9460 §8).
      else if (!isOurClass || type !== TYPE_NUMBERS[asked]) hasStrangers ||= isStranger(section, type);
    }
  }
  return { sections, opt, hasStrangers };
}

const isStranger = (section: number, type: number): boolean =>
  section !== ADDITIONAL && PROOFS[section]?.includes(type) !== true;

/** NOERROR and NXDOMAIN, which prove something of a name. */
const isAnswer = (rcode: number): boolean => rcode === 0 || rcode === 3;
