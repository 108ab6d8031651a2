import { headlineText } from '@/utils/i18n/headline-texts';
import { inLanguage } from '@/utils/i18n/in-language';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { POLICY_PATIENCE_MS } from '@/utils/app/page/limits';
import { isOfTab } from '@/utils/app/page/record-of-tab';
import { evidenceFrom } from '@/utils/core/evidence/evidence-from-session';
import { moreKeys } from '@/utils/core/evidence/evidence-keys';
import { probeOfDocument } from '@/utils/core/session/stored-probe';
import { probeKey } from '@/utils/core/session/keys';
import { SETTINGS_KEY } from '@/utils/core/session/local-keys';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import { judge } from '@/utils/core/verdict/judge';
import { withOwnHost } from './first-reading';
import type { FirstReading } from './first-reading';
import type { ownApi } from './own-api';
import { targetTab } from './tab-description';

/**
 * Puts the headline of the tab's page into the page's own `<h1>`, before anything else of the popup is there. It is
 * judged as the popup judges it, from the same evidence; the other hosts of the page have no part in it. Where the popup
 * would say something else than a verdict, or more is needed to know, nothing is said.
 *
 * Rejects where something could not be read, which the popup tells of.
 */
export async function showFirstSentence(
  reading: FirstReading,
  api: Pick<typeof ownApi, 'i18n'>,
  page: Document,
): Promise<void> {
  const [tab, values, document, stored, local, managed, hasAccess] = await Promise.all([
    targetTab(reading.tab),
    reading.record,
    reading.document,
    reading.headline,
    reading.local,
    policyOf(reading),
    reading.hasSiteAccess,
  ]);
  if (!tab || !document || !stored || !hasAccess || document.source === 'not-web' || !isOfTab(document, tab)) return;
  // What a probe found may have aged with the network; the popup knows.
  if (probeOfDocument(values[probeKey(tab.tabId)], document) !== undefined) return;
  const { host } = document;
  const alone = withOwnHost(document);
  // Names that share its address with it were asked about too, and those answers are not here.
  if (moreKeys(alone, [host], stored).length > 0) return;
  const { settings } = parseSettings(local[SETTINGS_KEY], managed);
  const evidence = evidenceFrom({
    values: stored,
    document: alone,
    hosts: [host],
    settings,
    ownLookups: [],
    https: undefined,
    now: Date.now(),
  });
  const heading = page.querySelector('h1');
  if (heading === null || heading.textContent !== '') return;
  const language = resolveLanguage(settings.language, api.i18n.getUILanguage());
  page.documentElement.lang = language;
  heading.textContent = inLanguage(language, () => headlineText(judge(evidence).headline).first);
}

/**
 * The policy if it comes soon, as the popup waits for it; right after the browser's start it takes seconds. Firefox
 * rejects where there is none.
 */
function policyOf({ managed }: Pick<FirstReading, 'managed'>): Promise<unknown> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, POLICY_PATIENCE_MS);
  });
  return Promise.race([managed.catch(() => undefined), late]);
}
