/** "Is it me or the site?": the probe in a real browser, with its own error codes, on each network. */
import type { Page } from '@playwright/test';
import { clickAndWait, expect, test } from './lab.ts';
import { actionOf, askedOf, choose, mainOf, openReadyPopup, openTab, questionOf, sessionKeys } from './steps.ts';

const DEAD = 'https://dienbien.gov.vn/';
const DEAD_ADDRESS = '3000:6:4::dead';
/** Four deadlines of 7 s, the pause, and what two busy cores add. */
const LONGEST_RUN_MS = 45_000;

const outcome = (popup: Page, ip: string, scheme: 'http' | 'https') =>
  popup.locator(`[data-probe-address="${ip}"] [data-scheme="${scheme}"]`);

/** Clicks and waits for the end of the run; gives how long it took, in ms. */
async function probe(popup: Page): Promise<number> {
  await expect(actionOf(popup, 'probe')).toBeVisible();
  popup.setDefaultTimeout(LONGEST_RUN_MS);
  const began = Date.now();
  // Without a route a run is over in milliseconds, so that whoever looks for its beginning now and then misses it.
  await clickAndWait(popup, 'probe');
  return Date.now() - began;
}

test('a site that publishes an address where nobody is, is told from the network', async ({ lab, look }) => {
  const { popup } = await look(DEAD);
  await expect(actionOf(popup, 'probe')).toHaveCount(0);
  await clickAndWait(popup, 'lookup');
  const question = popup.getByRole('region', { name: 'Do trang hay do mạng của bạn?' });
  await expect(question.getByRole('listitem')).toHaveText([DEAD_ADDRESS]);
  await expect(question).toContainText('Cloudflare (2606:4700:4700::1111)');
  await expect(question).toContainText('Google (2001:4860:4860::8888)');
  await lab.forget();

  const began = Date.now();
  await actionOf(popup, 'probe').click();
  await expect(popup.locator('[data-probe-step="first"]')).toContainText('0/2');
  await expect(popup.locator('[data-probe-step="first"]')).toContainText('1/2', { timeout: 12_000 });
  await expect(popup.locator('[data-probe-step="second"]')).toBeVisible({ timeout: 20_000 });
  await expect(mainOf(popup)).toHaveAttribute('data-ready', 'true', { timeout: LONGEST_RUN_MS });
  // Four deadlines and the pause before the second try, neither more nor less.
  expect(Date.now() - began).toBeGreaterThan(30_000 - 200);
  expect(Date.now() - began).toBeLessThan(30_000 + 4_000);

  await expect(mainOf(popup)).toHaveAttribute('data-site', 'unreachable');
  await expect(mainOf(popup)).toHaveAttribute('data-network', 'yes');
  await expect(outcome(popup, DEAD_ADDRESS, 'http')).toHaveAttribute('data-outcome', 'timeout');
  await expect(outcome(popup, DEAD_ADDRESS, 'https')).toHaveAttribute('data-outcome', 'timeout');
  await expect(popup.locator(`[data-probe-address="${DEAD_ADDRESS}"]`)).toHaveAttribute('data-tries', '2');
  // The control asks the fixed neutral name alone, once before and once after.
  expect(await askedOf(lab, 'cloudflare')).toEqual(['example.com AAAA', 'example.com AAAA']);
  expect(await askedOf(lab, 'google')).toEqual([]);
});

test('what it found of the site stays with the document, and goes with it', async ({ look, sau }) => {
  const { page, popup, tabId } = await look('https://danang.gov.vn:8443/');
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'unreachable');
  await popup.close();
  const next = await openReadyPopup(sau, tabId);
  await expect(mainOf(next)).toHaveAttribute('data-site', 'unreachable');
  await next.close();
  await page.reload();
  const last = await openReadyPopup(sau, tabId);
  await expect(mainOf(last)).toHaveAttribute('data-site', 'published');
  await expect(actionOf(last, 'probe')).toBeVisible();
});

test('a page on a port of its own is probed on that port alone, which refuses', async ({ look }) => {
  const { popup } = await look('https://danang.gov.vn:8443/');
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'unreachable');
  await expect(outcome(popup, '3000:6:1e::80', 'https')).toHaveAttribute('data-outcome', 'refused');
  await expect(outcome(popup, '3000:6:1e::80', 'http')).toHaveCount(0);
});

test('a slow address answers the probe, and the visit is seen to be the browser’s choice', async ({ lab, look }) => {
  test.skip(!lab.canBeSlow, 'this machine cannot make an address slow');
  const { popup } = await look('https://sonla.gov.vn/');
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'confirmed');
  await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');
  const text = (await outcome(popup, '3000:6:5::80', 'http').textContent()) ?? '';
  const [, ms = '0'] = /· ([\d.]+) ms/.exec(text) ?? [];
  expect(Number(ms.replace('.', ''))).toBeGreaterThan(800);
});

test('one of two addresses is dead: partly, and which one', async ({ lab, look }) => {
  test.skip(!lab.canBeSlow, 'this machine cannot make an address slow');
  const { popup } = await look('https://mot-hong.lab-mau.net/');
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'partial');
  await expect(outcome(popup, '3000:6:22::80', 'https')).toHaveAttribute('data-outcome', 'reached');
  await expect(outcome(popup, '3000:6:22::dead', 'https')).toHaveAttribute('data-outcome', 'timeout');
});

