import { afterEach, describe, expect, it } from 'vitest';
import { LOOKUP_FAILURES } from '@/utils/core/dns/lookup';
import { failureText } from '@/utils/i18n/failure-texts';
import { headlineText } from '@/utils/i18n/headline-texts';
import { applyLanguage } from '@/utils/i18n/locale';
import { evidenceText, reasonText } from '@/utils/i18n/reason-texts';
import { resolversInTurn, resolverText } from '@/utils/i18n/resolver-texts';
import { HEADLINE_CODES } from '@/utils/core/verdict/headline';
import { REASON_VALUES } from '@/utils/core/verdict/reasons';
import type { Reason } from '@/utils/core/verdict/reasons';
import { samplesOf } from './sample-values';

afterEach(() => applyLanguage('vi', 'vi'));

const CLOUDFLARE = 'https://cloudflare-dns.com/dns-query';
const at = new Date(2026, 10, 22, 14, 3).getTime();

describe.each(['vi', 'en'] as const)('words in %s', (language) => {
  it.each(samplesOf(REASON_VALUES))('stand for $code', (reason) => {
    applyLanguage(language, '');
    const text = reasonText(reason as Reason, language);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/undefined|NaN|\{|reason_/);
  });

  it('stand for every headline and every failure', () => {
    applyLanguage(language, '');
    for (const code of HEADLINE_CODES) {
      const { first, more } = headlineText(code);
      expect(`${first} ${more ?? '.'}`, code).toMatch(/\. .*\.$/);
    }
    for (const why of LOOKUP_FAILURES) expect(failureText(why)).not.toBe(why);
  });
});

describe('reasonText', () => {
  it.each([
    [
      { code: 'site-aaaa-published', values: { count: 2, by: CLOUDFLARE, time: at } },
      'Lúc 14:03, Cloudflare (1.1.1.1) trả lời: có 2 địa chỉ IPv6 (bản ghi AAAA).',
    ],
    [
      { code: 'site-unusable-address', values: { ip: '3000:6::1', kind: 'unique-local' } },
      'Bản ghi AAAA là 3000:6::1: địa chỉ nội bộ.',
    ],
    [
      { code: 'site-lookup-failed', values: { by: CLOUDFLARE, failure: 'timeout' } },
      'Đã hỏi Cloudflare (1.1.1.1): quá thời gian chờ.',
    ],
    [
      { code: 'network-ipv6-seen', values: { host: 'a.vn', minutes: 3 } },
      'a.vn đã trả lời bạn qua IPv6 (thấy 3 phút trước).',
    ],
    [{ code: 'network-ipv6-seen', values: { host: 'a.vn', minutes: 0 } }, 'a.vn đã trả lời bạn qua IPv6 (vừa thấy).'],
    [{ code: 'page-all-capable', values: { total: 1, silent: undefined } }, 'Máy chủ duy nhất của trang có IPv6.'],
    [
      { code: 'page-all-capable', values: { total: 3, silent: 2 } },
      'Cả 3 máy chủ đã trả lời đều có IPv6. 2 máy chủ khác bị chặn hoặc chưa trả lời.',
    ],
    [
      { code: 'page-all-capable', values: { total: 1, silent: 1 } },
      'Máy chủ duy nhất đã trả lời có IPv6. 1 máy chủ khác bị chặn hoặc chưa trả lời.',
    ],
    [
      { code: 'page-hosts-unknown', values: { count: 1, total: 3, silent: 2 } },
      'Chưa biết 1 trong 3 máy chủ của trang có IPv6 hay không. 2 máy chủ khác bị chặn hoặc chưa trả lời.',
    ],
    [{ code: 'site-unusable-address', values: { ip: '::1', kind: 'new-class' } }, 'Bản ghi AAAA là ::1: new-class.'],
  ] as const)('%o', (reason, text) => {
    expect(reasonText(reason, 'vi')).toBe(text);
  });

  it('counts in English', () => {
    applyLanguage('en', '');
    const silent = { code: 'page-all-capable', values: { total: 4, silent: 1 } } as const;
    expect(reasonText(silent, 'en')).toBe(
      'All 4 hosts that answered have IPv6. 1 other host was blocked or has not answered.',
    );
    const one = { code: 'site-aaaa-published', values: { count: 1, by: CLOUDFLARE, time: at } } as const;
    expect(reasonText(one, 'en')).toBe('At 14:03, Cloudflare (1.1.1.1) answered: 1 IPv6 address (AAAA record).');
  });
});

describe('evidenceText', () => {
  it.each([
    [[{ code: 'visit-address', values: { ip: '3000:6::1' } }], '3000:6::1'],
    [[{ code: 'site-not-asked' }], ''],
    [[{ code: 'site-confirmed-now', values: { ip: '3000:6::1' } }], ''],
    [
      [
        { code: 'site-confirmed-now', values: { ip: '3000:6::1' } },
        { code: 'site-aaaa-published', values: { count: 2, by: CLOUDFLARE, time: at } },
      ],
      '2 địa chỉ IPv6 (bản ghi AAAA) · hỏi lúc 14:03',
    ],
    [[{ code: 'site-no-aaaa', values: { by: CLOUDFLARE, time: at } }], 'hỏi lúc 14:03'],
    [[{ code: 'network-no-evidence' }], 'Chưa thấy kết nối IPv6 nào.'],
  ] as const)('%o leaves open: %s', (because, text) => {
    expect(evidenceText(because, 'vi')).toBe(text);
  });
});

describe('resolvers', () => {
  it('are named by who runs them, in the order in which they are tried', () => {
    expect(resolversInTurn([CLOUDFLARE, 'https://dns.google/dns-query'])).toBe(
      'Cloudflare (1.1.1.1), nếu không được thì Google (8.8.8.8)',
    );
    expect(resolversInTurn([])).toBe('');
    expect(resolverText('https://doh.example.vn:8443/q')).toBe('doh.example.vn:8443');
    expect(resolverText('system')).toBe('trình duyệt');
  });
});
