/** What the session and an imported directory hold, with something wrong in it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import agencies from '@/utils/core/gov/agencies.json';
import { LOCAL_KINDS } from '@/utils/core/session/local-keys';
import { LOCAL } from '@/utils/core/session/local-schema';
import { SESSION_KINDS } from '@/utils/core/session/keys';
import type { SessionKind } from '@/utils/core/session/keys';
import { SESSION } from '@/utils/core/session/schema';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { NOT_ASKED, sheetOf } from '@/tests/unit/core/report/sheet';
import { restoreSession } from '@/utils/core/recorder/restore-session';
import { fuzz } from './harness';
import { anyValue, sizeOf, spoiled } from './values';

const MINUTES = { timeout: 60 * 60_000 };
const hop = { host: 'a.vn', secure: true, ip: '3000:6::1', cached: false };
const host = {
  host: 'a.vn',
  addresses: [{ ip: '3000:6::1', fresh: 2, cached: 1, proxied: true }],
  addressesLeftOut: 0,
  withoutAddress: 1,
  kinds: { script: 2, document: 1 },
  secure: 3,
  insecure: 0,
  failures: { 'net::ERR_FAILED': 1 },
  fromServiceWorker: false,
};
const document = {
  documentId: 'A',
  scheme: 'https',
  host: 'a.vn',
  source: 'response',
  hops: [hop],
  committedAt: 1,
  hosts: { 'a.vn': host },
  requestsLeftOut: 0,
  gap: false,
};
const visit = { requestId: '1', urlKey: 'k', at: 1, hops: [hop], state: 'answered' };
const aside = {
  visits: [visit],
  prefetched: [],
  prerenders: [{ frameId: 3, urlKey: 'k', document, visit }],
  waiting: [{ documentId: 'A', urlKey: 'k', at: 1, maybeRestored: false }],
  frames: [['F', 'A']],
  dropped: ['Z'],
  hasUnseenPast: false,
  killedAt: 0,
  isNavigating: false,
};
const shared = {
  host: 'a.vn',
  by: 'https://dns.google/dns-query',
  at: 1,
  expiresAt: 2,
  extendedErrors: [{ code: 6, text: 'x' }],
};
const lookup = {
  ...shared,
  ok: true,
  type: 'AAAA',
  rcode: 'NOERROR',
  addresses: ['3000:6::1'],
  chain: ['b.vn'],
  authenticated: true,
  failedBefore: [{ by: 'system', why: 'timeout' }],
};
const records = {
  ...shared,
  ok: true,
  type: 'MX',
  rcode: 'NOERROR',
  records: [{ owner: 'a.vn', ttl: 60, type: 'MX', preference: 10, target: 'mail.vn' }],
  chain: [],
  authenticated: false,
  failedBefore: [],
};
const page = { tabId: 1, isPrivate: false, current: document };
const asText = (value: unknown): unknown => {
  try {
    return JSON.stringify(value);
  } catch {
    // A value that JSON does not know can still lie in storage.
    return value;
  }
};

interface Row {
  readonly name: string;
  readonly sound: unknown;
  readonly parse: (stored: unknown) => unknown;
  /** From what was parsed to what is stored. */
  readonly store: (parsed: never) => unknown;
}

const earlier = [document];

