import {
  MAX_ADDRESSES,
  MAX_ALIAS_HOPS,
  NEGATIVE_TTL_CEILING_SECONDS,
  NEGATIVE_TTL_WITHOUT_SOA_SECONDS,
  TTL_CEILING_SECONDS,
  TTL_FLOOR_SECONDS,
} from '@/utils/dns/limits';
import type { ExtendedError, LookupFailure } from '@/utils/dns/lookup';
import type { DnsMessage, Question } from './message';
import type { DnsRecord } from './records';

/** What one resolver said to one question. */
export type Reply = ReplyAnswer | ReplyFailure;

interface ReplyAnswer {
  readonly ok: true;
  readonly rcode: 'NOERROR' | 'NXDOMAIN';
  readonly addresses: readonly string[];
  readonly chain: readonly string[];
  readonly authenticated: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  /** Every address is one that filters answer with (method.md cases 25, 114): another resolver must confirm it. */
  readonly isSinkhole?: true;
  /** How long it may be used from now on. */
  readonly lifeSeconds: number;
}

export interface ReplyFailure {
  readonly ok: false;
  readonly why: LookupFailure;
  readonly detail?: string;
  readonly extendedErrors: readonly ExtendedError[];
}

const RCODE = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;
const SINKHOLES: readonly string[] = ['0.0.0.0', '::'];

/** RFC 8914: 6 to 12 say that DNSSEC failed (method.md case 108). */
const saysBogus = ({ code }: ExtendedError): boolean => code >= 6 && code <= 12;
/** RFC 8914: forged (4), blocked, censored, filtered, prohibited (15 to 18): method.md §6.1, "policy". */
const saysFiltered = ({ code }: ExtendedError): boolean => code === 4 || (code >= 15 && code <= 18);

/**
 * Turns a sound message into what it says about the question: addresses by owner name along the aliases, or the
 * failure it names (method.md cases 103 to 121). Records of other names prove nothing and are passed over.
 * `ageSeconds` is how long the message has lain in an HTTP cache; it is taken off every TTL (RFC 8484 §5.1).
 */
export function readReply(message: DnsMessage, question: Question, ageSeconds: number): Reply {
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
  if (aliases === undefined) return failure('cname-loop');
  const { end, chain } = aliases;
  const found = message.answers.filter(
    (record): record is DnsRecord & { type: 'A' | 'AAAA' } => record.type === question.type && record.owner === end,
  );
  const addresses = [...new Set(found.map((record) => record.address))].slice(0, MAX_ADDRESSES);
  // A name that does not exist has no addresses: one half of the answer is wrong, and nobody can say which.
  if (rcode === RCODE.NXDOMAIN && addresses.length > 0) return failure('malformed');

  const isNegative = addresses.length === 0;
  const isSinkhole = !isNegative && addresses.every((address) => SINKHOLES.includes(address));
  const ttls = [
    ...aliases.ttls,
    ...(isNegative ? negativeTtls(message.authorities, end) : found.map(({ ttl }) => ttl)),
  ];
  const ceiling = isNegative ? NEGATIVE_TTL_CEILING_SECONDS : TTL_CEILING_SECONDS;
  return {
    ok: true,
    rcode: rcode === RCODE.NXDOMAIN ? 'NXDOMAIN' : 'NOERROR',
    addresses,
    chain,
    authenticated: message.authenticated,
    extendedErrors,
    ...(isSinkhole ? { isSinkhole } : {}),
    lifeSeconds: Math.max(TTL_FLOOR_SECONDS, Math.min(ceiling, Math.min(...ttls) - ageSeconds)),
  };
}

/** Walks the CNAMEs from `host`, in whatever order they stand; undefined for a loop or more than MAX_ALIAS_HOPS. */
function followAliases(
  records: readonly DnsRecord[],
  host: string,
): { readonly end: string; readonly chain: readonly string[]; readonly ttls: readonly number[] } | undefined {
  const chain: string[] = [];
  const ttls: number[] = [];
  for (let end = host; ;) {
    const alias = records.find((record) => record.type === 'CNAME' && record.owner === end);
    if (alias?.type !== 'CNAME') return { end, chain, ttls };
    if (alias.target === host || chain.includes(alias.target) || chain.length === MAX_ALIAS_HOPS) return undefined;
    end = alias.target;
    chain.push(end);
    ttls.push(alias.ttl);
  }
}

/** RFC 2308 §3 and §5: the lesser of the SOA's TTL and its MINIMUM, from a zone that the name lies in. */
function negativeTtls(authorities: readonly DnsRecord[], name: string): readonly number[] {
  const soa = authorities.find((record) => record.type === 'SOA' && isAtOrBelow(name, record.owner));
  return soa?.type === 'SOA' ? [soa.ttl, soa.minimum] : [NEGATIVE_TTL_WITHOUT_SOA_SECONDS];
}

const isAtOrBelow = (name: string, zone: string): boolean => zone === '.' || name === zone || name.endsWith(`.${zone}`);
