import {
  MAX_ADDRESSES,
  MAX_KEPT_RECORDS,
  NEGATIVE_TTL_CEILING_SECONDS,
  NEGATIVE_TTL_WITHOUT_SOA_SECONDS,
  TTL_CEILING_SECONDS,
  TTL_FLOOR_SECONDS,
} from '@/utils/core/dns/limits';
import type { ExtendedError, LookupFailure } from '@/utils/core/dns/lookup';
import { followAliases } from './aliases';
import { covers, isCleanNo } from './negative-answer';
import { isSunk } from './doubt';
import { saysBogus, saysFiltered } from './extended-errors';
import type { DnsMessage } from './message';
import type { Question } from './query';
import type { RecordType } from '@/utils/core/dns/record-lookup';
import type { DnsRecord } from './records';

interface Sound {
  readonly ok: true;
  readonly rcode: 'NOERROR' | 'NXDOMAIN';
  readonly chain: readonly string[];
  readonly authenticated: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  /** How long it may be used from now on. */
  readonly lifeSeconds: number;
}

interface AddressReply extends Sound {
  readonly addresses: readonly string[];
  /**
   * Every address is one that filters answer with (cases 25, 114 of docs/verdicts.md): another resolver must confirm
   * it.
   */
  readonly isSinkhole?: true;
}

interface RecordsFound extends Sound {
  readonly records: readonly DnsRecord[];
  readonly zone?: string;
}

export interface ReplyFailure {
  readonly ok: false;
  readonly why: LookupFailure;
  readonly detail?: string;
  readonly extendedErrors: readonly ExtendedError[];
}

/** What one resolver said to one question for addresses. */
export type Reply = AddressReply | ReplyFailure;
/** What one resolver said to one question for other records. */
export type RecordsReply = RecordsFound | ReplyFailure;

const RCODE = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

/**
 * What a sound message says about the question: the addresses at the end of its aliases, or the failure that it names
 * (cases 103 to 121 of docs/verdicts.md). Beside an address, records of other names are passed over. Without one they
 * make the answer 'unsound', since only a clean "no" is a no (docs/decisions/0019).
 *
 * @param ageSeconds for which an HTTP cache has kept the message; it is taken off every TTL (RFC 8484 §5.1)
 */
export function readReply(message: DnsMessage, question: Question<'A' | 'AAAA'>, ageSeconds: number): Reply {
  const read = readSound(message, question, ageSeconds);
  if (!read.ok) return read;
  const { found, end: _end, ...sound } = read;
  const texts = found.flatMap((record) => (record.type === question.type ? [record.address] : []));
  const addresses = [...new Set(texts)].slice(0, MAX_ADDRESSES);
  const isSinkhole = addresses.length > 0 && addresses.every(isSunk);
  return { ...sound, addresses, ...(isSinkhole ? { isSinkhole } : {}) };
}

/**
 * The same for other records. NS and SOA of an alias's target are not the name's own (case 143 of docs/verdicts.md);
 * the zone that a negative answer names counts only where no alias led to another name.
 */
export function readRecords(message: DnsMessage, question: Question<RecordType>, ageSeconds: number): RecordsReply {
  const read = readSound(message, question, ageSeconds);
  if (!read.ok) return read;
  const { found, end, ...sound } = read;
  const isOwn = end === question.host;
  const mustOwn = question.type === 'NS' || question.type === 'SOA';
  const records = mustOwn && !isOwn ? [] : found.slice(0, MAX_KEPT_RECORDS);
  const zone = isOwn && records.length === 0 ? soasAbove(message.authorities, question.host)[0]?.owner : undefined;
  return { ...sound, records, ...(zone === undefined ? {} : { zone }) };
}

type Read = (Sound & { readonly found: readonly DnsRecord[]; readonly end: string }) | ReplyFailure;

function readSound(message: DnsMessage, question: Question, ageSeconds: number): Read {
  const { rcode, extendedErrors } = message;
  const failure = (why: LookupFailure, detail?: string): ReplyFailure => ({
    ok: false,
    why,
    ...(detail === undefined ? {} : { detail }),
    extendedErrors,
  });

  if (rcode === RCODE.REFUSED) return failure('refused');
  if (extendedErrors.some(saysFiltered)) return failure('filtered');
  if (rcode === RCODE.SERVFAIL) return failure(extendedErrors.some(saysBogus) ? 'dnssec-bogus' : 'servfail');
  if (rcode !== RCODE.NOERROR && rcode !== RCODE.NXDOMAIN) return failure('rcode', String(rcode));

  const aliases = followAliases(message.answers, question.host);
  if (!aliases.ok) return failure(aliases.why);
  const { end, chain } = aliases;
  const found = message.answers.filter((record) => record.type === question.type && record.owner === end);
  // A name that does not exist has no records: one half of the answer is wrong.
  if (rcode === RCODE.NXDOMAIN && found.length > 0) return failure('malformed');

  const isNegative = found.length === 0;
  if (isNegative && !isCleanNo(message, question.host, aliases)) return failure('unsound');
  const ttls = [
    ...aliases.ttls,
    ...(isNegative ? negativeTtls(message.authorities, end) : found.map(({ ttl }) => ttl)),
  ];
  const ceiling = isNegative ? NEGATIVE_TTL_CEILING_SECONDS : TTL_CEILING_SECONDS;
  return {
    ok: true,
    rcode: rcode === RCODE.NXDOMAIN ? 'NXDOMAIN' : 'NOERROR',
    found,
    end,
    chain,
    authenticated: message.authenticated,
    extendedErrors,
    lifeSeconds: Math.max(TTL_FLOOR_SECONDS, Math.min(ceiling, Math.min(...ttls) - ageSeconds)),
  };
}

/** RFC 2308 §3 and §5: the lesser of the SOA's TTL and its MINIMUM, from a zone that the name lies in. */
function negativeTtls(authorities: readonly DnsRecord[], name: string): readonly number[] {
  const soas = soasAbove(authorities, name);
  return soas.length > 0 ? soas.flatMap(({ ttl, minimum }) => [ttl, minimum]) : [NEGATIVE_TTL_WITHOUT_SOA_SECONDS];
}

/** The nearest first. */
const soasAbove = (
  authorities: readonly DnsRecord[],
  name: string,
): readonly (DnsRecord & { readonly type: 'SOA' })[] =>
  authorities
    .filter((record) => record.type === 'SOA')
    .filter(({ owner }) => covers(owner, name))
    .toSorted((one, other) => other.owner.length - one.owner.length);
