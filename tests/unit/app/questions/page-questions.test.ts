import { describe, expect, it } from 'vitest';
import { NOW, opened } from '@/tests/unit/app/report/report-rig';

const INTERNAL = { host: 'noibo.dongthap.gov.vn', ip: '10.1.2.3' };
const PLAIN = { host: 'truong.edu.vn', ip: '203.0.113.1' };
const ADDRESSES = ['cloudflare truong.edu.vn A', 'cloudflare truong.edu.vn AAAA'];

describe('asking unbidden for state sites alone', () => {
  const settings = { lookup: 'gov' };

  it('counts a site that only a directory brought in knows for one, and is not ready before that is known', async () => {
    const page = await opened({ page: PLAIN, settings, named: { 'truong.edu.vn': 'dongthap.gov.vn' } });
    await page.settle();
    expect(page.calls).toEqual(expect.arrayContaining(ADDRESSES));
    expect(page.shown().page).toMatchObject({ view: 'gov', ready: true, lookup: { kind: 'asked' } });
  });

  it('asks about no other site', async () => {
    const page = await opened({ page: PLAIN, settings });
    await page.settle();
    expect(page.calls).toEqual([]);
    expect(page.shown().page).toMatchObject({ view: 'site', lookup: { kind: 'ask' } });
  });
});

describe('of a name that may be internal', () => {
  it.each(['on-open', 'gov'])('nothing is asked at opening, whatever the person chose: %s', async (lookup) => {
    const page = await opened({ page: INTERNAL, settings: { lookup } });
    await page.settle();
    expect(page.calls).toEqual([]);
    expect(page.shown().page.lookup).toMatchObject({ kind: 'ask', maybeInternal: true });
  });

  it('its addresses are asked for by a click, again by the next, and nothing beyond them', async () => {
    const addresses = ['cloudflare noibo.dongthap.gov.vn A', 'cloudflare noibo.dongthap.gov.vn AAAA'];
    const page = await opened({ page: INTERNAL });
    page.page.actions.lookup();
    await page.settle();
    expect(page.calls.toSorted()).toEqual(addresses);
    expect(page.shown().page.lookup).toMatchObject({ kind: 'asked', maybeInternal: true });
    page.page.actions.lookupSite();
    await page.settle();
    page.page.actions.lookup();
    await page.settle();
    expect(new Set(page.calls)).toEqual(new Set(addresses));
  });
});

describe('the browser’s own resolver, unbidden', () => {
  it.each([
    ['of a public page is asked once', PLAIN, {}, ['system truong.edu.vn']],
    ['of a page on an internal address is not asked', INTERNAL, {}, []],
    ['of an address is not asked', { host: '203.0.113.1', ip: '203.0.113.1' }, {}, []],
    ['is not asked where the person turned questions off', PLAIN, { lookup: 'off' }, []],
  ])('%s', async (_, shown, settings, calls) => {
    const page = await opened({ page: shown, settings, system: {} });
    await page.settle();
    page.write({ 'host:khac.vn': {} });
    await page.settle();
    expect(page.calls).toEqual(calls);
  });
});

describe('a private window', () => {
  const inWindow = (isPrivate: boolean, more: Parameters<typeof opened>[0] = {}) =>
    opened({ page: PLAIN, tab: { isPrivate }, ...more });

  it('never asks the browser’s own resolver unbidden, as a normal one does', async () => {
    const normal = await inWindow(false, { system: {} });
    await normal.settle();
    expect(normal.calls).toEqual(['system truong.edu.vn']);
    const hidden = await inWindow(true, { system: {} });
    await hidden.settle();
    expect(hidden.calls).toEqual([]);
  });

  it('asks no resolver at opening, whatever the person chose for normal ones', async () => {
    const normal = await inWindow(false, { settings: { lookup: 'on-open' } });
    await normal.settle();
    expect(normal.calls).toEqual(expect.arrayContaining(ADDRESSES));
    const hidden = await inWindow(true, { settings: { lookup: 'on-open' } });
    await hidden.settle();
    expect(hidden.calls).toEqual([]);
  });

  it('leaves no answer in the session, as a normal one does', async () => {
    const answersOf = async (isPrivate: boolean): Promise<readonly string[]> => {
      const page = await inWindow(isPrivate);
      page.page.actions.lookup();
      await page.settle();
      expect(page.shown().page.lookup.kind).toBe('asked');
      return Object.keys(page.session).filter((key) => key.startsWith('dns:truong.edu.vn:A'));
    };
    expect(await answersOf(false)).toEqual(['dns:truong.edu.vn:A', 'dns:truong.edu.vn:AAAA']);
    expect(await answersOf(true)).toEqual([]);
  });

  it('teaches no translation prefix, as a normal one does', async () => {
    const translated = {
      page: { host: 'truong.edu.vn', ip: '2a00:64::cb00:7101' },
      zone: { 'truong.edu.vn A': ['truong.edu.vn 300 A 203.0.113.1'] },
      session: { network: { since: NOW - 60_000 } },
    };
    const learnedIn = async (isPrivate: boolean): Promise<unknown> => {
      const page = await inWindow(isPrivate, translated);
      page.page.actions.lookup();
      await page.settle(5_000);
      expect(page.shown().page.lookup.kind).toBe('asked');
      return page.session.nat64;
    };
    expect(await learnedIn(false)).toBeDefined();
    expect(await learnedIn(true)).toBeUndefined();
  });
});

it('a choice that cannot be kept does not hold up the question', async () => {
  const page = await opened({ page: PLAIN, broken: ['settings-writes'] });
  page.page.actions.setAlways(true);
  page.page.actions.lookup();
  await page.settle();
  expect(page.calls).toEqual(expect.arrayContaining(['save lookup=on-open', ...ADDRESSES]));
});

describe('a record that is not of the page in the tab', () => {
  it('is never shown, whether the session takes another or not', async () => {
    const page = await opened({ page: PLAIN });
    expect(page.shown().page).toMatchObject({ state: 'ok', document: { host: PLAIN.host } });
    page.setTab({ host: 'khac.vn' });
    await page.settle();
    expect(page.shown().page).toMatchObject({ state: 'ok', view: 'none' });
    expect(page.shown().page.document).toBeUndefined();
    expect(page.shown().page).not.toHaveProperty('verdict.visit.ip');
    page.broken.add('session-writes');
    page.setTab({ host: 'khac-nua.vn' });
    await page.settle();
    expect(page.shown().page).toMatchObject({ state: 'error', error: 'not-kept', view: 'none', ready: true });
    page.broken.delete('session-writes');
    page.commit({ host: 'khac-nua.vn', ip: '203.0.113.1' });
    await page.settle();
    expect(page.shown().page).toMatchObject({ state: 'ok', document: { host: 'khac-nua.vn' } });
    expect(page.shown().page.error).toBeUndefined();
  });

  it('of the same host says that it may be old while the recorder cannot write', async () => {
    const page = await opened({ page: { host: 'truong.edu.vn', ip: '2405:4800:1::80' }, broken: ['records'] });
    await page.settle();
    const { verdict } = page.shown().page;
    expect(verdict?.page).toMatchObject({ code: 'undetermined' });
    expect(verdict?.page?.because.map(({ code }) => code)).toContain('page-unwritten');
  });
});
