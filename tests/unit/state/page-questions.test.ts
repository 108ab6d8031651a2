import { describe, expect, it } from 'vitest';
import { opened } from './report-rig';

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
  it('its addresses are asked for by a click, again by the next, and nothing beyond them (RULINGS 14)', async () => {
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

it('a choice that cannot be kept does not hold up the question', async () => {
  const page = await opened({ page: PLAIN, broken: ['settings-writes'] });
  page.page.actions.setAlways(true);
  page.page.actions.lookup();
  await page.settle();
  expect(page.calls).toEqual(expect.arrayContaining(['save lookup=on-open', ...ADDRESSES]));
});
