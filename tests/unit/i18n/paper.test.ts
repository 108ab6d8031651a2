/** The sheet on paper, of every case of the tables and in both languages: what it says, and what it never says. */
import { afterEach, describe, expect, it } from 'vitest';
import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import { ADVICE_CODES, EVIDENCE_VALUES } from '@/utils/core/gov/checks/check-codes';
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import { HISTORY } from '@/utils/core/gov/rules/history';
import { forceOn } from '@/utils/core/gov/rules/in-force';
import { RULES } from '@/utils/core/gov/rules/rules';
import { PHASES } from '@/utils/core/gov/steps/steps';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import { checkText } from '@/utils/i18n/gov-texts';
import { applyLanguage } from '@/utils/i18n/locale';
import { citationOf, publisherOf, sourceText } from '@/utils/i18n/renderings/paper/citations';
import { said } from '@/utils/i18n/renderings/paper/evidence-lines';
import type { Annex, AnnexId, Block, Paper } from '@/utils/i18n/renderings/paper/paper';
import { deedText } from '@/utils/i18n/renderings/paper/paper-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import checkCases from '@/tests/cases/checks.json';
import verdictCases from '@/tests/cases/verdicts.json';
import { NOT_ASKED, sheetOf, WHOLE } from '@/tests/unit/core/report/sheet';
import { ALL_CHOICES, paperOf, wordsOfBlock, wordsOfFront, wordsOnPaper } from './paper-of';
import { samplesOf } from './sample-values';

const LANGUAGES = ['vi', 'en'] as const;
const V6 = '2405:4800:1::80';
const V4 = '203.0.113.1';

afterEach(() => applyLanguage('vi', 'vi'));

const whole = sheetOf({ ip: V6, aaaa: [V6], a: [V4] }, WHOLE);
const ipv4Only = sheetOf({ ip: V4, aaaa: [], a: [V4] }, { ...WHOLE, sibling: ['www.dongthap.gov.vn', [], [V4]] });
const sheets = [
  ...verdictCases.flatMap(({ id, given }) =>
    given.host === '' ? [] : [[`case ${id}`, sheetOf(given as never)] as const],
  ),
  ...checkCases.map(
    (row) =>
      [
        row.id,
        sheetOf(
          ('given' in row ? row.given : { host: row.host }) as never,
          ('dossier' in row ? row.dossier : undefined) as never,
        ),
      ] as const,
  ),
];

/** What has no meaning without a screen, or speaks to somebody. */
const NO_PAPER: Readonly<Record<Locale, RegExp>> = {
  vi: /(?<![\p{L}])(?:bạn|bấm|nhấp|nút|tùy chọn|phía trên|phía dưới|ở trên|tôi)(?![\p{L}])/iu,
  en: /\b(?:you|your|click|button|options|my)\b/i,
};

const annexOf = ({ annexes }: Paper, id: AnnexId): Annex | undefined => annexes.find((annex) => annex.id === id);
const wordsOf = (annex: Annex | undefined, onPaper = true): readonly string[] =>
  (annex?.blocks ?? []).flatMap((block) => wordsOfBlock(block, onPaper));
const itemsOf = (blocks: readonly Block[] = []): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? itemsOf(block.blocks) : block.kind === 'item' ? [block] : []));

