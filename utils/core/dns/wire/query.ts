import { QUERY_BLOCK_BYTES, UDP_PAYLOAD_BYTES } from '@/utils/core/dns/limits';
import { isDnsName } from '@/utils/core/host/dns-name';
import { CLASS_IN, TYPE_NUMBERS, TYPE_OPT } from './records';
import type { DnsType } from './records';

type AskedType = Exclude<DnsType, 'CNAME' | 'DNAME'>;

export interface Question<Type extends AskedType = AskedType> {
  /** Lower-case ASCII name without a trailing dot. */
  readonly host: string;
  readonly type: Type;
  /** CD: the resolver shall give what it found without validating it (RFC 4035 §3.2.2). */
  readonly isUnchecked?: boolean;
}

const RECURSION_DESIRED = 0x0100;
const AUTHENTIC_DATA = 0x0020;
const CHECKING_DISABLED = 0x0010;
/** DO, in the OPT record's own flags (RFC 3225 §3). */
const DNSSEC_OK = 0x8000;

/** Code, length, then family IPv4, source prefix 0, scope prefix 0 and no octet of an address (RFC 7871 §6). */
const NO_CLIENT_SUBNET = [0, 8, 0, 4, 0, 1, 0, 0];
const OPTION_PADDING = 12;
/** Code and length of an option. */
const OPTION_HEAD_BYTES = 4;
const OPT_HEAD_BYTES = 11;

const u16 = (value: number): number[] => [value >> 8, value & 255];

const labelOctets = (label: string): number[] => [label.length, ...new TextEncoder().encode(label)];

/**
 * A query with ID 0, so that HTTP may cache it (RFC 8484 §4.1), RD, AD and DO, padded to a multiple of QUERY_BLOCK_BYTES
 * (RFC 7830, RFC 8467 §4.1). Throws if `host` cannot be a DNS name.
 *
 * @param hideSubnet adds the ECS option with source prefix 0: the client's network is not passed on (RFC 7871 §7.1.2)
 */
export function encodeQuery(
  { host, type, isUnchecked = false }: Question,
  hideSubnet: boolean,
): Uint8Array<ArrayBuffer> {
  if (!isDnsName(host)) throw new Error(`expected a DNS name in ASCII, got "${host}"`);
  const flags = RECURSION_DESIRED | AUTHENTIC_DATA | (isUnchecked ? CHECKING_DISABLED : 0);
  const header = [0, flags, 1, 0, 0, 1].flatMap(u16);
  const question = [...host.split('.').flatMap(labelOctets), 0, ...u16(TYPE_NUMBERS[type]), ...u16(CLASS_IN)];
  const subnet = hideSubnet ? NO_CLIENT_SUBNET : [];
  const front = [...header, ...question];
  const bareLength = front.length + OPT_HEAD_BYTES + subnet.length + OPTION_HEAD_BYTES;
  const length = Math.ceil(bareLength / QUERY_BLOCK_BYTES) * QUERY_BLOCK_BYTES;
  const padding = length - bareLength;
  // The OPT record (RFC 6891 §6.1.2): the root, type, size, RCODE and version 0, flags, length of the options.
  const opt = [
    0,
    ...[TYPE_OPT, UDP_PAYLOAD_BYTES, 0, DNSSEC_OK, subnet.length + OPTION_HEAD_BYTES + padding].flatMap(u16),
  ];
  const query = new Uint8Array(length);
  query.set([...front, ...opt, ...subnet, ...u16(OPTION_PADDING), ...u16(padding)]);
  return query;
}
