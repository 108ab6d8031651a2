/**
 * `fetch` over HTTP/2 for these tests. Three of the four resolvers speak nothing else, browsers always offer it, and
 * Node's own `fetch` speaks HTTP/1.1 only. TLS is real and checked against the root that is given.
 */
import { connect, constants } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import { Readable } from 'node:stream';

export interface Http2Fetch {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly close: () => void;
}

/** `root` in PEM. One connection a server; a server's redirect is an error, as `redirect: 'error'` makes it. */
export function createHttp2Fetch(root: string): Http2Fetch {
  const sessions = new Map<string, ClientHttp2Session>();
  const sessionTo = (origin: string): ClientHttp2Session => {
    const known = sessions.get(origin);
    if (known !== undefined && !known.closed && !known.destroyed) return known;
    const session = connect(origin, { ca: root });
    // Whoever waits for an answer hears of it from the stream.
    session.on('error', () => session.destroy());
    sessions.set(origin, session);
    return session;
  };
  return {
    fetch: (address, { method = 'GET', headers, signal }) => {
      const url = new URL(address);
      const path = url.pathname + url.search;
      const sent = Object.fromEntries(new Headers(headers));
      const stream = sessionTo(url.origin).request({ ':method': method, ':path': path, ...sent });
      const stop = (): void => stream.close(constants.NGHTTP2_CANCEL);
      signal?.addEventListener('abort', stop, { once: true });
      return new Promise<Response>((done, failed) => {
        stream.once('error', failed);
        stream.once('close', () => failed(new Error('the stream was closed before an answer')));
        stream.once('response', (received) => {
          const status = Number(received[':status']);
          if (status >= 300 && status < 400) {
            stop();
            failed(new Error(`redirected to ${String(received.location)}`));
            return;
          }
          const fields = Object.entries(received).filter(([name]) => !name.startsWith(':'));
          done(
            new Response(Readable.toWeb(stream) as ReadableStream, {
              status,
              headers: fields.map(([name, value]): [string, string] => [name, String(value)]),
            }),
          );
        });
        stream.end();
      });
    },
    close: () => {
      for (const session of sessions.values()) session.destroy();
    },
  };
}
