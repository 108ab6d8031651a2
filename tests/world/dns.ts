/**
 * The lab's resolvers: the machine's own on port 53, and the public ones over HTTPS (RFC 8484), all answering from
 * one zone, each with the faults that the data gives it.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { encodeAnswer } from './dns-encode.ts';
import { decodeQuery } from './dns-wire.ts';
import type { Answer, Query } from './dns-wire.ts';
import { doHarm } from './hostile-doh.ts';
import type { Harm } from './hostile-doh.ts';
import type { DnsFault, DnsView, NetworkName } from './site-types.ts';
import { answerFromZone, faultFor, withDns64 } from './zone.ts';
import type { Zone } from './zone.ts';

/** The machine's own resolver; on loopback, so it is there on every network. */
export const SYSTEM_RESOLVER = '127.0.0.1';
const PLAIN_UDP_LIMIT = 512;
const MESSAGE_LIMIT = 65_535;
const BOGUS = { code: 6, text: 'DNSSEC Bogus' };
const FILTERED = { code: 17, text: 'Filtered' };
const STALE = { code: 3, text: 'Stale Answer' };
const SERVER = 'ns1.tenmien-mau.net';
const UNKNOWN_ALGORITHM = { code: 1, text: 'Unsupported DNSKEY Algorithm' };

/** One question that reached a resolver of the lab. */
export interface QuerySeen {
  readonly at: number;
  readonly view: DnsView;
  readonly over: 'udp' | 'tcp' | 'get' | 'post';
  readonly name: string;
  readonly type: string;
}

export interface NameService {
  /** Everything asked since the last `forget`. */
  readonly queries: () => readonly QuerySeen[];
  readonly forget: () => void;
  /** Adds a fault to one name, in front of those of the data; `undefined` takes added ones away again. */
  readonly setFault: (name: string, fault: DnsFault | undefined) => void;
  readonly handleDoh: (view: DnsView, request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

/** Opens port 53 and gives the DoH handler; `network` is read at every question, for DNS64. */
export async function openNameService(zone: Zone, network: () => NetworkName): Promise<NameService> {
  const seen: QuerySeen[] = [];
  const added = new Map<string, DnsFault>();

  const resolve = (view: DnsView, over: QuerySeen['over'], bytes: Uint8Array): Reply => {
    const query = decodeQuery(bytes);
    if (!query) return { kind: 'malformed' };
    seen.push({ at: Date.now(), view, over, name: query.name, type: query.type });
    const extra = added.get(query.name);
    const applies = extra?.views.includes(view) && (extra.types === undefined || extra.types.includes(query.type));
    const fault = applies ? extra : faultFor(zone, view, query.name, query.type);
    return reply(query, fault, () =>
      view === 'system' && network() === 'nat64'
        ? withDns64(zone, query.name, query.type)
        : answerFromZone(zone, query.name, query.type, view),
    );
  };

  const closePort = await openPort53((over, bytes) => resolve('system', over, bytes));
  return {
    queries: () => [...seen],
    forget: () => {
      seen.length = 0;
    },
    setFault: (name, fault) => {
      if (fault) added.set(name, fault);
      else added.delete(name);
    },
    handleDoh: (view, request, response) => {
      serveDoh((over, bytes) => resolve(view, over, bytes), request, response);
    },
    close: closePort,
  };
}

type Reply =
  | { readonly kind: 'message'; readonly query: Query; readonly answer: Answer }
  | { readonly kind: 'silence' }
  | { readonly kind: 'http-503' }
  | { readonly kind: 'http-302' }
  | { readonly kind: 'harm'; readonly harm: Harm; readonly query: Query; readonly answer: Answer }
  | { readonly kind: 'malformed' };
type Resolve = (over: QuerySeen['over'], bytes: Uint8Array) => Reply;

function reply(query: Query, fault: DnsFault | undefined, fromZone: () => Answer): Reply {
  const empty = { answers: [], authority: [] } as const;
  const message = (answer: Answer): Reply => ({ kind: 'message', query, answer });
  if (!fault) return message(fromZone());
  switch (fault.kind) {
    case 'servfail':
      return message({ ...empty, rcode: 'SERVFAIL', extendedError: { code: 22, text: 'No Reachable Authority' } });
    case 'bogus':
      // A client that does not want checking gets the data (case 108 of docs/verdicts.md).
      return message(query.checkingDisabled ? fromZone() : { ...empty, rcode: 'SERVFAIL', extendedError: BOGUS });
    case 'refused':
      return message({ ...empty, rcode: 'REFUSED' });
    case 'nxdomain':
      return message({ ...fromZone(), rcode: 'NXDOMAIN', answers: [], authority: nameError(query.name) });
    case 'filtered':
      return message({ ...empty, rcode: 'NXDOMAIN', authority: nameError(query.name), extendedError: FILTERED });
    case 'sinkhole':
      return message({ ...empty, rcode: 'NOERROR', answers: sinkholeOf(query) });
    case 'referral':
      return message({
        ...empty,
        rcode: 'NOERROR',
        authority: [{ name: query.name, ttl: 60, type: 'NS', target: SERVER }],
      });
    case 'two-aliases':
      return message({ ...empty, rcode: 'NOERROR', answers: underTheSecond(query.name, fromZone().answers) });
    case 'stale':
      return message({ ...fromZone(), extendedError: STALE });
    case 'unknown-algorithm':
      return message({ ...fromZone(), extendedError: UNKNOWN_ALGORITHM });
    case 'truncated':
      return message({ ...empty, rcode: 'NOERROR', truncated: true });
    case 'timeout':
      return { kind: 'silence' };
    case 'http-503':
    case 'http-302':
      return { kind: fault.kind };
    default:
      return { kind: 'harm', harm: fault.kind, query, answer: fromZone() };
  }
}

const sinkholeOf = ({ name, type }: Query): Answer['answers'] => {
  if (type === 'A') return [{ name, ttl: 60, type, address: '0.0.0.0' }];
  return type === 'AAAA' ? [{ name, ttl: 60, type, address: '::' }] : [];
};

/** Two CNAMEs of the name, and what it has itself under the second (RFC 2181 §10.1 forbids both). */
const underTheSecond = (name: string, own: Answer['answers']): Answer['answers'] => [
  ...['mot', 'hai'].map((label) => ({ name, ttl: 60, type: 'CNAME', target: `${label}.${name}` }) as const),
  ...own.map((record) => ({ ...record, name: `hai.${name}` })),
];

const nameError = (name: string): Answer['authority'] => [
  {
    name: name.split('.').slice(-2).join('.'),
    ttl: 60,
    type: 'SOA',
    primary: SERVER,
    contact: 'quantri.tenmien-mau.net',
    minimum: 60,
  },
];

async function openPort53(resolve: Resolve): Promise<() => Promise<void>> {
  const udp = createSocket('udp4');
  udp.on('message', (bytes, peer) => {
    const found = resolve('udp', bytes);
    if (found.kind !== 'message') return;
    const limit = Math.max(PLAIN_UDP_LIMIT, found.query.edns?.udpSize ?? 0);
    const whole = encodeAnswer(found.query, found.answer);
    const fits = whole.length <= limit;
    const cut = { ...found.answer, answers: [], authority: [], truncated: true };
    udp.send(fits ? whole : encodeAnswer(found.query, cut), peer.port, peer.address);
  });
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serveTcp(socket, resolve);
  });
  await new Promise<void>((done, failed) => {
    udp.once('error', failed);
    udp.bind(53, SYSTEM_RESOLVER, done);
  });
  await new Promise<void>((done, failed) => {
    tcp.once('error', failed);
    tcp.listen(53, SYSTEM_RESOLVER, done);
  });
  return async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all([
      new Promise<void>((done) => {
        udp.close(done);
      }),
      new Promise<void>((done) => {
        tcp.close(() => {
          done();
        });
      }),
    ]);
  };
}

