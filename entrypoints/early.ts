import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isGovHost } from '@/utils/core/gov/gov-host';
import { originOfUrl } from '@/utils/core/host/host';
import { beginReading } from '@/utils/platform/early-reading';

/** The first script of the popup, there before its modules are (docs/decisions/0014). */
export default defineUnlistedScript(() => {
  globalThis.sauEarly = beginReading(browser, location.search);
  if (import.meta.env.DEV) return; // The development server has no such files.
  fetchAhead('rolldown-runtime'); // The chunks that follow import it, which is known only once they are here.
  fetchAhead('late-parts');
  void globalThis.sauEarly.tab.then(fetchOfState, () => undefined); // A tab that is gone is told of by the page.
});

/** What a state's site adds: a third of all, so no other site waits for it. */
function fetchOfState(tab: { readonly url?: string | undefined } | undefined): void {
  const host = originOfUrl(tab?.url ?? '')?.host;
  if (host !== undefined && isGovHost(host)) fetchAhead('gov-part');
}

/** Modules that the popup imports once it runs, and need not wait so long for; it meets their failures itself. */
function fetchAhead(name: string): void {
  import(/* @vite-ignore */ `/chunks/${name}.js`).catch(() => undefined);
}
