import { fail, succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { RESOLVERS } from './limits';
import { parseLines } from './lines';
import type { BadLine } from './lines';

export type ResolverFault = 'not-a-url' | 'not-https' | 'has-credentials' | 'bad-template';

/** The browser's own resolver, where it has one (docs/rulings.md 13). */
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
 * Reads the resolvers that a person typed, one a line, in order (docs/rulings.md 33); 'system' is one too. An empty
 * text gives an empty list, which stands for the defaults. Never throws.
 */
export function parseResolverLines(text: string): {
  readonly resolvers: string[];
  readonly bad: BadLine<ResolverFault | 'duplicate' | 'too-many'>[];
} {
  const { values, bad } = parseLines(text, RESOLVERS, readResolver);
  return { resolvers: values, bad };
}

/**
 * One resolver in its canonical spelling, or 'system': an `https` address without fragment and without the template of
 * RFC 8484, which stands at its end as `{?dns}`, or after a query of its own as `{&dns}` (RFC 6570 §3.2.8, §3.2.9). Its
 * own query stays as it was written, but for what no URL may hold. Another template is refused: it means an address
 * that is not this one.
 */
export function readResolver(text: string): Result<string, ResolverFault> {
  if (text === SYSTEM) return succeed(SYSTEM);
  const [address = ''] = text.split('#', 1);
  const [, base = '', template] = /^(.*?)(\{[?&]dns\})?$/s.exec(address) ?? [];
  const url = parseUrl(base);
  // `https:name` is a URL to the parser, with `name` taken for its host; a person who wrote it meant something else.
  if (url === undefined || !/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return fail('not-a-url');
  if (url.protocol !== 'https:') return fail('not-https');
  if (url.username !== '' || url.password !== '') return fail('has-credentials');
  const fitting = base.includes('?') ? '{&dns}' : '{?dns}';
  if (/[{}]/.test(base) || (template !== undefined && template !== fitting)) return fail('bad-template');
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
