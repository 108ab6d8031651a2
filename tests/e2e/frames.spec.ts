/** A page with more frames than the recorder remembers loses no host of them. */
import { LATE_HOSTS, PLACES } from '../world/places.ts';
import { expect, test } from './lab.ts';
import { mainOf, openReadyPopup, openTab, rowsOf } from './steps.ts';

test('what a frame in a frame loads after 230 newer frames is of the page', async ({ lab, sau }) => {
  test.setTimeout(90_000);
  const { tabId } = await openTab(sau, PLACES.manyFrames);
  const contacted = async (): Promise<readonly string[]> => {
    const asked = new Set((await lab.queries('system')).map(({ name }) => name));
    return LATE_HOSTS.filter((host) => asked.has(host));
  };
  await expect.poll(contacted, { timeout: 40_000 }).toEqual(LATE_HOSTS);

  const popup = await openReadyPopup(sau, tabId);
  await expect.poll(() => namesIn(rowsOf(popup))).toEqual(expect.arrayContaining([...LATE_HOSTS]));
  await expect(mainOf(popup)).not.toHaveAttribute('data-page', 'full');
  await popup.locator('[data-action="lookup"]').click();
  await popup.locator('[data-action="lookup-hosts"]').click({ timeout: 30_000 });
  await expect(mainOf(popup)).toHaveAttribute('data-page', /^partial-/, { timeout: 30_000 });
});

const namesIn = (rows: ReturnType<typeof rowsOf>): Promise<(string | null)[]> =>
  rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-host-row')));
