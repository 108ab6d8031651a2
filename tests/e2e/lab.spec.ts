/** What the other tests take for granted: the lab, its networks, and what the fixtures can do to the browser. */
import { PLACES } from '../world/places.ts';
import { clickAndWait, expect, test } from './lab.ts';

test('nothing is asked of a public resolver before the click, and both families after it', async ({ lab, look }) => {
  const { popup } = await look('https://www.camau.gov.vn/');
  expect(await lab.queries('cloudflare')).toEqual([]);
  await clickAndWait(popup, 'lookup');
  const asked = (await lab.queries('cloudflare')).map(({ name, type }) => `${name} ${type}`);
  expect(asked).toContain('www.camau.gov.vn AAAA');
  expect(asked).toContain('www.camau.gov.vn A');
});

test('a page comes back from the back/forward cache', async ({ sau }) => {
  const page = await sau.context.newPage();
  await page.goto(PLACES.first);
  await page.evaluate('globalThis.kept = true');
  await page.goto(PLACES.second);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('globalThis.kept')).toBe(true);
});

test('a killed worker is another one at the next event', async ({ sau }) => {
  await sau.inWorker('globalThis.mark = 1');
  await sau.killWorker();
  expect(await sau.hasWorker()).toBe(false);
  const page = await sau.context.newPage();
  await page.goto(PLACES.first);
  expect(await sau.inWorker('globalThis.mark ?? "new"')).toBe('new');
});

test('a certificate of a foreign authority is an error where only the resolvers are trusted', async ({ sau }) => {
  const page = await sau.context.newPage();
  await expect(page.goto(PLACES.badCertificate)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
});

test.describe('behind NAT64', () => {
  test.use({ network: 'nat64' });
  test('a site on IPv4 only comes through the translator', async ({ look }) => {
    const { popup } = await look('https://www.camau.gov.vn/');
    await expect(popup.locator('main')).toHaveAttribute('data-visit', 'nat64');
  });
});

test('the real popup, a private window and withheld access are there to be tested', async ({ sau }) => {
  const page = await sau.context.newPage();
  await page.goto(PLACES.first);
  await page.bringToFront();
  const popup = await sau.openRealPopup();
  expect(await sau.cdp.evaluate(popup.targetId, 'document.querySelector("main") !== null')).toBe(true);
  expect((await sau.openPrivate(PLACES.second)).url()).toBe(PLACES.second);
  await sau.withholdAccess();
  expect(await sau.inWorker('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual([]);
});
