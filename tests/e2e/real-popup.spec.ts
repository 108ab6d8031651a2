/** The real popup, under the toolbar's button (the others run in a tab, where it is the same page). */
import type { LabBrowser } from '../world/browser.ts';
import { expect, test } from './lab.ts';
import { choose, openTab } from './steps.ts';

/** Opens it over the active tab and waits until nothing is missing from it. */
async function openReally(sau: LabBrowser): Promise<(script: string) => Promise<unknown>> {
  const popup = await sau.openRealPopup();
  const read = (script: string): Promise<unknown> => sau.cdp.evaluate(popup.targetId, script);
  await expect.poll(() => read('document.querySelector("main")?.dataset.ready')).toBe('true');
  return read;
}

test('it speaks of the active tab, lays out 360 pixels and scrolls in one direction only', async ({ sau }) => {
  // Playwright's language is that of its own pages only, and this is none of them.
  await choose(sau, 'language', 'vi');
  await openTab(sau, 'https://www.tintuc-mau.com/');
  const { page } = await openTab(sau, 'https://laocai.gov.vn/');
  await page.bringToFront();
  const read = await openReally(sau);
  expect(await read('document.querySelector("main").dataset.host')).toBe('laocai.gov.vn');
  expect(await read('document.querySelector("main").dataset.visit')).toBe('v6');
  expect(await read('document.querySelector("h1").textContent')).toBe('Trang này được tải qua IPv6.');
  await expect.poll(() => read('document.querySelectorAll("[data-host-row]").length')).toBe(2);
  // The window itself may be wider by the place that Chromium sets aside for a scrollbar.
  expect(await read('document.body.getBoundingClientRect().width')).toBe(360);
  expect(await read('innerWidth')).toBeLessThanOrEqual(380);
  expect(await read('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
});

test('where nothing has to scroll its window is 360 pixels wide', async ({ sau }) => {
  const page = await sau.context.newPage();
  await page.goto('chrome://version/');
  await page.bringToFront();
  const read = await openReally(sau);
  expect(await read('document.querySelector("main").dataset.pageState')).toBe('not-web');
  await expect.poll(() => read('innerWidth')).toBe(360);
  expect(await read('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
});
