/** The sheet on paper: one page to sign, whole, in black ink, with nothing of the screen on it; and its .docx. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LabBrowser } from '../world/browser.ts';
import { clickAndWait, expect, test } from './lab.ts';
import { actionOf, choose, mainOf, openTab } from './steps.ts';

test.describe.configure({ timeout: 120_000 });

/** A4 without the margins of the sheet, in CSS pixels: 165 × 257 mm. */
const PAPER = { width: 623, height: 971 };
/** Of what a machine may have, the widest. */
const WIDE = `* { font-family: 'DejaVu Sans', sans-serif !important }`;

const SHIPPED = readFileSync(join(import.meta.dirname, '../../utils/core/gov/agencies.json'), 'utf8');
const LONG = 'Ủy ban nhân dân thành phố trực thuộc tỉnh và các đơn vị chuyên trách công nghệ thông tin '
  .repeat(2)
  .trim();
const withLongName = SHIPPED.replace(
  '"agencies": [',
  `"agencies": [
  { "id": "ngan-tep", "domain": "ngan-tep.net", "aliases": [], "nameVi": "${LONG}", "nameEn": "${LONG}",
    "level": "government", "status": "current", "mergedInto": null, "since": null, "confidence": "low",
    "sources": [], "foreign": true },`,
);

async function openReport(sau: LabBrowser, url: string): Promise<Page> {
  const { tabId } = await openTab(sau, url);
  const report = await sau.openOwn(`report.html?tab=${tabId}`);
  await expect(mainOf(report)).toHaveAttribute('data-ready', 'true');
  return report;
}

async function setAll(report: Page, isWanted: boolean): Promise<void> {
  for (const box of await report.locator('.print-choices input').all()) await box.setChecked(isWanted);
}

/** Pages of a PDF; Chromium writes each as an object that is not packed. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const printed = async (report: Page): Promise<number> => pagesOf(await report.pdf({ preferCSSPageSize: true }));

/** Where the page to sign ends, and its signatures, from the top of the paper. */
async function heightOnPaper(report: Page): Promise<number> {
  await report.emulateMedia({ media: 'print' });
  await report.setViewportSize(PAPER);
  const box = await report.locator('.front').boundingBox();
  const signatures = await report.locator('.front .signatures').boundingBox();
  await report.emulateMedia({ media: null });
  if (box === null || signatures === null) throw new Error('expected the page to sign with its signatures');
  expect(signatures.y + signatures.height).toBeLessThanOrEqual(box.y + box.height + 1);
  return box.height;
}

/** Whole on one page, alone and before annexes, in the font of the machine and in a wide one. */
async function expectOnePage(report: Page, what: string): Promise<void> {
  const hasRest = (await report.locator('[data-annex="rest"]').count()) > 0;
  await setAll(report, false);
  expect(await printed(report), `${what}, alone`).toBe(hasRest ? 2 : 1);
  expect(await heightOnPaper(report), what).toBeLessThanOrEqual(PAPER.height);
  await report.locator('input[name=print-motto]').check();
  const style = await report.addStyleTag({ content: WIDE });
  expect(await heightOnPaper(report), `${what}, in a wide font`).toBeLessThanOrEqual(PAPER.height);
  expect(await printed(report), `${what}, in a wide font`).toBe(hasRest ? 2 : 1);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  await report.locator('input[name=print-evidence]').check();
  expect(await printed(report), `${what}, with evidence`).toBeGreaterThan(1);
}

const NO_PAPER = {
  vi: /(?<!\p{L})(?:bạn|bấm|nút|tùy chọn|in hoặc lưu PDF|tải tệp|không in)(?!\p{L})/iu,
  en: /\b(?:you|your|click|button|options|save JSON|not printed)\b/i,
};

/** What is read on paper, and the colours it is drawn in. */
const onPaper = (report: Page) =>
  report.evaluate(() => {
    const shown = [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility());
    const coloursOf = (element: Element): string[] => {
      const { color, backgroundColor, borderTopColor, fill, stroke } = getComputedStyle(element);
      return [color, backgroundColor, borderTopColor, fill, stroke];
    };
    return {
      text: document.body.innerText,
      controls: shown.filter((element) => element.matches('button, input, textarea, select')).length,
      colours: [...new Set(shown.flatMap(coloursOf))],
    };
  });

