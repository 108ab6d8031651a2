import { describe, expect, it } from 'vitest';
import { parseTabMemory } from '@/utils/core/session/parse-tab-memory';
import { parseAddressShared } from '@/utils/core/session/address-shared';
import { parseHostSeen } from '@/utils/core/session/host-seen';
import { parseNetworkSeen } from '@/utils/core/session/network-seen';
import { parsePageRecord } from '@/utils/core/session/parse-page';

const host = {
  host: 'a.vn',
  addresses: [{ ip: '192.0.2.1', fresh: 1, cached: 0 }],
  addressesLeftOut: 0,
  withoutAddress: 0,
  kinds: { script: 1 },
  secure: 1,
  insecure: 0,
  failures: {},
  fromServiceWorker: false,
};
const document = {
  documentId: 'A',
  scheme: 'https',
  host: 'a.vn',
  source: 'response',
  hops: [{ host: 'a.vn', secure: true, ip: '192.0.2.1', cached: false }],
  committedAt: 1,
  hosts: { 'a.vn': host },
  requestsLeftOut: 0,
  gap: false,
};
const page = { tabId: 1, isPrivate: false, current: document };

describe('a stored page', () => {
  it('comes back as it was written', () => {
    expect(parsePageRecord(JSON.stringify(page), JSON.stringify([document]))).toEqual({
      ...page,
      earlier: [document],
    });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['no tab', { ...page, tabId: '1' }],
    ['a tab that is no number', { ...page, tabId: Number.NaN }],
    ['a source that is none', { ...page, current: { ...document, source: 'guess' } }],
    ['a host under another name', { ...page, current: { ...document, hosts: { 'b.vn': host } } }],
    ['a count below zero', { ...page, current: { ...document, requestsLeftOut: -1 } }],
    ['a kind that is none', { ...page, current: { ...document, hosts: { 'a.vn': { ...host, kinds: { spy: 1 } } } } }],
    ['an address without text', { ...page, current: { ...document, hosts: { 'a.vn': { ...host, addresses: [{}] } } } }],
    ['a hop without host', { ...page, current: { ...document, hops: [{ secure: true, cached: true }] } }],
  ])('is refused whole with %s', (_, stored) => {
    expect(parsePageRecord(JSON.stringify(stored))).toBeUndefined();
  });

  it.each([
    ['no list', '{}'],
    ['no JSON', '['],
    ['no text', []],
    ['one bad page', JSON.stringify([document, {}])],
  ])('is refused whole where its earlier pages are %s', (_, before) => {
    expect(parsePageRecord(JSON.stringify(page), before)).toBeUndefined();
  });

  it.each([
    ['values instead of text', page],
    ['no JSON', '{'],
  ])('is refused whole where it is %s', (_, stored) => {
    expect(parsePageRecord(stored)).toBeUndefined();
  });

  it('takes no prototype from storage', () => {
    const stored = JSON.stringify(page).replace(
      '"hosts":{',
      `"hosts":{"__proto__":${JSON.stringify({ ...host, host: '__proto__' })},`,
    );
    expect(Object.keys(parsePageRecord(stored)?.current?.hosts ?? {})).toEqual(['__proto__', 'a.vn']);
  });
});

describe('stored evidence', () => {
  it.each([
    [{ v6: { ip: '2606::1', at: 1 } }, { v6: { ip: '2606::1', at: 1 } }],
    [{ v6: { ip: 5, at: 1 }, v4: { ip: '192.0.2.1', at: 2 } }, { v4: { ip: '192.0.2.1', at: 2 } }],
    [{}, undefined],
    ['x', undefined],
  ])('of a host %j is %j', (stored, parsed) => {
    expect(parseHostSeen(stored)).toEqual(parsed);
  });

  it.each([
    [
      { names: ['a.vn'], at: 1 },
      { names: ['a.vn'], at: 1 },
    ],
    [
      { names: ['a.vn'], at: 1, ips: ['fd00::1'] },
      { names: ['a.vn'], at: 1, ips: ['fd00::1'] },
    ],
    [{ names: ['a.vn'], at: 1, ips: [] }, undefined],
    [{ names: ['a.vn'], at: 1, ips: [1] }, undefined],
    [{ names: [1], at: 1 }, undefined],
    [{ names: 'a.vn', at: 1 }, undefined],
    [null, undefined],
  ])('of an address %j is %j', (stored, parsed) => {
    expect(parseAddressShared(stored)).toEqual(parsed);
  });

  it.each([
    [{ since: 1 }, { since: 1 }],
    [
      { since: 1, ipv6: { host: 'a.vn', ip: '2606::1', at: 2, own: false }, nat64: { host: 'a.vn' } },
      { since: 1, ipv6: { host: 'a.vn', ip: '2606::1', at: 2, own: false } },
    ],
    [{ ipv6: {} }, undefined],
  ])('of the network %j is %j', (stored, parsed) => {
    expect(parseNetworkSeen(stored)).toEqual(parsed);
  });
});

it.each([
  [undefined],
  [{}],
  [{ visits: [{}] }],
  [{ visits: [], prefetched: [], prerenders: [], waiting: [], frames: [[1]], dropped: [] }],
])('refuses %j as what was kept aside', (stored) => {
  expect(parseTabMemory(stored)).toBeUndefined();
});
