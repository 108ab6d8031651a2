import { describe, expect, it } from 'vitest';
import { parseDirectory } from '@/utils/gov/directory-data';
import shipped from '@/utils/gov/agencies.json';
import notes from '@/utils/gov/agency-notes.json';

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
    ['a public suffix', directoryOf({ ...province, domain: 'gov.vn' }), 'agencies.0.domain'],
    ['a category', directoryOf({ ...province, domain: 'com.vn' }), 'agencies.0.domain'],
    ['a place under .vn', directoryOf({ ...province, domain: 'angiang.vn' }), 'agencies.0.domain'],
    ['a public suffix as an alias', directoryOf({ ...province, aliases: ['gov.vn'] }), 'agencies.0.aliases.0'],
    ['a single label', directoryOf({ ...province, domain: 'vn' }), 'agencies.0.domain'],
    ['capitals', directoryOf({ ...province, domain: 'AnGiang.gov.vn' }), 'agencies.0.domain'],
    ['an address for a domain', directoryOf({ ...province, domain: '203.0.113.7' }), 'agencies.0.domain'],
    ['a URL for a domain', directoryOf({ ...province, domain: 'https://a.gov.vn' }), 'agencies.0.domain'],
    ['a wildcard', directoryOf({ ...province, domain: '*.gov.vn' }), 'agencies.0.domain'],
    ['a blank name', directoryOf({ ...province, nameVi: ' ' }), 'agencies.0.nameVi'],
    ['a name that turns the text round', directoryOf({ ...province, nameVi: 'Bộ \u202Egnôc' }), 'agencies.0.nameVi'],
    ['a name without end', directoryOf({ ...province, nameEn: 'x'.repeat(201) }), 'agencies.0.nameEn'],
    ['an unknown status', directoryOf({ ...province, status: 'gone' }), 'agencies.0.status'],
    ['an unknown confidence', directoryOf({ ...province, confidence: 'total' }), 'agencies.0.confidence'],
    ['a source that runs', directoryOf({ ...province, sources: ['javascript:alert(1)'] }), 'agencies.0.sources.0'],
    ['a source that is no URL', directoryOf({ ...province, sources: ['gazette'] }), 'agencies.0.sources.0'],
    ['a successor that is a number', directoryOf({ ...province, mergedInto: 7 }), 'agencies.0.mergedInto'],
  ])('refuses %s', (_, input, at) => {
    expect(parseDirectory(input)).toEqual({ ok: false, why: { code: 'shape', at } });
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
    [
      'a body merged into itself',
      directoryOf({ ...province, mergedInto: 'an-giang' }),
      'unknown-successor',
      'an-giang',
    ],
  ])('refuses %s', (_, input, code, at) => {
    expect(parseDirectory(input)).toEqual({ ok: false, why: { code, at } });
  });
});