const isGrey = (colour: string): boolean => {
  const [red, green, blue] = colour.match(/[\d.]+/g) ?? [];
  return red === undefined || (red === green && green === blue);
};

for (const language of ['vi', 'en'] as const) {
  test(`what is signed stands on one page, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    const unasked = await openReport(sau, 'https://www.camau.gov.vn/');
    await expect(unasked.locator('.front-missing')).toBeVisible();
    await expectOnePage(unasked, 'not asked');
    await unasked.close();
    for (const url of ['https://dongthap.gov.vn/', 'https://www.camau.gov.vn/', 'https://www.tintuc-mau.com/']) {
      const report = await openReport(sau, url);
      await clickAndWait(report, 'lookup');
      await expectOnePage(report, url);
      await report.close();
    }
  });

  test(`a name as long as a directory may give it leaves the page whole, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    const options = await sau.openOwn('options.html');
    const file = { name: 'danh-ba.json', mimeType: 'application/json', buffer: Buffer.from(withLongName) };
    await options.locator('input[name=directory]').setInputFiles(file);
    await expect(options.locator('[data-directory]')).toHaveAttribute('data-directory', 'person');
    const report = await openReport(sau, 'https://ngan-tep.net/trang-hai');
    await expect(report.locator('[data-agency="ngan-tep"]')).toContainText(LONG.slice(0, 80));
    await expectOnePage(report, 'a long name');
  });

  test(`paper has nothing of the screen on it, and black ink says it all, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    const report = await openReport(sau, 'https://www.camau.gov.vn/');
    await setAll(report, true);
    await report.emulateMedia({ media: 'print' });
    const { text, controls, colours } = await onPaper(report);
    expect(text.match(NO_PAPER[language])?.[0]).toBeUndefined();
    expect(text).not.toMatch(/github|^\s*i\s*$/m);
    expect(controls).toBe(0);
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([]);
  });
}

test('choices go by keyboard, hold after a reload, and are not printed themselves', async ({ sau }) => {
  const report = await openReport(sau, 'https://dongthap.gov.vn/');
  const history = report.locator('input[name=print-history]');
  const law = report.locator('input[name=print-law]');
  await expect(history).not.toBeChecked();
  await expect(law).toBeChecked();
  await history.focus();
  await report.keyboard.press('Space');
  await law.focus();
  await report.keyboard.press('Space');
  await expect(report.locator('[data-annex="history"]')).toHaveAttribute('data-printed', 'yes');
  await report.reload();
  await expect(history).toBeChecked();
  await expect(law).not.toBeChecked();
  await report.emulateMedia({ media: 'print' });
  await expect(report.locator('.print-choices')).toBeHidden();
  await expect(report.locator('[data-annex="law"]')).toBeHidden();
  await expect(report.locator('[data-annex="history"]')).toBeVisible();
});

test('the .docx comes by a click, and its library not before', async ({ sau }) => {
  const report = await openReport(sau, 'https://dongthap.gov.vn/');
  const named = await report.locator('link[href*="docx"], script[src*="docx"]').count();
  expect(named).toBe(0);
  const download = report.waitForEvent('download');
  await actionOf(report, 'docx').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^sau-dongthap\.gov\.vn-\d{4}-\d\d-\d\d\.docx$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
});

test('the rules of state sites reach the report once, and a host is torn before a dot alone', async ({ sau }) => {
  const report = await openReport(sau, 'https://dongthap.gov.vn/');
  const sheets = await report.evaluate(
    () =>
      [...document.styleSheets].filter((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes('.gov ')))
        .length,
  );
  expect(sheets).toBeLessThanOrEqual(1);
  for (const width of [320, 480, 640, 1000]) {
    await report.setViewportSize({ width, height: 700 });
    const torn = await report.evaluate(() =>
      [...document.querySelectorAll('.unbroken')]
        .filter((element) => new Set([...element.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        .map(({ textContent }) => textContent),
    );
    expect(torn, `${width} px`).toEqual([]);
    const wide = await report.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${width} px`).toBeLessThanOrEqual(0);
  }
});
