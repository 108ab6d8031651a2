/** The worker ends when the browser wants; what that costs is nothing, or is said. */
import type { Page } from '@playwright/test';
import { PLACES } from '../world/places.ts';
import type { LabBrowser } from '../world/browser.ts';
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab, rowsOf, sessionKeys } from './steps.ts';

type Requests = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Host → kind of resource → how many, as the copied evidence of a popup has them. */
async function requestsOf(popup: Page): Promise<Requests> {
  const why = popup.locator('details.why');
  if ((await why.getAttribute('open')) === null) await why.locator('summary').click();
  await popup.bringToFront();
  await actionOf(popup, 'copy-evidence').click();
  await expect(why.locator('output')).toHaveText('Đã sao chép.');
  const copied = String(await popup.evaluate('navigator.clipboard.readText()'));
  // A wrong shape fails the comparison that follows.
  const { evidence } = JSON.parse(copied) as {
    evidence: { document: { hosts: Record<string, { kinds: Record<string, number> }> } };
  };
  return Object.fromEntries(Object.entries(evidence.document.hosts).map(([host, { kinds }]) => [host, kinds]));
}

/** Waits until no tab is busy any more, as it is before the browser stops an idle worker. */
const waitUntilQuiet = (sau: LabBrowser): Promise<void> =>
  expect.poll(() => sessionKeys(sau, 'recording'), { timeout: 15_000 }).toEqual([]);

test.beforeEach(({ sau }) => sau.context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('killed in the middle of a load: nothing is doubled, and the gap is said', async ({ sau }) => {
  const { tabId: wholeId } = await openTab(sau, PLACES.slowResources);
  const whole = await openReadyPopup(sau, wholeId);
  await expect(rowsOf(whole)).toHaveCount(2);
  const expected = await requestsOf(whole);
  await whole.close();

  const page = await sau.context.newPage();
  await page.goto(PLACES.slowResources, { waitUntil: 'commit' });
  await page.bringToFront();
  const tabId = await sau.tabIdOf(page);
  await expect.poll(() => sessionKeys(sau, `page:${tabId}`)).toHaveLength(1);
  await sau.killWorker();
  await page.waitForLoadState('load');
  const popup = await openReadyPopup(sau, tabId);

  await expect(mainOf(popup)).toHaveAttribute('data-gap', 'true');
  await expect(popup.locator('.note').filter({ hasText: 'nên danh sách có thể còn thiếu' })).toBeVisible();
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(mainOf(popup)).toHaveAttribute('data-page', 'undetermined');
  const names = await rowsOf(popup).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-host-row')));
  expect(names.length).toBe(new Set(names).size);
  for (const [host, kinds] of Object.entries(await requestsOf(popup)))
    for (const [kind, count] of Object.entries(kinds)) expect(count).toBeLessThanOrEqual(expected[host]?.[kind] ?? 0);

  // The next document is recorded whole again.
  await page.goto('https://dongthap.gov.vn/');
  await expect(mainOf(popup)).toHaveAttribute('data-gap', 'false');
  await expect(mainOf(popup)).toHaveAttribute('data-page', 'full');
  await expect(popup.getByText('nên danh sách có thể còn thiếu')).toHaveCount(0);
});

test('stopped while idle: the page keeps all it had, and the next one is seen from its start', async ({ sau }) => {
  const { page, tabId } = await openTab(sau, 'https://laocai.gov.vn/');
  const first = await openReadyPopup(sau, tabId);
  await expect(rowsOf(first)).toHaveCount(2);
  const before = await requestsOf(first);
  await first.close();
  await waitUntilQuiet(sau);
  await sau.killWorker();
  expect(await sau.hasWorker()).toBe(false);

  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  await expect(mainOf(popup)).toHaveAttribute('data-gap', 'false');
  await expect(rowsOf(popup)).toHaveCount(2);
  expect(await requestsOf(popup)).toEqual(before);

  await page.goto('https://hungyen.gov.vn/');
  await expect(mainOf(popup)).toHaveAttribute('data-host', 'hungyen.gov.vn');
  await expect(popup.locator('[data-host-row="thongke.demtruycap-mau.vn"]')).toHaveAttribute('data-visit', 'v4');
  await expect(mainOf(popup)).toHaveAttribute('data-gap', 'false');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v6');
  expect(await requestsOf(popup)).toMatchObject({
    'hungyen.gov.vn': { document: 1, style: 1 },
    'thongke.demtruycap-mau.vn': { script: 1 },
  });
});