describe.each(LANGUAGES)('every paper, in %s', (locale) => {
  it('speaks to nobody and of no screen, whatever is printed', () => {
    const all = new Set(sheets.flatMap(([, sheet]) => wordsOnPaper(paperOf(sheet, { choices: ALL_CHOICES }, locale))));
    expect([...all].filter((words) => NO_PAPER[locale].test(words))).toEqual([]);
  });

  it('has words without a hole for every line of evidence and every deed', () => {
    applyLanguage(locale, locale);
    const lines = samplesOf(EVIDENCE_VALUES).map((line) => said(line as EvidenceLine, locale).text);
    const all = [...lines, ...ADVICE_CODES.map((code) => deedText[code]())];
    expect(all.filter((text) => text === '' || /undefined|NaN|\{/.test(text))).toEqual([]);
    expect(all.filter((text) => NO_PAPER[locale].test(text))).toEqual([]);
  });

  it('has each check once: in a row, in a remark, or among the rest that an annex holds', () => {
    for (const [id, sheet] of sheets) {
      const paper = paperOf(sheet, {}, locale);
      const { front } = paper;
      const rest = wordsOf(annexOf(paper, 'rest'));
      const named = [...front.rows.map(({ item }) => item), ...front.remarks, ...rest].join('\n');
      const missing = sheet.checks.filter((check) => check.id !== 'visit' && !named.includes(checkText[check.id]()));
      expect(missing.map(({ id: check }) => `${id}: ${check}`)).toEqual([]);
    }
  });

  it('says how many rows did not fit, and has them in the first annex', () => {
    for (const [id, sheet] of sheets) {
      const paper = paperOf(sheet, {}, locale);
      const rest = annexOf(paper, 'rest');
      const [table] = rest?.blocks ?? [];
      const count = table?.kind === 'table' ? table.table.rows.length : 0;
      expect(
        paper.front.remarks.filter((text) => /Phụ lục 1|Annex 1/.test(text)),
        id,
      ).toHaveLength(count > 0 ? 1 : 0);
      if (count > 0) expect(paper.front.remarks[0], id).toContain(String(count));
      if (count > 0) expect(rest?.isPrinted, id).toBe(true);
    }
  });
});

describe('the page to sign', () => {
  it('puts checks of one cause in one row, what a rule asks for first', () => {
    const { front } = paperOf(ipv4Only);
    expect(front.rows[0]).toMatchObject({ group: 'todo', status: 'fail', result: '□ chưa đạt' });
    expect(front.rows[0]?.item).toMatch(/^Tên miền có địa chỉ IPv6; .*www.*/);
    expect(front.rows.map(({ group }) => group)).toEqual(
      ['todo', 'optional', 'unclear'].flatMap((group) =>
        front.rows.filter((row) => row.group === group).map((row) => row.group),
      ),
    );
  });

  it('counts the path of the visit nowhere', () => {
    expect(wordsOfFront(paperOf(ipv4Only).front).join('\n')).not.toContain('Lần mở trang này');
  });

  it.each([
    ['DNS was not asked', sheetOf(NOT_ASKED), /^Phiếu chưa đủ: chưa hỏi DNS/],
    ['the visit used IPv6 and DNS was not asked', sheetOf({ ip: V6 }), /^Phiếu chưa đủ: chưa hỏi DNS/],
    ['DNS failed', sheetOf({ ip: V4, aaaa: '!timeout', a: '!timeout' }), /^Phiếu chưa đủ: DNS chưa cho biết/],
    ['IPv6 was not tried', sheetOf({ ip: V4, aaaa: [V6], a: [V4] }), /^Phiếu chưa đủ: chưa thử được kết nối IPv6/],
    ['all was asked', whole, undefined],
    ['there is no IPv6', ipv4Only, undefined],
    ['an address has no name', sheetOf({ host: '192.0.2.1', ip: '192.0.2.1' }), undefined],
  ] as const)('says what it lacks where %s', (_, sheet, words) => {
    const { missing } = paperOf(sheet).front;
    if (words === undefined) expect(missing).toBeUndefined();
    else expect(missing).toMatch(words);
  });

  it('has a shape beside each result that black ink keeps apart', () => {
    const results = sheets.flatMap(([, sheet]) => paperOf(sheet).front.rows.map(({ result }) => result));
    expect(new Set(results.map((result) => result.charAt(0)))).toEqual(new Set(['□', '?']));
    expect(results.filter((result) => !/^[□?] \p{L}/u.test(result))).toEqual([]);
  });

  it('bears the national name and the motto only where they are asked for', () => {
    expect(paperOf(whole).front.nation).toBeUndefined();
    expect(paperOf(whole, { choices: ALL_CHOICES }).front.nation?.[0]).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
});

describe('the annexes', () => {
  it('are numbered as they are printed, and those that are not bear no number', () => {
    const titles = paperOf(whole).annexes.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual([
      'Phụ lục 1. Bằng chứng',
      'Phụ lục 2. Máy chủ mà trang đã dùng',
      'Phụ lục 3. Quy định đang có hiệu lực',
    ]);
    expect(titles.slice(3).filter((title) => title.startsWith('Phụ lục'))).toEqual([]);
  });

  it('name who answered and when once a check, and no line twice', () => {
    const annex = annexOf(paperOf(whole), 'evidence');
    const items = itemsOf(annex?.blocks);
    expect(items).toHaveLength(CHECK_IDS.length);
    for (const item of items) {
      const words = wordsOfBlock(item, true);
      expect(words.filter((text) => /trả lời lúc/.test(text)).length).toBeLessThanOrEqual(1);
      for (const text of words) expect(text.match(/\d\d:\d\d/g)?.length ?? 0).toBeLessThanOrEqual(2);
    }
    const lines = wordsOf(annex).filter((text) => /^Bản ghi \p{L}+ của/u.test(text));
    expect(lines).toEqual([...new Set(lines)]);
    expect(wordsOf(annex).join('\n')).toContain('Như mục “Tên miền có địa chỉ IPv6”.');
  });

  it('hold the law of the day alone; what has ended, goals and history wait to be asked for', () => {
    const paper = paperOf(whole);
    const forces = itemsOf(annexOf(paper, 'law')?.blocks).flatMap(({ handle }) => handle?.['data-force'] ?? []);
    expect(new Set(forces)).toEqual(new Set(['in-force']));
    expect(annexOf(paper, 'history')?.isPrinted).toBe(false);
    const others = itemsOf(annexOf(paper, 'history')?.blocks).flatMap(({ handle }) => handle?.['data-law'] ?? []);
    expect(others.toSorted()).toEqual(
      RULES.filter((rule) => forceOn(rule, '2026-11-22') !== 'in-force')
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('leave the steps off the paper, but for what the unit states', () => {
    expect(annexOf(paperOf(whole), 'steps')?.isPrinted).toBe(false);
    const stated = annexOf(paperOf(whole, { stated: { 2: 'Kế hoạch 12/KH-UBND' } }), 'steps');
    expect(stated?.isPrinted).toBe(true);
    expect(wordsOf(stated)).toContain('Kế hoạch 12/KH-UBND');
    expect(wordsOf(stated).filter((text) => text.startsWith('Dấu hiệu cần có'))).toEqual([]);
    const asked = annexOf(paperOf(whole, { choices: ALL_CHOICES }), 'steps');
    expect(wordsOf(asked).filter((text) => text.startsWith('Dấu hiệu cần có'))).toHaveLength(6);
  });

  it('word the criteria of steps as criteria, in both languages', () => {
    const shows = PHASES.flatMap(({ steps }) => steps.map((step) => step.shows));
    for (const { vi, en } of shows) {
      expect(vi).toMatch(/^(?:Dấu hiệu cần có|Việc nội bộ)/);
      expect(en).toMatch(/^(?:Sign looked for|Internal work)/);
    }
  });

  it('have nothing of the State for a site that is not of the State', () => {
    const { annexes } = paperOf(sheetOf({ host: 'example.com', ip: V4, aaaa: [] }), { choices: ALL_CHOICES });
    expect(annexes.map(({ id }) => id)).toEqual(['evidence', 'hosts']);
  });
});

describe.each(LANGUAGES)('a source, in %s', (locale) => {
  it('is cited by title, number, date and who issued it, and never by an address', () => {
    applyLanguage(locale, locale);
    const cited = [
      ...RULES.map((rule) => citationOf(rule, locale)),
      ...[...RULES, ...HISTORY].flatMap(({ sources }) => sources.map((source) => sourceText(source, locale))),
      ...loadDirectory().agencies.flatMap(({ sources }) => sources.map((url) => publisherOf(url, locale))),
    ];
    expect(cited.filter((text) => /github|https?:|\/\/|undefined|^\s*$/i.test(text))).toEqual([]);
  });

  it('names of the decree its number, the Government and its days', () => {
    applyLanguage(locale, locale);
    const [decree] = RULES;
    if (decree === undefined) throw new Error('expected rules');
    expect(citationOf(decree, locale)).toBe(
      locale === 'vi'
        ? 'Khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP, Chính phủ ban hành ngày 24/06/2026, có hiệu lực từ 01/07/2026'
        : 'Decree 224/2026/ND-CP, art. 11(4), issued by the Government on 24/06/2026, in force from 01/07/2026',
    );
  });
});
