import { AUTHENTIC_DATA, CHECKING_DISABLED, DNSSEC_OK, encode, RECURSION_DESIRED } from '@leichtgewicht/dns-packet';
import type { OptionData } from '@leichtgewicht/dns-packet';
import { QUERY_BLOCK_BYTES, UDP_PAYLOAD_BYTES } from '@/utils/dns/limits';
import { TYPE_NUMBERS } from './records';
import type { DnsType } from './records';

export interface Question<Type extends Exclude<DnsType, 'CNAME'> = Exclude<DnsType, 'CNAME'>> {
  /** Lower-case ASCII name without a trailing dot. */
  readonly host: string;
  readonly type: Type;
  /** CD: the resolver shall give what it found without validating it (RFC 4035 §3.2.2). */
  readonly isUnchecked?: boolean;
}

/** How the library writes a type that it has no name for. */
const HTTPS = `UNKNOWN_${TYPE_NUMBERS.HTTPS}` as const;

const isHostName = (host: string): boolean =>
  host.length <= 253 && host.split('.').every((label) => /^[\u0021-\u007e]{1,63}$/u.test(label));

/**
 * The query of method.md §6.1: ID 0 (so that HTTP may cache it), RD, AD and DO, padded to a multiple of 128 octets.
 * With `hideSubnet` it carries the ECS option with source prefix 0, which forbids passing the client's network on
 * (RFC 7871 §7.1.2). Throws if `host` cannot be a DNS name: nobody should have come here with it.
 */
export function encodeQuery(question: Question, hideSubnet: boolean): Uint8Array<ArrayBuffer> {
  if (!isHostName(question.host)) throw new Error(`expected a DNS name in ASCII, got "${question.host}"`);
  const encodeWith = (paddingBytes: number): Uint8Array => {
    const options: OptionData[] = hideSubnet
      ? [{ code: 'CLIENT_SUBNET', ip: '0.0.0.0', family: 1, sourcePrefixLength: 0 }]
      : [];
    options.push({ code: 'PADDING', length: paddingBytes });
    const opt = {
      type: 'OPT' as const,
      name: '.',
      udpPayloadSize: UDP_PAYLOAD_BYTES,
      flags: DNSSEC_OK,
      data: options,
      options,
    };
    return encode({
      type: 'query',
      id: 0,
      flags: RECURSION_DESIRED | AUTHENTIC_DATA | (question.isUnchecked === true ? CHECKING_DISABLED : 0),
      questions: [{ type: question.type === 'HTTPS' ? HTTPS : question.type, name: question.host }],
      additionals: [opt],
    });
  };
  const overhang = encodeWith(0).length % QUERY_BLOCK_BYTES;
  return new Uint8Array(encodeWith(overhang === 0 ? 0 : QUERY_BLOCK_BYTES - overhang));
}
