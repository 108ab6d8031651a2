import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import verdictCases from '@/tests/cases/verdicts.json';
import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import { csvCell, toCsv } from '@/utils/core/report/to-csv';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { toText } from '@/utils/i18n/renderings/to-text';
import { csvRows } from './csv-rows';
import { NOT_ASKED, sheetOf, WHOLE } from './sheet';

const schema: object = JSON.parse(readFileSync('docs/schema/sau.report-1.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const faultsOf = (document: unknown): readonly string[] =>
  validate(JSON.parse(JSON.stringify(document)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

const sheets = [
  ['nothing asked', sheetOf(NOT_ASKED)],
  ['all asked', sheetOf({ ip: '2405:4800:1::80', aaaa: ['2405:4800:1::80'], a: ['203.0.113.1'] }, WHOLE)],
  ['IPv4 alone', sheetOf({ ip: '203.0.113.1', aaaa: [], a: ['203.0.113.1'] }, { ...WHOLE, dnssec: '!timeout' })],
  ['not of the State', sheetOf({ host: 'example.com', ip: '203.0.113.1', aaaa: [] })],
  ...verdictCases.map(
    ({ id, given }: { id: string | number; given: object }) => [`case ${id}`, sheetOf(given)] as const,
  ),
] as const;

describe.each(sheets)('the sheet of %s', (_name, sheet) => {
  const document = toDocument(sheet, 'vi');
  const [target] = document.targets;
  const text = toText(document, sheet.at);
  const [header = [], row = []] = csvRows(toCsv([document]));

  it('says the same of every check in text, JSON and CSV', () => {
    expect(target.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    for (const { id, status, name, statusText } of target.checks) {
      expect(sheet.checks.find((check) => check.id === id)?.status).toBe(status);
      expect(row[header.indexOf(id)]).toBe(status);
      expect(text).toContain(`- ${name} [${id}]: ${statusText}\n`);
    }
  });

  it('gives a reason for whatever is not known', () => {
    for (const { id, status, evidence } of target.checks) {
      expect(evidence[0]?.text).not.toBe('');
      if (status === 'unknown') expect(row[header.indexOf('notes')]).toContain(`${id}: ${evidence[0]?.text ?? ''}`);
      if (status === 'unknown') expect(text).toContain(evidence[0]?.text);
    }
  });

  it('answers a question without a colon behind it', () => {
    expect(text).toMatch(/^Trang có IPv6 không\? \p{Lu}/mu);
    expect(text).not.toContain('?:');
  });

  it('is valid by its published schema, and always says what it is not', () => {
    expect(faultsOf(document)).toEqual([]);
    const caveat = 'Kết quả đo từ trình duyệt này, không phải kết luận về việc tuân thủ pháp luật.';
    expect(document.caveat).toBe(caveat);
    expect(text).toContain(caveat);
    expect(row).toContain(caveat);
  });
});

describe('the steps of a sheet', () => {
  it.each([
    ['www.camau.gov.vn', /^Kế hoạch 160\/KH-UBND/],
    ['moh.gov.vn', /^Theo kế hoạch mẫu của một tỉnh; .* Kế hoạch 160\/KH-UBND/],
    ['example.com', undefined],
  ])('of %s say whose plan they are of', (host, words) => {
    const sheet = sheetOf({ host });
    const document = toDocument(sheet, 'vi');
    const { stepsNote } = document.targets[0];
    if (words === undefined) expect(stepsNote).toBeUndefined();
    else expect(stepsNote).toMatch(words);
    if (stepsNote !== undefined) expect(toText(document, sheet.at)).toContain(`CHUYỂN ĐỔI\n${stepsNote}\n1. `);
    expect(faultsOf(document)).toEqual([]);
  });
});

describe('the schema', () => {
  const good = toDocument(sheetOf(NOT_ASKED), 'vi');
  it.each([
    ['another schema', { ...good, schema: 'sau.report/2' }],
    ['a time without offset', { ...good, generatedAt: '2026-11-22T14:05:00Z' }],
    ['a check too few', { ...good, targets: [{ ...good.targets[0], checks: good.targets[0].checks.slice(1) }] }],
    ['no caveat', { ...good, caveat: '' }],
    ['an unknown member', { ...good, owner: 'x' }],
  ])('refuses %s', (_name, document) => {
    expect(faultsOf(document)).not.toEqual([]);
  });
});

describe('a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-1', "'-1"],
    ['@sum(A1)', "'@sum(A1)"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\uff0b84', "'\uff0b84"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20sum(A1)', "'\uff20sum(A1)"],
    ['\ufe661+1', "'\ufe661+1"],
    ['\n=1+1', `"'\n=1+1"`],
    ['\r\n=1+1', `"'\r\n=1+1"`],
    ['\r=1+1', `"'\r=1+1"`],
    ['\u2028=1', "'\u2028=1"],
    [' =1', "' =1"],
    ['\u00a0\u3000=1', "'\u00a0\u3000=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b\u2060=1', "'\u200b\u2060=1"],
    ['\u0000=1', "'\u0000=1"],
    ['\u200b \t\uff1d1', "'\u200b \t\uff1d1"],
    ['"=1"', `"'""=1"""`],
    [' x', '" x"'],
    ['1=1', '1=1'],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['a\nb', '"a\nb"'],
    ['an toàn', 'an toàn'],
    ['', ''],
  ])('%j is written %j', (value, written) => {
    const cell = csvCell(value);
    expect(cell).toBe(written);
    expect(csvRows(`\uFEFF${cell}\r\n`)[0]?.[0]?.replace(/^'/, '')).toBe(value);
  });

  it('stands in a file with a byte order mark and CRLF', () => {
    const csv = toCsv([toDocument(sheetOf(NOT_ASKED), 'vi')]);
    expect(csv.startsWith('\uFEFFhost,agency,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
