/**
 * Cases of docs/verdicts.md in which Firefox tells more than Chromium does: proxies by name (52), and its cache (68).
 */
import { openFirefox } from '../world/firefox.ts';
import type { LabFirefox } from '../world/firefox.ts';
import { PROXY } from '../world/web.ts';
import { expect, test } from './lab.ts';

/** The codes and the first reason of the visit, once nothing is under way. */
async function read(firefox: LabFirefox, tabId: number, visit: string): Promise<unknown> {
  const popup = await firefox.openOwn(`popup.html?tab=${tabId}`);
  await popup.waitForSelector(`main[data-ready="true"][data-visit="${visit}"]`);
  return popup.evaluate('(({ visit, network, why }) => [visit, network, why])(document.querySelector("main").dataset)');
}

test('Firefox, case 68: from the cache, which has no address', async ({ firefox }) => {
  const page = await firefox.open('https://t67.lab-mau.net/luu');
  await page.goto('https://dongthap.gov.vn/trang-hai');
  await page.goto('https://t67.lab-mau.net/luu');
  expect(await read(firefox, await firefox.tabIdOf(page), 'cached')).toEqual(['cached', 'yes', 'visit-from-cache']);
});

test.describe('behind an office proxy', () => {
  test.use({ network: 'proxy' });

  test('Firefox, case 52: a proxy is known from its first answer on', async ({ lab }) => {
    expect(lab.network()).toBe('proxy');
    const firefox = await openFirefox(undefined, {
      'network.proxy.type': 1,
      'network.proxy.http': PROXY.address,
      'network.proxy.http_port': PROXY.port,
      'network.proxy.ssl': PROXY.address,
      'network.proxy.ssl_port': PROXY.port,
    });
    try {
      const page = await firefox.open('https://dongthap.gov.vn/');
      const codes = await read(firefox, await firefox.tabIdOf(page), 'proxied');
      expect(codes).toEqual(['proxied', 'proxied', 'visit-proxy-stated']);
    } finally {
      await firefox.close();
    }
  });
});
