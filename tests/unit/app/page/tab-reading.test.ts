/** A page reads the session as seldom as it can: each reading costs a round to the browser. */
import { describe, expect, it } from 'vitest';
import { asked, opened, PORTAL } from '@/tests/unit/app/report/report-rig';
import type { Report } from '@/tests/unit/app/report/report-rig';

/** What each reading was about, by the kinds of its keys; of the same in a row one. */
const kindsOf = ({ reads }: Report): readonly string[] =>
  reads
    .map((keys) => [...new Set(keys.map((key) => key.replace(/:.*/, '')))].toSorted().join(' '))
    .filter((kinds, index, all) => kinds !== all[index - 1]);

const RECORD = 'page probe recording';
const EVIDENCE = 'address dns host nat64 network';

describe('at its opening a page reads', () => {
  it('the record, and in one go what its hosts need; then once more whether the record is still the same', async () => {
    const page = await opened({ page: { ...PORTAL, hosts: { 'a.vn': ['203.0.113.1'], 'b.vn': ['3000:6::1'] } } });
    expect(kindsOf(page)).toEqual([RECORD, EVIDENCE, RECORD]);
    expect(page.reads).toHaveLength(3);
  });

  it('of what was asked also the addresses of the names that it led to', async () => {
    const { session } = await asked();
    const page = await opened({ session });
    expect(kindsOf(page)).toEqual([RECORD, EVIDENCE, RECORD]);
    const zoned = await asked({
      zone: {
        'dongthap.gov.vn SOA': ['dongthap.gov.vn 300 SOA 300'],
        'dongthap.gov.vn NS': ['dongthap.gov.vn 300 NS n1.vn', 'dongthap.gov.vn 300 NS n2.vn'],
      },
    });
    const more = await opened({ session: zoned.session });
    expect(kindsOf(more)).toEqual([RECORD, EVIDENCE, RECORD, 'dns']);
    expect(more.reads).toHaveLength(4);
  });
});

it('the same reading twice gives the same view', async () => {
  const page = await asked();
  const before = page.shown().sheet;
  page.write({ recording: [] });
  page.write({ network: page.session['network'] });
  await page.settle();
  expect(page.shown().sheet).toEqual(before);
});
