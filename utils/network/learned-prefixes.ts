/**
 * Translation prefixes that a network shows by itself (RFC 6052; method.md cases 45, 46, Appendix A): DNS says that a
 * host has IPv4 addresses alone, and the answer came from an IPv6 address that carries one of them. One such host may
 * be chance, so a prefix is believed when another host, with another IPv4 address, shows it too.
 */
import { addressFromBytes, parseAddress } from '@/utils/address/address';
import type { Address } from '@/utils/address/address';
import { isInside } from '@/utils/address/block';
import { isPublicAddress, provesIpv6 } from '@/utils/address/connection';
import { embeddedIpv4, parsePrefix } from '@/utils/address/nat64';
import type { Prefix } from '@/utils/address/nat64';
import { isNumber, isRow, isText, parseList } from '@/utils/page/parse-record';
import { PREFIX_CANDIDATES } from './limits';

/** `nat64` of the session; of no use on another network, so it names the epoch that it was learned in. */
export interface LearnedPrefixes {
  /** NetworkSeen.since. */
  readonly since: number;
  /** Believed, as `address/length`. */
  readonly prefixes: readonly string[];
  /** What each rests on, and what still waits for a second host. */
  readonly candidates: readonly PrefixCandidate[];
}

interface PrefixCandidate {
  readonly prefix: string;
  readonly host: string;
  readonly ipv4: string;
}

/** A fresh answer of one host, and what DNS says of it. */
export interface ExplainedAnswer {
  readonly host: string;
  readonly ip: string;
  /** As DNS publishes them, of both families. */
  readonly a: readonly string[];
  readonly aaaa: readonly string[];
}

const LENGTHS = [96, 64, 56, 48, 40, 32] as const;
const RESERVED_OCTET = 8;

/**
 * Takes in what was seen; the same object comes back where nothing is new.
 *
 * An answer from an address that DNS publishes is native, whatever its bits look like (case 46); a prefix that it lies
 * in is no translator's and goes.
 */
export function learnPrefixes(known: LearnedPrefixes, answers: readonly ExplainedAnswer[]): LearnedPrefixes {
  const native = answers.flatMap(({ ip, aaaa }) => {
    const address = aaaa.includes(ip) ? parseAddress(ip) : undefined;
    return address ? [address] : [];
  });
  const isRefuted = (text: string): boolean => {
    const prefix = parsePrefix(text);
    return prefix === undefined || native.some((address) => isInside(address, prefix));
  };
  const candidates = known.candidates.filter(({ prefix }) => !isRefuted(prefix));
  for (const answer of answers) {
    for (const candidate of candidatesOf(answer)) {
      const isKnown = candidates.some(({ prefix, host }) => prefix === candidate.prefix && host === candidate.host);
      if (!isKnown && !isRefuted(candidate.prefix)) candidates.push(candidate);
    }
  }
  const kept = candidates.slice(-PREFIX_CANDIDATES);
  const isSame = kept.length === known.candidates.length && kept.every((one, index) => one === known.candidates[index]);
  return isSame ? known : { since: known.since, prefixes: confirmed(kept), candidates: kept };
}

/** Every prefix that would explain the answer; nearly always one. */
function candidatesOf({ host, ip, a, aaaa }: ExplainedAnswer): PrefixCandidate[] {
  const address = parseAddress(ip);
  if (aaaa.length > 0 || address?.family !== 'v6' || !provesIpv6(ip, [])) return [];
  return LENGTHS.flatMap((length) => {
    const prefix = prefixOf(address, length);
    const ipv4 = prefix && embeddedIpv4(address, prefix);
    if (!prefix || !ipv4 || !a.includes(ipv4.text) || !isSuffixEmpty(address, prefix)) return [];
    // 0.0.0.0/8 is what filters and proxies put there, and inner addresses need no translator's prefix of the network.
    return ipv4.bytes[0] !== 0 && isPublicAddress(ipv4.text) ? [{ prefix: prefix.text, host, ipv4: ipv4.text }] : [];
  });
}

function prefixOf({ bytes }: Address, length: number): Prefix | undefined {
  const start = addressFromBytes(bytes.map((byte, index) => (index < length / 8 ? byte : 0)));
  return start && parsePrefix(`${start.text}/${length}`);
}

/** RFC 6052 §2.2 wants zeros behind the embedded address; other bits there speak of a host that counts its own. */
function isSuffixEmpty({ bytes }: Address, { length }: Prefix): boolean {
  if (length === 96) return true;
  const end = length / 8 + 4 + (length / 8 + 4 > RESERVED_OCTET ? 1 : 0);
  return bytes.slice(end).every((byte) => byte === 0);
}

function confirmed(candidates: readonly PrefixCandidate[]): string[] {
  const prefixes = new Set(candidates.map(({ prefix }) => prefix));
  return [...prefixes].filter((prefix) => {
    const own = candidates.filter((candidate) => candidate.prefix === prefix);
    return own.some(({ host, ipv4 }) => own.some((other) => other.host !== host && other.ipv4 !== ipv4));
  });
}

/** What the session holds under `nat64`, if it is of the epoch that began at `since`; else nothing learned yet. */
export function parseLearnedPrefixes(input: unknown, since: number): LearnedPrefixes {
  const nothing: LearnedPrefixes = { since, prefixes: [], candidates: [] };
  if (!isRow(input) || !isNumber(input.since) || input.since !== since) return nothing;
  const candidates = parseList(input.candidates, parseCandidate);
  return candidates ? { since, prefixes: confirmed(candidates), candidates } : nothing;
}

function parseCandidate(input: unknown): PrefixCandidate | undefined {
  if (!isRow(input) || !isText(input.prefix) || !isText(input.host) || !isText(input.ipv4)) return undefined;
  const prefix = parsePrefix(input.prefix);
  return prefix && { prefix: prefix.text, host: input.host, ipv4: input.ipv4 };
}
