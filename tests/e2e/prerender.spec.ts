/**
 * Prerendering. Playwright forbids it to every page that it drives, so here the browser is driven over
 * the plain debugging protocol alone.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireChromium } from '../../scripts/find-browser.ts';
import { until } from '../world/browser.ts';
import { connectCdp } from '../world/cdp.ts';
import type { Cdp } from '../world/cdp.ts';
import type { RemoteLab } from '../world/control.ts';
import { expect, test } from './lab.ts';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const PAGE = 'https://laocai.gov.vn/';

async function withPlainBrowser(lab: RemoteLab, work: (cdp: Cdp) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-plain-'));
  const { sites, resolvers } = lab.certificates;
  const browser = spawn(
    await requireChromium(),
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--no-proxy-server',
      '--disable-background-networking',
      '--disable-quic',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      `--ignore-certificate-errors-spki-list=${sites.keyHash},${resolvers.keyHash}`,
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise((done) => browser.once('exit', done));
  try {
    const ready = await until(
      () => readFile(join(folder, 'DevToolsActivePort'), 'utf8').catch(() => undefined),
      'the debugging port',
    );
    const [port = '', path = ''] = ready.split('\n');
    const cdp = await connectCdp(`ws://127.0.0.1:${port}${path}`);
    try {
      await work(cdp);
    } finally {
      cdp.close();
    }
  } finally {
    browser.kill();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const targetAt = (cdp: Cdp, beginning: string): Promise<string> =>
  until(async () => (await cdp.targets()).find(({ url }) => url.startsWith(beginning))?.targetId, beginning);

test('a prerendered page waits its turn, and is shown whole once it is activated', async ({ lab }) => {
  await withPlainBrowser(lab, async (cdp) => {
    const worker = await targetAt(cdp, 'chrome-extension://');
    const listens = 'globalThis.chrome?.webRequest?.onResponseStarted?.hasListeners()';
    await expect.poll(() => cdp.evaluate(worker, listens)).toBe(true);
    await cdp.send('Target.createTarget', { url: PAGE });
    const page = await targetAt(cdp, PAGE);
    const tabs = `chrome.tabs.query({ url: '${PAGE}*' }).then((found) => found[0]?.id)`;
    await expect.poll(() => cdp.evaluate(page, 'document.readyState')).toBe('complete');
    const tabId = String(await cdp.evaluate(worker, tabs));
    const origin = String(await cdp.evaluate(worker, 'location.origin'));

    // Again and again, as even our own short look into the page forbids what begins while it lasts.
    await cdp.evaluate(
      page,
      `{
        let tries = 0;
        const timer = setInterval(() => {
          tries += 1;
          if (tries === 8) clearInterval(timer);
          const script = document.createElement('script');
          script.type = 'speculationrules';
          script.textContent = JSON.stringify({ prerender: [{ urls: ['/trang-hai?lan=' + tries], eagerness: 'immediate' }] });
          document.head.append(script);
        }, 1000);
      }`,
    );
    const prepared = (): Promise<unknown> =>
      cdp.evaluate(
        worker,
        `chrome.webNavigation.getAllFrames({ tabId: ${tabId} })
          .then((found) => found.find(({ documentLifecycle }) => documentLifecycle === 'prerender')?.url)`,
      );
    await expect.poll(prepared, { timeout: 15_000 }).toContain('/trang-hai?lan=');
    const next = String(await prepared());

    const { targetId: popup } = (await cdp.send('Target.createTarget', {
      url: `${origin}/popup.html?tab=${tabId}`,
      background: true,
    })) as { targetId: string };
    const shown = `({ ...document.querySelector('main')?.dataset,
      rows: [...document.querySelectorAll('[data-host-row]')].map((row) => row.dataset.hostRow) })`;
    const read = (): Promise<unknown> => cdp.evaluate(popup, shown);
    await expect.poll(read).toMatchObject({ ready: 'true', visit: 'v6', rows: ['laocai.gov.vn', 'cdn.laocai.gov.vn'] });

    await cdp.evaluate(page, `void setTimeout(() => (location.href = '${next}'), 500)`);
    await expect.poll(read).toMatchObject({ visit: 'v6', site: 'confirmed', rows: ['laocai.gov.vn'] });
    const activated = await targetAt(cdp, next);
    const start = 'performance.getEntriesByType("navigation")[0].activationStart > 0';
    expect(await cdp.evaluate(activated, start)).toBe(true);
  });
});
