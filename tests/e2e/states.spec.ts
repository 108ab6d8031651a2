/** What the popup says when there is no page yet, none at all, or one that changes under it. */
import { PLACES } from '../world/places.ts';
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab, questionOf, reloadExtension, rowsOf } from './steps.ts';

test('a tab that was open before Sáu started says so, and its button mends it', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  await reloadExtension(sau);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'unknown');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Trang này đã mở trước khi Sáu bắt đầu theo dõi.');
  const reload = popup.getByRole('button', { name: 'Tải lại trang' });
  await expect(reload).toHaveAttribute('data-action', 'reload');
  await reload.click();
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Trang này được tải qua IPv6.');
  await expect(rowsOf(popup)).toHaveCount(2);
  await expect(actionOf(popup, 'reload')).toHaveCount(0);
  expect(page.url()).toBe('https://dongthap.gov.vn/');
});

test('a page that loads slowly is judged at once and said to be loading until it is not', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, PLACES.first);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-loading', 'false');
  await page.goto(PLACES.slowResources, { waitUntil: 'commit' });
  await expect(mainOf(popup)).toHaveAttribute('data-loading', 'true');
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'dongthap.gov.vn');
  await expect(popup.getByText('Trang còn đang tải, kết quả có thể thay đổi.')).toBeVisible();
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(mainOf(popup)).toHaveAttribute('data-loading', 'false');
  await expect(popup.getByText('Trang còn đang tải')).toHaveCount(0);
  await expect(popup.locator('[data-host-row="cdn.dongthap.gov.vn"]')).toHaveAttribute('data-visit', 'v6');
});

test('an open popup follows the page: a further host has its row within half a second', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, PLACES.first);
  const popup = await openReadyPopup(sau, tabId);
  await expect(rowsOf(popup)).toHaveCount(1);
  const waits: number[] = [];
  for (const host of ['cdn.dongthap.gov.vn', 'cdn.laocai.gov.vn', 'khanhhoa.cdn-mau.net']) {
    const shown = popup.evaluate(
      (name) =>
        new Promise<number>((done) => {
          const look = (): void => {
            if (!document.querySelector(`[data-host-row="${name}"]`)) return;
            observer.disconnect();
            done(Date.now());
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
          look();
        }),
      host,
    );
    const loaded = await page.evaluate(
      (address) =>
        new Promise<number>((done) => {
          const image = new Image();
          image.addEventListener('load', () => done(Date.now()));
          image.src = address;
        }),
      `https://${host}/anh.svg`,
    );
    waits.push((await shown) - loaded);
  }
  await expect(rowsOf(popup)).toHaveCount(4);
  // The median, for a machine that is busy may be late once.
  expect(waits.sort((one, other) => one - other)[1]).toBeLessThan(500);
});

test('pages of the browser and of extensions are not web pages', async ({ sau }) => {
  for (const address of ['chrome://version/', 'about:blank', `chrome-extension://${sau.extensionId}/options.html`]) {
    const page = await sau.context.newPage();
    await page.goto(address);
    await page.bringToFront();
    const popup = await openReadyPopup(sau, await sau.tabIdOf(page));
    await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'not-web');
    await expect(mainOf(popup)).toHaveAttribute('data-view', 'none');
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'not-applicable');
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Đây không phải là trang web.');
    await expect(actionOf(popup, 'lookup')).toHaveCount(0);
    await expect(rowsOf(popup)).toHaveCount(0);
    await popup.close();
    await page.close();
  }
});

test('localhost is named as what it is and never asked about', async ({ lab, sau }) => {
  const { tabId } = await openTab(sau, 'http://localhost/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'local');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'not-applicable');
  await expect(questionOf(popup, 'visit')).toContainText('Địa chỉ nội bộ');
  await expect(actionOf(popup, 'lookup')).toHaveCount(0);
  expect((await lab.queries('cloudflare')).length).toBe(0);
});

test('an address instead of a name has no domain to look at', async ({ sau }) => {
  const { tabId } = await openTab(sau, 'http://[3000:6:1::80]/trang-hai');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'not-applicable');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Trang này được mở bằng địa chỉ số IPv6.');
  await expect(actionOf(popup, 'lookup')).toHaveCount(0);
});

test('an internal name is asked about only after a warning that it may be internal', async ({ lab, sau }) => {
  const { tabId } = await openTab(sau, 'https://noibo.hanoi.gov.vn/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'local');
  await expect(popup.getByText('đây có thể là tên nội bộ')).toBeVisible();
  await expect(popup.locator('.question-names').getByRole('listitem')).toHaveText(['noibo.hanoi.gov.vn']);
  expect((await lab.queries('cloudflare')).length).toBe(0);
});

test('a closed tab is said to be closed', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, PLACES.first);
  await page.close();
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'error');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Thẻ trình duyệt này đã đóng.');
});