/** By kind of key, what may lie there; `room` is read by nobody. */
const SOUND: Readonly<Record<Exclude<SessionKind, 'room'>, readonly unknown[]>> = {
  page: [page],
  earlier: [earlier],
  aside: [aside],
  recording: [[1, 2]],
  host: [{ v6: { ip: '3000:6::1', at: 1 }, v4: { ip: '192.0.2.1', at: 2 } }],
  address: [
    { names: ['a.vn', 'b.com'], at: 1 },
    { names: ['a.vn'], at: 1, ips: ['3000:6::1'] },
  ],
  network: [{ since: 1, ipv6: { host: 'a.vn', ip: '3000:6::1', at: 1, own: false } }],
  nat64: [
    {
      since: 1,
      prefixes: ['2a00:64::/96'],
      candidates: [
        { prefix: '2a00:64::/96', host: 'a.vn', ipv4: '203.0.113.1' },
        { prefix: '2a00:64::/96', host: 'b.com', ipv4: '198.51.100.1' },
      ],
      natives: ['3000:6::1'],
    },
  ],
  probe: [
    {
      documentId: 'A',
      committedAt: 1,
      host: 'a.vn',
      probe: {
        control: 'ok',
        at: 2,
        leftOut: 1,
        addresses: [
          {
            ip: '3000:6::1',
            http: 'not-run',
            https: 'timeout',
            tries: 2,
            details: { https: { ms: 5, error: 'net::ERR_TIMED_OUT' } },
          },
        ],
      },
    },
  ],
  dns: [lookup, records],
};
const LOCAL_SOUND: Readonly<Record<keyof typeof LOCAL, unknown>> = {
  settings: { language: 'vi', lookup: 'ask', resolvers: ['https://dns.google/dns-query'], nat64Prefixes: [] },
  directory: { ...agencies, agencies: agencies.agencies.slice(0, 4) },
  pin: toDocument(sheetOf(NOT_ASKED), 'vi'),
  stated: { 1: 'x', 3: 'y' },
  pinHintShown: true,
};
const fromText = (stored: unknown): unknown => (typeof stored === 'string' ? JSON.parse(stored) : []);
/** Of these what is spoiled is the value in the text. */
const isJson = (kind: string): boolean => kind === 'page' || kind === 'earlier';

const ROWS: readonly Row[] = [
  ...SESSION_KINDS.flatMap((kind) => {
    const { parse, store } = SESSION[kind];
    const row = isJson(kind)
      ? {
          parse: (stored: unknown) => parse(asText(stored)),
          store: (parsed: never) => fromText(store(parsed)),
        }
      : { parse, store };
    return (kind === 'room' ? [] : SOUND[kind]).map((sound) => ({ name: kind, sound, ...row }));
  }),
  ...LOCAL_KINDS.map((kind) => ({
    name: kind,
    sound: LOCAL_SOUND[kind],
    parse: LOCAL[kind].parse,
    store: (parsed: unknown) => parsed,
  })),
];

it.each(ROWS)('$name is read where nothing is wrong', ({ sound, parse, store }) => {
  const parsed = parse(sound);
  expect(parsed).toBeDefined();
  expect(parse(store(parsed as never))).toEqual(parsed);
});

describe('whatever lies in storage', () => {
  it.each(ROWS)(
    'as $name is read or left, and what was read is read the same again',
    MINUTES,
    ({ name, sound, parse, store }) => {
      fuzz<unknown>({
        name: `stored ${name}`,
        inputs: fc.oneof({ weight: 3, arbitrary: spoiled(sound) }, anyValue),
        parse,
        bytesIn: sizeOf,
        show: (input) => fc.stringify(input),
        check: (_input, parsed) => {
          if (parsed !== undefined) expect(parse(structuredClone(store(parsed as never)))).toEqual(parsed);
        },
      });
    },
  );

  it('as a whole session starts a worker', MINUTES, () => {
    const keys = fc.constantFrom(
      'page:1',
      'page:x',
      'earlier:1',
      'aside:1',
      'host:a.vn',
      'address:::1',
      'network',
      'recording',
      'page:__proto__',
    );
    fuzz<Record<string, unknown>>({
      name: 'session',
      inputs: fc.dictionary(
        fc.oneof(keys, fc.string()),
        fc.oneof(anyValue, spoiled(page).map(asText), spoiled([document]).map(asText), spoiled(aside)),
      ),
      parse: (stored) => {
        const { tabs, interrupted, evidence } = restoreSession(stored, 1);
        return [[...tabs.keys()], interrupted, [...evidence.hosts], [...evidence.addresses]];
      },
      bytesIn: sizeOf,
      show: (input) => fc.stringify(input),
    });
  });
});
