import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import { resolveLanguage } from '@/utils/i18n/resolve-language';

afterEach(() => applyLanguage('vi', 'vi'));

describe('resolveLanguage', () => {
  it.each([
    ['auto', 'vi', 'vi'],
    ['auto', 'vi-VN', 'vi'],
    ['auto', 'VI_vn', 'vi'],
    ['auto', 'en-US', 'en'],
    ['auto', 'fr', 'en'],
    ['auto', 'vid', 'en'],
    ['auto', '', 'en'],
    ['vi', 'en-US', 'vi'],
    ['en', 'vi-VN', 'en'],
  ] as const)('%s with browser language "%s" is %s', (choice, browserLanguage, language) => {
    expect(resolveLanguage(choice, browserLanguage)).toBe(language);
  });
});

describe('applyLanguage', () => {
  it('switches the messages at once', () => {
    expect(applyLanguage('auto', 'vi-VN')).toBe('vi');
    expect(m.headline_v6()).toBe('Trang này được tải qua IPv6.');
    expect(applyLanguage('en', 'vi-VN')).toBe('en');
    expect(locale.value).toBe('en');
    expect(m.headline_v6()).toBe('This page was loaded over IPv6.');
  });

  it('chooses singular and plural by the language', () => {
    applyLanguage('en', '');
    expect([m.hosts_title({ count: 1 }), m.hosts_title({ count: 2 })]).toEqual(['1 host', '2 hosts']);
    applyLanguage('vi', '');
    expect([m.hosts_title({ count: 1 }), m.hosts_title({ count: 2 })]).toEqual(['1 máy chủ', '2 máy chủ']);
  });
});

describe('formats', () => {
  const at = new Date(2026, 10, 22, 9, 5).getTime();

  it('writes the time with 24 hours in both languages', () => {
    expect([formatTime(at, 'vi'), formatTime(at, 'en')]).toEqual(['09:05', '09:05']);
    expect(formatTime(new Date(2026, 10, 22, 0, 5).getTime(), 'en')).toBe('00:05');
  });

  it('writes the date with the day first', () => {
    expect([formatDate(at, 'vi'), formatDate(at, 'en')]).toEqual(['22/11/2026', '22/11/2026']);
  });

  it('writes numbers with the separators of the language', () => {
    expect([formatNumber(1234, 'vi'), formatNumber(1234, 'en')]).toEqual(['1.234', '1,234']);
  });
});
