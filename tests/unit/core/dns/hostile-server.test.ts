/** A DoH server that means harm: each question ends in time, as a named failure, and asks nobody else. */
import { createServer as createHttp } from 'node:http';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDoh, askDohRecords } from '@/utils/core/dns/ask/doh-client';
import { response } from './wire';

const HOST = 'www.gov.vn';
const DEADLINE_MS = 400;
/** The deadline, and what a loaded machine may add. */
const PATIENCE_MS = 1_500;
const sound = response({ answers: [`${HOST} 300 AAAA 3000:6:0:0:0:0:0:1`] });
const zeros = new Uint8Array(50_000_000);

const head = (...lines: readonly string[]): string =>
  ['HTTP/1.1 200 OK', 'content-type: application/dns-message', 'connection: close', ...lines, '', ''].join('\r\n');

/** Writes again and again until the client lets go. */
const pour = (socket: Socket, chunk: string | Uint8Array, everyMs = 0): void => {
  const timer = setInterval(() => socket.write(chunk), everyMs);
  socket.on('close', () => clearInterval(timer));
};
const whole =
  (bytes: Uint8Array, ...lines: readonly string[]) =>
  (socket: Socket) => {
    socket.write(head(`content-length: ${bytes.length}`, ...lines));
    socket.write(bytes);
  };

/** What each server does with a connection, below HTTP, as no honest library would. */
const HARM: Readonly<Record<string, (socket: Socket) => void>> = {
  'says nothing': () => {},
  'drips its status line': (socket) => pour(socket, 'H', 20),
  'drips headers without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, 'x-more: 1\r\n', 20);
  },
  'pours headers without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, `x-more: ${'y'.repeat(10_000)}\r\n`);
  },
  'drips its body': (socket) => {
    socket.write(head(`content-length: ${sound.length}`));
    pour(socket, 'x', 50);
  },
  'pours a body without end': (socket) => {
    socket.write(head());
    pour(socket, new Uint8Array(100_000));
  },
  'pours chunks without end': (socket) => {
    socket.write(head('transfer-encoding: chunked'));
    pour(socket, `ffff\r\n${'x'.repeat(0xffff)}\r\n`);
  },
  'promises more than it sends': (socket) => {
    socket.write(head('content-length: 5000'));
    socket.end(sound);
  },
  'sends a gzip bomb': whole(gzipSync(zeros), 'content-encoding: gzip'),
  'sends a deflate bomb': whole(deflateSync(zeros), 'content-encoding: deflate'),
  'sends a brotli bomb': whole(brotliCompressSync(zeros.subarray(0, 20_000_000)), 'content-encoding: br'),
  'sends a bomb within a bomb': whole(gzipSync(gzipSync(zeros)), 'content-encoding: gzip, gzip'),
  'sends no gzip as gzip': whole(sound, 'content-encoding: gzip'),
  'speaks no HTTP': (socket) => {
    socket.end('220 mail.gov.vn ESMTP\r\n');
  },
  'sends noise': (socket) => {
    socket.end(Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7) % 256));
  },
  'hangs up': (socket) => {
    socket.destroy();
  },
  'sends another type': (socket) => {
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nhi');
  },
  'answers about another name': whole(response({ question: 'evil.vn' })),
  'answers another type of question': whole(response({ type: 'A', answers: [`${HOST} 300 A 203.0.113.5`] })),
  'answers with another ID': whole(response({ id: 7 })),
};

let asked = 0;
const servers = new Map<string, Server>();
const sockets = new Set<Socket>();
const listen = async (name: string, server: Server): Promise<void> => {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  servers.set(name, server);
};
const isAddress = (address: AddressInfo | string | null | undefined): address is AddressInfo =>
  typeof address === 'object' && address !== null;
const urlOf = (name: string): string => {
  const address = servers.get(name)?.address();
  return `http://127.0.0.1:${isAddress(address) ? address.port : 0}/dns-query`;
};

beforeAll(async () => {
  for (const [name, harm] of Object.entries(HARM)) {
    await listen(
      name,
      createTcp((socket) => void socket.once('data', () => harm(socket))),
    );
  }
  const inner = createHttp((_request, reply) => {
    asked += 1;
    reply.writeHead(200, { 'content-type': 'application/dns-message' }).end(sound);
  });
  await listen('inner', inner);
  for (const status of [301, 302, 303, 307, 308]) {
    const away = createHttp((_request, reply) => {
      reply.writeHead(status, { location: urlOf('inner') }).end();
    });
    await listen(`redirects with ${status}`, away);
  }
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(
    [...servers.values()].map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
        }),
    ),
  );
});

const ask = async (name: string) => {
  const begun = performance.now();
  const question = { host: HOST, type: 'AAAA' } as const;
  const reply = await askDoh({ fetch, resolver: urlOf(name), question, timeoutMs: DEADLINE_MS });
  return { why: reply.ok ? 'answered' : reply.why, ms: performance.now() - begun };
};

describe('a resolver that', () => {
  it.each<[harm: string, whys: readonly string[]]>([
    ['says nothing', ['timeout']],
    ['drips its status line', ['timeout', 'network']],
    ['drips headers without end', ['timeout']],
    ['pours headers without end', ['network']],
    ['drips its body', ['timeout']],
    ['pours a body without end', ['too-large']],
    ['pours chunks without end', ['too-large']],
    ['promises more than it sends', ['network']],
    ['sends a gzip bomb', ['too-large']],
    ['sends a deflate bomb', ['too-large']],
    ['sends a brotli bomb', ['too-large']],
    ['sends a bomb within a bomb', ['too-large']],
    ['sends no gzip as gzip', ['network']],
    ['speaks no HTTP', ['network']],
    ['sends noise', ['network']],
    ['hangs up', ['network']],
    ['sends another type', ['content-type']],
    ['answers about another name', ['malformed']],
    ['answers another type of question', ['malformed']],
    ['answers with another ID', ['malformed']],
  ])('%s is left in time: %s', async (harm, whys) => {
    const { why, ms } = await ask(harm);
    expect(whys).toContain(why);
    expect(ms).toBeLessThan(PATIENCE_MS);
  });

  it.each([301, 302, 303, 307, 308])('redirects with %i to an inner address is not followed', async (status) => {
    expect(await ask(`redirects with ${status}`)).toMatchObject({ why: 'network' });
    expect(asked).toBe(0);
  });

  it('is no more believed about other records', async () => {
    const resolver = urlOf('answers about another name');
    const question = { host: HOST, type: 'NS' } as const;
    const reply = await askDohRecords({ fetch, resolver, question, timeoutMs: DEADLINE_MS });
    expect(reply).toMatchObject({ ok: false, why: 'malformed' });
  });
});
