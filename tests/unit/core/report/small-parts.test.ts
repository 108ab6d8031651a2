import { describe, expect, it } from 'vitest';
import { browserName } from '@/utils/core/report/browser-name';
import { holdEvidence } from '@/utils/core/evidence/hold-evidence';
import { isoTime } from '@/utils/core/report/iso-time';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

describe('a time with its offset', () => {
  const at = Date.UTC(2026, 10, 22, 7, 5, 9, 900);
  it.each([
    [420, '2026-11-22T14:05:09+07:00'],
    [0, '2026-11-22T07:05:09+00:00'],
    [-570, '2026-11-21T21:35:09-09:30'],
    [1020, '2026-11-23T00:05:09+17:00'],
  ])('%i minutes east', (offset, text) => {
    expect(isoTime(at, offset)).toBe(text);
  });
});

describe('the name of a browser', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    [`${chrome} Chrome/156.0.0.0 Safari/537.36`, 'Chromium 156'],
    [`${chrome} HeadlessChrome/156.0.0.0 Safari/537.36`, 'Chromium 156'],
    [`${chrome} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'Edge 156'],
    [`${chrome} coc_coc_browser/150.0.1 Chrome/144.0.0.0 Safari/537.36`, 'Cốc Cốc 150'],
    ['something else', ''],
  ])('%s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});

describe('the evidence that a sheet holds', () => {
  const asked = evidenceOf({ ip: '203.0.113.1', aaaa: [], a: ['203.0.113.1'] });

  it('outlives the TTL of an answer', () => {
    const later = { ...asked, now: asked.now + 600_000, dns: {} };
    expect(holdEvidence(asked, later)).toBe(asked);
  });

  it('takes what is learned, with its time', () => {
    const later = { ...evidenceOf({ ip: '203.0.113.1', aaaa: ['2405:4800:1::80'] }), now: asked.now + 5_000 };
    const held = holdEvidence(asked, later);
    expect(held.now).toBe(asked.now + 5_000);
    expect(held.dns['dongthap.gov.vn']?.aaaa).toMatchObject({ addresses: ['2405:4800:1::80'] });
    expect(held.dns['dongthap.gov.vn']?.a).toMatchObject({ addresses: ['203.0.113.1'] });
  });

  it('begins anew with another document', () => {
    const document = asked.document && { ...asked.document, documentId: 'D2' };
    const other = { ...asked, ...(document ? { document } : {}), dns: {} };
    expect(holdEvidence(asked, other)).toBe(other);
  });
});
