import { describe, expect, it } from 'vitest';
import { opened, OTHER, PORTAL } from './report-rig';

const HOST = PORTAL.host;
const PLAN = 'Kế hoạch 12/KH-UBND ngày 05/01/2026';

describe('what the unit states in a sheet', () => {
  it('is kept with the host, goes out with JSON and text, and changes no finding', async () => {
    const report = await opened();
    const before = report.shown().sheet;
    expect(report.shown()).toMatchObject({ stated: {}, canClear: false });
    report.actions.state(2, PLAN);
    await report.settle();
    expect([...report.statements.stored]).toEqual([[HOST, { 2: PLAN }]]);
    expect(report.shown().sheet).toBe(before);
    report.actions.exportJson();
    expect(report.pins.saved[0]?.text).toContain(`"stated": "${PLAN}"`);
  });

  it('is there again when the page is reloaded, and follows the tab to another host', async () => {
    const report = await opened({ stated: { [HOST]: { 2: PLAN }, [OTHER.host]: { 1: 'Đã đào tạo' } } });
    expect(report.shown().stated).toEqual({ 2: PLAN });
    report.commit(OTHER);
    await report.settle();
    expect(report.shown().stated).toEqual({ 1: 'Đã đào tạo' });
    report.actions.state(3, 'AS 65001');
    await report.settle();
    expect(report.statements.stored.get(HOST)).toEqual({ 2: PLAN });
    expect(report.statements.stored.get(OTHER.host)).toEqual({ 1: 'Đã đào tạo', 3: 'AS 65001' });
  });

  it('is cleared and brought back', async () => {
    const report = await opened({ stated: { [HOST]: { 2: PLAN } } });
    report.actions.clearStated();
    await report.settle();
    expect(report.shown()).toMatchObject({ stated: {}, canClear: false, canUndoClear: true, statedNotice: 'cleared' });
    expect(report.statements.stored.size).toBe(0);
    report.actions.undoClear();
    await report.settle();
    expect(report.shown()).toMatchObject({ stated: { 2: PLAN }, canClear: true, canUndoClear: false });
  });

  it('can still be written when the tab is closed', async () => {
    const report = await opened();
    report.close();
    report.actions.state(2, PLAN);
    await report.settle();
    expect(report.statements.stored.get(HOST)).toEqual({ 2: PLAN });
  });

  it('is not kept by a baseline', async () => {
    const report = await opened({ stated: { [HOST]: { 2: PLAN } } });
    report.actions.pin();
    await report.settle();
    expect(report.pins.stored.size).toBe(1);
    expect(JSON.stringify([...report.pins.stored.values()])).not.toContain('12/KH-UBND');
  });

  it('has no part in a private tab: nothing is read, shown or written', async () => {
    const report = await opened({ page: PORTAL, tab: { isPrivate: true }, stated: { [HOST]: { 2: PLAN } } });
    expect(report.shown().stated).toBeUndefined();
    report.actions.state(1, 'x');
    report.actions.clearStated();
    report.actions.undoClear();
    await report.settle();
    expect([...report.statements.stored]).toEqual([[HOST, { 2: PLAN }]]);
  });

  it.each([
    ['is not of the State', 'vnexpress.net'],
    ['has no steps, as the Party’s', 'tinhuy.dongthap.gov.vn'],
  ])('has no part in the sheet of a site that %s', async (_what, host) => {
    const report = await opened({ page: { host, ip: '203.0.113.9' } });
    expect(report.shown().sheet).toBeDefined();
    expect(report.shown().stated).toBeUndefined();
    report.actions.state(1, 'x');
    await report.settle();
    expect(report.statements.stored.size).toBe(0);
  });
});
