/** A real Chromium in the lab, with the production build in it and nothing told about the lab's addresses. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { requireChromium } from '../../scripts/find-browser.ts';
import { connectCdp } from './cdp.ts';
import type { Cdp, Target } from './cdp.ts';
import type { NetworkName } from './site-types.ts';
import { fillProfile, unpackedId } from './profile.ts';
import { PROXY } from './web.ts';

const BUILD = process.env['SAU_BUILD'] ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const PATIENCE_MS = 10_000;
const POLL_MS = 25;

/** Playwright's own switches that would make this another browser than a person has. */
const UNWANTED = ['--disable-extensions', '--disable-back-forward-cache', '--disable-ipc-flooding-protection'];
/** The last such switch wins, so this one replaces Playwright's, which turns HTTPS upgrades off. */
const OFF = [
  'Translate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'MediaRouter',
  'LensOverlay',
];

export interface LabOfBrowser {
  readonly network: () => NetworkName;
  /** By which keys the resolvers and the sites are known. */
  readonly certificates: Readonly<Record<'sites' | 'resolvers', { readonly keyHash: string }>>;
}

export interface BrowserOptions {
  /** Only these two are needed, so a lab in another process will do; without one it is the real Internet. */
  readonly lab?: LabOfBrowser;
  readonly headless?: boolean;
  /** Folder of the unpacked extension. */
  readonly build?: string;
  /** `resolvers` alone: the sites' certificates are then errors, as with a foreign authority. */
  readonly trust?: 'all' | 'resolvers';
  /** Address of a proxy in place of what the network has. */
  readonly proxy?: string;
  /** Folders of further unpacked extensions. */
  readonly beside?: readonly string[];
  readonly args?: readonly string[];
  readonly locale?: 'vi' | 'en-US';
}

export interface LabBrowser {
  readonly context: BrowserContext;
  readonly cdp: Cdp;
  readonly extensionId: string;
  /** Runs an expression in the extension's worker, the running one, waiting for it after a restart. */
  readonly inWorker: (script: string) => Promise<unknown>;
  readonly hasWorker: () => Promise<boolean>;
  /** Stops the worker at once, as a crash would; the next event starts it again. */
  readonly killWorker: () => Promise<void>;
  readonly tabIdOf: (page: Page) => Promise<number>;
  /** Opens a page of the extension, `popup.html?tab=5` for one, in a tab. */
  readonly openOwn: (path: string) => Promise<Page>;
  readonly openPopup: (tabId: number) => Promise<Page>;
  /** Opens the real popup under the icon of the active tab; evaluate in it by its target id. */
  readonly openRealPopup: () => Promise<Target>;
  /** Opens a private window; the extension is allowed in it first, which restarts it. */
  readonly openPrivate: (url: string) => Promise<Page>;
  /** Takes the access to sites away, as a person can; this restarts the extension. */
  readonly withholdAccess: () => Promise<void>;
  /** Gives it back. */
  readonly giveAccess: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium and waits until the extension's worker listens, so that no first visit is missed. */
export async function openBrowser(options: BrowserOptions): Promise<LabBrowser> {
  const build = options.build ?? BUILD;
  const folder = await mkdtemp(join(tmpdir(), 'sau-chromium-'));
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    await fillProfile(folder, build);
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: await requireChromium(),
      headless: options.headless ?? true,
      viewport: options.headless === false ? null : { width: 900, height: 700 },
      locale: options.locale ?? 'vi',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: UNWANTED,
      args: [...switches(options, build), ...(options.args ?? [])],
    });
    try {
      return await dress(context, folder, unpackedId(build), removeFolder);
    } catch (error) {
      await context.close();
      throw error;
    }
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

function switches(options: BrowserOptions, build: string): string[] {
  const { lab, trust = 'all', headless = true, locale = 'vi', beside = [], proxy } = options;
  const extensions = [build, ...beside].join(',');
  return [
    ...(headless ? ['--headless=new'] : []),
    '--no-sandbox',
    '--remote-debugging-port=0',
    `--lang=${locale}`,
    `--disable-features=${OFF.join(',')}`,
    '--disable-background-networking',
    '--disable-quic',
    `--disable-extensions-except=${extensions}`,
    `--load-extension=${extensions}`,
    ...(lab ? labSwitches(lab, trust, proxy) : []),
  ];
}

function labSwitches(
  { network, certificates }: LabOfBrowser,
  trust: 'all' | 'resolvers',
  proxy = network() === 'proxy' ? `http://${PROXY.address}:${PROXY.port}` : undefined,
): string[] {
  const { sites, resolvers } = certificates;
  const trusted = trust === 'all' ? [resolvers, sites] : [resolvers];
  return [
    `--ignore-certificate-errors-spki-list=${trusted.map(({ keyHash }) => keyHash).join(',')}`,
    proxy === undefined ? '--no-proxy-server' : `--proxy-server=${proxy}`,
  ];
}

