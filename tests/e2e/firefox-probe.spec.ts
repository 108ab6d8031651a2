/** The probe in a stock Firefox: its own error codes, and http that stays http (docs/decisions/0011). */
import type { Page } from 'puppeteer-core';
import { answerPrompt, promptOf } from './firefox-prompt.ts';
import { expect, test } from './lab.ts';
import type { LabFirefox } from '../world/firefox.ts';

const LONGEST_RUN_MS = 45_000;

async function popupOf(firefox: LabFirefox, url: string): Promise<Page> {
  const page = await firefox.open(url);
  const popup = await firefox.openOwn(`popup.html?tab=${await firefox.tabIdOf(page)}`);
  // Firefox's own resolver shows the AAAA, so nobody else has to be asked.
  await popup.waitForSelector('main[data-ready="true"][data-site="published"]');
  return popup;
}

async function probe(popup: Page): Promise<void> {
  await popup.waitForSelector('[data-action="probe"]');
  // A run can be over in milliseconds, so its beginning is watched for and not looked for.
  await popup.evaluate(`new Promise((begun) => {
    const isBusy = () => document.querySelector('main[data-ready="false"]') && begun(true);
    new MutationObserver(isBusy).observe(document.body, { subtree: true, attributeFilter: ['data-ready'] });
    document.querySelector('[data-action="probe"]').click();
  })`);
  await popup.waitForSelector('main[data-ready="true"]', { timeout: LONGEST_RUN_MS });
}

const codes = (popup: Page): Promise<unknown> =>
  popup.evaluate(
    '[document.querySelector("main").dataset.site, document.querySelector("main").dataset.network, ' +
      '...[...document.querySelectorAll("[data-outcome]")].map(({ dataset }) => `${dataset.scheme} ${dataset.outcome}`)]',
  );

test('Firefox: an address where nobody is', async ({ firefox }) => {
  const popup = await popupOf(firefox, 'https://dienbien.gov.vn/');
  await probe(popup);
  expect(await codes(popup)).toEqual(['unreachable', 'yes', 'https timeout', 'http timeout']);
});

test('Firefox: a slow server that answers on both ports', async ({ firefox, lab }) => {
  test.skip(!lab.canBeSlow, 'this machine cannot make an address slow');
  const popup = await popupOf(firefox, 'https://sonla.gov.vn/');
  await probe(popup);
  expect(await codes(popup)).toEqual(['confirmed', 'yes', 'https reached', 'http reached']);
});

test('Firefox: port 80 answers and TLS stalls, so http is not upgraded', async ({ firefox, lab }) => {
  test.skip(!lab.canBeSlow, 'this machine cannot make an address slow');
  const popup = await popupOf(firefox, 'https://treo-tls.lab-mau.net/');
  await probe(popup);
  expect(await codes(popup)).toEqual(['partial', 'yes', 'https tls-stalled', 'http reached']);
});

test('Firefox: a refused port', async ({ firefox }) => {
  const popup = await popupOf(firefox, 'https://danang.gov.vn:8443/');
  await probe(popup);
  expect(await codes(popup)).toEqual(['unreachable', 'yes', 'https refused']);
});

test.describe('on a network without IPv6', () => {
  test.use({ network: 'v4only' });

  test('Firefox: the network is the reason, from a browser’s first probe on', async ({ firefox }) => {
    const page = await firefox.open('https://dongthap.gov.vn/');
    const tabId = await firefox.tabIdOf(page);
    const popup = await firefox.openOwn(`popup.html?tab=${tabId}`);
    await popup.waitForSelector('main[data-ready="true"] [data-action="lookup"]');
    // Without IPv6 Firefox's own resolver asks for no AAAA.
    await popup.click('[data-action="lookup"]');
    await promptOf(firefox);
    await answerPrompt(firefox, 'button');
    await popup.waitForSelector('main[data-ready="true"][data-site="published"]');
    await probe(popup);
    expect(await codes(popup)).toEqual(['published', 'no']);
  });
});

test.describe('on a network whose IPv6 is broken', () => {
  test.use({ network: 'broken' });

  test('Firefox: the network is the reason', async ({ firefox }) => {
    const popup = await popupOf(firefox, 'https://dienbien.gov.vn/');
    await probe(popup);
    expect(await codes(popup)).toEqual(['published', 'broken']);
  });
});
