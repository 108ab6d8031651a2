import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '@/utils/i18n/renderings/paper/choices';
import { asked, opened, OTHER, PORTAL } from './report-rig';

describe('what is taken along', () => {
  it('has the host and the day in its name', async () => {
    const report = await asked();
    report.actions.exportJson();
    report.actions.exportCsv();
    expect(report.pins.saved.map(({ name, type }) => [name, type])).toEqual([
      ['sau-dongthap.gov.vn-2026-11-22.json', 'application/json'],
      ['sau-dongthap.gov.vn-2026-11-22.csv', 'text/csv;charset=utf-8'],
    ]);
    expect(JSON.parse(report.pins.saved[0]?.text ?? '')).toMatchObject({
      schema: 'sau.report/1',
      language: 'vi',
      targets: [{ host: 'dongthap.gov.vn', addresses: { aaaa: ['2405:4800:1::80'] } }],
    });
  });

  it('has a name that is one for files where the page is at an address', async () => {
    const report = await opened({ page: { host: '[2405:4800:1::80]', ip: '2405:4800:1::80' } });
    report.actions.exportJson();
    expect(report.pins.saved[0]?.name).not.toMatch(/[:/\\]/);
  });

  it('is text on the clipboard, or a word that it is not', async () => {
    const report = await opened();
    expect(await report.actions.copyText()).toBe(true);
    expect(report.calls).toEqual([expect.stringMatching(/^copy ./)]);
    report.broken.add('clipboard');
    expect(await report.actions.copyText()).toBe(false);
  });

  it('is a file for a word processor, made when it is asked for', async () => {
    const report = await asked();
    report.actions.exportDocx();
    await report.settle();
    const [file] = report.pins.saved;
    expect(file).toMatchObject({
      name: 'sau-dongthap.gov.vn-2026-11-22.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(Buffer.from(file?.octets ?? new ArrayBuffer(0)).toString('latin1', 0, 2)).toBe('PK');
    expect(report.shown().isDocxFailed).toBe(false);
  });

  it('takes with it what was chosen, now and after a reload', async () => {
    const report = await asked({ choices: { history: true, law: 'yes', other: false } });
    expect(report.shown().choices).toMatchObject({ history: true, law: true, evidence: true, motto: false });
    const printed = () =>
      report
        .shown()
        .paper?.annexes.filter(({ isPrinted }) => isPrinted)
        .map(({ id }) => id);
    expect(printed()).toEqual(['evidence', 'hosts', 'law', 'history']);
    report.actions.choose('evidence', false);
    report.actions.choose('motto', true);
    expect(printed()).toEqual(['hosts', 'law', 'history']);
    expect(report.kept.at(-1)).toMatchObject({ evidence: false, motto: true, history: true });
  });

  it.each([undefined, null, 7, 'evidence', []])('takes the usual with it where %j was kept', async (choices) => {
    const report = await asked({ choices });
    expect(report.shown().choices).toEqual(DEFAULT_CHOICES);
  });

  it('is paper', async () => {
    const report = await opened();
    report.actions.print();
    expect(report.calls).toEqual(['print']);
  });
});

describe('a baseline', () => {
  it('is compared with what is shown, and goes and comes back', async () => {
    const report = await asked();
    expect(report.shown()).toMatchObject({ pinCount: 0, canUndoUnpin: false });
    report.actions.pin();
    await report.settle();
    expect(report.shown()).toMatchObject({ pinCount: 1, pinNotice: { kind: 'pinned' }, sincePin: { changes: [] } });

    report.commit({ ...PORTAL, ip: '203.0.113.1' });
    await report.settle();
    expect(report.shown().sincePin?.changes).toContainEqual({ what: 'visit', before: 'v6', after: 'v4' });

    report.actions.unpin();
    await report.settle();
    expect(report.shown()).toMatchObject({ pinCount: 0, canUndoUnpin: true, pinNotice: { kind: 'unpinned' } });
    expect(report.shown().sincePin).toBeUndefined();
    report.actions.undoUnpin();
    await report.settle();
    expect(report.shown()).toMatchObject({ pinCount: 1, canUndoUnpin: false });
    expect(report.shown().sincePin?.changes).toContainEqual({ what: 'visit', before: 'v6', after: 'v4' });
  });

  it('of another host is counted and not compared', async () => {
    const first = await opened({ page: OTHER });
    first.actions.pin();
    await first.settle();
    const report = await opened({ pins: Object.fromEntries(first.pins.stored) });
    expect(report.shown().pinCount).toBe(1);
    expect(report.shown().pin).toBeUndefined();
    expect(report.shown().sincePin).toBeUndefined();
  });

  it.each(['read', 'write'] as const)('that storage does not take is said so (%s)', async (what) => {
    const report = await opened();
    report.pins.broken.add(what);
    report.actions.pin();
    await report.settle();
    expect(report.shown()).toMatchObject({
      pinCount: 0,
      pinNotice: { kind: 'failed' },
      sheet: { host: 'dongthap.gov.vn' },
    });
  });

  it('that lies broken in storage disturbs nobody', async () => {
    const report = await opened({ pins: { 'dongthap.gov.vn': { schema: 'sau.report/1', targets: [{}] } } });
    expect(report.shown()).toMatchObject({ ready: true, pinCount: 0, sheet: { host: 'dongthap.gov.vn' } });
    expect(report.shown().pinNotice).toBeUndefined();
  });
});
