/** Every state of the popup, and the options, before axe: both languages, light and dark, as narrow as 320 pixels. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PLACES } from '../world/places.ts';
import { clickAndWait, expect, test } from './lab.ts';
import { choose, mainOf, openReadyPopup, openTab, reloadExtension } from './steps.ts';

test.describe.configure({ timeout: 120_000 });

const LOOKS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** Opens what is folded, so that it is looked at as well. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** No violation, and nothing to scroll sideways, in each look. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.bringToFront();
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 700 });
    await unfold(page);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${what}, ${width} px`).toBeLessThanOrEqual(0);
  }
}

for (const language of ['vi', 'en'] as const) {
  test(`popups of web pages, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    const visits = [
      ['over IPv6, agency known', 'https://dongthap.gov.vn/', false],
      ['over IPv4, not asked', 'https://www.camau.gov.vn/', false],
      ['over IPv4, asked', 'https://www.camau.gov.vn/', true],
      ['over IPv4 though published', 'https://dienbien.gov.vn/', true],
      ['DNS failed', 'https://quangtri.gov.vn/', true],
      ['both families', 'https://danang.gov.vn/', false],
      ['a third party on IPv4, not of the State', 'https://www.tintuc-mau.com/', false],
      ['agency unknown', 'https://thidiem-mau.gov.vn/', false],
      ['agency merged', 'https://kiengiang.gov.vn/', true],
      ['redirected', 'http://thainguyen.gov.vn/', false],
      ['internal', 'https://noibo.hanoi.gov.vn/', false],
    ] as const;
    for (const [what, url, isAsked] of visits) {
      const { page, tabId } = await openTab(sau, url);
      const popup = await openReadyPopup(sau, tabId);
      await expect(popup.locator('html')).toHaveAttribute('lang', language);
      if (isAsked) await clickAndWait(popup, 'lookup');
      await expectAccessible(popup, what);
      await popup.close();
      await page.close();
    }
  });

  test(`the sheet, asked and not, of the State and not, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    const visits = [
      ['not asked', 'https://www.camau.gov.vn/', false],
      ['asked', 'https://www.camau.gov.vn/', true],
      ['not of the State', 'https://www.tintuc-mau.com/', false],
    ] as const;
    for (const [what, url, isAsked] of visits) {
      const { page, tabId } = await openTab(sau, url);
      const report = await sau.openOwn(`report.html?tab=${tabId}`);
      await expect(mainOf(report)).toHaveAttribute('data-ready', 'true');
      if (isAsked) await clickAndWait(report, 'lookup');
      await expectAccessible(report, `sheet, ${what}`);
      await report.close();
      await page.close();
    }
  });

  test(`popups where there is little to say, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    for (const [what, url] of [
      ['refused', PLACES.refused],
      ['not a web page', 'chrome://version/'],
    ] as const) {
      const { tabId } = await openTab(sau, url);
      await expectAccessible(await openReadyPopup(sau, tabId), what);
    }
    await choose(sau, 'lookup', 'off');
    const { page, tabId } = await openTab(sau, 'https://www.camau.gov.vn/');
    await expectAccessible(await openReadyPopup(sau, tabId), 'lookups off');
    await reloadExtension(sau);
    await expectAccessible(await openReadyPopup(sau, tabId), 'before install');
    await page.close();
    const closed = await sau.openPopup(tabId);
    await expect(mainOf(closed)).toHaveAttribute('data-page-state', 'error');
    await expectAccessible(closed, 'tab closed');
    await sau.withholdAccess();
    const { tabId: unseen } = await openTab(sau, 'https://dongthap.gov.vn/');
    const popup = await openReadyPopup(sau, unseen);
    await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'no-permission');
    await expectAccessible(popup, 'no permission');
  });

  test(`the popup of a private window and the options, ${language}`, async ({ sau }) => {
    await choose(sau, 'language', language);
    const page = await sau.openPrivate('https://www.camau.gov.vn/');
    await expectAccessible(await openReadyPopup(sau, await sau.tabIdOf(page)), 'private');

    const options = await sau.openOwn('options.html');
    await expect(mainOf(options)).toHaveAttribute('data-ready', 'true');
    await expectAccessible(options, 'options');
    await options.locator('textarea[name=resolvers]').fill('http://1.1.1.1/');
    await options.locator('textarea[name=resolvers]').blur();
    await expect(options.getByRole('alert').filter({ hasText: '1.1.1.1' })).toBeVisible();
    await options.locator('[data-action="test-resolver"]').first().click();
    await expect(options.locator('[data-test="ok"]')).toBeVisible();
    await options.locator('[data-action="clear-data"]').click();
    await expectAccessible(options, 'options with an error, a test and a question');
  });
}

test.describe('behind an office proxy', () => {
  test.use({ network: 'proxy' });

  test('popup of a proxied visit', async ({ sau }) => {
    for (const url of ['https://www.camau.gov.vn/', 'https://www.tintuc-mau.com/']) await openTab(sau, url);
    const { tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
    const popup = await openReadyPopup(sau, tabId);
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'proxied');
    await expectAccessible(popup, 'proxied');
  });
});
