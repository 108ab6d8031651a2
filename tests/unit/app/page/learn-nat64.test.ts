import { describe, expect, it } from 'vitest';
import type { Lookup } from '@/utils/core/dns/lookup';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { noteWritten } from '@/tests/unit/core/session/written';
import { dnsKey, NAT64_KEY, NETWORK_KEY } from '@/utils/core/session/keys';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readEvidence } from '@/utils/core/evidence/evidence-from-session';
import { learnNat64 } from '@/utils/app/page/learn-nat64';
import { judge } from '@/utils/core/verdict/judge';

const NOW = Date.UTC(2026, 10, 22);
const TRANSLATED = { 'one.vn': '2a00:64::cb00:7105', 'two.vn': '2a00:64::c633:6407', 'three.vn': '2a00:64::cb00:7109' };
const A: Readonly<Record<string, string>> = { 'one.vn': '203.0.113.5', 'two.vn': '198.51.100.7' };

function documentOf(host: keyof typeof TRANSLATED): DocumentRecord {
  const ip = TRANSLATED[host];
  const record = {
    host,
    addresses: [{ ip, fresh: 1, cached: 0 }],
    addressesLeftOut: 0,
    withoutAddress: 0,
    kinds: { document: 1 },
    secure: 1,
    insecure: 0,
    failures: {},
    fromServiceWorker: false,
  };
  return {
    documentId: host,
    scheme: 'https',
    host,
    source: 'response',
    hops: [{ host, secure: true, cached: false, ip }],
    committedAt: NOW,
    hosts: { [host]: record },
    requestsLeftOut: 0,
    gap: false,
  };
}

function lookup(host: string, type: 'A' | 'AAAA', addresses: readonly string[]): Lookup {
  const common = {
    chain: [],
    authenticated: false,
    extendedErrors: [],
    failedBefore: [],
    by: 'https://dns.google/dns-query',
  };
  return { ok: true, host, type, rcode: 'NOERROR', addresses, ...common, at: NOW, expiresAt: NOW + 60_000 };
}

function createSession() {
  const ipv6 = { host: 'one.vn', ip: TRANSLATED['one.vn'], at: NOW, own: false };
  const stored: Record<string, unknown> = { [NETWORK_KEY]: { since: NOW - 1_000, ipv6 } };
  for (const [host, ip] of Object.entries(A)) {
    stored[dnsKey(host, 'A')] = lookup(host, 'A', [ip]);
    stored[dnsKey(host, 'AAAA')] = lookup(host, 'AAAA', []);
  }
  const area = {
    get: (keys: readonly string[]) => Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
    set(items: Readonly<Record<string, unknown>>) {
      noteWritten(items);
      Object.assign(stored, items);
      return Promise.resolve();
    },
  };
  const look = (host: keyof typeof TRANSLATED) =>
    readEvidence(area, {
      document: documentOf(host),
      hosts: [host],
      settings: DEFAULT_SETTINGS,
      ownLookups: [],
      https: undefined,
      now: NOW,
    });
  return { stored, area, look };
}

describe('learned prefixes, from page to page', () => {
  it('are believed after the second host, and then tell of hosts that nobody asked about', async () => {
    const { stored, area, look } = createSession();
    await learnNat64(await look('one.vn'), area);
    expect(judge(await look('three.vn')).visit.code).toBe('v6');
    await learnNat64(await look('two.vn'), area);
    const third = await look('three.vn');
    expect(third.nat64Prefixes).toEqual(['2a00:64::/96']);
    expect(judge(third)).toMatchObject({
      visit: { code: 'nat64' },
      site: { code: 'unknown' },
      network: { code: 'nat64' },
    });

    stored[NETWORK_KEY] = { since: NOW };
    expect((await look('three.vn')).nat64Prefixes).toEqual([]);
  });

  it('are written only when something is new', async () => {
    const { stored, area, look } = createSession();
    await learnNat64(await look('one.vn'), area);
    const first = stored[NAT64_KEY];
    await learnNat64(await look('one.vn'), area);
    expect(stored[NAT64_KEY]).toBe(first);
  });
});
