/** The directory of state bodies: the one that ships, one that an IT unit brings in, and the way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser } from '../world/browser.ts';
import type { LabBrowser } from '../world/browser.ts';
import type { RemoteLab } from '../world/control.ts';
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab } from './steps.ts';
import { underPolicy } from './under-policy.ts';

const SHIPPED = readFileSync(join(import.meta.dirname, '../../utils/core/gov/agencies.json'), 'utf8');
const fileOf = (text: string) => ({ name: 'danh-ba.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** The shipped directory and one body more, whose domain is not under .gov.vn. */
const withBody = (nameVi: string): string =>
  SHIPPED.replace(
    '"agencies": [',
    `"agencies": [
  { "id": "ngan-tep", "domain": "ngan-tep.net", "aliases": [], "nameVi": "${nameVi}", "nameEn": "Thousand Files",
    "level": "government", "status": "current", "mergedInto": null, "since": null, "confidence": "high",
    "sources": ["https://dongthap.gov.vn/"], "foreign": true },`,
  );
const withNganTep = withBody('Cơ quan Ngàn Tệp');
const ITS_PAGE = 'https://ngan-tep.net/trang-hai';

test('one that was brought in names its hosts until the person goes back to the shipped one', async ({ look, sau }) => {
  const { popup, tabId } = await look(ITS_PAGE);
  await expect(mainOf(popup)).toHaveAttribute('data-view', 'site');
  await popup.close();

  const options = await sau.openOwn('options.html');
  const field = options.locator('[data-directory]');
  await expect(field).toHaveAttribute('data-directory', 'shipped');
  await options.locator('input[name=directory]').setInputFiles(fileOf(withNganTep));
  await expect(field).toHaveAttribute('data-directory', 'person');

  const named = await openReadyPopup(sau, tabId);
  await expect(mainOf(named)).toHaveAttribute('data-view', 'gov');
  await expect(named.locator('[data-agency="ngan-tep"]')).toContainText('Cơ quan Ngàn Tệp');
  await expect(named.locator('[data-agency="ngan-tep"]')).toContainText('theo danh mục nhập vào');
  await expect(named.locator('[data-check]')).toHaveCount(12);
  await named.close();

  await actionOf(options, 'shipped-directory').click();
  await expect(field).toHaveAttribute('data-directory', 'shipped');
  const plain = await openReadyPopup(sau, tabId);
  await expect(mainOf(plain)).toHaveAttribute('data-view', 'site');
});

test('one that cannot be read is refused with the line, and nothing is lost', async ({ sau }) => {
  const options = await sau.openOwn('options.html');
  const field = options.locator('[data-directory]');
  await expect(field).toHaveAttribute('data-directory', 'shipped');
  await options.locator('input[name=directory]').setInputFiles(fileOf(withNganTep.replace('"current"', '"lately"')));
  await expect(field.getByRole('alert')).toContainText(/Dòng \d+/);
  await options.locator('input[name=directory]').setInputFiles(fileOf('không phải JSON'));
  await expect(field.getByRole('alert')).toBeVisible();
  await expect(field).toHaveAttribute('data-directory', 'shipped');
});

const agencyOf = (page: Page) => page.locator('[data-agency="ngan-tep"]');

/** What the organisation set, once the browser has read it. */
async function openUnderPolicy(lab: RemoteLab, directory: string): Promise<LabBrowser> {
  const managed = await openBrowser({ lab });
  await expect.poll(() => managed.inWorker('chrome.storage.managed.get(null)')).toEqual({ directory });
  return managed;
}

test('one by policy goes before what the person brought in, and cannot be changed in the options', async ({
  lab,
  sau,
}) => {
  await underPolicy(sau.extensionId, { directory: withNganTep }, async () => {
    const managed = await openUnderPolicy(lab, withNganTep);
    try {
      const own = JSON.stringify(JSON.parse(withBody('Tên người dùng đặt')));
      await managed.inWorker(`chrome.storage.local.set({ directory: ${own} })`);
      const { tabId } = await openTab(managed, ITS_PAGE);
      const popup = await openReadyPopup(managed, tabId);
      await expect(mainOf(popup)).toHaveAttribute('data-view', 'gov');
      await expect(agencyOf(popup)).toContainText('Cơ quan Ngàn Tệp');
      await expect(popup.locator('[data-check]')).toHaveCount(12);
      const report = await managed.openOwn(`report.html?tab=${tabId}`);
      await expect(agencyOf(report)).toContainText('Cơ quan Ngàn Tệp');

      const options = await managed.openOwn('options.html');
      const field = options.locator('[data-directory]');
      await expect(field).toHaveAttribute('data-directory', 'policy');
      await expect(field).toContainText('Đang dùng danh mục do cơ quan của bạn đặt; không đổi được ở đây.');
      await expect(options.locator('input[name=directory]')).toHaveCount(0);
      await expect(actionOf(options, 'shipped-directory')).toHaveCount(0);
      await expect(actionOf(options, 'undo-directory')).toHaveCount(0);
    } finally {
      await managed.close();
    }
  });
});

test('one by policy that is later taken away leaves what the person brought in', async ({ lab, sau }) => {
  await underPolicy(sau.extensionId, { directory: withNganTep }, async (change) => {
    const managed = await openUnderPolicy(lab, withNganTep);
    try {
      const own = JSON.stringify(JSON.parse(withBody('Tên người dùng đặt')));
      await managed.inWorker(`chrome.storage.local.set({ directory: ${own} })`);
      const { tabId } = await openTab(managed, ITS_PAGE);
      await expect(agencyOf(await openReadyPopup(managed, tabId))).toContainText('Cơ quan Ngàn Tệp');

      await change({});
      await expect.poll(() => managed.inWorker('chrome.storage.managed.get(null)'), { timeout: 30_000 }).toEqual({});
      await expect(agencyOf(await openReadyPopup(managed, tabId))).toContainText('Tên người dùng đặt');
      const options = await managed.openOwn('options.html');
      await expect(options.locator('[data-directory]')).toHaveAttribute('data-directory', 'person');
      await actionOf(options, 'shipped-directory').click();
      await expect(options.locator('[data-directory]')).toHaveAttribute('data-directory', 'shipped');
      await expect(mainOf(await openReadyPopup(managed, tabId))).toHaveAttribute('data-view', 'site');
    } finally {
      await managed.close();
    }
  });
});

for (const [what, broken] of [
  ['is no JSON', 'không phải JSON'],
  ['has a bad entry', withNganTep.replace('"current"', '"lately"')],
] as const) {
  test(`one by policy that ${what} is passed over, and the person may bring one in`, async ({ lab, sau }) => {
    await underPolicy(sau.extensionId, { directory: broken }, async () => {
      const managed = await openUnderPolicy(lab, broken);
      try {
        const options = await managed.openOwn('options.html');
        const field = options.locator('[data-directory]');
        await expect(field).toHaveAttribute('data-directory', 'shipped');
        await expect(field.locator('[data-refused="policy"]')).toBeVisible();
        const { tabId } = await openTab(managed, 'https://dongthap.gov.vn/');
        const portal = await openReadyPopup(managed, tabId);
        await expect(portal.locator('[data-agency="dong-thap"]')).toBeVisible();

        await options.locator('input[name=directory]').setInputFiles(fileOf(withNganTep));
        await expect(field).toHaveAttribute('data-directory', 'person');
        const tab = await openTab(managed, ITS_PAGE);
        await expect(agencyOf(await openReadyPopup(managed, tab.tabId))).toContainText('Cơ quan Ngàn Tệp');
      } finally {
        await managed.close();
      }
    });
  });
}
