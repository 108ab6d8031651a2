import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decode } from '@leichtgewicht/dns-packet';
import { afterAll, beforeAll } from 'vitest';
import type { Fetch } from '@/utils/core/dns/ask/doh-client';
import { response } from './wire';
import type { Response } from './wire';

/** The library's name for type 65. */
const HTTPS: string = 'UNKNOWN_65';

/** What the resolver at one path does with a question. */
export type Behaviour = (reply: ServerResponse, asked: Asked) => void;

export interface Asked {
  readonly path: string;
  readonly host: string;
  readonly type: string;
  readonly query: Uint8Array;
  readonly request: IncomingMessage;
}

export const send = (reply: ServerResponse, body: Uint8Array, headers: Readonly<Record<string, string>> = {}): void => {
  reply.writeHead(200, { 'content-type': 'application/dns-message', ...headers }).end(body);
};

/** Answers every question with these parts. */
export const answers =
  (parts: Response): Behaviour =>
  (reply, { host, type }) =>
    send(reply, response({ question: host, type, ...parts }));

/**
 * A real HTTP server on a loopback address for the tests of one file. `fetch` takes resolver addresses of the form
 * `https://dns.test/<path>` and asks the behaviour of that path; `asked` holds every question that arrived.
 */
export function localResolver(behaviours: Readonly<Record<string, Behaviour>>): {
  readonly fetch: Fetch;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  let origin = '';
  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? '', 'http://dns.test');
    const query = new Uint8Array(Buffer.from(url.searchParams.get('dns') ?? '', 'base64url'));
    const path = url.pathname.slice(1);
    const question = query.length > 0 ? decode(query).questions?.[0] : undefined;
    const seen = {
      path,
      host: question?.name ?? '',
      type: question?.type === HTTPS ? 'HTTPS' : (question?.type ?? ''),
      query,
      request,
    };
    asked.push(seen);
    behaviours[path]?.(reply, seen);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return { fetch: (url, init) => fetch(url.replace('https://dns.test', origin), init), asked };
}
