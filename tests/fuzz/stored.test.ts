/** What the session and an imported directory hold, with something wrong in it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import agencies from '@/utils/core/gov/agencies.json';
import { parseDirectory } from '@/utils/core/gov/directory-data';
import { parseLookup } from '@/utils/core/dns/stored/parse-lookup';
import { parseRecordLookup } from '@/utils/core/dns/stored/parse-record-lookup';
import { parseAside, storedAside } from '@/utils/core/session/parse-tab-memory';
import {
  parseAddressShared,
  parseHostSeen,
  parseNetworkSeen,
  parsePageRecord,
  storedPage,
} from '@/utils/core/session/parse-page-record';
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
  records: [{ owner: 'a.vn', ttl: 60, type: 'MX', preference: 10, exchange: 'mail.vn' }],
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

const same = (parsed: unknown): unknown => parsed;
const ROWS: readonly Row[] = [
  {
    name: 'page',
    sound: page,
    parse: (stored) => parsePageRecord(asText(stored)),
    store: (parsed) => JSON.parse(storedPage(parsed)),
  },
  {
    name: 'earlier pages',
    sound: [document],
    parse: (stored) => parsePageRecord(JSON.stringify(page), asText(stored))?.earlier,
    store: same,
  },
  { name: 'aside', sound: aside, parse: parseAside, store: (parsed) => storedAside(parsed) },
  {
    name: 'host',
    sound: { v6: { ip: '3000:6::1', at: 1 }, v4: { ip: '192.0.2.1', at: 2 } },
    parse: parseHostSeen,
    store: same,
  },
  { name: 'address', sound: { names: ['a.vn', 'b.com'], at: 1 }, parse: parseAddressShared, store: same },
  {
    name: 'network',
    sound: { since: 1, ipv6: { host: 'a.vn', ip: '3000:6::1', at: 1, own: false } },
    parse: parseNetworkSeen,
    store: same,
  },
  { name: 'lookup', sound: lookup, parse: parseLookup, store: same },
  { name: 'record lookup', sound: records, parse: parseRecordLookup, store: same },
  {
    name: 'directory',
    sound: { ...agencies, agencies: agencies.agencies.slice(0, 4) },
    parse: (stored) => {
      const directory = parseDirectory(stored);
      return directory.ok ? directory.value : undefined;
    },
    store: same,
  },
];

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
