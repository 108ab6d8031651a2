/** A stock Firefox in the lab, with the Firefox build in it. It needs no mapping: names come from the system. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { requireFirefox } from '../../scripts/find-browser.ts';
import { until } from './browser.ts';

const FIREFOX_BUILD =
  process.env['SAU_FIREFOX_BUILD'] ?? fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const OWN_UUID = '6a6d0f2e-5e1b-4c57-9d43-0c5a1f6b6666';

export interface LabFirefox {
  readonly open: (url: string) => Promise<Page>;
  /** Opens a page of the extension in a tab, and waits until it is really there. */
  readonly openOwn: (path: string) => Promise<Page>;
  readonly tabIdOf: (page: Page) => Promise<number>;
  /** Runs a script in Firefox's own window, where its panels and prompts are; gives what it resolves to. */
  readonly inBrowser: (script: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Starts Firefox with the add-on installed, and preferences as `about:config` has them; throws with what to install
 * where there is no Firefox.
 */
export async function openFirefox(
  build = FIREFOX_BUILD,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<LabFirefox> {
  const executablePath = await requireFirefox();
  const geckoId = await geckoIdOf(build);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: OWN_UUID }),
      'intl.locale.requested': 'vi',
      ...preferences,
    },
  });
  try {
    await browser.installExtension(build);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const openOwn: LabFirefox['openOwn'] = async (path) => {
    const page = await browser.newPage();
    // This promise never settles: the page changes its process on the way.
    page.goto(`moz-extension://${OWN_UUID}/${path}`).catch(() => undefined);
    await until(
      () =>
        page
          .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
          .then(
            (isThere) => (isThere ? true : undefined),
            () => undefined,
          ),
      path,
    );
    return page;
  };
  return {
    openOwn,
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
      return page;
    },
    tabIdOf: async (page) => {
      const asker = await openOwn('options.html');
      const id: unknown = await asker.evaluate(
        // Match patterns of Firefox take no port.
        `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())})?.id)`,
      );
      await asker.close();
      if (typeof id !== 'number') throw new Error(`no tab shows ${page.url()}`);
      return id;
    },
    inBrowser: (script) => runInWindow(browser, script),
    close: () => browser.close(),
  };
}

/** Firefox's own extension of WebDriver BiDi, which `--remote-allow-system-access` allows. */
interface Bidi {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}
const hasBidi = (browser: object): browser is { readonly connection: Bidi } => 'connection' in browser;

async function runInWindow(browser: object, script: string): Promise<unknown> {
  if (!hasBidi(browser)) throw new Error('expected a Firefox that is driven by WebDriver BiDi');
  const { connection } = browser;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })).result;
  const [window] = has(tree, 'contexts') && Array.isArray(tree.contexts) ? (tree.contexts as unknown[]) : [];
  const context = has(window, 'context') ? window.context : undefined;
  const evaluated = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${script})))()`,
    target: { context },
    awaitPromise: true,
  });
  const { result } = evaluated;
  if (has(result, 'result') && has(result.result, 'value')) return JSON.parse(String(result.result.value));
  if (has(result, 'type') && result.type === 'success') return undefined;
  throw new Error(`Firefox could not run ${script}: ${JSON.stringify(result)}`);
}

async function geckoIdOf(build: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  const id = isGeckoManifest(manifest) ? manifest.browser_specific_settings.gecko.id : undefined;
  if (id === undefined) throw new Error(`${build}/manifest.json names no gecko id`);
  return id;
}

interface GeckoManifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

const has = <Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> =>
  typeof value === 'object' && value !== null && name in value;
const isGeckoManifest = (value: unknown): value is GeckoManifest =>
  has(value, 'browser_specific_settings') &&
  has(value.browser_specific_settings, 'gecko') &&
  has(value.browser_specific_settings.gecko, 'id') &&
  typeof value.browser_specific_settings.gecko.id === 'string';
