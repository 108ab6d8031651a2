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
  /** All rows are in the document and the page says that it is ready. */
  readonly complete?: number;
  /** The frame after `loaded` of the empty page, after `complete` of the popup, was handed to the screen. */
  readonly painted?: number;
}

declare global {
  interface Window {
    sauBench: { -readonly [Mark in keyof Marks]: Marks[Mark] };
  }
}

/** Opens both pages in turn and reports; false when the limit is missed. */
export async function benchPopup(sau: LabBrowser, rounds: number): Promise<boolean> {
  const tabId = await visitHosts(sau);
  await sau.context.addInitScript(watchPage, HOSTS);
  const own = `chrome-extension://${sau.extensionId}`;
  const popups: Marks[] = [];
  const empties: Marks[] = [];
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    const openPopup = () => open(sau.context, `${own}/popup.html?tab=${tabId}`);
    const openEmpty = () => open(sau.context, `${own}/empty.html`);
    const isPopupFirst = round % 2 === 0;
    const first = await (isPopupFirst ? openPopup : openEmpty)();
    const second = await (isPopupFirst ? openEmpty : openPopup)();
    if (round < 0) continue;
    popups.push(isPopupFirst ? first : second);
    empties.push(isPopupFirst ? second : first);
  }

  const ratios = (popup: keyof Marks, empty: keyof Marks): number[] =>
    popups.map((marks, index) => (marks[popup] ?? Number.NaN) / (empties[index]?.[empty] ?? Number.NaN));
  const middle = (pages: readonly Marks[], mark: keyof Marks): number =>
    rounded(median(pages.map((marks) => marks[mark] ?? Number.NaN)));
  const complete = ratios('complete', 'loaded');
  const painted = ratios('painted', 'painted');
  const isKept = report({
    figure: 'popup with 100 hosts, navigation to complete rows / an empty page to its load event',
    value: median(complete),
    unit: 'ratio',
    atMost: POPUP_LIMIT,
    behind: {
      rounds,
      quartiles: quartiles(complete),
      popupMs: middle(popups, 'complete'),
      emptyMs: middle(empties, 'loaded'),
    },
  });
  report({
    figure: 'the same, each to the frame that shows it',
    value: median(painted),
    unit: 'ratio',
    behind: {
      quartiles: quartiles(painted),
      popupMs: middle(popups, 'painted'),
      emptyMs: middle(empties, 'painted'),
    },
  });
  return isKept;
}

/** A page that contacts exactly HOSTS hosts, its own among them; it stays open. */
async function visitHosts(sau: LabBrowser): Promise<number> {
  const page = await sau.context.newPage();
  await page.goto(PLACES.second);
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
    if (document.querySelector('main')?.dataset['ready'] !== 'true') return;
    if (document.querySelectorAll('[data-host-row]').length < hosts) return;
    observer.disconnect();
    window.sauBench.complete = performance.now();
    markFrame();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
}
