import { getDomain } from 'tldts';
import { describe, expect, it } from 'vitest';
import { ageOfList, packSuffixes, rulesOf } from '@/scripts/pack-suffixes';
import '@/utils/core/host/far-suffixes';
import { isFar, suffixList } from '@/utils/core/host/public-suffixes';
import far from '@/utils/core/host/far-suffixes.json';
import near from '@/utils/core/host/public-suffixes.json';
import vnSuffixes from '@/utils/core/host/vn-suffixes.json';
import { copyOfList } from './copy-of-list';

const { siteOf } = suffixList;

/** Rules of the private section that came or went between the day of our copy and that of the list in tldts 7.5.4. */
const CHANGED_BETWEEN = [
  'aliases121.com',
  'alpha-myqnapcloud.com',
  'demo.datacenter.fi',
  'dev-myqnapcloud.com',
  'gitapp.si',
  'imagine-proxy.work',
  'imagine.diy',
  'knightpoint.systems',
  'oya.to',
  'paas.datacenter.fi',
  'perspecta.cloud',
  'replit.dev',
  'teams.replit.dev',
  'u2-local.xnbay.com',
  'u2.xnbay.com',
  'xnbay.com',
];

describe('the registrable domain by the public suffix list', () => {
  it.each([
    ['cdn.dongthap.gov.vn', 'dongthap.gov.vn'],
    ['so.abc.hanoi.vn', 'abc.hanoi.vn'],
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['img.a.github.io', 'a.github.io'],
    ['b.github.io', 'b.github.io'],
    ['www.github.com', 'github.com'],
    ['a.s3.amazonaws.com', 'a.s3.amazonaws.com'],
    ['a.b', 'a.b'],
    ['c.com', 'c.com'],
    ['www.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['a.b.c.kawasaki.jp', 'b.c.kawasaki.jp'],
    ['a.khong-co-duoi-nay', 'a.khong-co-duoi-nay'],
    ['gov.vn', 'gov.vn'],
    ['localhost', 'localhost'],
    ['203.0.113.5', '203.0.113.5'],
    ['2001:db8::1', '2001:db8::1'],
    ['constructor.prototype.vn', 'prototype.vn'],
  ])('of %s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it('is the one that tldts finds, for every rule of both sections', { timeout: 60_000 }, () => {
    const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
    const rules = rulesOf(copyOfList());
    expect(rules.length).toBeGreaterThan(9_000);
    const wrong = rules.filter((rule) => {
      const suffix = rule.replaceAll('*', 'khac').replace(/^!/, '');
      const hosts = [suffix, `a.${suffix}`, `b.a.${suffix}`];
      return hosts.some((host) => siteOf(host) !== (getDomain(host, options) ?? host));
    });
    expect(wrong.toSorted()).toEqual(CHANGED_BETWEEN);
  });
});

describe('the packed list', () => {
  it('is what `npm run suffixes` makes of the copy', () => {
    expect(packSuffixes(copyOfList())).toEqual({ near, far, vn: vnSuffixes });
  });

  it('has the rules of far hosts, and no others, in its second file', () => {
    const topsOf = (lines: string): string[] => lines.split('\n').map((line) => line.split('(', 1)[0] ?? '');
    expect(topsOf(far)).toEqual(['br', 'it', 'jp', 'no', 'pl', 'su', 'ua', 'us']);
    expect(topsOf(far).filter((top) => !isFar(`a.x.${top}`))).toEqual([]);
    expect(topsOf(near).filter((top) => isFar(`x.${top}`))).toEqual([]);
  });

  it('holds no rule below gov.vn, so that every name right under it is an agency’s own', () => {
    expect(rulesOf(copyOfList()).filter((rule) => rule.endsWith('.gov.vn'))).toEqual([]);
  });

  it.each([
    ['2026-08-19T00:00:00Z', 0],
    ['2027-02-14T23:00:00Z', 179],
    ['2027-02-15T00:00:00Z', 180],
    ['2027-02-16T00:00:00Z', 181],
  ])('knows its age: on %s it is %d days old', (now, days) => {
    expect(ageOfList('// VERSION: 2026-08-19_19-18-36_UTC', Date.parse(now))).toBe(days);
  });

  it('says of which day its copy is', () => {
    expect(ageOfList(copyOfList(), Date.now())).toBeGreaterThanOrEqual(0);
    expect(() => ageOfList('com', 0)).toThrow('expected a line');
  });

  it.each(['*.', 'a..vn', 'a_b.vn', 'a.*.vn', '<html>', '!!a.vn'])('is not made of what is no rule: %j', (list) => {
    expect(() => packSuffixes(`// a comment\n${list}`)).toThrow('expected a rule');
  });

  it('is read up to the first space of a line, in ASCII', () => {
    expect(packSuffixes('com.ac  a comment\n\n*.ck\n!www.ck\n公司.cn\nvn\ngov.vn\nsub.x.ac\nac.jp')).toEqual({
      near: 'ac(-x(sub),com)\nck(!www,*)\ncn(xn--55qx5d)\nvn(gov)',
      far: 'jp(ac)',
      vn: 'gov',
    });
  });
});