/** RFC 1035 §4.2.2: two octets of length before each message. */
function serveTcp(socket: Socket, resolve: Resolve): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      const found = resolve('tcp', pending.subarray(2, end));
      pending = pending.subarray(end);
      if (found.kind !== 'message') continue;
      const bytes = encodeAnswer(found.query, found.answer);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      socket.write(Buffer.concat([length, bytes]));
    }
  });
}

function serveDoh(resolve: Resolve, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'https://resolver.invalid');
  const refuse = (status: number): void => {
    request.resume();
    response.writeHead(status, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end();
  };
  const answer = (over: 'get' | 'post', bytes: Uint8Array): void => {
    const found = resolve(over, bytes);
    switch (found.kind) {
      case 'malformed':
        refuse(400);
        return;
      case 'http-503':
        refuse(503);
        return;
      case 'http-302':
        response.writeHead(302, { location: 'https://dang-nhap.lab/' }).end();
        return;
      case 'silence':
        return;
      case 'harm':
        doHarm(found.harm, response, () => encodeAnswer({ ...found.query, name: 'ke-khac.vn' }, found.answer));
        return;
      case 'message':
        response
          .writeHead(200, {
            'content-type': 'application/dns-message',
            'access-control-allow-origin': '*',
            'cache-control': `max-age=${leastTtl(found.answer)}`,
          })
          .end(encodeAnswer(found.query, found.answer));
        return;
      default:
        found satisfies never;
    }
  };
  if (url.pathname !== '/dns-query') {
    refuse(404);
  } else if (request.method === 'GET') {
    const dns = url.searchParams.get('dns');
    if (dns === null) refuse(400);
    else answer('get', Buffer.from(dns, 'base64url'));
  } else if (request.method === 'POST') {
    if (request.headers['content-type'] !== 'application/dns-message') {
      refuse(415);
      return;
    }
    readBody(request, (bytes) => {
      if (bytes) answer('post', bytes);
      else refuse(413);
    });
  } else {
    refuse(405);
  }
}

const leastTtl = ({ answers, authority }: Answer): number =>
  Math.min(...[...answers, ...authority].map((record) => record.ttl), 300);

function readBody(request: IncomingMessage, done: (bytes: Uint8Array | undefined) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MESSAGE_LIMIT) chunks.push(chunk);
  });
  request.on('end', () => {
    done(size <= MESSAGE_LIMIT ? Buffer.concat(chunks) : undefined);
  });
}
