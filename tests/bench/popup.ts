/**
 * How long a person waits for the popup: its first sentence, and 100 hosts in complete rows. Beside it, in the same
 * browser and in turn, a stand-in for other extensions that show a page's hosts (extensions.ts) and an empty page.
 */
import type { BrowserContext } from '@playwright/test';
import type { LabBrowser } from '../world/browser.ts';
import { CROWD_HOSTS } from '../world/hosts.ts';
import { PLACES } from '../world/places.ts';
import { median, quartiles, report, rounded } from './figure.ts';

const HOSTS = 100;
const WARM_UP_ROUNDS = 3;
/** Of what the peer takes until its table is complete. */
const LIMITS = { words: 0.6, complete: 1 } as const;

/** Written by `watchPage` into each page of the extensions; ms since its navigation began. */
interface Marks {
  /** The frame with the first words was handed to the screen. */
  readonly words?: number;
  /** All rows are in the document, and the page says that it is ready; of the empty page its load event. */
  readonly complete?: number;
  /** The frame after `complete` was handed to the screen. */
  readonly painted?: number;
}

declare global {
  interface Window {
    sauBench: { -readonly [Mark in keyof Marks]: Marks[Mark] };
  }
}

/** Each waits in its own way: a state site's agency is looked up in the directory before the popup is ready. */
const PAGES = [
  { what: 'a site', url: 'https://ngan-tep.net/trang-hai', isLimited: true },
  { what: 'a state site', url: PLACES.second, isLimited: false },
] as const;

/** Opens all pages in turn and reports; false when a limit is missed. */
export async function benchPopup(sau: LabBrowser, peerId: string, rounds: number): Promise<boolean> {
  const own = `chrome-extension://${sau.extensionId}`;
  const tabIds: number[] = [];
  for (const { url } of PAGES) tabIds.push(await visitHosts(sau, url));
  const addresses = [
    `${own}/empty.html`,
    `chrome-extension://${peerId}/peer.html?${tabIds[0] ?? ''}`,
    ...tabIds.map((tabId) => `${own}/popup.html?tab=${tabId}`),
  ];
  await sau.context.addInitScript(watchPage, HOSTS);
  const opened: Marks[][] = addresses.map(() => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    const turns = addresses.map((address, index) => ({ address, index }));
    for (const { address, index } of round % 2 === 0 ? turns : turns.toReversed()) {
      const marks = await open(sau.context, address);
      if (round >= 0) opened[index]?.push(marks);
    }
  }
  const [empties = [], peers = [], ...popups] = opened;
  return PAGES.map(({ what, isLimited }, index) =>
    reportPopup(what, isLimited, { popups: popups[index] ?? [], peers, empties }),
  ).every(Boolean);
}

interface Openings {
  readonly popups: readonly Marks[];
  readonly peers: readonly Marks[];
  readonly empties: readonly Marks[];
}

function reportPopup(what: string, isLimited: boolean, { popups, peers, empties }: Openings): boolean {
  const times = (of: readonly Marks[], mark: keyof Marks): number[] => of.map((marks) => marks[mark] ?? Number.NaN);
  const compare = (figure: string, mark: 'words' | 'complete'): boolean => {
    const ours = times(popups, mark);
    const theirs = times(peers, 'complete');
    const ratios = ours.map((ms, index) => ms / (theirs[index] ?? Number.NaN));
    return report({
      figure: `popup of ${what} with ${HOSTS} hosts, ${figure} / a peer’s complete table`,
      value: median(ratios),
      unit: 'ratio',
      ...(isLimited ? { atMost: LIMITS[mark] } : {}),
      behind: {
        rounds: popups.length,
        quartiles: quartiles(ratios),
        popupMs: rounded(median(ours)),
        peerMs: rounded(median(theirs)),
        emptyMs: rounded(median(times(empties, 'complete'))),
        toScreenMs: rounded(median(times(popups, mark === 'words' ? 'words' : 'painted'))),
      },
    });
  };
  return [compare('first sentence on the screen', 'words'), compare('complete rows and ready', 'complete')].every(
    Boolean,
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
  const markFrame = (mark: 'words' | 'painted'): void => {
    // The callback runs before its frame is drawn, a message sent from it after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (window.sauBench[mark] = performance.now()));
      port1.start();
      port2.postMessage('');
    });
  };
  const complete = (): void => {
    window.sauBench.complete = performance.now();
    markFrame('painted');
  };
  if (location.pathname === '/empty.html') {
    addEventListener('load', complete);
    return;
  }
  const isPopup = location.pathname === '/popup.html';
  let hasWords = false;
  const observer = new MutationObserver(() => {
    if (!hasWords && isPopup && (document.querySelector('h1')?.textContent ?? '') !== '') {
      hasWords = true;
      markFrame('words');
    }
    if (document.querySelectorAll('[data-host-row], #rows tr').length < hosts) return;
    if (isPopup && document.querySelector('main')?.dataset['ready'] !== 'true') return;
    observer.disconnect();
    complete();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-ready'],
  });
}
