import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askDoh } from '@/utils/core/dns/ask/doh-client';
import type { Fetch } from '@/utils/core/dns/ask/doh-client';
import { answers, localResolver, send } from '@/tests/unit/core/dns/local-resolver';
import type { Behaviour } from '@/tests/unit/core/dns/local-resolver';
import { response, toHex } from '@/tests/unit/core/dns/wire';

const ADDRESS = 'www.gov.vn 300 AAAA 3000:6:0:0:0:0:0:1';
const sound = response({ answers: [ADDRESS] });
const bomb = gzipSync(new Uint8Array(30_000_000));
const status =
  (code: number): Behaviour =>
  (reply) => {
    reply.writeHead(code, { 'content-type': 'text/plain' }).end('no');
  };
const begin = (reply: Parameters<Behaviour>[0]): void => {
  reply.writeHead(200, { 'content-type': 'application/dns-message' });
};

const resolver = localResolver({
  good: answers({ answers: [ADDRESS] }),
  aged: (reply) => send(reply, sound, { age: '120' }),
  'odd-age': (reply) => send(reply, sound, { age: '-5, 7' }),
  'with-parameter': (reply) => send(reply, sound, { 'content-type': 'Application/DNS-Message; charset=binary' }),
  silent: () => {},
  'slow-body': (reply) => {
    begin(reply);
    reply.write(sound.subarray(0, 20));
  },
  dripping: (reply) => {
    begin(reply);
    const drip = setInterval(() => reply.write('x'), 10);
    reply.on('close', () => clearInterval(drip));
  },
  endless: (reply) => {
    begin(reply);
    const pour = (): void => {
      while (!reply.destroyed && reply.write(new Uint8Array(65_536)));
    };
    reply.on('drain', pour);
    pour();
  },
  bomb: (reply) => send(reply, bomb, { 'content-encoding': 'gzip' }),
  large: (reply) => send(reply, new Uint8Array(65_536)),
  'not-gzip': (reply) => send(reply, sound, { 'content-encoding': 'gzip' }),
  redirect: (reply) => {
    reply.writeHead(302, { location: '/good' }).end();
  },
  json: (reply) => send(reply, new TextEncoder().encode('{"Status":0}'), { 'content-type': 'application/dns-json' }),
  portal: (reply) => {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Đăng nhập</h1>');
  },
  untyped: (reply) => {
    reply.writeHead(200).end(sound);
  },
  429: status(429),
  500: status(500),
  404: status(404),
  204: (reply) => {
    reply.writeHead(204).end();
  },
  empty: (reply) => send(reply, new Uint8Array()),
  cut: (reply) => send(reply, sound.subarray(0, 30)),
  broken: (reply) => {
    reply.writeHead(200, { 'content-type': 'application/dns-message', 'content-length': '500' });
    reply.write(sound, () => reply.destroy());
  },
  'hung-up': (reply) => {
    reply.destroy();
  },
  truncated: answers({ flags: 0x8380 }),
  'other-question': (reply) => send(reply, response({ question: 'evil.vn', answers: [ADDRESS] })),
  'other-records': answers({ answers: ['evil.vn 300 AAAA 3000:6:0:0:0:0:0:666'] }),
  servfail: answers({ rcode: 2, extendedErrors: [{ code: 9, text: 'no DNSKEY' }] }),
});

const question = { host: 'www.gov.vn', type: 'AAAA' } as const;
const ask = (path: string, more: { timeoutMs?: number; signal?: AbortSignal } = {}) =>
  askDoh({ fetch: resolver.fetch, resolver: `https://dns.test/${path}`, question, timeoutMs: 2_000, ...more });

