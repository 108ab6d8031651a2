/** Settings by the organisation's policy win over the person's, and the popup says whose choice it was. */
import { openBrowser } from '../world/browser.ts';
import { expect, test } from './lab.ts';
import { actionOf, askedOf, mainOf, openReadyPopup, openTab } from './steps.ts';
import { underPolicy } from './under-policy.ts';

test('a policy that turns lookups off wins, and the popup and the options say whose choice it is', async ({
  lab,
  sau,
}) => {
  await underPolicy(sau.extensionId, { lookup: 'off' }, async () => {
    const managed = await openBrowser({ lab });
    try {
      await expect.poll(() => managed.inWorker('chrome.storage.managed.get(null)')).toEqual({ lookup: 'off' });
      const { tabId } = await openTab(managed, 'https://www.camau.gov.vn/');
      const popup = await openReadyPopup(managed, tabId);
      await expect(popup.getByText('Cơ quan của bạn đã tắt việc hỏi DNS.')).toBeVisible();
      await expect(actionOf(popup, 'lookup')).toHaveCount(0);
      await expect(actionOf(popup, 'lookup-hosts')).toHaveCount(0);

      // What the person had chosen before does not count any more.
      await managed.inWorker('chrome.storage.local.set({ settings: { lookup: "on-open" } })');
      const again = await openReadyPopup(managed, tabId);
      await expect(mainOf(again)).toHaveAttribute('data-site', 'unknown');
      expect([...(await askedOf(lab, 'cloudflare')), ...(await askedOf(lab, 'google'))]).toEqual([]);

      const options = await managed.openOwn('options.html');
      await expect(options.locator('select[name=lookup]')).toHaveValue('off');
      await expect(options.locator('select[name=lookup]')).toBeDisabled();
      await expect(options.getByText('Cơ quan của bạn đã đặt sẵn mục này.')).toBeVisible();
      await expect(options.locator('select[name=language]')).toBeEnabled();
    } finally {
      await managed.close();
    }
  });
});

test('a policy is the organisation’s consent: the popup asks by itself and says so', async ({ lab, sau }) => {
  await underPolicy(sau.extensionId, { lookup: 'on-open' }, async () => {
    const managed = await openBrowser({ lab });
    try {
      await expect.poll(() => managed.inWorker('chrome.storage.managed.get(null)')).toEqual({ lookup: 'on-open' });
      const { tabId } = await openTab(managed, 'https://www.camau.gov.vn/');
      const popup = await openReadyPopup(managed, tabId);
      await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only');
      await expect(popup.getByText('Cơ quan của bạn đã chọn cách hỏi DNS.')).toBeVisible();
      const names = (await askedOf(lab, 'cloudflare')).map((line) => line.split(' ')[0]);
      expect(new Set(names)).toEqual(new Set(['www.camau.gov.vn']));
    } finally {
      await managed.close();
    }
  });
});
