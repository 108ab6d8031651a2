import { describe, expect, it } from 'vitest';
import { asked, NOW, openReport, opened, OTHER, PORTAL } from './report-rig';
import type { Scene } from './report-rig';

const MINUTE = 60_000;

describe('the sheet', () => {
  it('is there at once, of what was recorded, and asks nobody', async () => {
    const report = await opened();
    expect(report.shown()).toMatchObject({
      ready: true,
      isClosed: false,
      isReloading: false,
      page: { state: 'ok', view: 'gov', showPinHint: false },
      sheet: {
        host: 'dongthap.gov.vn',
        at: NOW,
        identity: { agency: { id: 'dong-thap' } },
        answeredBy: [],
        addresses: { a: [], aaaa: [] },
        browser: 'Chromium 156',
        version: '0.1.0',
      },
    });
    expect(report.calls).toEqual([]);
  });

  it('stays as it was measured while its answers run out', async () => {
    const report = await asked();
    const { at } = report.shown().sheet ?? {};
    await report.settle(20 * MINUTE);
    expect(report.shown().page.dns).toEqual({});
    expect(report.shown().sheet).toMatchObject({ at, addresses: { aaaa: ['2405:4800:1::80'] } });
    expect(report.shown().ready).toBe(true);
  });

  it('takes in what the page contacts later', async () => {
    const report = await asked();
    report.write({
      'page:7': String(report.session['page:7']).replace(
        '"hosts":{',
        '"hosts":{"anh.vn":{"host":"anh.vn","addresses":[{"ip":"203.0.113.9","fresh":1,"cached":0}],"addressesLeftOut":0,"withoutAddress":0,"kinds":{"image":1},"secure":1,"insecure":0,"failures":{},"fromServiceWorker":false},',
      ),
    });
    await report.settle();
    expect(report.shown().sheet?.hosts.map(({ verdict }) => verdict.host)).toEqual(['dongthap.gov.vn', 'anh.vn']);
    expect(report.shown().sheet?.addresses.aaaa).toEqual(['2405:4800:1::80']);
  });

  it('begins anew with another document of the host, without answers that ran out', async () => {
    const report = await asked();
    await report.settle(20 * MINUTE);
    report.commit({ ...PORTAL, ip: '203.0.113.1' });
    await report.settle();
    expect(report.shown().sheet?.verdict).toMatchObject({ visit: { code: 'v4' }, site: { code: 'unknown' } });
  });

  it('is of the other host when the tab goes there, and of none where there is nothing to report on', async () => {
    const report = await asked();
    report.commit(OTHER);
    await report.settle();
    expect(report.shown().sheet).toMatchObject({ host: 'www.camau.gov.vn', addresses: { a: [] } });
    expect(report.shown().page.dossier).toBeUndefined();
    report.commit({ host: '', source: 'not-web' }, { isWeb: false });
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, page: { state: 'not-web' } });
    expect(report.shown().sheet).toBeUndefined();
  });

  it('shows what was asked before it was opened, and asks nobody for it', async () => {
    const { session } = await asked();
    const report = await opened({ session });
    expect(report.shown()).toMatchObject({
      sheet: { addresses: { aaaa: ['2405:4800:1::80'] } },
      page: { dossier: { zone: { ok: true }, mail: { ok: true } } },
    });
    expect(report.calls).toEqual([]);
  });

  it('shows of the host in view alone what was asked, however late storage answers', async () => {
    const first = await asked();
    first.commit(OTHER);
    await first.settle();
    first.actions.lookup();
    await first.settle();
    const report = openReport({ page: PORTAL, session: first.session });
    const release = report.hold();
    await report.settle();
    report.state.gate = Promise.resolve();
    report.commit(OTHER);
    await report.settle();
    release();
    await report.settle();
    expect(report.shown().page.dossier?.host).toBe('www.camau.gov.vn');
  });

  it('leaves out what tells of the own network until the person wants it in', async () => {
    const report = await opened({ page: { host: 'dongthap.gov.vn', ip: '10.1.2.3' } });
    expect(report.shown().sheet).toMatchObject({ isReduced: true, hosts: [{ addresses: [], isHidden: true }] });
    report.actions.setOwnNetwork(true);
    expect(report.shown()).toMatchObject({
      withOwnNetwork: true,
      sheet: { isReduced: false, hosts: [{ addresses: ['10.1.2.3'] }] },
    });
  });

  it('says when the computer is offline', async () => {
    const report = await opened();
    expect(report.shown().isOnline).toBe(true);
    report.goOffline();
    expect(report.shown().isOnline).toBe(false);
  });
});

describe('a tab that is closed', () => {
  it('leaves its last sheet, and says that it is gone', async () => {
    const report = await asked();
    report.close();
    await report.settle(MINUTE);
    expect(report.shown()).toMatchObject({
      isClosed: true,
      ready: true,
      page: { state: 'error', error: 'tab-gone', view: 'gov' },
      sheet: { host: 'dongthap.gov.vn', addresses: { aaaa: ['2405:4800:1::80'] } },
    });
    report.actions.exportJson();
    expect(report.pins.saved).toMatchObject([{ name: 'sau-dongthap.gov.vn-2026-11-22.json' }]);
  });

  it('leaves nothing under way', async () => {
    const report = await opened({ tab: { isLoading: true } });
    report.hold();
    report.page.actions.lookup();
    await report.settle();
    expect(report.shown().page.asking).toBeDefined();
    report.close();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, page: { loading: false } });
    expect(report.shown().page.asking).toBeUndefined();
    expect(report.shown().page.probing).toBeUndefined();
  });

  it.each<[what: string, scene: Scene]>([
    ['of which nothing was known', { page: undefined, tab: { host: 'dongthap.gov.vn' } }],
    ['that showed no web page', { page: { host: '', source: 'not-web' }, tab: { isWeb: false } }],
  ])('%s says so too', async (_what, scene) => {
    const report = await opened(scene);
    expect(report.shown().sheet).toBeUndefined();
    report.close();
    await report.settle();
    expect(report.shown()).toMatchObject({ isClosed: true, page: { state: 'error', error: 'tab-gone' } });
    expect(report.shown().sheet).toBeUndefined();
  });

  it('before the page was there is said to be gone', async () => {
    const report = await opened({ tab: 'gone' });
    expect(report.shown()).toMatchObject({ ready: true, page: { state: 'error', error: 'tab-gone' } });
    expect(report.shown().sheet).toBeUndefined();
  });
});

describe('a private tab', () => {
  it('has no sheet, and nothing of it can be taken along', async () => {
    const { session } = await asked();
    const report = await opened({ session, tab: { isPrivate: true } });
    expect(report.shown()).toMatchObject({ ready: true, page: { isPrivate: true } });
    expect(report.shown().sheet).toBeUndefined();
    expect(report.shown().page.dossier).toBeUndefined();
    report.actions.exportJson();
    report.actions.exportCsv();
    report.actions.pin();
    report.actions.unpin();
    expect(await report.actions.copyText()).toBe(false);
    await report.settle();
    expect(report.pins.saved).toEqual([]);
    expect(report.pins.stored.size).toBe(0);
    expect(report.calls).toEqual([]);
  });

  it('that is closed leaves none either', async () => {
    const report = await opened({ tab: { isPrivate: true } });
    report.close();
    await report.settle();
    expect(report.shown()).toMatchObject({
      isClosed: true,
      page: { state: 'error', error: 'tab-gone', isPrivate: true },
    });
    expect(report.shown().sheet).toBeUndefined();
  });
});
