import { getDomain } from 'tldts';
import { describe, expect, it } from 'vitest';
import { siteByPublicSuffix } from '@/utils/host/public-suffixes';
import packed from '@/utils/host/public-suffixes.json';
import { siteOf } from '@/utils/host/site';

describe('the registrable domain by the public suffix list', () => {
  it.each([
    ['cdn.dongthap.gov.vn', 'dongthap.gov.vn'],
    ['so.abc.hanoi.vn', 'abc.hanoi.vn'],
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['img.a.github.io', 'github.io'],
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
    expect(siteByPublicSuffix(host)).toBe(site);
  });

  it('is the one that tldts finds, for every rule of the list', { timeout: 60_000 }, () => {
    const options = { allowPrivateDomains: false, extractHostname: false, validateHostname: false };
    expect(rulesOf(packed).length).toBeGreaterThan(5_000);
    const wrong = rulesOf(packed).flatMap((rule) => {
      const suffix = rule.replaceAll('*', 'khac').replace(/^!/, '');
      const hosts = [suffix, `a.${suffix}`, `b.a.${suffix}`];
      return hosts.filter((host) => siteByPublicSuffix(host) !== (getDomain(host, options) ?? host));
    });
    expect(wrong).toEqual([]);
  });

  it('agrees with the last labels under gov.vn, where nobody waits for the list', () => {
    for (const host of ['a.gov.vn', 'b.a.gov.vn', 'c.b.a.gov.vn']) expect(siteByPublicSuffix(host)).toBe(siteOf(host));
  });
});

/** Each rule as a name, from the packed form. */
function rulesOf(text: string): readonly string[] {
  const rules: string[] = [];
  const open: string[] = [];
  let last = '';
  for (const [token] of text.matchAll(/[^(),\n]+|[()]/g)) {
    if (token === '(') open.unshift(last);
    else if (token === ')') open.shift();
    else {
      last = token.replace(/^-/, '');
      if (!token.startsWith('-')) rules.push([last, ...open].join('.'));
    }
  }
  return rules;
}
