import { beforeEach } from 'vitest';
import { createMemoryCache, createMemoryRecordCache } from '@/utils/core/dns/stored/cache';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import type { Resolver } from '@/utils/core/dns/ask/resolve';
import { localResolver, send } from './local-resolver';
import type { Behaviour } from './local-resolver';
import { response } from './wire';
import type { Response } from './wire';

/** What one resolver knows: records as zone-file lines by `name TYPE`, or a whole response; `!` before it with CD. */
export type Knowledge = Readonly<Record<string, readonly string[] | Response>>;

const isList = (entry: readonly string[] | Response): entry is readonly string[] => Array.isArray(entry);
const CHECKING_DISABLED = 0x10;

/** Two resolvers over one server; each test says what they know. All else is NODATA of the zone in `zoneOf`. */
export function createZoneRig() {
  const known = new Map<string, Knowledge>();
  const answer: Behaviour = (reply, { path, host, type, query }) => {
    const table = known.get(path) ?? {};
    const key = `${host} ${type}`;
    const unchecked = ((query[3] ?? 0) & CHECKING_DISABLED) === 0 ? undefined : table[`!${key}`];
    const entry = unchecked ?? table[key] ?? {};
    const parts: Response = isList(entry) ? { answers: entry } : entry;
    send(reply, response({ question: host, type, ...parts }));
  };
  const server = localResolver({ one: answer, two: answer });
  beforeEach(() => {
    known.clear();
    server.asked.length = 0;
  });
  const at = (path: string): string => `https://dns.test/${path}`;
  return {
    at,
    /** The questions that arrived, as `path host type`, with `!` before those with CD. */
    questions: (): string[] =>
      server.asked.map(
        ({ path, host, type, query }) =>
          `${path} ${((query[3] ?? 0) & CHECKING_DISABLED) === 0 ? '' : '!'}${host} ${type}`,
      ),
    resolverThat: (one: Knowledge, two?: Knowledge): Resolver => {
      known.set('one', one);
      if (two) known.set('two', two);
      return createResolver({
        fetch: server.fetch,
        clock: () => 1_000_000,
        resolvers: two ? [at('one'), at('two')] : [at('one')],
        cache: createMemoryCache(),
        recordCache: createMemoryRecordCache(),
        exclusive: (_name, run) => run(),
        timeoutMs: 5_000,
      });
    },
  };
}
