/** Steps that several tests share: what a person does, and what of the browser they look at beside the page. */
import type { Locator, Page } from '@playwright/test';
import { until } from '../world/browser.ts';
import type { LabBrowser } from '../world/browser.ts';
import type { RemoteLab } from '../world/control.ts';
import type { DnsView } from '../world/site-types.ts';
import { expect } from './lab.ts';

export const mainOf = (popup: Page): Locator => popup.locator('main');

/** The row of one of the three questions. */
export const questionOf = (popup: Page, name: 'visit' | 'site' | 'network'): Locator =>
  popup.locator(`[data-question="${name}"]`);

export const actionOf = (page: Page, name: string): Locator => page.locator(`[data-action="${name}"]`);

export const rowsOf = (popup: Page): Locator => popup.locator('[data-host-row]');

/** Opens an address in a new tab; an error page counts as opened. */
export async function openTab(sau: LabBrowser, url: string): Promise<{ page: Page; tabId: number }> {
  const page = await sau.context.newPage();
  await page.goto(url).catch(() => undefined);
  return { page, tabId: await sau.tabIdOf(page) };
}

/** Opens the popup of a tab in a tab of its own and waits until nothing is missing from it. */
export async function openReadyPopup(sau: LabBrowser, tabId: number): Promise<Page> {
  const popup = await sau.openPopup(tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-ready', 'true');
  return popup;
}

/** The questions that reached a public resolver, `name type` each, sorted, repetitions kept. */
export async function askedOf(lab: RemoteLab, view: DnsView): Promise<readonly string[]> {
  return (await lab.queries(view)).map(({ name, type }) => `${name} ${type}`).sort();
}

/** Both questions about each name, as `askedOf` lists them. */
export const bothAbout = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`${name} A`, `${name} AAAA`]).sort();

/** The questions of a click about one site, beside its addresses: HTTPS records, and where its zone begins. */
export const beyondAddresses = (host: string, zone: string): readonly string[] => [
  `${host} HTTPS`,
  `${host} SOA`,
  `${zone} NS`,
];

/** Chooses in the options page, as a person does, and closes it. */
export async function choose(sau: LabBrowser, name: 'language' | 'lookup', value: string): Promise<void> {
  const options = await sau.openOwn('options.html');
  await options.locator(`select[name=${name}]`).selectOption(value);
  await expect.poll(() => storedSettings(sau)).toMatchObject({ [name]: value });
  await options.close();
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const read = async (sau: LabBrowser, script: string): Promise<Record<string, unknown>> => {
  const found = await sau.inWorker(script);
  return isRecord(found) ? found : {};
};

/** What the person's settings are in storage; empty while nothing was ever changed. */
export async function storedSettings(sau: LabBrowser): Promise<Record<string, unknown>> {
  const { settings } = await read(sau, 'chrome.storage.local.get("settings")');
  return isRecord(settings) ? settings : {};
}

/** All that the session holds. Asking for it wakes nobody: the worker must be there. */
async function sessionOf(sau: LabBrowser): Promise<Record<string, unknown>> {
  const stored = Object.entries(await read(sau, 'chrome.storage.session.get(null)'));
  // Records of pages are JSON as text (docs/decisions/0007).
  return Object.fromEntries(stored.map(([key, value]) => [key, typeof value === 'string' ? JSON.parse(value) : value]));
}

/** Keys of the session that begin so. */
export const sessionKeys = async (sau: LabBrowser, ...beginnings: readonly string[]): Promise<readonly string[]> =>
  Object.keys(await sessionOf(sau)).filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));

/** Reloads the extension as an update does: pages stay open, and the session is empty afterwards. */
export async function reloadExtension(sau: LabBrowser): Promise<void> {
  const page = await sau.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await sau.inWorker('globalThis.isBeforeReload = true');
  await page.evaluate(`chrome.developerPrivate.reload(${JSON.stringify(sau.extensionId)})`);
  const listens = 'globalThis.isBeforeReload !== true && chrome.webRequest.onResponseStarted.hasListeners()';
  await until(
    async () => ((await sau.inWorker(listens).catch(() => false)) === true ? true : undefined),
    'the extension after its reload',
  );
  await page.close();
}
