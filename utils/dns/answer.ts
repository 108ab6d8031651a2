import {
  MAX_ADDRESSES,
  MAX_ALIAS_HOPS,
  MAX_KEPT_RECORDS,
  NEGATIVE_TTL_CEILING_SECONDS,
  NEGATIVE_TTL_WITHOUT_SOA_SECONDS,
  TTL_CEILING_SECONDS,
  TTL_FLOOR_SECONDS,
} from '@/utils/dns/limits';
import type { ExtendedError, LookupFailure } from '@/utils/dns/lookup';
import { isUnder } from '@/utils/host/site';
import { saysBogus, saysFiltered } from './extended-errors';
import type { DnsMessage } from './message';
import type { Question } from './query';
import type { RecordType } from './record-lookup';
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
  /** Every address is one that filters answer with (method.md cases 25, 114): another resolver must confirm it. */
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
const SINKHOLES: readonly string[] = ['0.0.0.0', '::'];

/**
 * Turns a sound message into what it says about the question: addresses by owner name along the aliases, or the
 * failure it names (method.md cases 103 to 121). Records of other names prove nothing and are passed over.
 * `ageSeconds` is how long the message has lain in an HTTP cache; it is taken off every TTL (RFC 8484 §5.1).
 */
export function readReply(message: DnsMessage, question: Question<'A' | 'AAAA'>, ageSeconds: number): Reply {
  const read = readSound(message, question, ageSeconds);
  if (!read.ok) return read;
  const { found, end: _end, ...sound } = read;
  const texts = found.flatMap((record) => (record.type === question.type ? [record.address] : []));
  const addresses = [...new Set(texts)].slice(0, MAX_ADDRESSES);
  const isSinkhole = addresses.length > 0 && addresses.every((address) => SINKHOLES.includes(address));
  return { ...sound, addresses, ...(isSinkhole ? { isSinkhole } : {}) };
}

/**
 * The same for other records. NS and SOA of an alias's target are not the name's own (method.md case 143); the zone
 * that a negative answer names counts only where no alias led to another name.
 */
export function readRecords(message: DnsMessage, question: Question<RecordType>, ageSeconds: number): RecordsReply {
  const read = readSound(message, question, ageSeconds);
  if (!read.ok) return read;
  const { found, end, ...sound } = read;
  const isOwn = end === question.host;
  const mustOwn = question.type === 'NS' || question.type === 'SOA';
  const records = mustOwn && !isOwn ? [] : found.slice(0, MAX_KEPT_RECORDS);
  const zone = isOwn && records.length === 0 ? soaAbove(message.authorities, question.host)?.owner : undefined;
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
  // A name that does not exist has no records: one half of the answer is wrong, and nobody can say which.
  if (rcode === RCODE.NXDOMAIN && found.length > 0) return failure('malformed');

  const isNegative = found.length === 0;
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

type Aliases =
  | { readonly ok: true; readonly end: string; readonly chain: readonly string[]; readonly ttls: readonly number[] }
  | { readonly ok: false; readonly why: 'cname-loop' | 'cname-too-long' };

/** Walks the CNAMEs from `host`, in whatever order they stand (method.md case 119). */
function followAliases(records: readonly DnsRecord[], host: string): Aliases {
  const targets = new Map<string, DnsRecord & { readonly type: 'CNAME' | 'NS' }>();
  for (const record of records) {
    if (record.type === 'CNAME' && !targets.has(record.owner)) targets.set(record.owner, record);
  }
  const chain: string[] = [];
  const ttls: number[] = [];
  const passed = new Set([host]);
  for (let end = host; ;) {
    const alias = targets.get(end);
    if (alias === undefined) {
      return chain.length > MAX_ALIAS_HOPS ? { ok: false, why: 'cname-too-long' } : { ok: true, end, chain, ttls };
    }
    end = alias.target;
    if (passed.has(end)) return { ok: false, why: 'cname-loop' };
    passed.add(end);
    chain.push(end);
    ttls.push(alias.ttl);
  }
}

/** RFC 2308 §3 and §5: the lesser of the SOA's TTL and its MINIMUM, from a zone that the name lies in. */
function negativeTtls(authorities: readonly DnsRecord[], name: string): readonly number[] {
  const soa = soaAbove(authorities, name);
  return soa ? [soa.ttl, soa.minimum] : [NEGATIVE_TTL_WITHOUT_SOA_SECONDS];
}

const soaAbove = (
  authorities: readonly DnsRecord[],
  name: string,
): (DnsRecord & { readonly type: 'SOA' }) | undefined =>
  authorities.filter((record) => record.type === 'SOA').find(({ owner }) => owner === '.' || isUnder(name, owner));
