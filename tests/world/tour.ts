/** The headless round: every site of a network is visited once, then each popup is read and compared. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { openBrowser } from './browser.ts';
import type { LabBrowser } from './browser.ts';
import type { Lab } from './lab.ts';
import type { Expectation, LabSite, NetworkName } from './site-types.ts';
import { SITES } from './sites.ts';

const PICTURES = fileURLToPath(new URL('../../.output/lab', import.meta.url));
const VISIT_LIMIT_MS = 30_000;
const POPUP_LIMIT_MS = 30_000;
/** How long a click may take to show that its work began. */
const BEGIN_LIMIT_MS = 1000;
/** More at a time only makes two cores trip over each other. */
const VISITS_AT_ONCE = 4;
const POPUPS_AT_ONCE = 3;
const POPUP_SIZE = { width: 360, height: 600 };
const TALLEST_PICTURE = 2400;

type Readings = Readonly<Record<keyof Expectation, string>>;

interface Stop {
  readonly site: LabSite;
  readonly expected: Expectation;
}

/** Goes the round on one network, prints a line a visit, and gives how many were right and how many wrong. */
export async function tour(lab: Lab, network: NetworkName, build?: string): Promise<{ right: number; wrong: number }> {
  await lab.setNetwork(network);
  await mkdir(PICTURES, { recursive: true });
  const stops = SITES.flatMap((site): Stop[] => {
    const expected = site.expected[network];
    return expected && (lab.canBeSlow || site.id !== 'aaaa-slow') ? [{ site, expected }] : [];
  });
  const browser = await openBrowser({ lab, ...(build === undefined ? {} : { build }) });
  try {
    // All visits come first: a proxy is only known by several sites at one address.
    const tabs = await inTurns(stops, VISITS_AT_ONCE, ({ site }) => visit(browser, site));
    const readings = await inTurns(stops, POPUPS_AT_ONCE, async ({ site }, index) => {
      const tabId = tabs[index];
      if (tabId === undefined) throw new Error(`no tab for ${site.host}`);
      return readPopup(browser, tabId, join(PICTURES, `${network}-${site.id}.png`));
    });
    const verdicts = stops.map((stop, index) => report(network, stop, readings[index]));
    const right = verdicts.filter(Boolean).length;
    return { right, wrong: verdicts.length - right };
  } finally {
    await browser.close();
  }
}

function report(
  network: NetworkName,
  { site, expected }: Stop,
  found: Readings = { visit: '-', site: '-', page: '-' },
): boolean {
  const line = ({ visit, site: code, page }: Readings): string => `visit=${visit} site=${code} page=${page}`;
  const isRight = line(found) === line(expected);
  console.log(`${network} ${site.host} ${line(found)} ${isRight ? 'ok' : 'WRONG'}`);
  if (!isRight) console.error(`  expected ${line(expected)} (${site.id}: ${site.shows.en})`);
  return isRight;
}

async function visit(browser: LabBrowser, site: LabSite): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(site.url, { waitUntil: 'load', timeout: VISIT_LIMIT_MS }).catch((error: unknown) => {
    // What the popup says of a page that did not come is compared like all else.
    console.error(`  ${site.url}: ${String(error).split('\n')[0] ?? ''}`);
  });
  return browser.tabIdOf(page);
}

async function readPopup(browser: LabBrowser, tabId: number, picture: string): Promise<Readings | undefined> {
  const popup = await browser.context.newPage();
  try {
    popup.setDefaultTimeout(POPUP_LIMIT_MS);
    await popup.setViewportSize(POPUP_SIZE);
    await popup.goto(`chrome-extension://${browser.extensionId}/popup.html?tab=${tabId}`);
    await waitUntilReady(popup);
    for (const action of ['lookup', 'lookup-hosts']) await clickAndWait(popup, action);
    const main = popup.locator('main');
    const code = async (name: string): Promise<string> => (await main.getAttribute(`data-${name}`)) ?? '-';
    const found = { visit: await code('visit'), site: await code('site'), page: await code('page') };
    await takePicture(popup, picture);
    return found;
  } catch (error) {
    console.error(`  popup of tab ${tabId}: ${String(error).split('\n')[0] ?? ''}`);
    return undefined;
  } finally {
    await popup.close();
  }
}

const waitUntilReady = async (popup: Page): Promise<void> => {
  await popup.waitForSelector('main[data-ready="true"]', { state: 'attached' });
};

/**
 * Clicks a button where there is one. Its work may begin a moment after the click, so "ready" counts only after that.
 */
export async function clickAndWait(popup: Page, action: string): Promise<void> {
  const button = popup.locator(`[data-action="${action}"]`);
  if ((await button.count()) === 0) return;
  // Another page of the same host may have the answer by now, and the button is gone before it can be looked at.
  const isEnabled = await button
    .first()
    .isEnabled({ timeout: BEGIN_LIMIT_MS })
    .catch(() => false);
  if (!isEnabled) return;
  const began = popup.evaluate(
    (limit) =>
      new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('main[data-ready="false"]')) finish();
        });
        const finish = (): void => {
          observer.disconnect();
          done();
        };
        observer.observe(document.body, { subtree: true, attributeFilter: ['data-ready'] });
        setTimeout(finish, limit);
      }),
    BEGIN_LIMIT_MS,
  );
  try {
    await button.first().click();
  } catch (error) {
    // The answer may have come by way of another page meanwhile, and taken the button away.
    if ((await button.count()) > 0) throw error;
  }
  await began;
  await waitUntilReady(popup);
}

async function takePicture(popup: Page, path: string): Promise<void> {
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewportSize({
    ...POPUP_SIZE,
    height: Math.min(Math.max(height, POPUP_SIZE.height), TALLEST_PICTURE),
  });
  await popup.screenshot({ path, animations: 'disabled' });
}

/** Runs `work` on all, a few at a time, and gives the results in order. */
async function inTurns<Item, Outcome>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Outcome>,
): Promise<readonly (Outcome | undefined)[]> {
  const outcomes: (Outcome | undefined)[] = items.map(() => undefined);
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) outcomes[next[0]] = await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}
