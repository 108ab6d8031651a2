/** What a probe found of the site in one page is known to the sheet of the same document (docs/decisions/0031). */
import { describe, expect, it } from 'vitest';
import { NOW, openReport, OTHER, OVER_IPV4 } from '@/tests/unit/app/report/report-rig';
import type { Report, Scene } from '@/tests/unit/app/report/report-rig';

const ADDRESS = '2405:4800:1::80';
const ZONE = {
  'dongthap.gov.vn A': ['dongthap.gov.vn 300 A 203.0.113.1'],
  'dongthap.gov.vn AAAA': ['dongthap.gov.vn 300 AAAA 2405:4800:1:0:0:0:0:80'],
};
const MINUTE = 60_000;

async function opened(scene: Scene = {}): Promise<Report> {
  const report = openReport({ page: OVER_IPV4, zone: ZONE, ...scene });
  await report.settle();
  return report;
}

/** A page that was probed: the session it leaves. */
async function probed(scene: Scene = {}): Promise<Report> {
  const report = await opened(scene);
  report.page.actions.lookup();
  await report.settle();
  report.page.actions.probe();
  await report.settle();
  expect(report.shown().page.probes).toHaveProperty(['dongthap.gov.vn', 'control'], 'ok');
  return report;
}

const siteOf = (report: Report): unknown => report.shown().sheet?.verdict.site.code;

describe('a finding on the site', () => {
  it('is in the sheet that is opened afterwards, which contacts nobody for it', async () => {
    const { session } = await probed();
    const sheet = await opened({ session });
    expect(siteOf(sheet)).toBe('confirmed');
    expect(sheet.shown().page.probes).toMatchObject({ 'dongthap.gov.vn': { addresses: [{ ip: ADDRESS }] } });
    expect(sheet.calls).toEqual([]);
  });

  it('reaches a sheet that is open already', async () => {
    const { session } = await probed();
    const { 'probe:7': finding, ...before } = session;
    const sheet = await opened({ session: before });
    expect(siteOf(sheet)).toBe('published');
    sheet.write({ 'probe:7': finding });
    await sheet.settle();
    expect(siteOf(sheet)).toBe('confirmed');
  });

  it('is of that document alone, and goes with it', async () => {
    const page = await probed();
    page.commit(OTHER);
    await page.settle();
    expect(page.shown().page.probes).not.toHaveProperty('www.camau.gov.vn');
    expect(page.session).not.toHaveProperty('probe:7');
    const again = await opened({ session: { ...(await probed()).session, 'page:7': page.session['page:7'] } });
    again.commit(OVER_IPV4);
    await again.settle();
    expect(siteOf(again)).toBe('published');
  });

  it.each<[string, Record<string, unknown>]>([
    ['the network is another', { network: { since: NOW + 1 } }],
    ['it is half an hour old', {}],
  ])('goes when %s', async (_about, change) => {
    const { session } = await probed();
    const sheet = await opened({ session: { ...session, ...change } });
    await sheet.settle(31 * MINUTE);
    expect(sheet.shown().page.probes).toEqual({});
    expect(sheet.session).not.toHaveProperty('probe:7');
  });

  it.each<[string, unknown]>([
    ['text', 'probe'],
    ['of another document', { documentId: 'D9', committedAt: NOW - 1_000, host: 'dongthap.gov.vn', probe: {} }],
    [
      'without its addresses',
      { documentId: 'D1', committedAt: NOW - 1_000, host: 'dongthap.gov.vn', probe: { control: 'ok', at: NOW } },
    ],
    [
      'of a control, which is never handed on',
      {
        documentId: 'D1',
        committedAt: NOW - 1_000,
        host: 'dongthap.gov.vn',
        probe: { control: 'failed', at: NOW, addresses: [] },
      },
    ],
  ])('is not taken, and dropped, where what lies there is %s', async (_about, value) => {
    const sheet = await opened({ session: { 'probe:7': value } });
    expect(sheet.shown().page).toMatchObject({ probes: {}, state: 'ok' });
    expect(sheet.session).not.toHaveProperty('probe:7');
  });
});

describe('nothing is handed on', () => {
  it('of a private window', async () => {
    const page = await probed({ tab: { isPrivate: true } });
    expect(Object.keys(page.session).filter((key) => key.startsWith('probe:'))).toEqual([]);
  });

  it('to a private window', async () => {
    const { session } = await probed();
    const page = await opened({ session, tab: { isPrivate: true } });
    expect(page.shown().page.probes).toEqual({});
    expect(page.session).toHaveProperty('probe:7');
  });

  it('where the session is full, and the page that probed has it all the same', async () => {
    const page = await probed({ broken: ['session-writes'] });
    expect(page.session).not.toHaveProperty('probe:7');
  });
});
