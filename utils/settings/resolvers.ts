import { fail, succeed } from '@/utils/result';
import type { Result } from '@/utils/result';
import { RESOLVERS } from './limits';
import { parseLines } from './lines';
import type { BadLine } from './lines';

export type ResolverFault = 'not-a-url' | 'not-https' | 'has-credentials';

/** The browser's own resolver, where it has one (RULINGS 13). */
const SYSTEM = 'system';

/** Known resolvers by exact host, so that a name which only resembles one is shown as it is. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['cloudflare-dns.com', 'Cloudflare (1.1.1.1)'],
  ['one.one.one.one', 'Cloudflare (1.1.1.1)'],
  ['1.1.1.1', 'Cloudflare (1.1.1.1)'],
  ['1.0.0.1', 'Cloudflare (1.0.0.1)'],
  ['dns.google', 'Google (8.8.8.8)'],
  ['8.8.8.8', 'Google (8.8.8.8)'],
  ['8.8.4.4', 'Google (8.8.4.4)'],
  ['dns.quad9.net', 'Quad9 (9.9.9.9)'],
  ['9.9.9.9', 'Quad9 (9.9.9.9)'],
  ['dns.adguard-dns.com', 'AdGuard'],
  ['unfiltered.adguard-dns.com', 'AdGuard'],
]);

/**
 * Reads the resolvers that a person typed, one a line, in order (RULINGS 33); 'system' is one too. An empty text
 * gives an empty list, which stands for the defaults. Never throws.
 */
export function parseResolverLines(text: string): {
  readonly resolvers: string[];
  readonly bad: BadLine<ResolverFault | 'duplicate' | 'too-many'>[];
} {
  const { values, bad } = parseLines(text, RESOLVERS, readResolver);
  return { resolvers: values, bad };
}

/** One resolver in its canonical spelling: `https` address without fragment and RFC 8484 `{?dns}`, or 'system'. */
export function readResolver(text: string): Result<string, ResolverFault> {
  if (text === SYSTEM) return succeed(SYSTEM);
  const url = parseUrl(text.replace(/\{\?dns\}$/, ''));
  // `https:name` is a URL to the parser, with `name` taken for its host; a person who wrote it meant something else.
  if (url === undefined || !/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return fail('not-a-url');
  if (url.protocol !== 'https:') return fail('not-https');
  if (url.username !== '' || url.password !== '') return fail('has-credentials');
  url.hash = '';
  return succeed(url.href);
}

/** Somebody learns the names who did not learn them by the visit: any resolver but the browser's own. */
export const asksOthers = (resolvers: readonly string[]): boolean => resolvers.some((resolver) => resolver !== SYSTEM);

/** A resolver's name for people: its operator where known, else its host; 'system' stays 'system'. */
export function resolverName(url: string): string {
  const host = parseUrl(url)?.host ?? url;
  return NAMES.get(host) ?? host;
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // No URL: the caller names the fault.
    return undefined;
  }
}
