import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginReading } from '@/utils/platform/early-reading';

/** The first script of the popup, there before its modules are (docs/decisions/0014). */
export default defineUnlistedScript(() => {
  globalThis.sauEarly = beginReading(browser, location.search);
  if (import.meta.env.DEV) return; // The development server has no such files.
  fetchAhead('rolldown-runtime'); // The chunks that follow import it, which is known only once they are here.
  fetchAhead('late-parts');
  fetchAhead('gov-part'); // Whether it is wanted would be known only a round of questions later.
});

/** Modules that the popup imports once it runs, and need not wait so long for; it meets their failures itself. */
function fetchAhead(name: string): void {
  import(/* @vite-ignore */ `/chunks/${name}.js`).catch(() => undefined);
}
