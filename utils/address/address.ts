import ipaddr from 'ipaddr.js';
import { LONGEST_TEXT, REMEMBERED } from './limits';
import { remembering } from './memo';

/** An IP address in one spelling, so that two addresses are equal exactly when their texts are (method.md case 42). */
export interface Address {
  readonly family: 'v4' | 'v6';
  /** RFC 5952 without brackets or zone; a v6 address is always hexadecimal, as in the address bar. */
  readonly text: string;
  /** 4 or 16 octets in network order. */
  readonly bytes: readonly number[];
}

const BRACKETS = /^\[(.*)\]$/;
const ZONE = /%[^%\s]+$/;
const DOTTED_TAIL = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/;
const HEX_GROUPS = /^(?=.*:)(?:[0-9a-f]{0,4}:)*[0-9a-f]{0,4}$/i;

/**
 * Reads an IP address as browsers, DNS answers and people write it.
 *
 * Takes v4 as four decimal numbers only (no octal, hexadecimal or short forms), v6 in any RFC 4291 form with
 * optional brackets and zone, which are dropped (method.md case 43). Anything else is `undefined`; never throws.
 */
export function parseAddress(text: string): Address | undefined {
  return text.length > LONGEST_TEXT ? undefined : readAddress(text);
}

const readAddress = remembering(REMEMBERED, (text: string) => (text.includes(':') ? parseV6(text) : parseV4(text)));

/** The address with these 4 or 16 octets; `undefined` for any other array. */
export function addressFromBytes(bytes: readonly number[]): Address | undefined {
  const isOctets = bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255);
  if (!isOctets || (bytes.length !== 4 && bytes.length !== 16)) return undefined;
  const text = ipaddr.fromByteArray([...bytes]).toString();
  return { family: bytes.length === 4 ? 'v4' : 'v6', text, bytes: [...bytes] };
}

function parseV4(text: string): Address | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) return undefined;
  return { family: 'v4', text, bytes: text.split('.').map(Number) };
}

function parseV6(text: string): Address | undefined {
  const bare = (BRACKETS.exec(text)?.[1] ?? text).replace(ZONE, '');
  const groups = withoutDottedTail(bare);
  // ipaddr.js alone would take groups of five digits and more.
  if (groups === undefined || !HEX_GROUPS.test(groups) || !ipaddr.IPv6.isValid(groups)) return undefined;
  const address = ipaddr.IPv6.parse(groups);
  return { family: 'v6', text: address.toRFC5952String(), bytes: address.toByteArray() };
}

/** ipaddr.js reads `::192.0.2.1` as `::ffff:192.0.2.1` and allows octal parts, so the tail is turned here. */
function withoutDottedTail(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const [, head, tail] = DOTTED_TAIL.exec(text) ?? [];
  const octets = tail === undefined ? undefined : parseV4(tail)?.bytes;
  if (head === undefined || octets === undefined) return undefined;
  const hex = octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');
  return `${head}${hex.slice(0, 4)}:${hex.slice(4)}`;
}
