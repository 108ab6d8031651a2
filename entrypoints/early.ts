import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isGovHost } from '@/utils/gov/gov-host';
import { parseUrl } from '@/utils/host/host';
import { beginReading } from '@/utils/platform/early-reading';
import type { EarlyReading } from '@/utils/platform/early-reading';

/** The first script of the popup, there before its modules are (docs/decisions/0014). */
export default defineUnlistedScript(() => {
  const reading = beginReading(browser, location.search);
  globalThis.sauEarly = reading;
  if (import.meta.env.DEV) return; // The development server has no such files.
  fetchAhead('rolldown-runtime'); // The chunks that follow import it, which is known only once they are here.
  fetchAhead('late-parts');
  fetchAhead('public-suffixes');
  void fetchGovParts(reading);
});

/** Modules that the popup imports once it runs, and need not wait so long for; it meets their failures itself. */
function fetchAhead(name: string): void {
  import(/* @vite-ignore */ `/chunks/${name}.js`).catch(() => undefined);
}

async function fetchGovParts({ tab }: EarlyReading): Promise<void> {
  const url = parseUrl((await tab.catch(() => undefined))?.url ?? '');
  if (!isGovHost(url?.hostname ?? '')) return;
  fetchAhead('directory');
  fetchAhead('gov-part');
}
