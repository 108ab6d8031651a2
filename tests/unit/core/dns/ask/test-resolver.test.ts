import { describe, expect, it } from 'vitest';
import { testResolver } from '@/utils/core/dns/ask/test-resolver';
import { answers, localResolver } from '@/tests/unit/core/dns/local-resolver';

const server = localResolver({
  good: answers({ flags: 0x81a0, answers: ['example.com 300 AAAA 3000:6:0:0:0:0:0:1'] }),
  closed: answers({ rcode: 3 }),
  busy: (reply) => {
    reply.writeHead(429).end();
  },
  portal: (reply) => {
    reply.writeHead(200, { 'content-type': 'text/html' }).end();
  },
  silent: () => {},
  servfail: answers({ rcode: 2 }),
});
let now = 0;
const world = { fetch: server.fetch, clock: () => (now += 25), timeoutMs: 200 };

describe('the test of a resolver', () => {
  it.each([
    ['good', { ok: true, isValidating: true, elapsedMs: 25 }],
    ['closed', { ok: true, isValidating: false, elapsedMs: 25 }],
    ['busy', { ok: false, why: 'http-status', detail: '429', elapsedMs: 25 }],
    ['portal', { ok: false, why: 'content-type', detail: 'text/html', elapsedMs: 25 }],
    ['silent', { ok: false, why: 'timeout', elapsedMs: 25 }],
    ['servfail', { ok: false, why: 'servfail', elapsedMs: 25 }],
  ])('says of one that is %s what came of it', async (path, expected) => {
    expect(await testResolver(world, `https://dns.test/${path}`)).toEqual(expected);
  });

  it('asks about a neutral name', async () => {
    await testResolver(world, 'https://dns.test/good');
    expect(server.asked.at(-1)).toMatchObject({ host: 'example.com', type: 'AAAA' });
  });

  it("tests the browser's own resolver as well", async () => {
    const system = { resolve: () => Promise.resolve({ addresses: ['203.0.113.5'] }) };
    expect(await testResolver({ ...world, system }, 'system')).toMatchObject({ ok: true });
  });
});
