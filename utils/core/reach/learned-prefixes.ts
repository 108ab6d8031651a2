/**
 * Translation prefixes that a network shows by itself (RFC 6052; cases 45, 46 of docs/verdicts.md). A host has IPv4
 * addresses alone, and answers from an IPv6 address that carries one of them: that makes a candidate. One owner may
 * number IPv6 addresses so and hide them from DNS. So a prefix is believed when a host of another owner, in another
 * /16, shows it too. It is never believed when DNS publishes an address inside it that a host answered from.
 */
import { addressFromBytes, parseAddress } from '@/utils/core/address/address';
import type { Address } from '@/utils/core/address/address';
import { isInside } from '@/utils/core/address/block';
import { classifyAddress, isUsableAaaa } from '@/utils/core/address/address-class';
import { isPublicAddress } from '@/utils/core/address/connection';
import { embeddedIpv4, nat64Of, parsePrefix } from '@/utils/core/address/nat64';
import type { Prefix } from '@/utils/core/address/nat64';
import { siteOf } from '@/utils/core/host/site';
import { NATIVE_ADDRESSES, PREFIX_CANDIDATES } from './limits';

/** What was learned, and in which epoch: on another network it is of no use. */
export interface LearnedPrefixes {
  /** NetworkSeen.since. */
  readonly since: number;
  /** Believed, as `address/length`. */
  readonly prefixes: readonly string[];
  /** What each rests on, and what still waits for a second host. */
  readonly candidates: readonly PrefixCandidate[];
  /** The last published addresses that hosts answered from, one of each /96. No prefix holds one of them. */
  readonly natives: readonly string[];
}

export interface PrefixCandidate {
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
 * Takes in what was seen. An answer from an address that DNS publishes is native (case 46 of docs/verdicts.md), so a
 * prefix around it is no translator's and goes.
 *
 * @returns `known` itself where nothing is new
 */
export function learnPrefixes(known: LearnedPrefixes, answers: readonly ExplainedAnswer[]): LearnedPrefixes {
  const natives = withNatives(known.natives, answers);
  const native = natives.flatMap((ip) => parseAddress(ip) ?? []);
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
  if (isSame && natives === known.natives) return known;
  return { since: known.since, prefixes: confirmed(kept), candidates: kept, natives };
}

function withNatives(known: readonly string[], answers: readonly ExplainedAnswer[]): readonly string[] {
  const networks = new Set(known.map(networkOf));
  const news: string[] = [];
  for (const { ip, aaaa } of answers) {
    const network = networkOf(ip);
    if (!aaaa.includes(ip) || network === undefined || networks.has(network)) continue;
    networks.add(network);
    news.push(ip);
  }
  return news.length === 0 ? known : [...known, ...news].slice(-NATIVE_ADDRESSES);
}

/** The longest prefix that may hold the address. */
const networkOf = (ip: string): string | undefined => {
  const address = parseAddress(ip);
  return address?.family === 'v6' ? address.bytes.slice(0, 12).join('.') : undefined;
};

/** Every prefix that would explain the answer: nearly always one. */
function candidatesOf({ host, ip, a, aaaa }: ExplainedAnswer): PrefixCandidate[] {
  const address = parseAddress(ip);
  if (aaaa.length > 0 || address?.family !== 'v6' || !mayBeTranslated(address)) return [];
  return LENGTHS.flatMap((length) => {
    const prefix = prefixOf(address, length);
    const ipv4 = prefix && embeddedIpv4(address, prefix);
    if (!prefix || !ipv4 || !a.includes(ipv4.text) || !isSuffixEmpty(address, prefix)) return [];
    // Filters and proxies put 0.0.0.0/8 there.
    return ipv4.bytes[0] !== 0 && isPublicAddress(ipv4.text) ? [{ prefix: prefix.text, host, ipv4: ipv4.text }] : [];
  });
}

/** A network may take its prefix out of its unique local addresses. */
function mayBeTranslated(address: Address): boolean {
  const name = classifyAddress(address);
  return nat64Of(address, []) === undefined && (isUsableAaaa(name) || name === 'unique-local');
}

function prefixOf({ bytes }: Address, length: number): Prefix | undefined {
  const start = addressFromBytes(bytes.map((byte, index) => (index < length / 8 ? byte : 0)));
  return start && parsePrefix(`${start.text}/${length}`);
}

/** RFC 6052 §2.2: zeros stand behind the embedded address. Other bits are a host's own. */
function isSuffixEmpty({ bytes }: Address, { length }: Prefix): boolean {
  if (length === 96) return true;
  const end = length / 8 + 4 + (length / 8 + 4 > RESERVED_OCTET ? 1 : 0);
  return bytes.slice(end).every((byte) => byte === 0);
}

/** Prefixes that two independent hosts show. */
export function confirmed(candidates: readonly PrefixCandidate[]): string[] {
  const prefixes = new Set(candidates.map(({ prefix }) => prefix));
  return [...prefixes].filter((prefix) => {
    const own = candidates.filter((candidate) => candidate.prefix === prefix);
    return own.some((one) => own.some((other) => areIndependent(one, other)));
  });
}

const areIndependent = (one: PrefixCandidate, other: PrefixCandidate): boolean =>
  siteOf(one.host) !== siteOf(other.host) && blockOf(one.ipv4) !== blockOf(other.ipv4);

/** The /16 of an IPv4 address. */
const blockOf = (ipv4: string): string => ipv4.split('.', 2).join('.');
