/** The Firefox build in a stock Firefox: the verdicts of three sites (full parity is a later matter). */
import { SITES } from '../world/sites.ts';
import { expect, test } from './lab.ts';

const THREE = SITES.filter(({ id }) => ['portal-v6', 'portal-v4', 'aaaa-dead'].includes(id));

for (const { id, url, expected } of THREE) {
  test(`Firefox: ${id}`, async ({ firefox }) => {
    const page = await firefox.open(url);
    const popup = await firefox.openOwn(`popup.html?tab=${await firefox.tabIdOf(page)}`);
    await popup.waitForSelector('main[data-ready="true"]');
    const visit: unknown = await popup.evaluate('document.querySelector("main").dataset.visit');
    expect(visit).toBe(expected.dual?.visit);
  });
}
