/** Access to sites that is withheld and given back: what could not be seen is not made up. */
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab } from './steps.ts';

test('a page that came while access was withheld counts as opened before Sáu could look', async ({ sau }) => {
  await sau.withholdAccess();
  const { tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(mainOf(popup)).toHaveAttribute('data-page-state', 'no-permission');
  // Long enough for the recorder to have taken it for a page of a service worker.
  await popup.waitForTimeout(1_500);
  await sau.giveAccess();
  const again = await openReadyPopup(sau, tabId);
  await expect(mainOf(again)).toHaveAttribute('data-page-state', 'ok');
  await expect(mainOf(again)).toHaveAttribute('data-visit', 'unknown');
  await expect(mainOf(again)).toHaveAttribute('data-why', 'visit-before-install');
  await actionOf(again, 'reload').click();
  await expect(mainOf(again)).toHaveAttribute('data-visit', 'v6');
});
