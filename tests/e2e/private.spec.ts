/** Private windows and withheld access. */
import { clickAndWait, expect, test } from './lab.ts';
import {
  actionOf,
  askedOf,
  beyondAddresses,
  bothAbout,
  choose,
  mainOf,
  openReadyPopup,
  openTab,
  rowsOf,
  sessionKeys,
} from './steps.ts';

/** Far longer than a page takes to learn after an answer; see the normal window. */
const LEARNED_WITHIN_MS = 1_500;
const HOST = 'www.camau.gov.vn';

test('a private window asks only on a click, and nothing of it is kept', async ({ lab, sau }) => {
  const page = await sau.openPrivate(`https://${HOST}/`);
  await choose(sau, 'lookup', 'on-open');
  const tabId = await sau.tabIdOf(page);
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  await expect(popup.getByText('Cửa sổ riêng tư: chỉ hỏi khi bạn bấm nút, và không lưu câu trả lời.')).toBeVisible();
  await expect(popup.getByRole('checkbox')).toHaveCount(0);
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);

  await clickAndWait(popup, 'lookup');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only');
  expect(await askedOf(lab, 'cloudflare')).toEqual(
    [...bothAbout('camau.gov.vn', HOST), ...beyondAddresses(HOST, 'camau.gov.vn')].sort(),
  );
  expect(await sessionKeys(sau, 'dns:', 'host:', 'address:')).toEqual([]);

  await popup.close();
  const again = await openReadyPopup(sau, tabId);
  await expect(mainOf(again)).toHaveAttribute('data-site', 'unknown');
  await expect(actionOf(again, 'lookup')).toBeVisible();

  expect(await sessionKeys(sau, `page:${tabId}`)).toHaveLength(1);
  await page.close();
  await expect.poll(() => sessionKeys(sau, `page:${tabId}`, `aside:${tabId}`)).toEqual([]);
});

test('what a private window saw teaches normal windows nothing', async ({ sau }) => {
  await sau.openPrivate('https://dongthap.gov.vn/');
  await openTab(sau, 'https://www.camau.gov.vn/');
  await expect.poll(() => sessionKeys(sau, 'host:')).toContain(`host:${HOST}`);
  expect((await sessionKeys(sau, 'host:')).filter((key) => key.includes('dongthap'))).toEqual([]);
});

test('a translation prefix is learned in a normal window, and never in a private one', async ({ sau }) => {
  // The network translates t45 with a prefix of its own, and public DNS says that it has IPv4 alone.
  const url = 'https://t45.lab-mau.net/';
  const askOf = async (tabId: number): Promise<void> => {
    const popup = await openReadyPopup(sau, tabId);
    await clickAndWait(popup, 'lookup');
    await expect(mainOf(popup)).toHaveAttribute('data-ready', 'true');
    await popup.waitForTimeout(LEARNED_WITHIN_MS);
    await popup.close();
  };
  const hidden = await sau.openPrivate(url);
  await askOf(await sau.tabIdOf(hidden));
  await hidden.close(); // Tabs are found by their address.
  expect(await sessionKeys(sau, 'nat64')).toEqual([]);
  await askOf((await openTab(sau, url)).tabId);
  await expect.poll(() => sessionKeys(sau, 'nat64')).toEqual(['nat64']);
});

test('without access to sites the popup says so and offers to be allowed', async ({ sau }) => {
  await sau.withholdAccess();
  const { tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'no-permission');
  await expect(mainOf(popup)).toHaveAttribute('data-view', 'none');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Sáu chưa được phép xem trang này.');
  await expect(popup.getByText('không đọc nội dung trang')).toBeVisible();
  const grant = actionOf(popup, 'grant');
  await expect(grant).toHaveText('Cho phép');
  await expect(grant).toBeEnabled();
  await expect(rowsOf(popup)).toHaveCount(0);
  await expect(actionOf(popup, 'lookup')).toHaveCount(0);
});
