import { describe, expect, it } from 'vitest';
import { asked, opened } from './report-rig';

const MINUTE = 60_000;

describe('storage', () => {
  it('that cannot be read at opening is said so', async () => {
    for (const broken of ['session', 'settings'] as const) {
      const report = await opened({ broken: [broken] });
      expect(report.shown()).toMatchObject({ ready: true, page: { state: 'error', error: 'storage' } });
      expect(report.shown().sheet).toBeUndefined();
    }
  });

  it('that breaks for a while brings the same sheet back', async () => {
    const report = await asked();
    const before = report.shown().sheet;
    report.broken.add('session');
    await report.settle(20 * MINUTE);
    expect(report.shown().page).toMatchObject({ state: 'error', error: 'storage' });
    report.broken.clear();
    await report.settle(MINUTE);
    expect(report.shown().page.state).toBe('ok');
    expect(report.shown().sheet).toEqual(before);
  });

  const HOSTILE: readonly [what: string, value: unknown][] = [
    ['null', null],
    ['a number', 7],
    ['text that is no JSON', '{'],
    ['an empty object', {}],
    ['an empty object as text', '{}'],
    ['a list', []],
    ['a list as text', '[]'],
    ['an object’s own machinery', '{"__proto__":{"ok":true},"constructor":{"prototype":{}}}'],
  ];

  it.each(HOSTILE)('that holds %s for the page gives no sheet, and none breaks', async (_what, value) => {
    const report = await opened({ page: undefined, tab: { host: 'dongthap.gov.vn' }, session: { 'page:7': value } });
    expect(report.shown()).toMatchObject({ ready: true, page: { state: 'ok', view: 'none' } });
    expect(report.shown().sheet).toBeUndefined();
    report.actions.recheck();
    report.actions.lookup();
    await report.settle();
    expect(report.calls).toEqual([]);
  });

  it.each([
    ...HOSTILE,
    ['an answer about another host', { ok: true, host: 'evil.vn', type: 'AAAA', rcode: 'NOERROR', addresses: ['::1'] }],
    [
      'an answer with an address that is none',
      { ok: true, host: 'dongthap.gov.vn', type: 'AAAA', rcode: 'NOERROR', addresses: ['<b>'] },
    ],
  ] as const)('that holds %s for an answer counts as not asked', async (_what, value) => {
    const keys = ['A', 'AAAA', 'HTTPS', 'SOA', 'NS', 'MX', 'system'].map((type) => `dns:dongthap.gov.vn:${type}`);
    const others = ['network', 'nat64', 'host:dongthap.gov.vn', 'address:2405:4800:1::80', 'recording'];
    const report = await opened({ session: Object.fromEntries([...keys, ...others].map((key) => [key, value])) });
    expect(report.shown()).toMatchObject({
      ready: true,
      sheet: { host: 'dongthap.gov.vn', answeredBy: [], addresses: { a: [], aaaa: [] } },
      page: { state: 'ok', lookup: { kind: 'ask' } },
    });
    report.actions.lookup();
    await report.settle();
    expect(report.shown().sheet?.addresses.aaaa).toEqual(['2405:4800:1::80']);
  });

  it.each<[what: string, settings: unknown]>([
    ['text', 'x'],
    ['a list', ['x']],
    ['resolvers that are none', { resolvers: ['javascript:alert(1)', 'http://dns.test/'] }],
  ])('that holds %s for the settings leaves the resolvers that ship', async (_what, settings) => {
    const report = await opened({ settings });
    expect(report.shown().sheet?.resolvers).toEqual([
      'https://cloudflare-dns.com/dns-query',
      'https://dns.google/dns-query',
    ]);
  });
});
