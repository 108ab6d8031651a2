/** The production build in a real Chromium against the same four: TLS, HTTP/2 and `fetch` are the browser's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../world/browser.ts';
import type { LabBrowser } from '../world/browser.ts';
import { dohUrl, RESOLVER_NAMES } from './servers';

const PATIENCE_MS = 15_000;
const key = { keyHash: process.env['SAU_INTEROP_KEY'] ?? '' };
let browser: LabBrowser;

beforeAll(async () => {
  browser = await openBrowser({ lab: { network: () => 'dual', certificates: { sites: key, resolvers: key } } });
});
afterAll(() => browser.close());

it('finds each of the four usable, by the button in the options', async () => {
  const options = await browser.openOwn('options.html');
  const box = options.locator('textarea[name=resolvers]');
  await box.fill(RESOLVER_NAMES.map(dohUrl).join('\n'));
  await box.blur();
  const said: Record<string, string | null> = {};
  for (const name of RESOLVER_NAMES) {
    const row = options.locator(`[data-resolver="${dohUrl(name)}"]`);
    await row.getByRole('button').click({ timeout: PATIENCE_MS });
    const done = row.locator('xpath=self::*[@data-test="ok" or @data-test="failed"]');
    await done.waitFor({ timeout: PATIENCE_MS });
    said[name] = await row.getAttribute('data-test');
  }
  expect(said).toEqual({ unbound: 'ok', bind: 'ok', knot: 'ok', dnsdist: 'ok' });
});
