/** A session that takes no more records: nothing stale is shown, and what helps is said. */
import { PLACES } from '../world/places.ts';
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab } from './steps.ts';

const FULL = 'Sáu chưa ghi được gì về trang này: bộ nhớ phiên của trình duyệt đã đầy.';

test('writes that are refused leave no popup with the page before', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  const before = await openReadyPopup(sau, tabId);
  await expect(mainOf(before)).toHaveAttribute('data-host', 'dongthap.gov.vn');
  await before.close();
  await sau.inWorker('void (chrome.storage.session.set = () => Promise.reject(new Error("quota bytes exceeded")))');
  await page.goto('https://www.camau.gov.vn/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'error');
  await expect(mainOf(popup)).toHaveAttribute('data-host', '');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(FULL);
  await expect(actionOf(popup, 'reload')).toHaveCount(0);
});

test('a full session says in a fresh tab what helps', async ({ sau }) => {
  await sau.inWorker(`(async () => {
    for (let bytes = 1 << 23, index = 0; bytes >= 64; index += 1) {
      await chrome.storage.session.set({ ['fill' + index]: 'x'.repeat(bytes) }).catch(() => (bytes >>= 1));
    }
  })()`);
  const { tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(FULL);
  await sau.inWorker(`chrome.storage.session.get(null).then((all) =>
    chrome.storage.session.remove(Object.keys(all).filter((key) => key.startsWith('fill'))))`);
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'dongthap.gov.vn', { timeout: 30_000 });
});

test('pages with an address of another kind are never called stale', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  const states: Record<string, { host: string | null; state: string | null }> = {};
  for (const url of [
    'https://dongthap.gov.vn/van-ban.pdf',
    PLACES.refused,
    'view-source:https://dongthap.gov.vn/',
    'about:blank',
    'chrome://version/',
  ]) {
    await page.goto(url).catch(() => undefined);
    const popup = await openReadyPopup(sau, tabId);
    states[url] = {
      host: await mainOf(popup).getAttribute('data-host'),
      state: await mainOf(popup).getAttribute('data-page-state'),
    };
    await popup.close();
  }
  expect(states).toEqual({
    'https://dongthap.gov.vn/van-ban.pdf': { host: 'dongthap.gov.vn', state: 'ok' },
    [PLACES.refused]: { host: 'dongthap.gov.vn', state: 'ok' },
    'view-source:https://dongthap.gov.vn/': { host: 'dongthap.gov.vn', state: 'ok' },
    'about:blank': { host: '', state: 'not-web' },
    'chrome://version/': { host: '', state: 'not-web' },
  });
});
