import { describe, expect, it } from 'vitest';
import { isGovHost, labelsOf, registrableDomain } from '@/utils/core/gov/gov-host';
import { loadDirectory } from '@/utils/core/gov/load-directory';

describe('isGovHost', () => {
  it.each([
    ['gov.vn', true, 'the category itself'],
    ['angiang.gov.vn', true, 'a name below it'],
    ['a.b.c.angiang.gov.vn', true, 'any depth'],
    ['ANGIANG.GOV.VN.', true, 'another spelling of the same name'],
    ['khong-co-trong-danh-ba.gov.vn', true, 'an unknown owner is still a state host'],
    ['chinhphu.vn', true, 'a state domain elsewhere'],
    ['vpcp.chinhphu.vn', true, 'below a state domain elsewhere'],
    ['noibo.angiang.dcs.vn', true, 'Party systems'],
    ['vn', false, 'no second label'],
    ['vgov.vn', false, 'a name that only ends alike'],
    ['evil-gov.vn', false, 'a name that only ends alike'],
    ['gov.vn.example.com', false, 'the labels stand at the wrong end'],
    ['angiang.gov.vn.evil.com', false, 'the labels stand at the wrong end'],
    ['aba.angiang.vn', false, 'angiang.vn is a public suffix'],
    ['baochinhphu.vn', false, 'another domain'],
    ['xchinhphu.vn', false, 'a name that only ends alike'],
    ['gov.uk', false, 'another country'],
    ['moh.gov.sg', false, 'another country'],
    ['localhost', false, 'a single label'],
    ['203.0.113.7', false, 'a literal'],
    ['[2001:db8::1]', false, 'a literal'],
    ['', false, 'nothing'],
    ['.gov.vn', false, 'an empty label'],
    ['a..gov.vn', false, 'an empty label'],
    [`${'a.'.repeat(200)}gov.vn`, false, 'longer than a name can be'],
  ])('%s: %s (%s)', (host, expected) => {
    expect(isGovHost(host)).toBe(expected);
  });

  it('knows every domain of the shipped directory', async () => {
    const { agencies } = loadDirectory();
    const domains = agencies.flatMap((agency) => [agency.domain, ...agency.aliases]);
    expect(domains.filter((domain) => !isGovHost(domain))).toEqual([]);
  });

  it.each(['bqp.vn', 'chinhphu.vn', 'dcs.vn', 'quochoi.vn', 'vnanet.vn', 'vnnic.vn', 'vov.vn', 'vtv.vn'])(
    'claims %s only because the directory has it',
    async (domain) => {
      const { agencies } = loadDirectory();
      expect(agencies.some((agency) => [agency.domain, ...agency.aliases].includes(domain))).toBe(true);
    },
  );
});

describe('registrableDomain', () => {
  it.each([
    ['sotttt.angiang.gov.vn', 'angiang.gov.vn'],
    ['angiang.gov.vn', 'angiang.gov.vn'],
    ['gov.vn', 'gov.vn'],
    ['motcua.sotttt.baria-vungtau.gov.vn', 'baria-vungtau.gov.vn'],
    ['vanban.chinhphu.vn', 'chinhphu.vn'],
    ['Angiang.Gov.VN.', 'angiang.gov.vn'],
  ])('of %s is %s', (host, expected) => {
    expect(registrableDomain(host)).toBe(expected);
  });
});

describe('labelsOf', () => {
  it.each(['', '.', '..', 'a..b', '.a', 'a..'])('has no labels for %j', (host) => {
    expect(labelsOf(host)).toEqual([]);
  });
});
