/** The file for a word processor: opened part by part, it is sound XML and says what the paper says. */
import { afterEach, describe, expect, it } from 'vitest';
import { applyLanguage } from '@/utils/i18n/locale';
import { toDocx } from '@/utils/i18n/renderings/docx/to-docx';
import type { Paper } from '@/utils/i18n/renderings/paper/paper';
import { NOT_ASKED, sheetOf, WHOLE } from '@/tests/unit/core/report/sheet';
import { ALL_CHOICES, paperOf, wordsOfFront, wordsOnPaper } from './paper-of';
import { faultOfXml, paragraphsOf, readZip } from './read-docx';

const V6 = '2405:4800:1::80';

afterEach(() => applyLanguage('vi', 'vi'));

async function opened(paper: Paper) {
  const parts = readZip(await toDocx(paper));
  const document = parts.get('word/document.xml') ?? '';
  return { parts, document, paragraphs: paragraphsOf(document) };
}

const whole = sheetOf({ ip: V6, aaaa: [V6], a: ['203.0.113.1'] }, WHOLE);

describe.each(['vi', 'en'] as const)('the .docx, in %s', (locale) => {
  it('is a zip of sound XML parts, with those that a word processor asks for', async () => {
    const { parts } = await opened(paperOf(whole, { choices: ALL_CHOICES }, locale));
    const xml = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name));
    const faults = xml.flatMap(([name, text]) => {
      const fault = faultOfXml(text);
      return fault === undefined ? [] : [`${name}: ${fault}`];
    });
    expect(faults).toEqual([]);
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']) {
      expect([...parts.keys()]).toContain(name);
    }
  });

  it.each([
    ['all was asked', whole],
    ['nothing was asked', sheetOf(NOT_ASKED)],
    ['the site is not of the State', sheetOf({ host: 'example.com', ip: '203.0.113.1', aaaa: [] })],
  ])('says all that the paper says, where %s', async (_, sheet) => {
    const paper = paperOf(sheet, { choices: ALL_CHOICES }, locale);
    const { paragraphs } = await opened(paper);
    const all = paragraphs.join('\n').toLocaleUpperCase('vi');
    expect(wordsOnPaper(paper).filter((words) => !all.includes(words.toLocaleUpperCase('vi')))).toEqual([]);
  });
});

describe('the file', () => {
  it('leaves out what is not printed and what is for the screen', async () => {
    const paper = paperOf(whole);
    const { paragraphs } = await opened(paper);
    const text = paragraphs.join('\n');
    expect(text).not.toContain('Dấu hiệu cần có');
    expect(text).not.toContain('29/03/2011');
    expect(text).not.toMatch(/github|Bấm|(?<!\p{L})bạn(?!\p{L})/u);
  });

  it('has fields of dots to be filled in, for who and by when of each row, opinions and signatures', async () => {
    const paper = paperOf(whole);
    const { paragraphs, document } = await opened(paper);
    const dots = paragraphs.filter((text) => /^…+$/.test(text.trim()));
    // The unit, two a row, two lines of opinions, two names.
    expect(dots).toHaveLength(1 + 2 * paper.front.rows.length + 2 + 2);
    expect(paragraphs).toContain('Số: ………………');
    expect(document).not.toMatch(/<w:(?:sdt|fldChar w:fldCharType="begin" w:ffData)/);
  });

  it('keeps what is signed on the first page: every annex begins on another', async () => {
    const paper = paperOf(whole);
    const { document } = await opened(paper);
    const [front = ''] = document.split('<w:pageBreakBefore/>');
    const words = paragraphsOf(front).join('\n').toLocaleUpperCase('vi');
    for (const each of wordsOfFront(paper.front)) expect(words).toContain(each.toLocaleUpperCase('vi'));
    expect(document.split('<w:pageBreakBefore/>')).toHaveLength(2);
  });

  it('takes whatever a unit states as text, a line a line', async () => {
    const stated = { 2: 'Kế hoạch <w:p> & "12"\nhai\u0007' };
    const { parts, paragraphs } = await opened(paperOf(whole, { stated }));
    expect(faultOfXml(parts.get('word/document.xml') ?? '')).toBeUndefined();
    expect(paragraphs.find((text) => text.startsWith('Do đơn vị khai'))).toContain('Kế hoạch <w:p> & "12"\nhai');
  });
});
