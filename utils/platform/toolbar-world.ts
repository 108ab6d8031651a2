import { browser } from 'wxt/browser';
import { overwriteGetLocale } from '@/utils/i18n/generated/runtime.js';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { toolbarText } from '@/utils/i18n/toolbar-texts';
import { shapeOf } from '@/utils/core/icon/shape-of';
import type { ToolbarWorld } from '@/utils/core/icon/toolbar';
import { parsePage } from '@/utils/core/session/parse-page';
import { pageKey } from '@/utils/core/session/keys';
import type { Settings } from '@/utils/core/settings/settings';
import { readEvidence } from '@/utils/core/evidence/evidence-from-session';
import { isOfTab } from '@/utils/app/page/record-of-tab';
import { sessionValues } from './session-values';
import { targetTab } from './tab-description';
import { drawToolbar, tabsShowing } from './draw-toolbar';

/**
 * The real world behind the toolbar.
 *
 * @param settings the settings in force whenever it is called
 */
export function createToolbarWorld(settings: () => Promise<Omit<Settings, 'resolvers'>>): ToolbarWorld {
  const area = sessionValues();
  let language = resolveLanguage('auto', browser.i18n.getUILanguage());
  overwriteGetLocale(() => language);
  return {
    async lookAt(tabId) {
      const key = pageKey(tabId);
      const [stored, tab] = await Promise.all([area.get([key]), targetTab(browser.tabs.get(tabId))]);
      const document = parsePage(stored[key])?.current;
      if (!document || !tab || !isOfTab(document, tab)) return undefined;
      const known = await settings();
      language = resolveLanguage(known.language, browser.i18n.getUILanguage());
      const hosts = [document.host];
      const now = Date.now();
      const given = { document, hosts, settings: known, ownLookups: [], https: undefined, now };
      const evidence = await readEvidence(area, given);
      return { document, shape: shapeOf(evidence) };
    },
    titleOf: toolbarText,
    tabsShowing,
    draw: drawToolbar,
    schedule: (run, delayMs) => void setTimeout(run, delayMs),
  };
}
