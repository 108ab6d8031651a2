/** The toolbar button says in words what its shape says. */
import { clickAndWait, expect, test } from './lab.ts';
import { choose, mainOf, openReadyPopup, openTab } from './steps.ts';
import type { LabBrowser } from '../world/browser.ts';

const titleOf = (sau: LabBrowser, tabId: number): Promise<unknown> =>
  sau.inWorker(`chrome.action.getTitle({ tabId: ${tabId} })`);

// Chromium's own language is English where its other languages are a package of their own.
test.beforeEach(({ sau }) => choose(sau, 'language', 'vi'));

test('it says which family the page in view used', async ({ sau }) => {
  for (const [url, title] of [
    ['https://dongthap.gov.vn/', 'Sáu: trang này được tải qua IPv6'],
    ['https://www.camau.gov.vn/', 'Sáu: trang này được tải qua IPv4'],
    ['https://danang.gov.vn/', 'Sáu: trang này dùng cả IPv6 và IPv4'],
  ] as const) {
    const { tabId } = await openTab(sau, url);
    await expect.poll(() => titleOf(sau, tabId)).toBe(title);
  }
});

test('after a lookup it says that the domain has IPv6, on every tab of that host', async ({ sau }) => {
  const { tabId } = await openTab(sau, 'https://dienbien.gov.vn/');
  const { tabId: other } = await openTab(sau, 'https://dienbien.gov.vn/trang-hai');
  await expect.poll(() => titleOf(sau, tabId)).toBe('Sáu: trang này được tải qua IPv4');
  const popup = await openReadyPopup(sau, tabId);
  await clickAndWait(popup, 'lookup');
  for (const id of [tabId, other])
    await expect.poll(() => titleOf(sau, id)).toBe('Sáu: trang này được tải qua IPv4, dù tên miền có IPv6');
});

test('it changes with the page and says nothing where there is none', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  await expect.poll(() => titleOf(sau, tabId)).toBe('Sáu: trang này được tải qua IPv6');
  await page.goto('https://www.camau.gov.vn/');
  await expect.poll(() => titleOf(sau, tabId)).toBe('Sáu: trang này được tải qua IPv4');
  await page.goto('chrome://version/');
  await expect.poll(() => titleOf(sau, tabId)).toBe('Sáu: trang này không cần kiểm tra');
});

test.describe('behind an office proxy', () => {
  test.use({ network: 'proxy' });

  test('the third site gives the proxy away, and the popups of the earlier ones change as well', async ({ sau }) => {
    const earlier = await openTab(sau, 'https://dongthap.gov.vn/');
    const popup = await openReadyPopup(sau, earlier.tabId);
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'local');
    await openTab(sau, 'https://www.camau.gov.vn/');
    const third = await openTab(sau, 'https://anh.mang-cu.com/');
    // The icons of tabs loaded before it change with it.
    for (const { tabId } of [third, earlier])
      await expect.poll(() => titleOf(sau, tabId)).toBe('Sáu: kết nối đi qua máy chủ trung gian (proxy)');
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'proxied');
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
      'Có lẽ kết nối đi qua máy chủ trung gian (proxy).',
    );
  });
});
