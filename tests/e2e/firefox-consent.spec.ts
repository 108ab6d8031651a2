/** Firefox's own consent, as a person meets it: the real prompt, in Vietnamese, and the real popup of the button. */
import type { Page } from 'puppeteer-core';
import { until } from '../world/browser.ts';
import type { LabFirefox } from '../world/firefox.ts';
import { answerPrompt, promptOf } from './firefox-prompt.ts';
import { expect, test } from './lab.ts';
import { askedOf, bothAbout } from './steps.ts';

const IPV4_ONLY = 'https://www.camau.gov.vn/';
const READY = 'main[data-ready="true"]';

async function popupOf(firefox: LabFirefox, url: string): Promise<Page> {
  const page = await firefox.open(url);
  const popup = await firefox.openOwn(`popup.html?tab=${await firefox.tabIdOf(page)}`);
  await popup.waitForSelector(READY);
  return popup;
}

const textOf = async (page: Page, selector: string): Promise<string> => {
  await page.waitForSelector(selector);
  return String(await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`));
};

test('the popup prepares for the prompt, waits for it in words, and asks after a yes', async ({ firefox, lab }) => {
  const popup = await popupOf(firefox, IPV4_ONLY);
  expect(await textOf(popup, '[data-consent="click"]')).toContain('chia sẻ “hoạt động duyệt” với nhà phát triển');
  await popup.click('[data-action="lookup"]');
  expect(await promptOf(firefox)).toMatch(/hoạt động duyệt/i);
  expect(await textOf(popup, '#lookup-progress')).toContain('Đang chờ bạn trả lời câu hỏi của trình duyệt');
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
  await answerPrompt(firefox, 'button');
  await popup.waitForSelector(`${READY}[data-site="ipv4-only"]`);
  expect(await askedOf(lab, 'cloudflare')).toEqual(expect.arrayContaining([...bothAbout('www.camau.gov.vn')]));
});

test('while the prompt is open it can be stopped, and a no is said', async ({ firefox, lab }) => {
  const popup = await popupOf(firefox, IPV4_ONLY);
  await popup.click('[data-action="lookup"]');
  await promptOf(firefox);
  await popup.click('[data-action="cancel"]');
  await popup.waitForSelector(`${READY} [data-action="lookup"]`);
  await answerPrompt(firefox, 'secondaryButton');
  await popup.click('[data-action="lookup"]');
  await promptOf(firefox);
  await answerPrompt(firefox, 'secondaryButton');
  await popup.waitForSelector(`${READY} [data-action="lookup"]`);
  expect(await textOf(popup, 'main')).toContain('Sáu chưa gửi câu hỏi nào');
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
});

test('choosing that it asks by itself asks for the consent; without it the popup says what waits', async ({
  firefox,
}) => {
  const options = await firefox.openOwn('options.html');
  await options.waitForSelector(READY);
  await options.evaluate('browser.storage.local.set({ settings: { lookup: "on-open" } })');
  expect(await textOf(options, '[data-consent="person"]')).toContain('nên lựa chọn này chưa có tác dụng');
  const popup = await popupOf(firefox, IPV4_ONLY);
  expect(await textOf(popup, '[data-consent="person"]')).toContain('trình duyệt còn chờ bạn cho phép');
  await options.bringToFront();
  await options.click('[data-action="allow-lookups"]');
  await promptOf(firefox);
  await answerPrompt(firefox, 'button');
  await options.waitForFunction('document.querySelector("[data-consent]") === null');
  await popup.waitForFunction('document.querySelector("[data-consent]") === null');
  const next = await popupOf(firefox, 'https://www.laichau.gov.vn/');
  await next.waitForSelector(`${READY}[data-site="ipv4-only"]`);
});

test('the popup of the button closes when it has opened the sheet or the options', async ({ firefox }) => {
  const watcher = await firefox.openOwn('options.html');
  const page = await firefox.open(IPV4_ONLY);
  const popups = (script = 'views.length'): Promise<unknown> =>
    watcher.evaluate(`((views) => ${script})(browser.extension.getViews({ type: "popup" }))`);
  const openPopup = async (): Promise<void> => {
    await page.bringToFront();
    await firefox.inBrowser(
      '(() => { const { browserActionFor } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs").ExtensionParent.apiManager.global; const policy = WebExtensionPolicy.getActiveExtensions().find(({ mozExtensionHostname }) => mozExtensionHostname.startsWith("6a6d0f2e")); return browserActionFor(policy.extension).openPopup(window, true); })()',
    );
    const isThere = `views[0]?.document.querySelector('${READY} [data-action="open-report"]') ? true : undefined`;
    await until(async () => ((await popups(isThere)) === true ? true : undefined), 'the popup');
  };
  for (const action of ['open-report', 'open-options']) {
    await openPopup();
    await popups(`views[0].document.querySelector('[data-action="${action}"]').click()`);
    await until(async () => ((await popups()) === 0 ? true : undefined), `the popup to go after ${action}`);
  }
});
