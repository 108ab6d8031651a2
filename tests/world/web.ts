/** Web servers on every address of the lab: ports 80 and 443 on both families, 8443 on IPv4 only, and one HTTP proxy. */
import { createHash } from 'node:crypto';
import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer as createNetServer, isIPv6 } from 'node:net';
import type { LookupFunction, Server as NetServer, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { Certificate, Certificates } from './certificates.ts';
import { HOSTS, RESOLVERS } from './hosts.ts';
import { answerPage } from './pages.ts';
import type { DnsView } from './site-types.ts';
import { answerFromZone } from './zone.ts';
import type { Zone } from './zone.ts';

export const PROXY = { address: '10.6.0.1', port: 3128 } as const;
/** Longer than any pause in a test, so that keep-alive behaves as on a real server. */
const KEEP_ALIVE_MS = 60_000;
const MIXED_PORT = 8443;

export interface WebService {
  readonly close: () => Promise<void>;
}

type Doh = (view: DnsView, request: IncomingMessage, response: ServerResponse) => void;

/** Opens all servers. They listen on every address at once, so addresses may come and go with the networks. */
export async function openWebService(zone: Zone, certificates: Certificates, doh: Doh): Promise<WebService> {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const badNames = new Set(HOSTS.flatMap(({ host, badCertificate }) => (badCertificate ? [host] : [])));
  const stalling = new Set(HOSTS.flatMap(({ aaaa, stallsTls }) => (stallsTls ? (aaaa ?? []) : [])));
  const untrusted = createSecureContext(certificates.untrusted);
  const trusted = createSecureContext(certificates.sites);
  const sites = keepAlive(
    createHttpsServer(
      {
        ...pem(certificates.sites),
        SNICallback: (name, done) => {
          done(null, badNames.has(name) ? untrusted : trusted);
        },
      },
      (request, response) => {
        serve(request, response, true);
      },
    ),
  );
  const resolvers = RESOLVERS.map(({ view, a, aaaa }) => ({
    addresses: new Set<string>([...a, ...aaaa]),
    server: keepAlive(
      createHttpsServer(pem(certificates.resolvers), (request, response) => {
        doh(view, request, response);
      }),
    ),
  }));
  const plain = keepAlive(
    createHttpServer((request, response) => {
      serve(request, response, false);
    }),
  );
  // Which server it is depends on the address that was called, as it would with machines of their own.
  const front = createNetServer((socket) => {
    const called = (socket.localAddress ?? '').replace(/^::ffff:/, '');
    if (stalling.has(called)) return;
    const resolver = resolvers.find(({ addresses }) => addresses.has(called) || addresses.has(translated(called)));
    (resolver?.server ?? sites).emit('connection', socket);
  });
  sites.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    acceptWebSocket(request, socket);
  });
  const onlyIpv4 = createNetServer((socket) => sites.emit('connection', socket));
  const proxy = openProxy(zone);
  const listening: [NetServer, number, string][] = [
    [plain, 80, '::'],
    [front, 443, '::'],
    [onlyIpv4, MIXED_PORT, '0.0.0.0'],
    [proxy, PROXY.port, '::'],
  ];
  for (const [server] of listening) server.on('connection', track);
  await Promise.all(listening.map(([server, port, address]) => listen(server, port, address)));
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        listening.map(
          ([server]) =>
            new Promise<void>((done) => {
              server.close(() => {
                done();
              });
            }),
        ),
      );
    },
  };
}

const pem = ({ key, cert }: Certificate): { key: string; cert: string } => ({ key, cert });

function keepAlive<Kind extends Server>(server: Kind): Kind {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/** The IPv4 address inside one of the well-known NAT64 prefix: the translator hands the call on to it. */
function translated(address: string): string {
  const groups = /^64:ff9b::([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address);
  if (!groups) return address;
  const [high = 0, low = 0] = groups.slice(1).map((group) => parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function listen(server: NetServer, port: number, address: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ port, host: address, backlog: 1024 }, done);
  });
}

function serve(request: IncomingMessage, response: ServerResponse, secure: boolean): void {
  request.resume();
  const scheme = secure ? 'https' : 'http';
  const address = `${scheme}://${request.headers.host ?? 'unknown.invalid'}${request.url ?? '/'}`;
  if (!URL.canParse(address)) {
    response.writeHead(400).end();
    return;
  }
  const url = new URL(address);
  const { status, headers, body, wait } = answerPage(url.hostname, url, {
    secure,
    isUnchanged: request.headers['if-none-match'] !== undefined,
  });
  const send = (): void => {
    response.writeHead(status, headers).end(body);
  };
  if (wait) setTimeout(send, wait).unref();
  else send();
}

/** RFC 6455 §4.2.2; nothing is ever sent over it. */
function acceptWebSocket({ headers }: IncomingMessage, socket: Socket): void {
  const accept = createHash('sha1')
    .update(`${headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  const lines = ['101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`HTTP/1.1 ${lines.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
}

/** An HTTP proxy as offices have them: CONNECT for https, whole addresses for http. */
function openProxy(zone: Zone): Server {
  const onward = { lookup: lookupIn(zone), autoSelectFamily: true } as const;
  const server = keepAlive(
    createHttpServer((request, response) => {
      const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
      if (!url) {
        request.resume();
        response.writeHead(400).end();
        return;
      }
      const { method, headers } = request;
      const target = { host: url.hostname, port: url.port || 80, path: url.pathname + url.search, method, headers };
      const remote = httpRequest({ ...target, ...onward }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      remote.on('error', () => response.destroy());
      request.pipe(remote);
    }),
  );
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const address = `https://${request.url ?? ''}`;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url) {
      client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const remote = connect({ host, port: Number(url.port || 443), ...onward }, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      remote.pipe(client);
      client.pipe(remote);
    });
    remote.on('error', () => client.destroy());
    client.on('error', () => remote.destroy());
    client.on('close', () => remote.destroy());
  });
  return server;
}

/** Names as the lab's own resolver answers them, IPv6 first as a proxy may; what is dead is left out to save time. */
function lookupIn(zone: Zone): LookupFunction {
  const dead = new Set(HOSTS.flatMap((host) => host.dead ?? []));
  return (name, options, done) => {
    const found = (['AAAA', 'A'] as const)
      .flatMap((type) => answerFromZone(zone, name, type, 'system').answers)
      .flatMap((record) => (record.type === 'A' || record.type === 'AAAA' ? [record.address] : []))
      .filter((address) => !dead.has(address))
      .map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    const first = found[0];
    if (!first) done(Object.assign(new Error(`the lab knows no ${name}`), { code: 'ENOTFOUND' }), '', 4);
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  };
}
