import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '@/utils/core/host/far-suffixes';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { isUnder, siblingOf, siteOf } from '@/utils/core/host/site';
import { rulesOf } from '@/scripts/pack-suffixes';
import { copyOfList } from './copy-of-list';

describe('the site of a host, and its www or bare sibling', () => {
  it.each<[string, string, string | undefined, string]>([
    ['angiang.gov.vn', 'angiang.gov.vn', 'www.angiang.gov.vn', 'three labels under gov.vn'],
    ['www.angiang.gov.vn', 'angiang.gov.vn', 'angiang.gov.vn', 'its www'],
    ['syt.angiang.gov.vn', 'angiang.gov.vn', undefined, 'a department'],
    ['www.syt.angiang.gov.vn', 'angiang.gov.vn', 'syt.angiang.gov.vn', 'the www of a department'],
    ['gov.vn', 'gov.vn', undefined, 'case 101: a public suffix'],
    ['www.gov.vn', 'www.gov.vn', undefined, 'registered right under the suffix'],
    ['angiang.edu.vn', 'angiang.edu.vn', 'www.angiang.edu.vn', 'another category'],
    ['cdn.angiang.edu.vn', 'angiang.edu.vn', undefined, 'below another category'],
    ['chinhphu.vn', 'chinhphu.vn', 'www.chinhphu.vn', 'right under .vn'],
    ['vanban.chinhphu.vn', 'chinhphu.vn', undefined, 'below it'],
    ['www.chinhphu.vn', 'chinhphu.vn', 'chinhphu.vn', 'its www'],
    ['phuong.hanoi.vn', 'phuong.hanoi.vn', 'www.phuong.hanoi.vn', 'the name of a province is a suffix'],
    ['www.phuong.hanoi.vn', 'phuong.hanoi.vn', 'phuong.hanoi.vn', 'its www'],
    ['hanoi.vn', 'hanoi.vn', undefined, 'that suffix itself'],
    ['www.hanoi.vn', 'www.hanoi.vn', undefined, 'right under it'],
    ['congty.baria-vungtau.vn', 'congty.baria-vungtau.vn', 'www.congty.baria-vungtau.vn', 'a suffix with a hyphen'],
    ['congty.on.vn', 'on.vn', undefined, 'no suffix: a name below somebody’s own'],
    ['mil.vn', 'mil.vn', 'www.mil.vn', 'not on the list'],
    ['gov.com', 'gov.com', 'www.gov.com', 'a category only under .vn'],
    ['a.gov.com', 'gov.com', undefined, 'a category only under .vn'],
    ['vn', 'vn', undefined, 'one label'],
    ['localhost', 'localhost', undefined, 'one label'],
    ['www.localhost', 'www.localhost', undefined, 'www of one label'],
    ['a..gov.vn', 'a..gov.vn', undefined, 'an empty label'],
    ['gov.vn.', 'gov.vn.', undefined, 'an empty last label'],
    ['203.0.113.5', '203.0.113.5', undefined, 'a literal'],
    ['2001:db8::1', '2001:db8::1', undefined, 'a literal'],
    ['', '', undefined, 'nothing'],
  ])('%s: site %s, sibling %s (%s)', (host, site, sibling) => {
    expect([siteOf(host), suffixList.siteOf(host), siblingOf(host, suffixList)]).toEqual([site, site, sibling]);
  });

  it.each<[string, string, string | undefined]>([
    ['bbc.co.uk', 'bbc.co.uk', 'www.bbc.co.uk'],
    ['www.bbc.co.uk', 'bbc.co.uk', 'bbc.co.uk'],
    ['co.uk', 'co.uk', undefined],
    ['a.github.io', 'a.github.io', 'www.a.github.io'],
    ['github.io', 'github.io', undefined],
    ['city.kawasaki.jp', 'city.kawasaki.jp', 'www.city.kawasaki.jp'],
    ['abc.xn--55qx5d.cn', 'abc.xn--55qx5d.cn', 'www.abc.xn--55qx5d.cn'],
  ])('%s: site %s, sibling %s, once the list is there', (host, site, sibling) => {
    expect([suffixList.siteOf(host), siblingOf(host, suffixList)]).toEqual([site, sibling]);
  });

  it('is its own site, and has a sibling in the same one', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const site = suffixList.siteOf(host);
        expect(suffixList.siteOf(site)).toBe(site);
        expect(isUnder(host, site)).toBe(true);
        const sibling = siblingOf(host, suffixList);
        if (sibling !== undefined) expect(suffixList.siteOf(sibling)).toBe(site);
      }),
    );
  });
});

describe('what is known of sites before the list is there', () => {
  const rules = rulesOf(copyOfList()).map((rule) => rule.replace(/^!/, '').replace('*', 'khac'));

  it('never says that one site is two: the site by the list lies in it', () => {
    const hosts = rules.flatMap((suffix) => [suffix, `a.${suffix}`, `b.a.${suffix}`]);
    expect(hosts.filter((host) => !isUnder(suffixList.siteOf(host), siteOf(host)))).toEqual([]);
  });

  it('is what the list says, under .vn', () => {
    const under = rules.filter((suffix) => suffix.endsWith('.vn'));
    expect(under.length).toBeGreaterThan(75);
    const hosts = [...under, 'khac.vn', 'vn'].flatMap((suffix) => [suffix, `a.${suffix}`, `b.a.${suffix}`]);
    expect(hosts.filter((host) => suffixList.siteOf(host) !== siteOf(host))).toEqual([]);
  });
});

describe('a public suffix', () => {
  it.each([
    ['gov.vn', true],
    ['edu.vn', true],
    ['hanoi.vn', true],
    ['vn', true],
    ['com', true],
    ['co.uk', true],
    ['github.io', true],
    ['a.kawasaki.jp', true],
    ['city.kawasaki.jp', false],
    ['angiang.gov.vn', false],
    ['vnexpress.vn', false],
    ['mil.vn', false],
    ['', false],
    ['203.0.113.5', false],
  ])('%s: %s', (name, is) => {
    expect(suffixList.isPublicSuffix(name)).toBe(is);
  });
});

describe('isUnder', () => {
  it.each([
    ['gov.vn', 'gov.vn', true],
    ['angiang.gov.vn', 'gov.vn', true],
    ['xgov.vn', 'gov.vn', false],
    ['gov.vn', 'angiang.gov.vn', false],
    ['gov.vn.example.com', 'gov.vn', false],
  ])('%s under %s: %s', (host, domain, expected) => {
    expect(isUnder(host, domain)).toBe(expected);
  });
});
