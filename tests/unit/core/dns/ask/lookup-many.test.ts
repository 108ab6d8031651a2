import { describe, expect, it } from 'vitest';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import type { ResolverWorld } from '@/utils/core/dns/ask/resolve';
import { createRig } from '@/tests/unit/core/dns/resolver-rig';

const { questions, resolverOver, server } = createRig();

describe('many hosts', () => {
  const hosts = Array.from({ length: 20 }, (_, index) => `host${index}.gov.vn`);

  it('are asked for both families, each once, six questions at a time', async () => {
    let underWay = 0;
    let most = 0;
    const fetch: ResolverWorld['fetch'] = async (url, init) => {
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        return await server.fetch(url, init);
      } finally {
        underWay -= 1;
      }
    };
    const steps: string[] = [];
    const found = await lookupMany(resolverOver(['slow'], { fetch }), [...hosts, ...hosts], {
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect([...found.keys()].sort()).toEqual([...hosts].sort());
    expect(found.get('host7.gov.vn')).toMatchObject({
      a: { addresses: ['203.0.113.5'] },
      aaaa: { addresses: ['3000:6::1'] },
    });
    expect(questions().length).toBe(40);
    expect(most).toBe(6);
    expect([steps[0], steps.at(-1)]).toEqual(['1/20', '20/20']);
  });

  it('keep what was found and are cancelled for the rest', async () => {
    const stop = new AbortController();
    const found = await lookupMany(resolverOver(['slow']), hosts, {
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 3) stop.abort();
      },
    });
    const settled = [...found.values()].filter(({ aaaa }) => aaaa.ok);
    expect(found.size).toBe(20);
    expect(settled.length).toBe(3);
    expect(found.get('host19.gov.vn')).toMatchObject({ a: { why: 'cancelled' }, aaaa: { why: 'cancelled' } });
  });

  it('behind a dead resolver do not wait for one timeout each', async () => {
    const found = await lookupMany(resolverOver(['silent'], { timeoutMs: 100 }), hosts);
    expect([...found.values()].every(({ a }) => !a.ok && a.why === 'timeout')).toBe(true);
    // Six are under way before the third strike, and a host may start its two before the other hosts' failures.
    expect(questions().length).toBeLessThanOrEqual(10);
  });
});
