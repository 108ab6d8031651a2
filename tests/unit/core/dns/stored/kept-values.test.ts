/** The dossier of what the session holds, against the questions that put it there. */
import { describe, expect, it } from 'vitest';
import { createDossier } from '@/utils/core/dns/dossier/create-dossier';
import { findZone } from '@/utils/core/dns/dossier/find-zone';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import { createStoredCache, createStoredRecordCache } from '@/utils/core/dns/stored/cache';
import { dossierOfValues } from '@/utils/core/dns/stored/kept-values';
import { dossierKeys } from '@/utils/core/evidence/evidence-keys';
import { localResolver, send } from '@/tests/unit/core/dns/local-resolver';
import { response } from '@/tests/unit/core/dns/wire';

const NOW = 1_000_000;
const ZONE: Readonly<Record<string, readonly string[]>> = {
  'www.a.gov.vn A': ['www.a.gov.vn 300 A 203.0.113.1'],
  'a.gov.vn SOA': ['a.gov.vn 300 SOA 300'],
  'a.gov.vn NS': ['a.gov.vn 300 NS n1.b.net', 'a.gov.vn 300 NS n2.b.net'],
  'n1.b.net AAAA': ['n1.b.net 300 AAAA 3000:6:0:0:0:0:0:1'],
  'a.gov.vn MX': ['a.gov.vn 300 MX 10 thu.a.gov.vn'],
  'www.a.gov.vn HTTPS': ['www.a.gov.vn 300 HTTPS 0 cdn.net'],
  'cdn.net HTTPS': ['cdn.net 300 HTTPS 0 xa.net'],
};

const server = localResolver({
  one: (reply, { host, type }) => {
    const records = ZONE[`${host} ${type}`];
    const parts = records === undefined ? { authorities: ['a.gov.vn 600 SOA 600'] } : { answers: records };
    send(reply, response({ question: host, type, ...parts }));
  },
});

function createSession() {
  const stored: Record<string, unknown> = {};
  const reads: string[][] = [];
  const area = {
    get: (keys: string[]) => Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
    set: (items: Record<string, unknown>) => Promise.resolve(void Object.assign(stored, items)),
    remove: () => Promise.resolve(),
  };
  const resolver = createResolver({
    fetch: server.fetch,
    clock: () => NOW,
    resolvers: ['https://dns.test/one'],
    cache: createStoredCache(area),
    recordCache: createStoredRecordCache(area),
    exclusive: (_name, run) => run(),
  });
  const kept = async (host: string) =>
    dossierOfValues(
      host,
      await area.get(dossierKeys(host)),
      (keys) => {
        reads.push(keys);
        return area.get(keys);
      },
      () => NOW,
    );
  return { resolver, kept, reads };
}

describe('what is kept of a dossier', () => {
  it('is what was asked, read in as many rounds as names lead on to names', async () => {
    const { resolver, kept, reads } = createSession();
    const asked = await createDossier({ ...resolver, clock: () => NOW })('www.a.gov.vn');
    expect(await kept('www.a.gov.vn')).toEqual(asked);
    expect(reads.length).toBeLessThanOrEqual(4);
    expect(new Set(reads.flat()).size).toBe(reads.flat().length);
  });

  it('is nothing where nobody was asked', async () => {
    const { kept } = createSession();
    const known = Object.entries(await kept('www.a.gov.vn')).filter(([, part]) => part !== undefined);
    expect(known.map(([name]) => name).toSorted()).toEqual(['addresses', 'at', 'host', 'sibling']);
  });

  it('has no zone whose servers were not asked about', async () => {
    const { resolver, kept } = createSession();
    await findZone('www.a.gov.vn', resolver);
    expect((await kept('www.a.gov.vn')).zone).toBeUndefined();
  });
});
