import { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';
import { isGovHost } from '@/utils/core/gov/gov-host';
import { recordKeys } from '@/utils/core/session/keys';
import type { PageWorld } from '@/utils/app/ports/page-ports';
import { firstOnce, queryTab } from './first-reading';
import type { FirstReading } from './first-reading';
import { hasDnsConsent, hasSiteAccess, requestDnsConsent, requestSiteAccess, watchPermissions } from './permission';
import { closePopup } from './leave-popup';
import { readOwnDirectory } from './own-directory';
import { rememberPinHint, shouldShowPinHint } from './pin-hint';
import { isRecorderAtWork, isRecorderBehind } from './recorder-lock';
import { canKeep, watchSession } from './session-area';
import { sessionValues } from './session-values';
import { readOwnSettings, readSettings, saveSettings, watchSettings } from './settings-area';
import { reloadTab, watchTab } from './tab';
import { targetTab } from './tab-description';

/**
 * The real world behind a page of Sáu. What is not needed at first paint is loaded when it is called for.
 *
 * @param search the page's own query, which may name a tab (docs/contract.md, "Pages")
 * @param reading what the page has begun to read already
 */
export function createPageWorld(search: string, reading?: FirstReading): PageWorld {
  const area = sessionValues();
  const readRecords = firstOnce(reading, (first) => (tabId: number) => first?.record ?? area.get(recordKeys(tabId)));
  return {
    session: {
      area: { ...area, get: firstOf(reading, area.get) },
      readRecord: (tabId) => readRecords()(tabId),
      watch(callback) {
        watchSession((changes) => callback(Object.keys(changes)));
        // What was read first may have changed before anybody watched.
        if (reading && reading.changed.size > 0) callback([...reading.changed]);
      },
    },
    recorder: { isAtWork: isRecorderAtWork, isBehind: isRecorderBehind, canKeep },
    tab: {
      find: firstOnce(reading, (first) => targetTab(first?.tab ?? queryTab(browser.tabs, search))),
      watch: watchTab,
      reload: reloadTab,
    },
    settings: {
      readOwn: firstOnce(reading, readOwnSettings),
      read: firstOnce(reading, readSettings),
      watch: watchSettings,
      saveLookupMode: (lookup) => saveSettings({ lookup }),
    },
    access: { has: firstOnce(reading, hasSiteAccess), request: requestSiteAccess, watch: watchPermissions },
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
    directory: { isGovHost, identify: createIdentify(reading) },
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

/** Reads as `get` does, but gives what was read first to whoever asks for just that, once. */
function firstOf(
  reading: FirstReading | undefined,
  get: (keys: string[]) => Promise<Record<string, unknown>>,
): typeof get {
  let unused = reading;
  return async (keys) => {
    const rest = await unused?.rest;
    if (rest === undefined || rest.keys.join(' ') !== keys.join(' ')) return get(keys);
    unused = undefined;
    return rest.values;
  };
}

/** Whose site a host is, by the directory in force; it is loaded where it can say something. */
function createIdentify(reading: FirstReading | undefined): PageWorld['directory']['identify'] {
  const readDirectory = firstOnce(reading, readOwnDirectory);
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
