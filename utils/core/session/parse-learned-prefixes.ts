import { parsePrefix } from '@/utils/core/address/nat64';
import { isNumber, isObject, isText } from '@/utils/core/guards';
import { confirmed } from '@/utils/core/reach/learned-prefixes';
import type { LearnedPrefixes, PrefixCandidate } from '@/utils/core/reach/learned-prefixes';
import { parseList } from './shapes';

/** `nat64`. What is believed is worked out anew from the candidates; undefined if anything they rest on is wrong. */
export function parseLearnedPrefixes(stored: unknown): LearnedPrefixes | undefined {
  if (!isObject(stored) || !isNumber(stored.since)) return undefined;
  const candidates = parseList(stored.candidates, parseCandidate);
  const natives = parseList(stored.natives ?? [], (ip) => (isText(ip) ? ip : undefined));
  if (candidates === undefined || natives === undefined) return undefined;
  return { since: stored.since, prefixes: confirmed(candidates), candidates, natives };
}

/** What was learned in the epoch that began at `since`: what the session holds, if it is of that epoch, else nothing. */
export function learnedSince(stored: unknown, since: number): LearnedPrefixes {
  const learned = parseLearnedPrefixes(stored);
  return learned?.since === since ? learned : { since, prefixes: [], candidates: [], natives: [] };
}

function parseCandidate(input: unknown): PrefixCandidate | undefined {
  if (!isObject(input) || !isText(input.prefix) || !isText(input.host) || !isText(input.ipv4)) return undefined;
  const prefix = parsePrefix(input.prefix);
  return prefix && { prefix: prefix.text, host: input.host, ipv4: input.ipv4 };
}
