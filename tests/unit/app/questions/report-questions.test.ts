import { describe, expect, it } from 'vitest';
import { ALL_ABOUT_IT, NOW, opened, OVER_IPV4, WITHOUT_AAAA } from '@/tests/unit/app/report/report-rig';

const INTERNAL = { host: 'noibo.dongthap.gov.vn', ip: '10.1.2.3' };

describe('a click on "ask"', () => {
  it('asks everything about the host, once', async () => {
    const report = await opened();
    expect(report.calls).toEqual([]);
    report.actions.lookup();
    await report.settle();
    expect(report.calls.toSorted()).toEqual(ALL_ABOUT_IT);
    expect(report.shown()).toMatchObject({
      ready: true,
      sheet: { addresses: { a: ['203.0.113.1'], aaaa: ['2405:4800:1::80'] } },
      page: { dossier: { host: 'dongthap.gov.vn', mail: { ok: true } }, lookup: { kind: 'asked' } },
    });
  });

  it('shows how far it is, and no second round begins beside it', async () => {
    const report = await opened();
    const release = report.hold();
    report.actions.lookup();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: false, page: { asking: { done: 0 } } });
    const before = [...report.calls];
    report.actions.lookup();
    report.actions.recheck();
    await report.settle();
    expect(report.calls).toEqual(before);
    release();
    await report.settle();
    expect(report.shown().ready).toBe(true);
    expect(report.shown().page.asking).toBeUndefined();
    expect(report.calls.toSorted()).toEqual(ALL_ABOUT_IT);
  });

  it('can be cancelled, and then asked anew', async () => {
    const report = await opened();
    const release = report.hold();
    report.actions.lookup();
    await report.settle();
    const before = report.calls.length;
    report.actions.cancel();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, sheet: { answeredBy: [] } });
    expect(report.shown().page.asking).toBeUndefined();
    expect(report.shown().page.dossier).toBeUndefined();
    expect(report.calls).toHaveLength(before);
    release();
    report.actions.lookup();
    await report.settle();
    expect(report.shown().sheet?.addresses.aaaa).toEqual(['2405:4800:1::80']);
  });

  it.each([
    ['consent is refused', () => Promise.resolve(false)],
    ['the browser cannot ask for consent', () => Promise.reject(new Error('not in a click'))],
  ])('asks nobody where %s, and says so', async (_what, consent) => {
    const report = await opened();
    report.state.consent = consent;
    report.actions.lookup();
    await report.settle();
    expect(report.calls).toEqual([]);
    expect(report.shown()).toMatchObject({ ready: true, page: { notice: 'consent-refused' } });
    report.state.consent = () => Promise.resolve(true);
    report.actions.lookup();
    await report.settle();
    expect(report.shown().page.notice).toBeUndefined();
    expect(report.calls.toSorted()).toEqual(ALL_ABOUT_IT);
  });

  it('says so where its code cannot be loaded', async () => {
    const report = await opened({ broken: ['dns-code'] });
    report.actions.lookup();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, page: { notice: 'lookup-broken' } });
    report.broken.clear();
    report.actions.lookup();
    await report.settle();
    expect(report.shown().page.notice).toBeUndefined();
  });

  it.each<[what: string, broken: readonly 'settings-writes'[]]>([
    ['keeps "always"', []],
    ['asks also where "always" cannot be kept', ['settings-writes']],
  ])('%s', async (_what, broken) => {
    const report = await opened({ broken });
    report.actions.setAlways(true);
    report.actions.lookup();
    await report.settle();
    expect(report.calls.toSorted()).toEqual([...ALL_ABOUT_IT, 'save lookup=on-open']);
  });

  it('asks about nothing beyond a name that may be internal, the second time neither', async () => {
    const report = await opened({ page: INTERNAL });
    const itself = ['cloudflare noibo.dongthap.gov.vn A', 'cloudflare noibo.dongthap.gov.vn AAAA'];
    report.actions.lookup();
    await report.settle();
    expect(report.calls.toSorted()).toEqual(itself);
    report.actions.lookup();
    await report.settle();
    expect(report.calls.toSorted()).toEqual(itself);
  });

  it.each([
    ['the person turned lookups off', { settings: { lookup: 'off' } }],
    ['a policy did', { policy: { lookup: 'off' } }],
    ['the name is special', { page: { host: 'may-in.local', ip: '10.1.2.3' } }],
    ['the page is at an address', { page: { host: '203.0.113.1', ip: '203.0.113.1' } }],
  ])('does nothing where %s', async (_what, scene) => {
    const report = await opened({ ...scene });
    report.actions.lookup();
    await report.settle();
    expect(report.calls).toEqual([]);
  });

  it('asks the second resolver too where the first contradicts what was seen', async () => {
    const report = await opened({ page: OVER_IPV4, zone: {} });
    report.actions.lookup();
    await report.settle();
    const google = report.calls.filter((call) => call.startsWith('google'));
    expect(google.toSorted()).toEqual(['google dongthap.gov.vn A', 'google dongthap.gov.vn AAAA']);
  });

  it('shows what came of it also where the session takes nothing more', async () => {
    const report = await opened({ broken: ['session-writes'] });
    report.actions.lookup();
    await report.settle();
    expect(report.shown()).toMatchObject({
      ready: true,
      sheet: { verdict: { site: { code: 'confirmed' } }, addresses: { aaaa: ['2405:4800:1::80'] } },
    });
    const over4 = await opened({ page: OVER_IPV4, zone: WITHOUT_AAAA, broken: ['session-writes'] });
    over4.actions.lookup();
    await over4.settle();
    expect(over4.shown().sheet?.verdict.site.code).toBe('ipv4-only');
  });

  it('ends also where the session cannot be read meanwhile', async () => {
    const report = await opened();
    const release = report.hold();
    report.actions.lookup();
    await report.settle();
    report.broken.add('session');
    release();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, page: { state: 'error', error: 'storage' } });
    report.broken.clear();
    report.write({ network: { since: NOW } });
    await report.settle();
    expect(report.shown()).toMatchObject({ page: { state: 'ok' }, sheet: { addresses: { a: ['203.0.113.1'] } } });
  });
});
