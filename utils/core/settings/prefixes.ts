import { parseAddress } from '@/utils/core/address/address';
import { isPrefixLength, parsePrefix } from '@/utils/core/address/nat64';
import { fail, succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { PREFIXES } from './limits';
import { parseLines } from './lines';
import type { BadLine } from './lines';

/** `bad-length`: an address, but not with one of the lengths of RFC 6052. */
export type PrefixFault = 'not-a-prefix' | 'bad-length';

/** Reads the translation prefixes that a person typed, one `address/length` a line. Never throws. */
export function parsePrefixLines(text: string): {
  readonly prefixes: string[];
  readonly bad: BadLine<PrefixFault | 'duplicate' | 'too-many'>[];
} {
  const { values, bad } = parseLines(text, PREFIXES, readPrefix);
  return { prefixes: values, bad };
}

/** One prefix in its canonical spelling. */
export function readPrefix(text: string): Result<string, PrefixFault> {
  const prefix = parsePrefix(text);
  if (prefix !== undefined) return succeed(prefix.text);
  const [address = '', length = ''] = text.split('/');
  const isV6 = parseAddress(address)?.family === 'v6';
  return fail(isV6 && !isPrefixLength(Number(length)) ? 'bad-length' : 'not-a-prefix');
}
