import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  dnsKey,
  hostKey,
  hostOfDnsKey,
  isEvidenceKey,
  pageKey,
  partsOfKey,
  probeKey,
  SESSION_KINDS,
} from '@/utils/core/session/keys';
import { LOCAL_KINDS } from '@/utils/core/session/local-keys';
import { LOCAL } from '@/utils/core/session/local-schema';
import { SESSION } from '@/utils/core/session/schema';
import type { SessionChanges } from '@/utils/core/session/schema';
import { sessionItem } from '@/utils/core/session/session-item';

describe('the keys of the session', () => {
  it.each([
    [pageKey(7), 'page:7', 'page', '7'],
    [hostKey('a.vn'), 'host:a.vn', 'host', 'a.vn'],
    [addressKey('::1'), 'address:::1', 'address', '::1'],
    [dnsKey('a.vn', 'AAAA'), 'dns:a.vn:AAAA', 'dns', 'a.vn:AAAA'],
    [SESSION.network.key(), 'network', 'network', ''],
    [SESSION.recording.key(), 'recording', 'recording', ''],
    ['pages:7', 'pages:7', undefined, '7'],
    ['constructor', 'constructor', undefined, ''],
    ['', '', undefined, ''],
  ] as const)('%s stays %s, of kind %s', (key, text, kind, of) => {
    expect(key).toBe(text);
    expect(partsOfKey(key)).toEqual({ kind, of });
  });

  it.each(SESSION_KINDS)('of %s begin with that word', (kind) => {
    const key = SESSION[kind].key(...(['1', 'A'] as never[] as [never, never]));
    expect(partsOfKey(key).kind).toBe(kind);
  });

  it('tell the host of a question', () => {
    expect(hostOfDnsKey(partsOfKey(dnsKey('a.vn', 'HTTPS')).of)).toBe('a.vn');
  });

  it.each([
    [pageKey(1), true],
    [pageKey(2), false],
    [probeKey(1), true],
    [probeKey(2), false],
    ['earlier:1', false],
    ['aside:1', false],
    ['recording', false],
    ['host:a.vn', true],
    ['dns:a.vn:A', true],
    ['address:::1', true],
    ['network', true],
    ['nat64', true],
    ['room', false],
    ['other', false],
  ])('%s changes what is said of tab 1: %s', (key, isEvidence) => {
    expect(isEvidenceKey(key, 1)).toBe(isEvidence);
  });
});

it('what is written has the type of its key', () => {
  const changes: SessionChanges = new Map();
  changes.set(hostKey('a.vn'), { v4: { ip: '192.0.2.1', at: 1 } });
  changes.set('anything', undefined);
  // @ts-expect-error a page is stored as text
  changes.set(pageKey(1), { tabId: 1 });
  // @ts-expect-error a key that is not of the schema
  changes.set('anything', 5);
  // @ts-expect-error what an address shares is no answer of DNS
  expect(sessionItem(dnsKey('a.vn', 'A'), { names: [], at: 1 })).toHaveProperty('dns:a.vn:A');
});

describe('storage', () => {
  const ROOM = 'utils/core/session/';
  const files = execFileSync('git', ['ls-files', '--', 'utils', 'components', 'entrypoints'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(ROOM));
  const code = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '');

  it.each([
    ['session', SESSION_KINDS.filter((kind) => typeof SESSION[kind].key === 'function')],
    ['local', LOCAL_KINDS],
  ])('of the %s is named by its keys alone, outside their room', (_name, kinds) => {
    const made = new RegExp(String.raw`['"\`](?:${kinds.join('|')}):`);
    expect(files.filter((file) => made.test(code(file)))).toEqual([]);
  });

  it('is written and read with keys that are not spelt out', () => {
    const spelt = /\b(?:session|local|area)\.(?:get|set|remove)\(\s*(?:\[\s*|\{\s*\[?\s*)?['"`]/;
    expect(files.filter((file) => spelt.test(code(file)))).toEqual([]);
  });

  it('that outlives the session has a row for each key', () => {
    expect(Object.keys(LOCAL)).toEqual([...LOCAL_KINDS]);
  });
});
