/** Fixtures of the end-to-end tests: the lab, and a fresh Chromium in it with the production build. */
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openBrowser } from '../world/browser.ts';
import type { BrowserOptions, LabBrowser } from '../world/browser.ts';
import { connectLab } from '../world/control.ts';
import type { RemoteLab } from '../world/control.ts';
import { openFirefox } from '../world/firefox.ts';
import type { LabFirefox } from '../world/firefox.ts';
import type { NetworkName } from '../world/site-types.ts';

interface LabFixtures {
  /** Set by `test.use({ network: 'v4only' })`; every test starts on it, with no faults and an empty query log. */
  network: NetworkName;
  /** More for `openBrowser`, `{ trust: 'resolvers' }` for one. */
  browserOptions: Omit<BrowserOptions, 'lab'>;
  lab: RemoteLab;
  sau: LabBrowser;
  firefox: LabFirefox;
  /** Visits an address in a new tab and opens its popup in another. */
  look: (url: string) => Promise<{ page: Page; popup: Page; tabId: number }>;
}

export const test = base.extend<LabFixtures>({
  network: ['dual', { option: true }],
  browserOptions: [{}, { option: true }],
  lab: async ({ network }, use) => {
    const lab = await connectLab();
    await lab.setNetwork(network);
    await lab.forget();
    const faulty = new Set<string>();
    await use({
      ...lab,
      setFault: async (name, fault) => {
        faulty.add(name);
        await lab.setFault(name, fault);
      },
    });
    for (const name of faulty) await lab.setFault(name, undefined);
  },
  sau: async ({ lab, browserOptions }, use) => {
    const browser = await openBrowser({ lab, ...browserOptions });
    await use(browser);
    await browser.close();
  },
  firefox: async ({ lab }, use) => {
    // Named so that the network is chosen before Firefox starts.
    void lab;
    const browser = await openFirefox();
    await use(browser);
    await browser.close();
  },
  look: async ({ sau }, use) => {
    await use(async (url) => {
      const page = await sau.context.newPage();
      await page.goto(url);
      const tabId = await sau.tabIdOf(page);
      const popup = await sau.openPopup(tabId);
      await popup.locator('main[data-ready="true"]').waitFor({ state: 'attached' });
      return { page, popup, tabId };
    });
  },
});

export { expect } from '@playwright/test';
export { clickAndWait } from '../world/tour.ts';
