/** How long a person waits for the popup: 100 hosts in complete rows, beside an empty page of the same extension. */
import type { BrowserContext } from '@playwright/test';
import type { LabBrowser } from '../world/browser.ts';
import { CROWD_HOSTS } from '../world/hosts.ts';
import { PLACES } from '../world/places.ts';
import { median, quartiles, report, rounded } from './figure.ts';

const HOSTS = 100;
const WARM_UP_ROUNDS = 3;
const POPUP_LIMIT = 2;

/** Written by `watchPage` into each page of the extension; ms since its navigation began. */
interface Marks {
  /** The load event, which waits for the module script. */
  readonly loaded?: number;
  /** All rows are in the document. */
  readonly rows?: number;
  /** And the page says that it is ready. */
  readonly complete?: number;
  /** The frame after `loaded` of the empty page, after `complete` of the popup, was handed to the screen. */
  readonly painted?: number;
}

declare global {
  interface Window {
    sauBench: { -readonly [Mark in keyof Marks]: Marks[Mark] };
  }
}

/** Each waits in its own way: a state site's agency is looked up in the directory before the popup is ready. */
const PAGES = [
  { what: 'a site', url: 'https://ngan-tep.net/trang-hai' },
  { what: 'a state site', url: PLACES.second },
] as const;

/** Opens the popup of both pages and the empty page in turn and reports; false when a limit is missed. */
export async function benchPopup(sau: LabBrowser, rounds: number): Promise<boolean> {
  const own = `chrome-extension://${sau.extensionId}`;
  const addresses = [`${own}/empty.html`];
  for (const { url } of PAGES) addresses.push(`${own}/popup.html?tab=${await visitHosts(sau, url)}`);
  await sau.context.addInitScript(watchPage, HOSTS);
  const opened: Marks[][] = addresses.map(() => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    const turns = addresses.map((address, index) => ({ address, index }));
    for (const { address, index } of round % 2 === 0 ? turns : turns.toReversed()) {
      const marks = await open(sau.context, address);
      if (round >= 0) opened[index]?.push(marks);
    }
  }
  const [empties = [], ...popups] = opened;
  return PAGES.map(({ what }, index) => reportPopup(what, popups[index] ?? [], empties)).every(Boolean);
}

function reportPopup(what: string, popups: readonly Marks[], empties: readonly Marks[]): boolean {
  const compare = (figure: string, popup: keyof Marks, empty: keyof Marks, limit: { atMost?: number }): boolean => {
    const times = popups.map((marks) => marks[popup] ?? Number.NaN);
    const emptyTimes = empties.map((marks) => marks[empty] ?? Number.NaN);
    const ratios = times.map((ms, index) => ms / (emptyTimes[index] ?? Number.NaN));
    const behind = {
      rounds: popups.length,
      quartiles: quartiles(ratios),
      popupMs: rounded(median(times)),
      emptyMs: rounded(median(emptyTimes)),
    };
    return report({ figure, value: median(ratios), unit: 'ratio', ...limit, behind });
  };
  const name = `popup of ${what} with ${HOSTS} hosts`;
  compare(`${name}, to the frame that shows it / an empty page to its first frame`, 'painted', 'painted', {});
  compare(`${name}, navigation to all rows, ready or not / an empty page to its load event`, 'rows', 'loaded', {});
  return compare(
    `${name}, navigation to complete rows and ready / an empty page to its load event`,
    'complete',
    'loaded',
    {
      atMost: POPUP_LIMIT,
    },
  );
}

/** A page that contacts exactly HOSTS hosts, its own among them; it stays open. */
async function visitHosts(sau: LabBrowser, url: string): Promise<number> {
  const page = await sau.context.newPage();
  await page.goto(url);
  const pictures = CROWD_HOSTS.slice(1, HOSTS).map((host) => `https://${host}/anh.svg`);
  await page.evaluate(async (addresses) => {
    const come = (address: string): Promise<unknown> =>
      new Promise((done) => {
        const picture = new Image();
        picture.addEventListener('load', done);
        picture.addEventListener('error', done);
        picture.src = address;
        document.body.append(picture);
      });
    await Promise.all(addresses.map(come));
  }, pictures);
  const tabId = await sau.tabIdOf(page);
  const popup = await sau.openPopup(tabId);
  await popup.locator('main[data-ready="true"]').waitFor({ state: 'attached' });
  await popup
    .locator('[data-host-row]')
    .nth(HOSTS - 1)
    .waitFor({ state: 'attached' });
  const rows = await popup.locator('[data-host-row]').count();
  if (rows !== HOSTS) throw new Error(`expected ${HOSTS} hosts in the popup, got ${rows}`);
  await popup.close();
  return tabId;
}

async function open(context: BrowserContext, url: string): Promise<Marks> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.sauBench.painted !== undefined);
  const marks = await page.evaluate(() => window.sauBench);
  await page.close();
  return marks;
}

/** Runs in the page before its own scripts. */
function watchPage(hosts: number): void {
  if (!location.protocol.startsWith('chrome-extension')) return;
  window.sauBench = {};
  const isPopup = location.pathname === '/popup.html';
  const markFrame = (): void => {
    // The callback runs before its frame is drawn, a message sent from it after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (window.sauBench.painted = performance.now()));
      port1.start();
      port2.postMessage('');
    });
  };
  addEventListener('load', () => {
    window.sauBench.loaded = performance.now();
    if (!isPopup) markFrame();
  });
  if (!isPopup) return;
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll('[data-host-row]').length < hosts) return;
    window.sauBench.rows ??= performance.now();
    if (document.querySelector('main')?.dataset['ready'] !== 'true') return;
    observer.disconnect();
    window.sauBench.complete = performance.now();
    markFrame();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
}
