import { describe, expect, it } from 'vitest';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import { agencyLine, ownerText } from '@/utils/i18n/agency-texts';
import { applyLanguage } from '@/utils/i18n/locale';

const directory = loadDirectory();
const identify = (host: string) => {
  const identity = directory.identify(host);
  if (identity === undefined) throw new Error(`expected a state host, got ${host}`);
  return identity;
};

describe('whose site it is', () => {
  it.each([
    ['congan.camau.gov.vn', 'dưới tên miền của tỉnh Cà Mau', 'under the domain of Ca Mau province'],
    ['hdnd.hochiminhcity.gov.vn', 'dưới tên miền của thành phố Hồ Chí Minh', undefined],
    ['vks.dongnai.gov.vn', 'dưới tên miền của thành phố Đồng Nai', 'under the domain of Dong Nai city'],
    [
      'hdnd.haiduong.gov.vn',
      'dưới tên miền của tỉnh Hải Dương (cũ)',
      'under the domain of Hai Duong province (former)',
    ],
    ['tand.angiang.gov.vn', 'dưới tên miền của tỉnh An Giang', undefined],
    ['tinhdoan.quangbinh.gov.vn', 'dưới tên miền của tỉnh Quảng Bình (cũ)', undefined],
    ['qlvbtinhuy.vinhphuc.gov.vn', 'dưới tên miền của tỉnh Vĩnh Phúc (cũ)', undefined],
    ['soyte.hatinh.gov.vn', 'UBND tỉnh Hà Tĩnh', undefined],
    ['hatinh.gov.vn', 'UBND tỉnh Hà Tĩnh', undefined],
    ['angiang.gdt.gov.vn', 'Cục Thuế (Bộ Tài chính)', undefined],
  ])('of %s: %s', (host, vi, en) => {
    applyLanguage('vi', 'vi');
    expect(ownerText(identify(host), 'vi')).toBe(vi);
    if (en === undefined) return;
    applyLanguage('en', 'en');
    expect(ownerText(identify(host), 'en')).toBe(en);
    applyLanguage('vi', 'vi');
  });

  it('has what it is before the name that it stands under', () => {
    applyLanguage('vi', 'vi');
    expect(agencyLine(identify('congan.camau.gov.vn'), 'vi')).toEqual(['Công an', 'dưới tên miền của tỉnh Cà Mau']);
    expect(agencyLine(identify('hop.dongnai.gov.vn'), 'vi')).toEqual(['UBND thành phố Đồng Nai', 'Chưa rõ loại']);
  });
});

describe('the scope of the decree', () => {
  it.each([
    ['dongthap.gov.vn', 'covered'],
    ['moh.gov.vn', 'covered'],
    ['gdt.gov.vn', 'covered'],
    ['congan.camau.gov.vn', 'covered'],
    ['vnnic.vn', 'covered'],
    ['hdnd.haiduong.gov.vn', 'unverified'],
    ['vks.angiang.gov.vn', 'unverified'],
    ['tand.angiang.gov.vn', 'unverified'],
    ['toaan.gov.vn', 'unverified'],
    ['quochoi.vn', 'unverified'],
    ['vov.vn', 'unverified'],
    ['vdb.gov.vn', 'unverified'],
    ['dcs.vn', 'outside'],
    ['thanhhoa.dcs.vn', 'outside'],
    ['tuyengiao.phuyen.gov.vn', 'outside'],
    ['ubmt.quangbinh.gov.vn', 'outside'],
    ['www.tinhdoanninhbinh.gov.vn', 'outside'],
    ['tinhdoanabc.gov.vn', 'covered'],
  ] as const)('over %s: %s', (host, scope) => {
    expect(identify(host).scope).toBe(scope);
  });

  it('leaves bodies that are no state bodies without the steps of a state plan', () => {
    expect(planOf(identify('thanhhoa.dcs.vn'))).toBe('none');
    expect(planOf(identify('congan.camau.gov.vn'))).toBe('sample');
    expect(planOf(identify('soyte.hatinh.gov.vn'))).toBe('own');
  });
});
