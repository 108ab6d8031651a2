import { describe, expect, it } from 'vitest';
import { createDirectory } from '@/utils/core/gov/directory';
import type { Agency } from '@/utils/core/gov/identity';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import cases from '../../../cases/gov-hosts.json';

const directory = loadDirectory();

const body = (id: string, mergedInto: readonly string[] = []): Agency => ({
  id,
  domain: `${id}.gov.vn`,
  aliases: [],
  nameVi: id,
  nameEn: id,
  level: 'other',
  status: mergedInto.length === 0 ? 'current' : 'merged',
  mergedInto,
  since: null,
  confidence: 'medium',
  sources: [],
});

describe('identify', () => {
  it.each(cases.hosts.map(([host, , agency]) => [host ?? '', agency ?? undefined]))(
    'gives %s to %s',
    (host, agency) => {
      expect(directory.identify(host)?.agency?.id).toBe(agency);
    },
  );

  it.each([
    ['vpcp.chinhphu.vn', 'van-phong-chinh-phu', 'portal', 'the host rule goes before its registrable domain'],
    ['www.vpcp.chinhphu.vn', 'van-phong-chinh-phu', 'portal', 'a name below the host rule'],
    ['chinhphu.vn', 'cong-thong-tin-chinh-phu', 'portal', 'the registrable domain'],
    ['xvpcp.chinhphu.vn', 'cong-thong-tin-chinh-phu', 'other', 'whole labels only'],
    ['angiang.gdt.gov.vn', 'cuc-thue', 'branch', 'the tax office, not the province'],
    ['gdt.angiang.gov.vn', 'an-giang', 'other', 'the province, not the tax office'],
    ['www.mps.gov.vn', 'bo-cong-an', 'portal', 'an alias'],
    ['motcua.tphcm.gov.vn', 'ho-chi-minh', 'one-stop', 'below an alias'],
    ['angiang.dcs.vn', 'dang-cong-san', 'other', 'a Party body'],
    ['DongThap.Gov.vn.', 'dong-thap', 'portal', 'another spelling of the same name'],
  ])('gives %s to %s as %s: %s', (host, agency, kind) => {
    const identity = directory.identify(host);
    expect([identity?.agency?.id, identity?.kind]).toEqual([agency, kind]);
  });

  it.each([
    ['bluezone.gov.vn', 'portal'],
    ['dichvucong.khongro.gov.vn', 'public-service'],
    ['angianggov.gov.vn', 'portal'],
    ['gov.vn', 'other'],
  ])('never guesses the owner of %s', (host, kind) => {
    expect(directory.identify(host)).toEqual({
      successors: [],
      absorbed: [],
      kind,
      scope: 'covered',
      directory: { asOf: '2026-11-21', count: 131, isImported: false },
    });
  });

  it.each([
    'aba.angiang.vn',
    'angiang.vn',
    'angiang.gov.vn.evil.com',
    'angiang-gov.vn',
    'baochinhphu.vn',
    'example.com',
    'localhost',
    '203.0.113.7',
    '[2001:db8::1]',
    '',
    '.',
    '..gov.vn',
    'constructor',
    '__proto__.vn',
  ])('says nothing of %j', (host) => {
    expect(directory.identify(host)).toBeUndefined();
  });

  it.each([
    ['yenbai.gov.vn', ['lao-cai']],
    ['mic.gov.vn', ['bo-khoa-hoc-va-cong-nghe']],
    ['tuangiao.gov.vn', ['dien-bien']],
    ['laocai.gov.vn', []],
  ])('names the successors of %s', (host, ids) => {
    expect(directory.identify(host)?.successors.map(({ id }) => id)).toEqual(ids);
  });

  it('follows a merger to every body of today, once, and ends in a circle', () => {
    const agencies = [body('a', ['b', 'c']), body('b', ['d', 'c']), body('c'), body('d', ['a', 'e']), body('e')];
    const identity = createDirectory({ asOf: '2026-11-21', agencies }).identify('a.gov.vn');
    expect(identity?.successors.map(({ id }) => id)).toEqual(['c', 'e']);
  });
});

describe('a directory that was brought in', () => {
  const data = { asOf: '2026-11-21', agencies: [{ ...body('a'), aliases: ['a.org', 'abc.vn', 'a.chinhphu.vn'] }] };

  it.each([
    ['a.gov.vn', undefined],
    ['www.a.gov.vn', undefined],
    ['a.chinhphu.vn', undefined],
    ['www.a.org', true],
    ['abc.vn', true],
  ])('is named as the only one that claims %s: %s', (host, isClaimed) => {
    expect(createDirectory(data, true).identify(host)?.isClaimed).toBe(isClaimed);
    expect(createDirectory(data).identify(host)?.isClaimed).toBeUndefined();
  });

  it('says nothing new of names that it does not hold', () => {
    expect(createDirectory(data, true).identify('b.org')).toBeUndefined();
    expect(createDirectory(data, true).identify('b.gov.vn')?.isClaimed).toBeUndefined();
  });
});

describe('absorbedBy', () => {
  it.each([
    ['bo-noi-vu', ['bo-lao-dong-thuong-binh-va-xa-hoi']],
    ['vinh-long', ['ben-tre', 'tra-vinh']],
    ['cao-bang', []],
    ['no-such-body', []],
  ])('lists what %s took in', (id, ids) => {
    expect(directory.absorbedBy(id).map((agency) => agency.id)).toEqual(ids);
  });
});

describe('search', () => {
  it.each([
    ['Khánh Hòa', ['khanh-hoa']],
    ['Khánh Hoà', ['khanh-hoa']],
    ['KHANH  HOA', ['khanh-hoa']],
    ['đắk nông', ['dak-nong']],
    ['Đ\u0103\u0301k Nông', ['dak-nong']],
    ['mps.gov', ['bo-cong-an']],
    ['không có', []],
    ['  ', []],
  ])('finds by %j', (text, ids) => {
    expect(directory.search(text).map(({ id }) => id)).toEqual(ids);
  });
});
