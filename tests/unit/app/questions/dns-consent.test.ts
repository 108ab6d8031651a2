/** The browser's own consent, as Firefox asks for it: when it is asked for, what waits for it, and what is said meanwhile. */
import { describe, expect, it } from 'vitest';
import { opened } from '@/tests/unit/app/report/report-rig';
import type { Report, Scene } from '@/tests/unit/app/report/report-rig';

const PAGE = { host: 'truong.edu.vn', ip: '203.0.113.1' };
const STATE_PAGE = { host: 'dongthap.gov.vn', ip: '203.0.113.1' };
const PROMPT = 'the browser asks for its consent';
const ON_OPEN = { lookup: 'on-open' };

const withoutConsent = (scene: Scene = {}): Promise<Report> => opened({ page: PAGE, withoutConsent: true, ...scene });
const awaited = (report: Report): unknown => report.shown().page.awaitsConsent;

describe('where the consent is missing', () => {
  it.each<[string, Scene, string | undefined]>([
    ['a click is announced', {}, 'click'],
    ['the person’s choice waits', { settings: ON_OPEN }, 'person'],
    ['the organisation’s choice waits', { policy: ON_OPEN }, 'policy'],
    [
      'the person’s choice waits under a policy of something else',
      { settings: ON_OPEN, policy: { language: 'vi' } },
      'person',
    ],
    ['a choice about state sites waits on one', { page: STATE_PAGE, settings: { lookup: 'gov' } }, 'person'],
    ['and so does a policy', { page: STATE_PAGE, policy: { lookup: 'gov' } }, 'policy'],
    ['and does not on another site', { policy: { lookup: 'gov' } }, 'click'],
    [
      'nothing is asked by itself of a name that may be internal',
      { page: { ...PAGE, ip: '10.1.2.3' }, settings: ON_OPEN },
      'click',
    ],
    ['nor in a private window', { tab: { isPrivate: true }, settings: ON_OPEN }, 'click'],
    ['lookups are off', { settings: { lookup: 'off' } }, undefined],
    ['the browser’s own resolver needs none', { settings: { resolvers: ['system'] }, system: {} }, undefined],
    ['nor does it by a policy', { policy: { lookup: 'on-open', resolvers: ['system'] }, system: {} }, undefined],
    [
      'it does beside another resolver',
      { settings: { resolvers: ['system', 'https://dns.google/dns-query'] }, system: {} },
      'click',
    ],
  ])('%s', async (_about, scene, expected) => {
    const report = await withoutConsent(scene);
    expect(awaited(report)).toBe(expected);
    expect(report.shown().ready).toBe(true);
    expect(report.calls.filter((call) => !call.startsWith('system'))).toEqual([]);
  });

  it('it is no matter once it was given, in this page or another', async () => {
    const report = await withoutConsent({ settings: ON_OPEN });
    report.allow();
    await report.settle();
    expect(awaited(report)).toBeUndefined();
  });

  it('is never asked for where it is not missing', async () => {
    const report = await opened({ page: PAGE });
    expect(awaited(report)).toBeUndefined();
    report.page.actions.lookup();
    await report.settle();
    expect(report.calls).not.toContain(PROMPT);
  });
});

/** Clicks, while the browser's question is open; its answer comes when the result is called. */
async function clicked(report: Report, click: () => void): Promise<(answer: boolean) => void> {
  let answer = (_isGiven: boolean): void => {};
  report.state.consent = () => new Promise((resolve) => (answer = resolve));
  click();
  await report.settle();
  return (isGiven) => answer(isGiven);
}

describe.each<[string, (report: Report) => { ask: () => void; cancel: () => void }]>([
  ['popup', ({ page }) => ({ ask: () => page.actions.lookup(), cancel: () => page.actions.cancelLookup() })],
  ['sheet', ({ actions }) => ({ ask: () => actions.lookup(), cancel: () => actions.cancel() })],
])('while the browser’s question is open, the %s', (_page, controls) => {
  it('says that it waits for the person, and asks when the answer is yes', async () => {
    const report = await withoutConsent({ settings: ON_OPEN });
    const answer = await clicked(report, controls(report).ask);
    expect(report.shown()).toMatchObject({ ready: false, page: { asking: { awaitsConsent: true } } });
    expect(report.calls).toEqual([PROMPT]);
    answer(true);
    await report.settle();
    expect(report.calls).toContain('cloudflare truong.edu.vn AAAA');
    expect(report.shown()).toMatchObject({ ready: true, page: { lookup: { kind: 'asked' } } });
  });

  it('asks nobody when it is no, and says so', async () => {
    const report = await withoutConsent();
    const answer = await clicked(report, controls(report).ask);
    answer(false);
    await report.settle();
    expect(report.shown()).toMatchObject({ ready: true, page: { notice: 'consent-refused', awaitsConsent: 'click' } });
    expect(report.calls).toEqual([PROMPT]);
  });

  it('can be stopped, and asks nobody afterwards, whatever the answer', async () => {
    const report = await withoutConsent();
    const answer = await clicked(report, controls(report).ask);
    controls(report).cancel();
    await report.settle();
    expect(report.shown().ready).toBe(true);
    expect(report.shown().page.asking).toBeUndefined();
    expect(report.shown().page.notice).toBeUndefined();
    answer(true);
    await report.settle();
    expect(report.calls).toEqual([PROMPT]);
  });
});

describe('“always”', () => {
  it.each([
    [true, ['save lookup=on-open']],
    [false, []],
  ])('is kept where the browser’s question is answered %s: %j', async (isGiven, saved) => {
    const report = await withoutConsent();
    report.page.actions.setAlways(true);
    const answer = await clicked(report, () => report.page.actions.lookup());
    answer(isGiven);
    await report.settle();
    expect(report.calls.filter((call) => call.startsWith('save'))).toEqual(saved);
  });
});

describe('with the browser’s own resolver alone', () => {
  const scene: Scene = {
    withoutConsent: true,
    settings: { resolvers: ['system'] },
    system: { 'truong.edu.vn': ['203.0.113.1'] },
  };

  it('the question names the addresses alone, needs no consent, and is put once', async () => {
    const report = await withoutConsent(scene);
    expect(report.calls).toEqual(['system truong.edu.vn']);
    expect(report.shown().page).toMatchObject({
      verdict: { site: { code: 'unknown', because: [{ code: 'site-system-silent' }] } },
      lookup: { kind: 'ask', names: ['truong.edu.vn', 'www.truong.edu.vn'] },
    });
    report.page.actions.lookup();
    await report.settle();
    expect(new Set(report.calls)).toEqual(new Set(['system truong.edu.vn', 'system www.truong.edu.vn']));
    expect(report.shown().page.lookup.kind).toBe('asked');
  });

  it('the sheet asks it as well, and nobody about the zone or mail', async () => {
    const report = await withoutConsent(scene);
    report.actions.lookup();
    await report.settle();
    report.actions.recheck();
    report.commit(PAGE);
    await report.settle();
    expect(new Set(report.calls)).toEqual(new Set(['system truong.edu.vn', 'system www.truong.edu.vn', 'reload 7']));
    expect(report.shown().ready).toBe(true);
  });
});
