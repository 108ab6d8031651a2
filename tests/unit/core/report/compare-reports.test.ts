import { describe, expect, it } from 'vitest';
import { changeText } from '@/utils/i18n/renderings/change-text';
import { compareReports } from '@/utils/core/report/compare-reports';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { overwriteGetLocale } from '@/utils/i18n/generated/runtime.js';
import { sheetOf, WHOLE } from './sheet';

overwriteGetLocale(() => 'vi');

const before = toDocument(sheetOf({ ip: '203.0.113.1', aaaa: [], a: ['203.0.113.1'] }, WHOLE), 'vi');
const after = toDocument(
  sheetOf({ ip: '2405:4800:1::80', aaaa: ['2405:4800:1::80'], a: ['203.0.113.1'], network: 'yes' }, WHOLE),
  'vi',
);
const linesOf = (one: typeof before, other: typeof before): readonly string[] =>
  compareReports(one, other).changes.map((change) => changeText(change));

describe('a comparison', () => {
  it('has no line for a sheet and itself, nor for one made later of the same', () => {
    expect(linesOf(before, before)).toEqual([]);
    expect(linesOf(before, { ...before, generatedAt: '2026-12-01T08:00:00+07:00' })).toEqual([]);
  });

  it('does not take the language for a difference', () => {
    const english = toDocument(sheetOf({ ip: '203.0.113.1', aaaa: [], a: ['203.0.113.1'] }, WHOLE), 'en');
    expect(linesOf(before, english)).toEqual([]);
  });

  it('names what a site gained, line by line', () => {
    const lines = linesOf(before, after);
    expect(lines).toContain('Tên miền có địa chỉ IPv6: chưa đạt → đạt');
    expect(lines).toContain('Bản ghi AAAA: chưa có → 2405:4800:1::80');
    expect(lines).toContain('Lần mở này: IPv4 → IPv6');
    expect(lines).toContain('Mạng nơi đo: Chưa rõ → Có IPv6');
  });

  it('names what a site lost the other way round', () => {
    expect(linesOf(after, before)).toContain('Bản ghi AAAA: 2405:4800:1::80 → chưa có');
  });

  it('says so where the status is the same and the evidence is not', () => {
    const one = { ...WHOLE, mx: { 'mail.dongthap.gov.vn': [[], ['203.0.113.3']] } } as const;
    const other = { ...WHOLE, mx: { 'thu.dongthap.gov.vn': [[], ['203.0.113.3']] } } as const;
    const given = { ip: '203.0.113.1', aaaa: [], a: ['203.0.113.1'] };
    const { changes } = compareReports(toDocument(sheetOf(given, one), 'vi'), toDocument(sheetOf(given, other), 'vi'));
    expect(changes.map(({ what }) => what)).toEqual(['evidence']);
    expect(changes[0]).toMatchObject({ id: 'mail' });
  });

  it('does not count the order in which DNS gives addresses', () => {
    const one = toDocument(sheetOf({ aaaa: ['2405:4800:1::1', '2405:4800:1::2'] }), 'vi');
    const other = toDocument(sheetOf({ aaaa: ['2405:4800:1::2', '2405:4800:1::1'] }), 'vi');
    expect(linesOf(one, other)).toEqual([]);
  });

  it('names hosts that came and went, and means that changed', () => {
    const one = toDocument(sheetOf({ ip: '203.0.113.1', hosts: { 'a.vnportal.vn': ['203.0.113.9'] } }), 'vi');
    const other = toDocument(
      sheetOf({ ip: '203.0.113.1', hosts: { 'b.vnportal.vn': ['203.0.113.9'] } }, undefined, { browser: 'Edge 150' }),
      'vi',
    );
    const lines = linesOf(one, other);
    expect(lines.filter((line) => line.startsWith('a.vnportal.vn'))).toEqual([
      'a.vnportal.vn: IPv4, Chưa rõ → trang không dùng',
    ]);
    expect(lines.some((line) => line.startsWith('b.vnportal.vn: trang không dùng → '))).toBe(true);
    expect(lines).toContain('Trình duyệt: Firefox 153 → Edge 150');
  });
});