async function dress(
  context: BrowserContext,
  folder: string,
  extensionId: string,
  removeFolder: () => Promise<void>,
): Promise<LabBrowser> {
  const cdp = await connectCdp(await debuggingAddress(folder));
  const isWorker = ({ type, url }: Target): boolean =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`);
  const findWorker = async (): Promise<Target | undefined> => (await cdp.targets()).find(isWorker);
  await until(findWorker, 'the extension’s worker');

  const inWorker: LabBrowser['inWorker'] = async (script) => {
    const target = await until(findWorker, 'the extension’s worker');
    return cdp.evaluate(target.targetId, script);
  };
  const openOwn: LabBrowser['openOwn'] = async (path) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  const manage = async (script: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await page.evaluate(script);
    await page.close();
    await until(findWorker, 'the extension after its reload');
    await until(isListening, 'the extension after its reload');
  };
  const configure = (change: object): Promise<void> =>
    manage(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, ...change })})`);
  // `runtime.id` is there before `main()` ran; a registered listener is not, so ask for one.
  const isListening = async (): Promise<true | undefined> =>
    (await inWorker('chrome.webRequest?.onResponseStarted?.hasListeners() ?? true').catch(() => false)) === true
      ? true
      : undefined;
  await until(isListening, 'the extension to listen');

  return {
    context,
    cdp,
    extensionId,
    inWorker,
    hasWorker: async () => (await findWorker()) !== undefined,
    killWorker: async () => {
      const target = await findWorker();
      if (!target) return;
      await cdp.send('Target.closeTarget', { targetId: target.targetId });
      await until(
        async () => ((await cdp.targets()).some(({ targetId }) => targetId === target.targetId) ? undefined : true),
        'the worker to end',
      );
    },
    tabIdOf: (page) => tabIdOf(page, inWorker),
    openOwn,
    openPopup: (tabId) => openOwn(`popup.html?tab=${tabId}`),
    openRealPopup: async () => {
      const isPopup = ({ url }: Target): boolean => url.startsWith(`chrome-extension://${extensionId}/popup.html`);
      const before = new Set((await cdp.targets()).filter(isPopup).map(({ targetId }) => targetId));
      await inWorker('chrome.action.openPopup()');
      const isNew = (target: Target): boolean => isPopup(target) && !before.has(target.targetId);
      return until(async () => (await cdp.targets()).find(isNew), 'the popup');
    },
    openPrivate: async (url) => {
      await configure({ incognitoAccess: true });
      const opener = await openOwn('options.html');
      const opened = context.waitForEvent('page');
      await opener.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`);
      const page = await opened;
      await opener.close();
      await page.waitForLoadState();
      return page;
    },
    withholdAccess: () => configure({ hostAccess: 'ON_CLICK' }),
    giveAccess: () => configure({ hostAccess: 'ON_ALL_SITES' }),
    close: async () => {
      cdp.close();
      await context.close();
      await removeFolder();
    },
  };
}

/** Chromium writes the port it took into its profile. */
async function debuggingAddress(folder: string): Promise<string> {
  const text = await until(
    () => readFile(join(folder, 'DevToolsActivePort'), 'utf8').catch(() => undefined),
    'the debugging port',
  );
  const [port, path] = text.split('\n');
  return `ws://127.0.0.1:${port ?? ''}${path ?? ''}`;
}

async function tabIdOf(page: Page, inWorker: LabBrowser['inWorker']): Promise<number> {
  const ids = async (query: object): Promise<readonly unknown[]> => {
    const found = await inWorker(
      `chrome.tabs.query(${JSON.stringify(query)}).then((tabs) => tabs.map(({ id, url }) => [id, url]))`,
    );
    return Array.isArray(found) ? found : [];
  };
  const idOf = (row: unknown): unknown => (Array.isArray(row) ? row[0] : undefined);
  const sameAddress = (await ids({})).filter((row) => Array.isArray(row) && row[1] === page.url());
  // Two tabs may show one address, and an error page hides its own: then the one in front is asked for.
  if (sameAddress.length !== 1) await page.bringToFront();
  const id = idOf(
    sameAddress.length === 1 ? sameAddress[0] : (await ids({ active: true, lastFocusedWindow: true }))[0],
  );
  if (typeof id !== 'number') throw new Error(`no tab shows ${page.url()}`);
  return id;
}

/** Asks again and again until there is something; throws when it takes too long. */
export async function until<Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}
