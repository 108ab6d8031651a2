import { describe, expect, it } from 'vitest';
import { ALL_ABOUT_IT, asked, opened, OVER_IPV4, PORTAL, WITHOUT_AAAA } from './report-rig';

describe('a recheck', () => {
  it('reloads and asks anew what was asked, and says what changed', async () => {
    const report = await asked({ page: OVER_IPV4 });
    const first = report.shown().sheet?.at ?? 0;
    report.setZone(WITHOUT_AAAA);
    report.state.onReload = () => report.commit(OVER_IPV4);
    report.actions.recheck();
    await report.settle();
    expect(report.calls[0]).toBe('reload 7');
    expect(report.calls.slice(1).toSorted()).toEqual(ALL_ABOUT_IT);
    expect(report.shown()).toMatchObject({ ready: true, isReloading: false, sheet: { addresses: { aaaa: [] } } });
    const { sheet, sinceLast } = report.shown();
    expect(sheet?.at).toBeGreaterThan(first);
    expect(sinceLast?.changes).toContainEqual({ what: 'site', before: 'published', after: 'ipv4-only' });
    expect(sinceLast?.changes).toContainEqual({ what: 'aaaa', before: ['2405:4800:1::80'], after: [] });
  });

  it('asks nobody where nobody was asked', async () => {
    const report = await opened();
    report.state.onReload = () => report.commit(OVER_IPV4);
    report.actions.recheck();
    await report.settle();
    expect(report.calls).toEqual(['reload 7']);
    expect(report.shown().sinceLast?.changes).toContainEqual({ what: 'visit', before: 'v6', after: 'v4' });
  });

  it('asks anew about contacted hosts that were asked about, and about no others', async () => {
    const page = { ...PORTAL, hosts: { 'anh.dongthap.gov.vn': ['203.0.113.9'] } };
    const report = await asked({ page });
    report.state.onReload = () => report.commit({ ...page, hosts: { ...page.hosts, 'moi.vn': ['203.0.113.10'] } });
    report.actions.recheck();
    await report.settle();
    expect(report.calls.slice(1).toSorted()).toEqual(ALL_ABOUT_IT);

    report.page.actions.lookupHosts();
    await report.settle();
    report.calls.length = 0;
    report.actions.recheck();
    await report.settle();
    expect(report.calls.slice(1).toSorted()).toEqual(
      [
        ...ALL_ABOUT_IT,
        ...['anh.dongthap.gov.vn', 'moi.vn'].flatMap((name) => [`cloudflare ${name} A`, `cloudflare ${name} AAAA`]),
      ].toSorted(),
    );
  });

  it('asks nobody any more where lookups were turned off', async () => {
    const first = await asked();
    const report = await opened({ session: first.session, policy: { lookup: 'off' } });
    report.actions.recheck();
    await report.settle(30_000);
    expect(report.calls).toEqual(['reload 7']);
  });

  it('waits 20 s for a page that does not come, and judges it then as far as it has come', async () => {
    const report = await asked();
    report.actions.recheck();
    await report.settle(19_000);
    expect(report.shown()).toMatchObject({ isReloading: true, ready: false });
    expect(report.calls).toEqual(['reload 7']);
    await report.settle(2_000);
    expect(report.shown()).toMatchObject({ isReloading: false, ready: true });
    expect(report.calls.slice(1).toSorted()).toEqual(ALL_ABOUT_IT);
  });

  it('waits until the new page has loaded', async () => {
    const report = await asked();
    report.state.onReload = () => report.commit(PORTAL, { isLoading: true });
    report.actions.recheck();
    await report.settle(5_000);
    expect(report.shown().isReloading).toBe(true);
    report.setTab({ isLoading: false });
    await report.settle();
    expect(report.shown()).toMatchObject({ isReloading: false, ready: true });
  });

  it('that is cancelled while it waits asks nobody and compares nothing', async () => {
    const report = await asked();
    report.actions.recheck();
    await report.settle();
    report.actions.cancel();
    await report.settle();
    expect(report.shown()).toMatchObject({ isReloading: false, ready: true, sheet: { host: 'dongthap.gov.vn' } });
    expect(report.shown().sinceLast).toBeUndefined();
    expect(report.calls).toEqual(['reload 7']);
  });

  it('that is cancelled while it asks compares nothing', async () => {
    const report = await asked();
    report.state.onReload = () => report.commit(PORTAL);
    report.hold();
    report.actions.recheck();
    await report.settle();
    expect(report.shown().page.asking).toBeDefined();
    report.actions.cancel();
    await report.settle();
    expect(report.shown().ready).toBe(true);
    expect(report.shown().sinceLast).toBeUndefined();
  });

  it('that leads to another host asks nobody and compares nothing', async () => {
    const report = await asked();
    report.state.onReload = () => report.commit({ host: 'camau.gov.vn', ip: '203.0.113.2' });
    report.actions.recheck();
    await report.settle();
    expect(report.calls).toEqual(['reload 7']);
    expect(report.shown()).toMatchObject({ ready: true, sheet: { host: 'camau.gov.vn' } });
    expect(report.shown().sinceLast).toBeUndefined();
  });

  it('that cannot reload says so and compares nothing', async () => {
    const report = await asked({ broken: ['reload'] });
    report.actions.recheck();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, isReloading: false, page: { notice: 'lookup-broken' } });
    expect(report.shown().sinceLast).toBeUndefined();
  });

  it.each([
    ['the consent was taken back', () => Promise.resolve(false)],
    ['the browser cannot ask for it', () => Promise.reject(new Error('not in a click'))],
  ])('asks nobody where %s, and says so', async (_what, consent) => {
    const report = await asked();
    report.state.onReload = () => report.commit(PORTAL);
    report.state.consent = consent;
    report.actions.recheck();
    await report.settle();
    expect(report.calls).toEqual(['reload 7']);
    expect(report.shown()).toMatchObject({ ready: true, page: { notice: 'consent-refused' } });
  });

  it('ends at once when the tab is closed, and compares nothing', async () => {
    const report = await asked();
    report.actions.recheck();
    await report.settle();
    report.close();
    await report.settle();
    expect(report.shown()).toMatchObject({ isClosed: true, isReloading: false, ready: true });
    await report.settle(30_000);
    expect(report.shown().sinceLast).toBeUndefined();
    expect(report.calls).toEqual(['reload 7']);
  });

  it('measures again what a probe has measured, and can be cancelled there', async () => {
    const report = await asked({ page: OVER_IPV4 });
    report.page.actions.probe();
    await report.settle();
    expect(report.shown().sheet?.verdict.site.code).toBe('confirmed');
    expect(report.calls).toEqual(['probe 2405:4800:1::80']);
    report.state.onReload = () => report.commit(OVER_IPV4);
    report.actions.recheck();
    await report.settle();
    expect(report.calls.filter((call) => call.startsWith('probe'))).toHaveLength(2);
    expect(report.shown()).toMatchObject({ ready: true, sinceLast: { changes: [] } });

    report.state.onReload = () => {
      report.commit(OVER_IPV4);
      report.hold();
    };
    report.actions.recheck();
    await report.settle(25_000);
    report.actions.cancel();
    await report.settle();
    expect(report.shown().ready).toBe(true);
    expect(report.shown().page.probing).toBeUndefined();
  });
});
