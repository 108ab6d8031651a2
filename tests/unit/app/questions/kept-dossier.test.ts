/** Popup and sheet judge by the same evidence and the same dossier, in the page that asked and in every one after it. */
import { describe, expect, it } from 'vitest';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import type { PageView } from '@/utils/app/page/page-view';
import { opened, OVER_IPV4 } from '@/tests/unit/app/report/report-rig';
import type { Report, Scene } from '@/tests/unit/app/report/report-rig';

const MINUTE = 60_000;
const HOST = 'dongthap.gov.vn';
const SERVERS = ['n1.dongthap.gov.vn', 'n2.dongthap.gov.vn'];
const ZONE: Scene['zone'] = {
  [`${HOST} A`]: [`${HOST} 300 A 203.0.113.1`],
  [`${HOST} SOA`]: [`${HOST} 300 SOA 300`],
  [`${HOST} NS`]: SERVERS.map((name) => `${HOST} 300 NS ${name}`),
  [`${HOST} MX`]: [`${HOST} 300 MX 10 thu.${HOST}`],
  ...Object.fromEntries(
    [...SERVERS, `thu.${HOST}`].map((name, index) => [`${name} AAAA`, [`${name} 300 AAAA 3000:6:0:0:0:0:0:${index}`]]),
  ),
};
const SCENE: Scene = { page: OVER_IPV4, zone: ZONE };

/** Status of each check, as a page judges it. */
function statusesOf({ document, verdict, evidence, dossier, gov, now }: PageView): Readonly<Record<string, string>> {
  if (!document || !verdict || !evidence) return {};
  const { host } = document;
  const given = { host, verdict, evidence, identity: gov, at: now, dossier };
  return Object.fromEntries(judgeChecks(given).map(({ id, status }) => [id, status]));
}
const popup = (report: Report) => statusesOf(report.page.view.value);
const sheet = (report: Report) =>
  Object.fromEntries((report.shown().sheet?.checks ?? []).map(({ id, status }) => [id, status]));

/** In the popup, addresses first and then the rest, as its two buttons do. */
async function askedInPopup(scene: Scene = SCENE): Promise<Report> {
  const report = await opened(scene);
  report.page.actions.lookup();
  await report.settle();
  report.page.actions.lookupSite();
  await report.settle();
  return report;
}

describe('a full check in the popup', () => {
  it('is there when the popup is opened again, and in the sheet, and nobody is asked for it', async () => {
    const first = await askedInPopup();
    expect(popup(first)).toMatchObject({ nameservers: 'pass', mail: 'pass', dnssec: 'partial', aaaa: 'fail' });
    const again = await opened({ ...SCENE, session: first.session });
    expect(popup(again)).toEqual(popup(first));
    expect(sheet(again)).toEqual(popup(first));
    expect(again.shown().page.ready).toBe(true);
    expect(again.calls).toEqual([]);
  });

  it('is known to the page that asked where the session takes nothing more', async () => {
    const full = await askedInPopup({ ...SCENE, broken: ['session-writes'] });
    expect(full.page.view.value.dossier).toMatchObject({ zone: { ok: true }, mail: { ok: true } });
    expect(popup(full)).toEqual(popup(await askedInPopup()));
    expect(sheet(full)).toEqual(popup(full));
  });

  it('reaches a popup that is open already', async () => {
    const { session } = await askedInPopup();
    const other = await opened(SCENE);
    other.write(Object.fromEntries(Object.entries(session).filter(([key]) => key.startsWith('dns:'))));
    await other.settle();
    expect(popup(other)).toMatchObject({ nameservers: 'pass', mail: 'pass' });
  });

  it('is over with its answers, in the page that asked as in others; the sheet holds it', async () => {
    const report = await askedInPopup();
    await report.settle(20 * MINUTE);
    expect(report.page.view.value.dossier).toBeUndefined();
    expect(report.shown().page.dossier).toMatchObject({ zone: { ok: true }, mail: { ok: true } });
  });

  it('of a private window is known to its page alone', async () => {
    const report = await askedInPopup({ ...SCENE, tab: { isPrivate: true } });
    expect(popup(report)).toMatchObject({ nameservers: 'pass', mail: 'pass' });
    expect(Object.keys(report.session).filter((key) => key.startsWith('dns:'))).toEqual([]);
  });
});

describe('the first question alone', () => {
  it('leaves the second one open, in the popup and in the sheet', async () => {
    const first = await opened(SCENE);
    first.page.actions.lookup();
    await first.settle();
    for (const report of [first, await opened({ ...SCENE, session: first.session })]) {
      expect(popup(report)).toMatchObject({ nameservers: 'unknown', mail: 'unknown', aaaa: 'fail' });
      expect(sheet(report)).toEqual(popup(report));
    }
  });
});

describe('of two answers, in the session and in the page, the newer one counts', () => {
  const [before, after] = [{ ...ZONE, [`${HOST} MX`]: [] }, ZONE];

  it('when another page has asked again', async () => {
    const first = await askedInPopup({ ...SCENE, zone: before });
    expect(popup(first)).toMatchObject({ mail: 'not-applicable' });
    const second = await opened({ ...SCENE, session: first.session, zone: after });
    await second.settle(MINUTE);
    second.state.onReload = () => second.commit(OVER_IPV4);
    second.actions.recheck();
    await second.settle();
    expect(sheet(second)).toMatchObject({ mail: 'pass' });
    first.write(Object.fromEntries(Object.entries(second.session).filter(([key]) => key.startsWith('dns:'))));
    await first.settle();
    expect(popup(first)).toMatchObject({ mail: 'pass' });
  });

  it('and a failure that is newer makes it unknown, never what was said before', async () => {
    const report = await askedInPopup();
    report.setZone({ ...ZONE, [`${HOST} MX`]: '!' });
    await report.settle(MINUTE);
    report.state.onReload = () => report.commit(OVER_IPV4);
    report.actions.recheck();
    await report.settle();
    expect(sheet(report)).toMatchObject({ mail: 'unknown', nameservers: 'pass' });
    expect(popup(report)).toEqual(sheet(report));
  });
});
