import { describe, expect, it } from 'vitest';
import { parseDirectory } from '@/utils/core/gov/directory-data';
import shipped from '@/utils/core/gov/agencies.json';
import notes from '@/utils/core/gov/agency-notes.json';

const province = {
  id: 'an-giang',
  domain: 'angiang.gov.vn',
  aliases: [],
  nameVi: 'UBND tỉnh An Giang',
  nameEn: 'An Giang Province',
  level: 'province',
  status: 'current',
  mergedInto: null,
  since: '2025-07-01',
  confidence: 'high',
  sources: ['https://example.gov.vn/a'],
};
const directoryOf = (...agencies: unknown[]): unknown => ({ asOf: '2026-11-21', agencies });
const other = { ...province, id: 'ca-mau', domain: 'camau.gov.vn' };

describe('the shipped directory', () => {
  const parsed = parseDirectory(shipped);
  const agencies = parsed.ok ? parsed.value.agencies : [];

  it('is valid and dated', () => {
    expect(parsed).toMatchObject({ ok: true, value: { asOf: '2026-11-21' } });
    expect(agencies).toHaveLength(131);
  });

  it('keeps every source of the file', () => {
    expect(agencies.map(({ sources }) => sources)).toEqual(shipped.agencies.map(({ sources }) => sources));
  });

  it('has 34 provinces and cities of today and 63 names of before', () => {
    const provinces = agencies.filter(({ level }) => level === 'province');
    expect(provinces).toHaveLength(63);
    expect(provinces.filter(({ status }) => status === 'current')).toHaveLength(34);
    expect(provinces.filter(({ nameVi }) => nameVi.toLowerCase().startsWith('ubnd thành phố'))).toHaveLength(9);
  });

  it('has 14 ministries and 3 bodies of their rank of today', () => {
    const current = agencies.filter(({ status }) => status === 'current');
    expect(current.filter(({ level }) => level === 'ministry')).toHaveLength(14);
    expect(current.filter(({ level }) => level === 'ministerial-agency')).toHaveLength(3);
  });

  it('carries no field that nobody reads', () => {
    const read = new Set(agencies.flatMap((agency) => Object.keys(agency)));
    expect(shipped.agencies.flatMap((agency) => Object.keys(agency).filter((field) => !read.has(field)))).toEqual([]);
  });

  it('has an entry for every note', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    expect(Object.keys(notes)).toHaveLength(54);
    expect(Object.keys(notes).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is sure of nothing that has no source', () => {
    expect(agencies.filter(({ confidence, sources }) => confidence === 'high' && sources.length === 0)).toEqual([]);
  });
});

