/** Ways to a page, or past one, that a browser has beside a plain load. */
import type { Page } from '@playwright/test';
import { PLACES } from '../world/places.ts';
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab, rowsOf } from './steps.ts';

const IPV4_ONLY = 'https://www.camau.gov.vn/';

/** Goes there as by a link, without waiting for anything. */
const leaveFor = (page: Page, url: string): Promise<unknown> => page.evaluate(`void (location.href = "${url}")`);

test('back from the back/forward cache: the old measurement, with its time', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, PLACES.first);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await page.evaluate('globalThis.kept = true');
  await page.goto(IPV4_ONLY);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'www.camau.gov.vn');

  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('globalThis.kept')).toBe(true);
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'hatinh.gov.vn');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'confirmed');
  await expect(popup.getByText(/Trang được khôi phục khi bạn quay lại; kết quả đo lúc \d\d:\d\d\./)).toBeVisible();
  await expect(popup.locator('[data-host-row="hatinh.gov.vn"]')).toHaveAttribute('data-visit', 'v6');

  await page.goForward({ waitUntil: 'commit' });
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'www.camau.gov.vn');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  await page.reload();
  await expect(popup.getByText('Trang được khôi phục')).toHaveCount(0);
});

test('a download and an answer without content leave the page in view as it was', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, PLACES.first);
  const popup = await openReadyPopup(sau, tabId);
  for (const url of [PLACES.download, PLACES.noContent]) {
    const started = sau.context.waitForEvent('request', (request) => request.url() === url);
    await leaveFor(page, url);
    await started;
    // Longer than anything that is held back to be paired.
    await popup.waitForTimeout(2500);
    await expect(mainOf(popup)).toHaveAttribute('data-host', 'hatinh.gov.vn');
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
    await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'ok');
    await expect(rowsOf(popup)).toHaveCount(1);
    await expect(popup.getByText('ERR_')).toHaveCount(0);
  }
});

test('a host that refuses: nothing is known of the visit, and the error is named', async ({ sau }) => {
  const { tabId } = await openTab(sau, PLACES.refused);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'unknown');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Trang này chưa tải được.');
  await expect(popup.locator('[data-question="visit"]')).toContainText('net::ERR_CONNECTION_REFUSED');
  await expect(popup.locator('.identity-host')).toHaveText('dongthap.gov.vn:444');
});

test('a name that does not exist says so, and is not called IPv4-only', async ({ sau }) => {
  const { tabId } = await openTab(sau, 'https://khong-co.lab-mau.net/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'unknown');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'unknown');
  await expect(popup.locator('[data-question="visit"]')).toContainText('net::ERR_NAME_NOT_RESOLVED');
});

test('a certificate error is named, and the page behind it is not judged', async ({ sau }) => {
  const { tabId } = await openTab(sau, PLACES.badCertificate);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'unknown');
  await expect(popup.locator('[data-question="visit"]')).toContainText('net::ERR_CERT_AUTHORITY_INVALID');
});

test('redirects are listed in their order, each with the address that answered', async ({ sau }) => {
  const last = 'https://www.camau.gov.vn/trang-hai';
  const second = `https://hatinh.gov.vn/chuyen?den=${encodeURIComponent(last)}`;
  const { tabId } = await openTab(sau, `https://dongthap.gov.vn/chuyen?den=${encodeURIComponent(second)}`);
  const popup = await openReadyPopup(sau, tabId);
  await expect(popup.getByRole('region', { name: 'Chuyển hướng' }).getByRole('listitem')).toHaveText([
    'https://dongthap.gov.vn3000:6:1::80',
    'https://hatinh.gov.vn3000:6:20::80',
    'https://www.camau.gov.vn203.0.113.3',
  ]);
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'www.camau.gov.vn');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  expect(await popup.locator('body').innerText()).not.toContain('chuyen');
});

test('a page that its service worker answers is said to be so', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, 'https://ninhbinh.gov.vn/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await page.evaluate('navigator.serviceWorker.ready');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  await page.goto('https://ninhbinh.gov.vn/');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'cached');
  await expect(mainOf(popup)).toHaveAttribute('data-why', 'visit-service-worker');
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('service worker');
});

test('a page from the browser’s cache claims no connection', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, PLACES.cacheable);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await page.goto(IPV4_ONLY);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  await page.goto(PLACES.cacheable);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'cached');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    'Trang này được lấy từ bộ nhớ đệm của trình duyệt.',
  );
});

/** Adds speculation rules to the page, as a site would have them in its HTML. */
const speculate = (page: Page, rules: object): Promise<void> =>
  page.evaluate((text) => {
    const script = document.createElement('script');
    script.type = 'speculationrules';
    script.textContent = text;
    document.head.append(script);
  }, JSON.stringify(rules));

test('a prefetched page of another family does not colour the one in view', async ({ lab, sau }) => {
  const { page, tabId } = await openTab(sau, 'https://hatinh.gov.vn/');
  await page.bringToFront();
  const answered = sau.context.waitForEvent('response', (response) => response.url() === IPV4_ONLY);
  await speculate(page, { prefetch: [{ urls: [IPV4_ONLY], eagerness: 'immediate' }] });
  await Promise.race([answered.catch(() => undefined), page.waitForTimeout(3000)]);
  await expect.poll(async () => (await lab.queries('system')).map(({ name }) => name)).toContain('www.camau.gov.vn');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'hatinh.gov.vn');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(rowsOf(popup)).toHaveCount(1);

  await leaveFor(page, IPV4_ONLY);
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'www.camau.gov.vn');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  await expect(actionOf(popup, 'lookup')).toBeVisible();
});
