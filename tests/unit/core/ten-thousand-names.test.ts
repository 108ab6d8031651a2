import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decode } from '@leichtgewicht/dns-packet';
import { describe, expect, it } from 'vitest';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import { LOOKUPS_IN_MEMORY } from '@/utils/core/dns/limits';
import { createMemoryCache, createMemoryRecordCache } from '@/utils/core/dns/stored/cache';
import { response } from '@/tests/unit/core/dns/wire';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { judge } from '@/utils/core/verdict/judge';

/*
 * The core runs for hours under plain Node, where nothing ends it as a page or an idle worker ends. Whatever it
 * remembers has a limit.
 */

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Of what is reached by something, in MB. */
function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

const names = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `ten-mien-${index}.${word}-${index % 97}.vn`);

/** Answers each question at once, as a resolver with a short way would. */
const fetch = (url: string): Promise<Response> => {
  const query = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
  const { name: host = '', type = '' } = decode(query).questions?.[0] ?? {};
  const data = type === 'A' ? '203.0.113.5' : '3000:6:0:0:0:0:0:1';
  const body = response({ question: host, type, answers: [`${host} 300 ${type} ${data}`] });
  return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/dns-message' } }));
};

describe('ten thousand names', () => {
  it('that are looked up leave no more behind than the cache keeps', { timeout: 60_000 }, async () => {
    const cache = createMemoryCache();
    const recordCache = createMemoryRecordCache();
    const resolvers = ['https://dns.test/query'];
    const exclusive = <Value>(_name: string, run: () => Promise<Value>): Promise<Value> => run();
    const { lookUp } = createResolver({ fetch, clock: () => 1_000, resolvers, cache, recordCache, exclusive });
    // One wish to give up for all of them, as the command line and a page have.
    const { signal } = new AbortController();

    await lookupMany(lookUp, names('truoc', LOOKUPS_IN_MEMORY / 2), { signal });
    const before = heap();
    const asked = names('sau', 10_000);
    const answered = [...(await lookupMany(lookUp, asked, { signal })).values()].filter(
      ({ a, aaaa }) => a.ok && aaaa.ok,
    );
    expect(answered.splice(0)).toHaveLength(10_000);
    expect(heap() - before).toBeLessThan(15);

    const kept = await Promise.all(asked.flatMap((host) => [cache.get(host, 'A'), cache.get(host, 'AAAA')]));
    expect(kept.filter((lookup) => lookup !== undefined)).toHaveLength(LOOKUPS_IN_MEMORY);
    expect(kept.at(-1)).toMatchObject({ host: asked.at(-1) });
  });

  it('that are judged leave nothing behind', { timeout: 60_000 }, () => {
    const judgeAll = (word: string): void => {
      for (let index = 0; index < 10_000; index += 1) {
        const host = `a${index}.${word}${index}`;
        const ip = `3000:6:${index.toString(16)}::1`;
        expect(judge(evidenceOf({ host, ip, a: ['203.0.113.5'], aaaa: [ip] })).site.code).toBe('confirmed');
        expect(suffixList.siteOf(`x.${host}`)).toBe(host);
      }
    };
    judgeAll('mot');
    const before = heap();
    judgeAll('hai');
    expect(heap() - before).toBeLessThan(1.5);
  });
});
