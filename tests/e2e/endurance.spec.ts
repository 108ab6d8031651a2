/**
 * Worker after worker: idle stops between loads, and kills in the middle of them (docs/rulings.md 24). A few
 * rounds here; `npm run test:endurance` does 50 of each.
 */
import type { LabBrowser } from '../world/browser.ts';
import { expect, test } from './lab.ts';
import { mainOf, openReadyPopup } from './steps.ts';
import { controlWorker } from './worker-control.ts';
import type { WorkerControl } from './worker-control.ts';

const ROUNDS = Number(process.env['SAU_ROUNDS'] ?? 10);
const ROUND_MS = 30_000;
const REQUESTS = 500;
const HOSTS = 250;
const OWN = 'ngan-tep.net';
/** Of the hosts, at the median of all kills. */
const MOST_LOST = 0.02;

const loadUrl = (round: number): string =>
  `https://${OWN}/nghin?scripts=${REQUESTS}&hosts=${HOSTS}&bytes=200&lan=${round}`;

interface Recorded {
  readonly documentId: string;
  readonly gap: boolean;
  /** Host → scripts of it, the page's own host left out. */
  readonly scripts: ReadonlyMap<string, number>;
  /** Answers for the document itself. */
  readonly documents: number;
}

/** What the session holds of the document in view; a wrong shape fails the comparisons that follow. */
async function recorded(control: WorkerControl, tabId: number): Promise<Recorded | undefined> {
  const text = await control.stored(`page:${tabId}`);
  if (typeof text !== 'string') return undefined;
  const { current } = JSON.parse(text) as {
    current?: { documentId: string; gap: boolean; hosts: Record<string, { kinds: Record<string, number> }> };
  };
  if (current === undefined) return undefined;
  const hosts = Object.entries(current.hosts);
  return {
    documentId: current.documentId,
    gap: current.gap,
    scripts: new Map(hosts.filter(([host]) => host !== OWN).map(([host, { kinds }]) => [host, kinds['script'] ?? 0])),
    documents: current.hosts[OWN]?.kinds['document'] ?? 0,
  };
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

async function openTab(sau: LabBrowser) {
  const page = await sau.context.newPage();
  await page.goto(loadUrl(-1));
  return { page, tabId: await sau.tabIdOf(page) };
}

test(`${ROUNDS} idle stops between loads of ${REQUESTS} requests lose no host and double none`, async ({ sau }) => {
  test.setTimeout(ROUND_MS * (ROUNDS + 2));
  const control = await controlWorker(sau);
  const { page, tabId } = await openTab(sau);
  for (let round = 0; round < ROUNDS; round += 1) {
    await expect.poll(() => control.stored('recording'), { timeout: ROUND_MS }).toBeUndefined();
    await control.stop();
    await page.goto(loadUrl(round));
    await expect
      .poll(async () => sum((await recorded(control, tabId))?.scripts.values() ?? []), { timeout: ROUND_MS })
      .toBe(REQUESTS);
    const found = await recorded(control, tabId);
    expect(found).toMatchObject({ gap: false, documents: 1 });
    expect(found?.scripts.size).toBe(HOSTS);
    expect(new Set(found?.scripts.values())).toEqual(new Set([REQUESTS / HOSTS]));
  }
});

test(`${ROUNDS} kills in the middle of such loads double nothing, keep what was written and say so`, async ({
  sau,
}) => {
  test.setTimeout(ROUND_MS * (ROUNDS + 2));
  const control = await controlWorker(sau);
  const { page, tabId } = await openTab(sau);
  const lost: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.bringToFront();
    await page.goto(loadUrl(round), { waitUntil: 'commit' });
    // By the page's own progress, which knows nothing of the recorder's; each script counts itself there.
    const progress = Math.round((REQUESTS * (round + 0.5)) / ROUNDS);
    await page.waitForFunction((count) => Number(document.documentElement.dataset['scripts']) >= count, progress);
    const written = await recorded(control, tabId);
    await control.stop();
    await page.waitForLoadState('load');
    const popup = await openReadyPopup(sau, tabId);
    await expect(mainOf(popup)).toHaveAttribute('data-gap', 'true');
    await expect(mainOf(popup)).not.toHaveAttribute('data-page', 'full');
    await popup.close();

    await expect.poll(async () => (await recorded(control, tabId))?.gap).toBe(true);
    const found = await recorded(control, tabId);
    expect(found?.documents).toBeLessThanOrEqual(1);
    for (const count of found?.scripts.values() ?? []) expect(count).toBeLessThanOrEqual(REQUESTS / HOSTS);
    // Before the first write of this document the session still holds the one before it.
    if (written?.documentId === found?.documentId) {
      for (const [host, count] of written?.scripts ?? [])
        expect(found?.scripts.get(host)).toBeGreaterThanOrEqual(count);
    }
    lost.push(1 - (found?.scripts.size ?? 0) / HOSTS);
  }
  const shares = lost.map((share) => Math.round(share * 1000) / 10);
  console.log(`hosts lost, in % of ${HOSTS}, from kills early in the load to late ones: ${shares.join(' ')}`);
  console.log(`median ${median(shares)} %, most ${Math.max(...shares)} %`);
  expect(median(lost)).toBeLessThan(MOST_LOST);
});