describe('asking a resolver over HTTPS', () => {
  it.each([
    ['good', 300],
    ['aged', 180],
    ['odd-age', 300],
    ['with-parameter', 300],
  ])('gets the answer of a resolver that is %s', async (path, lifeSeconds) => {
    const reply = await ask(path);
    expect(reply).toMatchObject({ ok: true, rcode: 'NOERROR', addresses: ['3000:6::1'], lifeSeconds });
  });

  it.each([
    ['redirect', 'network', undefined],
    ['json', 'content-type', 'application/dns-json'],
    ['portal', 'content-type', 'text/html'],
    ['untyped', 'content-type', ''],
    ['429', 'http-status', '429'],
    ['500', 'http-status', '500'],
    ['404', 'http-status', '404'],
    ['204', 'http-status', '204'],
    ['empty', 'malformed', undefined],
    ['cut', 'malformed', undefined],
    ['broken', 'network', undefined],
    ['hung-up', 'network', undefined],
    ['not-gzip', 'network', undefined],
    ['truncated', 'truncated', undefined],
    ['other-question', 'malformed', undefined],
    ['large', 'too-large', undefined],
    ['endless', 'too-large', undefined],
    ['bomb', 'too-large', undefined],
  ])('names what a resolver did that is %s: %s', async (path, why, detail) => {
    const reply = await ask(path);
    expect(reply).toEqual({ ok: false, why, ...(detail === undefined ? {} : { detail }), extendedErrors: [] });
  });

  it('does not read an address of another name, nor an absence in it', async () => {
    expect(await ask('other-records')).toEqual({ ok: false, why: 'unsound', extendedErrors: [] });
  });

  it('hands on the extended errors of a failure', async () => {
    expect(await ask('servfail')).toEqual({
      ok: false,
      why: 'dnssec-bogus',
      extendedErrors: [{ code: 9, text: 'no DNSKEY' }],
    });
  });

  it.each(['silent', 'slow-body', 'dripping'])('gives up in time on a resolver that is %s', async (path) => {
    const begun = performance.now();
    expect(await ask(path, { timeoutMs: 150 })).toMatchObject({ ok: false, why: 'timeout' });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(['silent', 'slow-body', 'dripping'])(
    'stops at once when told to, with a resolver that is %s',
    async (path) => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 50);
      expect(await ask(path, { signal: stop.signal })).toMatchObject({ ok: false, why: 'cancelled' });
    },
  );

  it('sends nothing when told to stop before', async () => {
    const before = resolver.asked.length;
    expect(await ask('good', { signal: AbortSignal.abort() })).toMatchObject({ ok: false, why: 'cancelled' });
    expect(resolver.asked.length).toBe(before);
  });

  it('lets go of the connection of an endless answer', async () => {
    await ask('endless');
    const { request } = resolver.asked.at(-1) ?? {};
    await expect.poll(() => request?.socket.destroyed).toBe(true);
  });

  it('names a resolver that is not there', async () => {
    const reply = await askDoh({ fetch, resolver: 'http://127.0.0.1:1/dns-query', question });
    expect(reply).toEqual({ ok: false, why: 'network', extendedErrors: [] });
  });

  it('asks with what RFC 8484 needs and nothing that tells more', async () => {
    await ask('good');
    const { request, query } = resolver.asked.at(-1) ?? {};
    expect(request?.method).toBe('GET');
    expect(request?.headers.accept).toBe('application/dns-message');
    expect(request?.headers).not.toHaveProperty('cookie');
    expect(request?.headers).not.toHaveProperty('referer');
    expect(request?.url).toMatch(/^\/good\?dns=[A-Za-z0-9_-]{171}$/);
    expect(query?.length).toBe(128);
  });

  it('tells the browser to keep credentials, caches, redirects and referrers out of it', async () => {
    const seen: RequestInit[] = [];
    const spy: Fetch = (_url, init) => {
      seen.push(init);
      return Promise.reject(new TypeError('not today'));
    };
    await askDoh({ fetch: spy, resolver: 'https://dns.test/dns-query', question });
    expect(seen[0]).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  it.each([
    ['https://dns.google/dns-query', true],
    ['https://cloudflare-dns.com/dns-query', false],
    ['https://notdns.google/dns-query', false],
  ])('asks %s to keep the subnet to itself: %s', async (address, isAsked) => {
    const urls: URL[] = [];
    const spy: Fetch = (url) => {
      urls.push(new URL(url));
      return Promise.reject(new TypeError('not today'));
    };
    await askDoh({ fetch: spy, resolver: address, question });
    const query = Buffer.from(urls[0]?.searchParams.get('dns') ?? '', 'base64url');
    expect(toHex(query).includes('0008000400010000')).toBe(isAsked);
  });

  it.each([
    ['https://dns.test/q?token=1', '?token=1&dns='],
    ['https://dns.test/q?abc123', '?abc123&dns='],
    ['https://dns.test/q?key=a%20b', '?key=a%20b&dns='],
    ['https://dns.test/q?key=a+b%2B', '?key=a+b%2B&dns='],
    ['https://dns.test/q?', '?dns='],
    ['https://dns.test/q?a&&b=', '?a&b=&dns='],
    ['https://dns.test/q?dns=x&a', '?a&dns='],
    ['https://dns.test/q?dnskey=1', '?dnskey=1&dns='],
  ])('keeps the query of %s as it is written', async (address, written) => {
    const urls: string[] = [];
    const spy: Fetch = (url) => {
      urls.push(url);
      return Promise.reject(new TypeError('not today'));
    };
    await askDoh({ fetch: spy, resolver: address, question });
    expect(urls[0]).toMatch(/dns=AAAB[\w-]+$/);
    expect(urls[0]?.startsWith(`https://dns.test/q${written}AAAB`)).toBe(true);
  });
});
