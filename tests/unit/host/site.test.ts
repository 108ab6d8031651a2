import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicSuffix, isUnder, siblingOf, siteOf } from '@/utils/host/site';

describe('siteOf and siblingOf', () => {
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
    ['gov.com', 'gov.com', 'www.gov.com', 'a category only under .vn'],
    ['a.gov.com', 'gov.com', undefined, 'a category only under .vn'],
    ['vn', 'vn', undefined, 'one label'],
    ['localhost', 'localhost', undefined, 'one label'],
    ['www.localhost', 'www.localhost', undefined, 'www of one label'],
    ['203.0.113.5', '203.0.113.5', undefined, 'a literal'],
    ['2001:db8::1', '2001:db8::1', undefined, 'a literal'],
    ['', '', undefined, 'nothing'],
  ])('%s: site %s, sibling %s (%s)', (host, site, sibling) => {
    expect([siteOf(host), siblingOf(host)]).toEqual([site, sibling]);
  });

  it.each(['ac', 'ai', 'biz', 'com', 'edu', 'gov', 'health', 'id', 'info', 'int', 'io', 'name', 'net', 'org', 'pro'])(
    '%s.vn is a public suffix',
    (category) => {
      expect(siteOf(`a.b.${category}.vn`)).toBe(`b.${category}.vn`);
      expect(siblingOf(`${category}.vn`)).toBeUndefined();
    },
  );

  it('has the site of a site as its own, and a sibling in the same site', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const site = siteOf(host);
        expect(siteOf(site)).toBe(site);
        expect(isUnder(host, site)).toBe(true);
        const sibling = siblingOf(host);
        if (sibling !== undefined) expect(siteOf(sibling)).toBe(site);
      }),
    );
  });
});

describe('isPublicSuffix', () => {
  it.each([
    ['gov.vn', true],
    ['edu.vn', true],
    ['vn', true],
    ['com', true],
    ['angiang.gov.vn', false],
    ['vnexpress.vn', false],
  ])('%s: %s', (name, is) => {
    expect(isPublicSuffix(name)).toBe(is);
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
