import type { LookupFailure } from '@/utils/core/dns/lookup';
import type { AskerWorld } from './ask-in-turn';
import { askDoh } from './doh-client';
import { askSystem } from './system-resolver';

/** Run by IANA, in every public DNS, and tells nobody anything about the person (docs/rulings.md 16). */
const NEUTRAL_NAME = 'example.com';

export type ResolverTest =
  | { readonly ok: true; readonly elapsedMs: number; readonly isValidating: boolean }
  | {
      readonly ok: false;
      readonly why: LookupFailure;
      readonly detail: string | undefined;
      readonly elapsedMs: number;
    };

/**
 * Asks one resolver about NEUTRAL_NAME, past every cache. Any sound DNS answer passes, "no such name" too: the
 * question is whether the resolver can be used, and a closed network may not know the name.
 */
export async function testResolver(
  { fetch, clock, system, timeoutMs }: AskerWorld,
  resolver: string,
  signal?: AbortSignal,
): Promise<ResolverTest> {
  const options = { timeoutMs, signal };
  const begun = clock();
  const reply =
    resolver === 'system' && system !== undefined
      ? await askSystem(system, NEUTRAL_NAME, options)
      : await askDoh({ fetch, resolver, question: { host: NEUTRAL_NAME, type: 'AAAA' }, ...options });
  const elapsedMs = clock() - begun;
  if (reply.ok) return { ok: true, elapsedMs, isValidating: reply.authenticated };
  return { ok: false, why: reply.why, detail: reply.detail, elapsedMs };
}