test('TLS that stalls over IPv6 is told from a server that is not there', async ({ lab, look }) => {
  test.skip(!lab.canBeSlow, 'this machine cannot make an address slow');
  const { popup } = await look('https://treo-tls.lab-mau.net/');
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'partial');
  await expect(outcome(popup, '3000:6:23::80', 'http')).toHaveAttribute('data-outcome', 'reached');
  await expect(outcome(popup, '3000:6:23::80', 'https')).toHaveAttribute('data-outcome', 'tls-stalled');
});

test('of six addresses four are tried, and two that were not keep the site from being called unreachable', async ({
  look,
}) => {
  const { popup } = await look('https://sau-dia-chi.lab-mau.net/');
  await clickAndWait(popup, 'lookup');
  await expect(popup.locator('.probe').getByRole('listitem')).toHaveCount(4);
  await expect(popup.locator('.probe')).toContainText('Còn 2 địa chỉ nữa không được thử.');
  await probe(popup);
  await expect(popup.locator('[data-probe-address]')).toHaveCount(4);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
});

test('a run can be stopped, and says that it knows nothing', async ({ look }) => {
  const { popup } = await look(DEAD);
  await clickAndWait(popup, 'lookup');
  await actionOf(popup, 'probe').click();
  await expect(popup.locator('[data-probe-step="first"]')).toBeVisible();
  const began = Date.now();
  await actionOf(popup, 'cancel').click();
  await expect(mainOf(popup)).toHaveAttribute('data-ready', 'true');
  expect(Date.now() - began).toBeLessThan(1_500);
  await expect(popup.locator('[data-probe-end="cancelled"]')).toContainText('Đã dừng');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
  await expect(actionOf(popup, 'probe')).toBeVisible();
});

test('a portal that answers in place of the controls settles nothing', async ({ lab, look }) => {
  await lab.setFault('example.com', { kind: 'http-302', views: ['cloudflare', 'google'] });
  const { popup } = await look(DEAD);
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(popup.locator('[data-probe-end="captive"]')).toContainText('chặn hoặc chuyển hướng');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
  await expect(popup.locator('[data-probe-address]')).toHaveCount(0);
});

test('with lookups off there is a sentence in place of the button', async ({ look, sau }) => {
  await choose(sau, 'lookup', 'off');
  const { popup } = await look(DEAD);
  await expect(actionOf(popup, 'probe')).toHaveCount(0);
  await expect(popup.getByText('Sáu cũng không thử kết nối')).toBeVisible();
});

test('what the probe sends is recorded with no page and no host', async ({ look, sau }) => {
  const { popup, tabId } = await look('https://sonla.gov.vn/');
  await clickAndWait(popup, 'lookup');
  await probe(popup);
  await expect(popup.locator('[data-host-row]')).toHaveCount(1);
  const keys = await sessionKeys(sau, 'page:', 'host:', 'address:');
  expect(keys.filter((key) => !key.startsWith('page:')).toSorted()).toEqual([
    'address:203.0.113.5',
    'host:sonla.gov.vn',
  ]);
  expect(keys).toContain(`page:${tabId}`);
  const network = String(await sau.inWorker('chrome.storage.session.get("network").then(JSON.stringify)'));
  expect(network).not.toContain('3000:6:5::80');
});

test.describe('trusting no site’s certificate', () => {
  test.use({ browserOptions: { trust: 'resolvers' } });

  test('a certificate error is a server that answers', async ({ lab, look }) => {
    test.skip(!lab.canBeSlow, 'this machine cannot make an address slow');
    const { popup } = await look('http://sonla.gov.vn/');
    await clickAndWait(popup, 'lookup');
    await probe(popup);
    await expect(outcome(popup, '3000:6:5::80', 'https')).toContainText('kết nối được');
    await expect(mainOf(popup)).toHaveAttribute('data-site', 'confirmed');
  });
});

test.describe('on a network without IPv6', () => {
  test.use({ network: 'v4only' });

  test('the network is the reason, and no address of the site is contacted', async ({ look }) => {
    const { popup } = await look('https://dongthap.gov.vn/');
    await clickAndWait(popup, 'lookup');
    await expect(mainOf(popup)).toHaveAttribute('data-network', 'unknown');
    const took = await probe(popup);
    expect(took).toBeLessThan(7_000);
    await expect(mainOf(popup)).toHaveAttribute('data-network', 'no');
    await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
    await expect(popup.locator('.headline')).toContainText('nhưng mạng của bạn thì chưa');
    await expect(popup.locator('[data-probe-address]')).toHaveCount(0);
  });
});

test.describe('on a network whose IPv6 is broken', () => {
  test.use({ network: 'broken' });

  test('the network is the reason, and the site is not blamed', async ({ look }) => {
    const { popup } = await look('https://dongthap.gov.vn/');
    await clickAndWait(popup, 'lookup');
    await probe(popup);
    await expect(mainOf(popup)).toHaveAttribute('data-network', 'broken');
    await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
    await expect(questionOf(popup, 'network')).toContainText('chưa ra được Internet');
  });
});

test.describe('behind an office proxy', () => {
  test.use({ network: 'proxy' });

  test('there is nothing to probe', async ({ sau }) => {
    const { tabId } = await openTab(sau, DEAD);
    for (const url of ['https://www.camau.gov.vn/', 'https://anh.mang-cu.com/']) await openTab(sau, url);
    const popup = await openReadyPopup(sau, tabId);
    await clickAndWait(popup, 'lookup');
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'proxied');
    await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
    await expect(actionOf(popup, 'probe')).toHaveCount(0);
  });
});
