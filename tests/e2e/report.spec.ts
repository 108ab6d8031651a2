/** The report page: one sheet of a host, asked for by a click, that can be taken away, printed and compared. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Ajv2020 from 'ajv/dist/2020.js';
import { CHECK_IDS } from '../../utils/core/gov/checks/check.ts';
import type { LabBrowser } from '../world/browser.ts';
import { clickAndWait, expect, test } from './lab.ts';
import { actionOf, askedOf, mainOf, openReadyPopup, openTab } from './steps.ts';

const PORTAL = 'https://dongthap.gov.vn/';
const IPV4_PORTAL = 'https://www.camau.gov.vn/';

const schemaOf = async (name: string): Promise<object> => {
  const schema: unknown = JSON.parse(await readFile(new URL(`../../docs/schema/${name}`, import.meta.url), 'utf8'));
  return typeof schema === 'object' && schema !== null ? schema : {};
};

async function openReport(sau: LabBrowser, tabId: number): Promise<Page> {
  const report = await sau.openOwn(`report.html?tab=${tabId}`);
  await expect(mainOf(report)).toHaveAttribute('data-ready', 'true');
  return report;
}

async function saved(report: Page, action: string): Promise<string> {
  const download = report.waitForEvent('download');
  await actionOf(report, action).click();
  return readFile(await (await download).path(), 'utf8');
}

const statusesOf = async (report: Page): Promise<Record<string, string | null>> => {
  const pairs = CHECK_IDS.map(async (id) => [
    id,
    await report.locator(`[data-check="${id}"]`).getAttribute('data-status'),
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string | null>;
};

test('a full check of the popup is there when it is opened again, and in the sheet', async ({ lab, sau }) => {
  const { tabId } = await openTab(sau, PORTAL);
  const popup = await openReadyPopup(sau, tabId);
  await clickAndWait(popup, 'lookup');
  await clickAndWait(popup, 'lookup-site');
  const found = await statusesOf(popup);
  expect([found['nameservers'], found['mail']]).not.toContain('unknown');
  const asked = await askedOf(lab, 'cloudflare');
  await popup.close();

  const again = await openReadyPopup(sau, tabId);
  expect(await statusesOf(again)).toEqual(found);
  await expect(actionOf(again, 'lookup-site')).toHaveCount(0);
  expect(await statusesOf(await openReport(sau, tabId))).toEqual(found);
  expect(await askedOf(lab, 'cloudflare')).toEqual(asked);
});

test('the sheet of a portal opens from the popup, asks on a click alone, and can be taken away', async ({
  lab,
  sau,
}) => {
  const { tabId } = await openTab(sau, PORTAL);
  const popup = await openReadyPopup(sau, tabId);
  const opened = sau.context.waitForEvent('page');
  await actionOf(popup, 'open-report').click();
  const report = await opened;
  await expect(mainOf(report)).toHaveAttribute('data-ready', 'true');
  await expect(mainOf(report)).toHaveAttribute('data-view', 'gov');
  await expect(mainOf(report)).toHaveAttribute('data-host', 'dongthap.gov.vn');
  await expect(report.locator('[data-agency="dong-thap"]')).toBeVisible();
  expect((await statusesOf(report))['nameservers']).toBe('unknown');
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
  await expect(report.locator('[data-missing]')).toContainText('Phiếu chưa đủ: chưa hỏi DNS về tên miền.');

  await expect(report.getByText('máy chủ tên miền và máy chủ thư của tên miền này')).toBeVisible();
  await clickAndWait(report, 'lookup');
  await expect(actionOf(report, 'lookup')).toHaveCount(0);
  await clickAndWait(report, 'lookup-hosts');
  expect(await statusesOf(report)).toMatchObject({
    aaaa: 'pass',
    reachable: 'pass',
    visit: 'pass',
    'own-hosts': 'pass',
    nameservers: 'pass',
    dnssec: 'partial',
    mail: 'pass',
    'vn-domain': 'pass',
  });
  expect(await askedOf(lab, 'cloudflare')).toContain('dongthap.gov.vn MX');
  await expect(report.locator('[data-missing]')).toHaveCount(0);
  await expect(report.locator('[data-step]')).toHaveCount(10);

  const json: unknown = JSON.parse(await saved(report, 'export-json'));
  const ajv = new Ajv2020({ allowUnionTypes: true });
  const validate = ajv.compile(await schemaOf('sau.report-1.json'));
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  expect(json).toMatchObject({ schema: 'sau.report/1', targets: [{ host: 'dongthap.gov.vn', agency: 'dong-thap' }] });

  const csv = await saved(report, 'export-csv');
  expect(csv).toContain(`,${CHECK_IDS.join(',')},`);
  expect(csv).toContain('dongthap.gov.vn,dong-thap,UBND tỉnh Đồng Tháp,portal,v6,confirmed,full,yes,pass,pass');

  const print = await report.pdf({ preferCSSPageSize: true });
  expect(print.subarray(0, 5).toString()).toBe('%PDF-');
  const { violations } = await new AxeBuilder({ page: report }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a baseline shows later what changed, and comes back after it was deleted', async ({ lab, sau }) => {
  const { page, tabId } = await openTab(sau, IPV4_PORTAL);
  const report = await openReport(sau, tabId);
  await clickAndWait(report, 'lookup');
  expect(await statusesOf(report)).toMatchObject({ aaaa: 'fail', visit: 'fail', 'vn-domain': 'pass' });
  await actionOf(report, 'pin').click();
  await expect(report.locator('[data-pins="1"]')).toBeVisible();
  await expect(report.locator('[data-changes="pin"]')).toContainText('Không có gì khác.');

  await lab.setFault('www.camau.gov.vn', { kind: 'servfail', views: ['cloudflare', 'google'] });
  await clickAndWait(report, 'recheck');
  await expect(report.locator('[data-changes="last"] [data-change="aaaa"]').first()).toContainText('→');
  await expect(report.locator('[data-changes="pin"] [data-change="aaaa"]').first()).toContainText('chưa đạt → chưa rõ');
  expect((await statusesOf(report))['aaaa']).toBe('unknown');

  const file = await saved(report, 'export-pins');
  expect(JSON.parse(file)).toMatchObject({ schema: 'sau.pins/1', pins: [{ targets: [{ host: 'www.camau.gov.vn' }] }] });
  await actionOf(report, 'unpin').click();
  await expect(report.locator('[data-pins="0"]')).toBeVisible();
  await expect(report.locator('[data-changes="pin"]')).toHaveCount(0);
  await actionOf(report, 'undo-unpin').click();
  await expect(report.locator('[data-pins="1"]')).toBeVisible();

  await actionOf(report, 'unpin').click();
  await expect(report.locator('[data-pins="0"]')).toBeVisible();
  const choose = actionOf(report, 'import-pins');
  await choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(report.getByRole('alert')).toContainText('Các mốc không thay đổi.');
  await choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(report.locator('[data-pins="1"]')).toBeVisible();
  await expect(report.locator('[data-changes="pin"]')).toBeVisible();

  await page.close();
  await expect(mainOf(report)).toHaveAttribute('data-page-state', 'error');
  await expect(report.getByText('Thẻ trình duyệt đã đóng.')).toBeVisible();
  await expect(actionOf(report, 'recheck')).toBeDisabled();
});

test('what the unit states survives a reload, goes to paper, and comes back after it was cleared', async ({ sau }) => {
  const { tabId } = await openTab(sau, PORTAL);
  const report = await openReport(sau, tabId);
  const plan = report.locator('textarea[name="stated-2"]');
  const steps = report.locator('[data-annex="steps"]');
  await steps.locator('> summary').click();
  await report.locator('[data-stated="2"] summary').click();
  await plan.pressSequentially('Kế hoạch 12/KH-UBND');
  await report.reload();
  await expect(plan).toHaveValue('Kế hoạch 12/KH-UBND');
  expect(await saved(report, 'export-json')).toContain('"stated": "Kế hoạch 12/KH-UBND"');

  await report.emulateMedia({ media: 'print' });
  await expect(report.locator('.stated-words')).toHaveText('Do đơn vị khai: Kế hoạch 12/KH-UBND');
  await expect(report.locator('.stated-words')).toBeVisible();
  await expect(plan).toBeHidden();
  await report.emulateMedia({ media: 'screen' });

  await actionOf(report, 'clear-stated').click();
  await expect(report.locator('.stated-words')).toHaveCount(0);
  await actionOf(report, 'undo-clear-stated').click();
  await expect(plan).toHaveValue('Kế hoạch 12/KH-UBND');

  const options = await sau.openOwn('options.html');
  await actionOf(options, 'clear-data').click();
  await actionOf(options, 'clear-data-confirm').click();
  await expect(actionOf(options, 'undo-clear-stated')).toBeVisible();
  const keys = `chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('stated:')))`;
  expect(await sau.inWorker(keys)).toEqual([]);
  await actionOf(options, 'undo-clear-stated').click();
  await expect.poll(() => sau.inWorker(keys)).toEqual(['stated:dongthap.gov.vn']);
});

test('a sheet keeps what was measured when its answers run out', async ({ sau }) => {
  const { tabId } = await openTab(sau, IPV4_PORTAL);
  const report = await openReport(sau, tabId);
  await clickAndWait(report, 'lookup');
  await sau.inWorker(`chrome.storage.session.get(null).then((all) =>
    chrome.storage.session.remove(Object.keys(all).filter((key) => key.startsWith('dns:'))))`);
  await report.waitForTimeout(500);
  expect((await statusesOf(report))['aaaa']).toBe('fail');
});

test('a site that is not of the State has a sheet without the State’s part', async ({ sau }) => {
  const { tabId } = await openTab(sau, 'https://www.tintuc-mau.com/');
  const report = await openReport(sau, tabId);
  await expect(mainOf(report)).toHaveAttribute('data-view', 'site');
  await expect(report.locator('[data-check]')).toHaveCount(12);
  await expect(report.locator('[data-agency], [data-step], [data-law]')).toHaveCount(0);
  await expect(report.getByText('không phải kết luận về việc tuân thủ pháp luật').first()).toBeVisible();
});

test('there is no sheet of a private window, and the popup says why', async ({ sau }) => {
  const page = await sau.openPrivate(PORTAL);
  const tabId = await sau.tabIdOf(page);
  const popup = await openReadyPopup(sau, tabId);
  await expect(actionOf(popup, 'open-report')).toHaveCount(0);
  await expect(actionOf(popup, 'copy-sheet')).toBeVisible();
  const report = await openReport(sau, tabId);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Không lập phiếu cho cửa sổ riêng tư.');
  await expect(report.locator('[data-check]')).toHaveCount(0);
  expect(await report.content()).not.toContain('dongthap');
});

test('what is no page to report on is said in words', async ({ sau }) => {
  const missing = await openReport(sau, 999_999);
  await expect(mainOf(missing)).toHaveAttribute('data-page-state', 'error');
  await expect(missing.getByRole('heading', { level: 1 })).toHaveText('Thẻ trình duyệt này đã đóng.');
  const itself = await sau.openOwn('report.html');
  await expect(mainOf(itself)).toHaveAttribute('data-page-state', 'not-web');
});