describe('parseDirectory', () => {
  it.each([
    ['null', null, []],
    ['one id', 'ca-mau', ['ca-mau']],
    ['a list', ['ca-mau'], ['ca-mau']],
  ])('reads mergedInto as %s', (_, mergedInto, expected) => {
    const parsed = parseDirectory(directoryOf({ ...province, mergedInto }, other));
    expect(parsed.ok && parsed.value.agencies[0]?.mergedInto).toEqual(expected);
  });

  it.each([
    ['high', 'medium'],
    ['medium', 'medium'],
    ['low', 'low'],
  ])('lowers %s confidence without a source to %s', (confidence, expected) => {
    const parsed = parseDirectory(directoryOf({ ...province, confidence, sources: [] }));
    expect(parsed.ok && parsed.value.agencies[0]?.confidence).toBe(expected);
  });

  it('leaves out fields that it does not know', () => {
    const parsed = parseDirectory(directoryOf({ ...province, note: 'internal' }));
    expect(parsed.ok && Object.keys(parsed.value.agencies[0] ?? {})).not.toContain('note');
  });

  it.each([
    ['nothing', undefined, ''],
    ['a text', '{}', ''],
    ['a list', [], 'asOf'],
    ['no date', { agencies: [province] }, 'asOf'],
    ['a date in words', { asOf: 'today', agencies: [province] }, 'asOf'],
    ['no agencies', { asOf: '2026-11-21', agencies: [] }, 'agencies'],
    ['agencies as an object', { asOf: '2026-11-21', agencies: { 0: province } }, 'agencies'],
    ['too many agencies', directoryOf(...Array.from({ length: 10_001 }, () => province)), 'agencies'],
    ['a bad second entry', directoryOf(province, null), 'agencies.1'],
    ['a single label', directoryOf({ ...province, domain: 'vn' }), 'agencies.0.domain'],
    ['capitals', directoryOf({ ...province, domain: 'AnGiang.gov.vn' }), 'agencies.0.domain'],
    ['an address for a domain', directoryOf({ ...province, domain: '203.0.113.7' }), 'agencies.0.domain'],
    ['a URL for a domain', directoryOf({ ...province, domain: 'https://a.gov.vn' }), 'agencies.0.domain'],
    ['a wildcard', directoryOf({ ...province, domain: '*.gov.vn' }), 'agencies.0.domain'],
    ['a name without end', directoryOf({ ...province, nameEn: 'x'.repeat(201) }), 'agencies.0.nameEn'],
    ['an unknown status', directoryOf({ ...province, status: 'gone' }), 'agencies.0.status'],
    ['an unknown confidence', directoryOf({ ...province, confidence: 'total' }), 'agencies.0.confidence'],
    ['a successor that is a number', directoryOf({ ...province, mergedInto: 7 }), 'agencies.0.mergedInto'],
  ])('refuses %s', (_, input, at) => {
    expect(parseDirectory(input)).toMatchObject({ ok: false, why: { code: 'shape', at } });
  });

  it.each([
    ['the same id twice', directoryOf(province, { ...other, id: 'an-giang' }), 'duplicate-id', 'an-giang'],
    [
      'the same domain twice',
      directoryOf(province, { ...other, aliases: ['angiang.gov.vn'] }),
      'duplicate-domain',
      'angiang.gov.vn',
    ],
    ['a successor nobody knows', directoryOf({ ...province, mergedInto: 'ca-mau' }), 'unknown-successor', 'ca-mau'],
  ])('refuses %s', (_, input, code, at) => {
    expect(parseDirectory(input)).toMatchObject({ ok: false, why: { code, at } });
  });

  it.each([
    ['gov.vn', 'domain-suffix'],
    ['com.vn', 'domain-suffix'],
    ['id.vn', 'domain-suffix'],
    ['angiang.vn', 'domain-suffix'],
    ['hanoi.vn', 'domain-suffix'],
    ['co.uk', 'domain-suffix'],
    ['github.io', 'domain-suffix'],
    ['pages.dev', 'domain-suffix'],
    ['foo.ck', 'domain-suffix'],
    ['google.com', 'domain-foreign'],
    ['gov.vn.evil.com', 'domain-foreign'],
    ['angiang.gov.la', 'domain-foreign'],
    ['xn--angiang-gov.com', 'domain-foreign'],
  ])('lets nobody claim %s, as a domain or as an alias', (name, code) => {
    const why = { code, at: name, entry: 'ca-mau' };
    expect(parseDirectory(directoryOf(province, { ...other, domain: name }))).toMatchObject({
      ok: false,
      why: { ...why, path: ['agencies', 1, 'domain'] },
    });
    expect(parseDirectory(directoryOf(province, { ...other, aliases: ['a.vn', name] }))).toMatchObject({
      ok: false,
      why: { ...why, path: ['agencies', 1, 'aliases', 1] },
    });
  });

  it.each(['chinhphu.vn', 'vpcp.chinhphu.vn', 'so.abc.hanoi.vn', 'a.b.c.angiang.gov.vn'])(
    'lets a body have %s',
    (domain) => {
      expect(parseDirectory(directoryOf({ ...province, domain })).ok).toBe(true);
    },
  );

  it('lets an entry, or the whole, name domains outside .vn where it says so', () => {
    const abroad = { ...other, domain: 'vietnamembassy.org' };
    const byEntry = parseDirectory(directoryOf(province, { ...abroad, foreign: true }));
    const byFile = parseDirectory({ asOf: '2026-11-21', foreign: true, agencies: [province, abroad] });
    expect(byEntry.ok && byEntry.value.agencies.map(({ foreign }) => foreign)).toEqual([undefined, true]);
    expect(byFile.ok && byFile.value.agencies.map(({ foreign }) => foreign)).toEqual([true, true]);
    expect(parseDirectory(directoryOf({ ...abroad, foreign: false })).ok).toBe(false);
    expect(parseDirectory(directoryOf({ ...abroad, foreign: 'yes' })).ok).toBe(false);
    expect(parseDirectory(directoryOf({ ...abroad, domain: 'co.uk', foreign: true }))).toMatchObject({
      why: { code: 'domain-suffix', at: 'co.uk' },
    });
  });

  it('reads what it gave again as the same', () => {
    const parsed = parseDirectory(directoryOf(province, { ...other, domain: 'a.org', foreign: true }));
    expect(parsed.ok).toBe(true);
    expect(parseDirectory(parsed.ok && structuredClone(parsed.value))).toEqual(parsed);
  });

  it.each([
    ['a Braille blank', 'Bộ\u2800Công an', 'U+2800'],
    ['a Hangul filler', 'Bộ \u3164', 'U+3164'],
    ['a Hangul initial filler', '\u115F', 'U+115F'],
    ['a grapheme joiner', 'Bộ\u034F', 'U+034F'],
    ['a zero-width space', 'Bộ\u200B', 'U+200B'],
    ['a soft hyphen', 'Bộ\u00AD', 'U+00AD'],
    ['a mark that turns the text round', 'Bộ \u202Egnôc', 'U+202E'],
    ['a tag character', 'Bộ\u{E0041}', 'U+E0041'],
    ['a variation selector', 'Bộ\uFE0F', 'U+FE0F'],
    ['an Egyptian blank', 'Bộ\u{13441}', 'U+13441'],
    ['a wide space', 'Bộ\u3000', 'U+3000'],
    ['a line feed', 'Bộ\nCông an', 'U+000A'],
    ['a lone accent', '\u0301', 'U+0301'],
    ['a heap of accents', `Bo${'\u0336'.repeat(40)}`, 'U+0336'],
    ['a Cyrillic twin', 'B\u043E', 'U+043E'],
    ['half a surrogate pair', 'Bộ\uD800', 'U+D800'],
    ['a private character', 'Bộ\uE000', 'U+E000'],
  ])('refuses a name with %s, by its code', (_, name, detail) => {
    expect(parseDirectory(directoryOf({ ...province, nameVi: name }))).toMatchObject({
      ok: false,
      why: { code: 'name-character', at: 'agencies.0.nameVi', entry: 'an-giang', detail },
    });
  });

  it.each([' ', '...', '2026', '()'])('refuses the name %j, which names nothing', (nameEn) => {
    expect(parseDirectory(directoryOf({ ...province, nameEn }))).toMatchObject({
      ok: false,
      why: { code: 'name-blank', at: 'agencies.0.nameEn' },
    });
  });

  it('composes a name whose accents stand apart', () => {
    const parsed = parseDirectory(directoryOf({ ...province, nameVi: 'Đ\u0103\u0301k L\u0103\u0301k' }));
    expect(parsed.ok && parsed.value.agencies[0]?.nameVi).toBe('Đắk Lắk');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.gov.vn/x',
    'gazette',
    'https://',
    'https:///evil.com',
    'https://angiang.gov.vn@evil.com/',
    'https://@evil.com/',
    'https://a:b@evil.com/',
    'https://a.gov.vn\n/x',
    'https://a.gov.vn/x\ny',
    '\nhttps://a.gov.vn/',
    'https://a.gov.vn/x y',
    'https://a.gov.vn\\@evil.com',
    'https://a.gov.vn/\u202Etxt.exe',
    'https://a.gov.vn/"x',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://\u0430ngiang.gov.vn/',
    'https://a..gov.vn/',
    'https://a.gov.vn:99999/',
  ])('refuses the source %j', (source) => {
    expect(parseDirectory(directoryOf({ ...province, sources: ['https://a.gov.vn', source] }))).toMatchObject({
      ok: false,
      why: { code: 'source-address', at: 'agencies.0.sources.1', entry: 'an-giang' },
    });
  });

  it.each([
    'https://a.gov.vn',
    'http://a.gov.vn:8080/x',
    'https://a.gov.vn/?docid=1&pageid=27160#x',
    'https://A.gov.vn/Công-văn_(1)~2.html;x=1',
  ])('takes the source %s', (source) => {
    expect(parseDirectory(directoryOf({ ...province, sources: [source] })).ok).toBe(true);
  });

  it.each([
    ['itself', ['an-giang'], 'an-giang → an-giang'],
    ['a body that is merged into it', ['ca-mau'], 'an-giang → ca-mau → an-giang'],
  ])('refuses a body merged into %s, and names the ring', (_, mergedInto, at) => {
    const input = directoryOf({ ...province, mergedInto }, { ...other, mergedInto: 'an-giang' });
    expect(parseDirectory(input)).toMatchObject({
      ok: false,
      why: { code: 'merge-ring', at, entry: 'an-giang', path: ['agencies', 0, 'mergedInto'] },
    });
  });

  it('names a long ring by its first bodies', () => {
    const ring = Array.from({ length: 500 }, (_each, index) => ({
      ...province,
      id: `b${index}`,
      domain: `b${index}.gov.vn`,
      mergedInto: `b${(index + 1) % 500}`,
    }));
    expect(parseDirectory(directoryOf(...ring))).toMatchObject({
      why: { code: 'merge-ring', at: 'b0 → b1 → b2 → b3 → b4 → b5 → b6 → b7 → … → b0' },
    });
  });
});
