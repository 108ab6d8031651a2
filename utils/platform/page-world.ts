import { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';
import { isGovHost } from '@/utils/core/gov/gov-host';
import { recordKeys } from '@/utils/core/session/keys';
import type { PageWorld } from '@/utils/app/ports/page-world';
import { earlyOnce, queryTab } from './early-reading';
import { hasDnsConsent, hasSiteAccess, requestDnsConsent, requestSiteAccess, watchPermissions } from './permission';
import { closePopup } from './leave-popup';
import { readOwnDirectory } from './own-directory';
import { rememberPinHint, shouldShowPinHint } from './pin-hint';
import { isRecorderAtWork, isRecorderBehind } from './recorder-lock';
import { canKeep, watchSession } from './session-area';
import { sessionValues } from './session-values';
import { readOwnSettings, readSettings, saveSettings, watchSettings } from './settings-area';
import { reloadTab, targetTab, watchTab } from './tab';

/**
 * The real world behind a page of Sáu. What is not needed at first paint is loaded when it is called for.
 *
 * @param search the page's own query, which may name a tab (docs/contract.md, "Pages")
 */
export function createPageWorld(search: string): PageWorld {
  const area = sessionValues();
  const readRecords = earlyOnce((early) => (tabId: number) => early?.record ?? area.get(recordKeys(tabId)));
  return {
    session: {
      area,
      readRecord: (tabId) => readRecords()(tabId),
      watch: (callback) => void watchSession((changes) => callback(Object.keys(changes))),
    },
    recorder: { isAtWork: isRecorderAtWork, isBehind: isRecorderBehind, canKeep },
    tab: {
      find: earlyOnce((early) => targetTab(early?.tab ?? queryTab(browser.tabs, search))),
      watch: watchTab,
      reload: reloadTab,
    },
    settings: {
      readOwn: earlyOnce(readOwnSettings),
      read: earlyOnce(readSettings),
      watch: watchSettings,
      saveLookupMode: (lookup) => saveSettings({ lookup }),
    },
    access: { has: earlyOnce(hasSiteAccess), request: requestSiteAccess, watch: watchPermissions },
    consent: { has: hasDnsConsent, request: requestDnsConsent },
    lookups: {
      async service(...asked) {
        return (await import('./lookup-service')).createLookupService(...asked);
      },
      async keptDossier(...kept) {
        return (await import('./lookup-service')).keptDossier(...kept);
      },
      hasSystemResolver: import.meta.env.BROWSER === 'firefox',
    },
    probe: { service: () => import('./probe-service') },
    directory: { isGovHost, identify: createIdentify() },
    environment: {
      clock: () => Date.now(),
      shouldShowPinHint,
      rememberPinHint,
      copy: (text) => navigator.clipboard.writeText(text),
      openOptions() {
        const opened = browser.runtime.openOptionsPage().then(() => closePopup(browser));
        detached(opened, 'open the options');
      },
      about: { version: browser.runtime.getManifest().version, userAgent: navigator.userAgent },
    },
  };
}

/** Whose site a host is, by the directory in force; it is loaded where it can say something. */
function createIdentify(): PageWorld['directory']['identify'] {
  const readDirectory = earlyOnce(readOwnDirectory);
  return async (host) => {
    const own = readDirectory();
    // Only a directory that was brought in can name a host that the shipped one does not.
    if (!isGovHost(host)) {
      const { policy, stored } = await own;
      if (policy === undefined && stored === undefined) return undefined;
    }
    const [found, { directoryInForce }] = await Promise.all([own, import('./directory-area')]);
    return (await directoryInForce(found)).directory.identify(host);
  };
}
