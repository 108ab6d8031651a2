/** All that a report asks about a host, of each of the four: HTTPS, zone, name and mail servers, DNSSEC. */
import { describe, expect, it } from 'vitest';
import { createMemoryCache, createMemoryRecordCache } from '@/utils/core/dns/stored/cache';
import { createDossier } from '@/utils/core/dns/dossier/create-dossier';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { createResolver } from '@/utils/core/dns/ask/resolve';
import type { Http2Fetch } from './http2-fetch';
import { dohUrl, RESOLVER_NAMES } from './servers';
import type { ResolverName } from './servers';

const clock = (): number => Date.now();
const dossierOver = (fetch: Http2Fetch['fetch'], name: ResolverName, host: string): Promise<Dossier> => {
  const resolver = createResolver({
    fetch,
    clock,
    resolvers: [dohUrl(name)],
    cache: createMemoryCache(),
    recordCache: createMemoryRecordCache(),
    exclusive: (_name, run) => run(),
  });
  return createDossier({ ...resolver, clock })(host);
};

const answered = (addresses: readonly string[], authenticated: boolean): object => ({
  ok: true,
  addresses,
  authenticated,
});

/** To be called after the other tests: what is asked here stays in the resolvers' caches, unchecked answers as well. */
export function describeDossiers(fetch: Http2Fetch['fetch']): void {
  describe.each(RESOLVER_NAMES)('%s', (name) => {
    const dossierBy = (host: string) => dossierOver(fetch, name, host);
    it('tells all of a signed host', async () => {
      const dossier = await dossierBy('www.an-toan.gov.vn');
      expect(dossier).toMatchObject({
        addresses: { aaaa: answered(['3000:6::80'], true), a: answered(['203.0.113.80'], true) },
        https: {
          ok: true,
          authenticated: true,
          value: {
            records: [{ priority: 1, alpn: ['h2', 'h3'], ipv4hint: ['203.0.113.80'], ipv6hint: ['3000:6::80'] }],
          },
        },
        zone: {
          ok: true,
          authenticated: true,
          value: { zone: 'an-toan.gov.vn', nameServersLeftOut: 0 },
        },
        mail: {
          ok: true,
          value: {
            isNull: false,
            domain: 'an-toan.gov.vn',
            servers: [
              { preference: 10, name: 'thu1.an-toan.gov.vn', aaaa: answered(['3000:6::86'], true) },
              { preference: 20, name: 'thu2.an-toan.gov.vn', aaaa: answered([], true) },
            ],
          },
        },
        dnssec: { ok: true, value: 'secure' },
      });
      // Their order rotates.
      const servers = dossier.zone?.ok === true ? dossier.zone.value.nameServers : [];
      expect([...servers].sort((one, other) => one.name.localeCompare(other.name))).toMatchObject([
        { name: 'ns1.may-chu.vn', aaaa: answered(['3000:6::53'], false) },
        { name: 'ns2.may-chu.vn', aaaa: answered([], false) },
      ]);
    });

    it('gives the AliasMode of a signed apex', async () => {
      expect(await dossierBy('an-toan.gov.vn')).toMatchObject({
        https: { ok: true, value: { records: [{ priority: 0, target: 'www.an-toan.gov.vn' }] } },
      });
    });

    it('tells of an unsigned host that its domain takes no mail', async () => {
      expect(await dossierBy('www.thuong.gov.vn')).toMatchObject({
        zone: { ok: true, value: { zone: 'thuong.gov.vn' } },
        mail: { ok: true, value: { isNull: true } },
        dnssec: { ok: true, value: 'insecure' },
      });
    });

    // BIND gives what lies at a forged name without an SOA of its own as not validated, which is no refusal.
    const refused = name === 'bind' ? ['www.het-han.gov.vn'] : ['www.gia-mao.gov.vn', 'www.het-han.gov.vn'];
    it.each(refused)('finds that %s is bogus, by what it gives unchecked', async (host) => {
      expect((await dossierBy(host)).dnssec).toMatchObject({ ok: true, value: 'bogus' });
    });
  });
}
