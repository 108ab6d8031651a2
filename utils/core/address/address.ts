import { LONGEST_TEXT, REMEMBERED } from './limits';
import { remembering } from './memo';

/**
 * An IP address in one spelling: equal addresses have equal texts (case 42 of docs/verdicts.md).
 */
export interface Address {
  readonly family: 'v4' | 'v6';
  /** As RFC 5952 writes it, without brackets or zone. IPv6 is hexadecimal throughout, as in the address bar. */
  readonly text: string;
  /** 4 or 16 octets in network order. */
  readonly bytes: readonly number[];
}

const BRACKETS = /^\[(.*)\]$/;
const ZONE = /%[^%\s]+$/;
const V6_SIGNS = /^[0-9a-f:.]+$/i;
const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUPS = 8;

/**
 * Reads an IP address as browsers, DNS answers and people write it.
 *
 * IPv4 is four decimal numbers: no octal, no hexadecimal, no short form. IPv6 is any form of RFC 4291; brackets and
 * zone are dropped (case 43 of docs/verdicts.md). Never throws.
 *
 * @returns undefined for anything else
 */
export function parseAddress(text: string): Address | undefined {
  return text.length > LONGEST_TEXT ? undefined : readAddress(text);
}

const readAddress = remembering(REMEMBERED, (text: string) => (text.includes(':') ? parseV6(text) : parseV4(text)));

/** The address with these 4 or 16 octets; `undefined` for any other array. */
export function addressFromBytes(bytes: readonly number[]): Address | undefined {
  const isOctets = bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255);
  if (!isOctets || (bytes.length !== 4 && bytes.length !== 16)) return undefined;
  if (bytes.length === 4) return parseV4(bytes.join('.'));
  const groups = Array.from({ length: GROUPS }, (_, i) =>
    (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16),
  );
  return parseV6(groups.join(':'));
}

function parseV4(text: string): Address | undefined {
  const parts = text.split('.');
  const bytes = parts.map(Number);
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part)) || bytes.some((byte) => byte > 255))
    return undefined;
  return { family: 'v4', text, bytes };
}

/** The URL parser spells IPv6 as RFC 5952 does, always in hexadecimal (docs/decisions/0004). */
function parseV6(text: string): Address | undefined {
  const bare = (BRACKETS.exec(text)?.[1] ?? text).replace(ZONE, '');
  if (!V6_SIGNS.test(bare)) return undefined;
  const url = `http://[${bare}]/`;
  if (!URL.canParse(url)) return undefined;
  const canonical = new URL(url).hostname.slice(1, -1);
  return { family: 'v6', text: canonical, bytes: bytesOf(canonical) };
}

/** @param canonical hexadecimal groups with at most one `::` */
function bytesOf(canonical: string): number[] {
  const [before = '', after] = canonical.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: GROUPS - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
