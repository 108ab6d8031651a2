/** A page says that it is ready when its questions are answered, and not before: whoever reads it then reads it once. */
import { describe, expect, it } from 'vitest';
import { asked, openReport, opened, PORTAL } from '@/tests/unit/app/report/report-rig';
import type { Report, Scene } from '@/tests/unit/app/report/report-rig';

const OVER_IPV4 = { host: 'truong.edu.vn', ip: '203.0.113.1' };
const ZONE = { 'truong.edu.vn A': ['truong.edu.vn 300 A 203.0.113.1'] };

/** Opens a page of which answers are kept back until they are let go, and takes down when it said that it is ready. */
async function openWaiting(scene: Scene) {
  const report = openReport(scene);
  const release = report.hold();
  const ready: unknown[] = [];
  const note = (): void => {
    if (report.shown().ready) ready.push(what(report));
  };
  report.view.subscribe(note);
  report.page.view.subscribe(({ ready: isReady }) => isReady && ready.push(what(report)));
  await report.settle();
  return { report, ready, release };
}

const what = (report: Report): unknown => {
  const { verdict, dossier } = report.shown().page;
  return { site: verdict?.site.code, reason: verdict?.site.because[0].code, hasMail: dossier?.mail !== undefined };
};

describe('a page is not ready', () => {
  it('before what is kept of a dossier was read (cases 145, 150)', async () => {
    const { session } = await asked();
    const report = openReport({ page: PORTAL, session });
    const release = report.hold();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: false, page: { lookup: { kind: 'asked' } } });
    release();
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, page: { dossier: { mail: { ok: true } } } });
  });

  it.each<[string, Scene]>([
    ['at opening, by choice', { settings: { lookup: 'on-open' } }],
    ['at opening, by a policy', { policy: { lookup: 'on-open' } }],
    [
      'for a site that only a directory names as a state’s',
      { settings: { lookup: 'gov' }, named: { 'truong.edu.vn': 'dongthap.gov.vn' } },
    ],
  ])('before a question that nobody clicked was answered: %s', async (_about, scene) => {
    const { report, ready, release } = await openWaiting({ page: OVER_IPV4, zone: ZONE, ...scene });
    expect(report.calls).not.toEqual([]);
    expect(ready).toEqual([]);
    release();
    await report.settle();
    expect(ready[0]).toMatchObject({ site: 'ipv4-only' });
    expect(report.shown().ready).toBe(true);
  });

  it('before the browser’s own resolver answered', async () => {
    const system = { 'truong.edu.vn': ['3000:6:11::1'] };
    const { report, ready, release } = await openWaiting({ page: OVER_IPV4, system });
    expect(report.calls).toEqual(['system truong.edu.vn']);
    expect(ready).toEqual([]);
    release();
    await report.settle();
    expect(ready[0]).toMatchObject({ site: 'published', reason: 'site-aaaa-by-system' });
  });
});

it('a page of which nothing is asked is ready at once, whatever is chosen', async () => {
  for (const lookup of ['ask', 'on-open', 'gov', 'off']) {
    const report = await opened({ page: { host: '', source: 'not-web' }, tab: { isWeb: false }, settings: { lookup } });
    expect(report.shown().ready).toBe(true);
  }
});

it.each([0, 500, 60_000])(
  'what was asked is shown when it is ready, though the session tells %d ms later',
  async (eventsAfterMs) => {
    const report = await opened({ page: OVER_IPV4, zone: ZONE, eventsAfterMs });
    report.actions.lookup();
    await report.settle();
    expect(report.shown()).toMatchObject({
      ready: true,
      sheet: { verdict: { site: { code: 'ipv4-only' } } },
      page: { lookup: { kind: 'asked' }, dossier: { mail: { ok: true } } },
    });
  },
);
