import { beforeEach } from 'vitest';
import { createMemoryCache, createMemoryRecordCache } from '@/utils/core/dns/stored/cache';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import type { LookUp, Resolver, ResolverWorld } from '@/utils/core/dns/ask/resolve';
import { answers, localResolver, send } from './local-resolver';
import type { Behaviour } from './local-resolver';
import { response } from './wire';

const V6 = '3000:6:0:0:0:0:0:1';
const good: Behaviour = (reply, { host, type }) => {
  const data = type === 'A' ? '203.0.113.5' : V6;
  send(reply, response({ question: host, type, answers: [`${host} 300 ${type} ${data}`] }));
};
const later =
  (behaviour: Behaviour, ms: number): Behaviour =>
  (reply, asked) => {
    setTimeout(() => behaviour(reply, asked), ms);
  };
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  good,
  slow: later(good, 60),
  second: answers({ authorities: ['gov.vn 600 SOA 600'] }),
  servfail: answers({ rcode: 2 }),
  refused: answers({ rcode: 5 }),
  bogus: answers({ rcode: 2, extendedErrors: [{ code: 6, text: 'bogus' }] }),
  sinkhole: (reply, { host, type }) =>
    send(
      reply,
      response({
        question: host,
        type,
        answers: [`${host} 60 ${type} ${type === 'A' ? '0.0.0.0' : '0:0:0:0:0:0:0:0'}`],
      }),
    ),
  truncated: answers({ flags: 0x8380 }),
  garbage: (reply) => send(reply, new Uint8Array([1, 2, 3])),
  loop: (reply, { host, type }) =>
    send(reply, response({ question: host, type, answers: [`${host} 60 CNAME ${host}`] })),
  blocked: (reply) => {
    reply.destroy();
  },
  busy: (reply) => {
    reply.writeHead(429).end();
  },
  silent: () => {},
};

export const at = (path: string): string => `https://dns.test/${path}`;

const nobodyElse: ResolverWorld['exclusive'] = (_name, run) => run();

/** One server, one clock and any number of resolvers over them, for the tests of one file. */
export function createRig() {
  const server = localResolver(BEHAVIOURS);
  const clock = { now: 1_000_000 };
  beforeEach(() => {
    clock.now = 1_000_000;
    server.asked.length = 0;
  });
  const resolverWith = (paths: readonly string[], more: Partial<ResolverWorld> = {}): Resolver =>
    createResolver({
      fetch: server.fetch,
      clock: () => clock.now,
      resolvers: paths.map((path) => (path === 'system' ? path : at(path))),
      cache: createMemoryCache(),
      recordCache: createMemoryRecordCache(),
      exclusive: nobodyElse,
      timeoutMs: 800,
      ...more,
    });
  return {
    server,
    clock,
    /** The questions that arrived, as `path host type`. */
    questions: (): string[] => server.asked.map(({ path, host, type }) => `${path} ${host} ${type}`),
    resolverWith,
    resolverOver: (paths: readonly string[], more: Partial<ResolverWorld> = {}): LookUp =>
      resolverWith(paths, more).lookUp,
  };
}
