import { browser } from 'wxt/browser';
import { originOfUrl } from '@/utils/core/host/host';
import type { TargetTab } from '@/utils/app/ports/tab';

/**
 * The tab that a page of Sáu speaks of.
 *
 * @param asked what the browser says of it, as from queryTab
 * @returns undefined when there is no such tab (any more)
 */
export async function targetTab(asked: Promise<BrowserTab | undefined>): Promise<TargetTab | undefined> {
  try {
    return describe(await asked);
  } catch {
    return undefined; // The tab was closed meanwhile.
  }
}

/** Calls back whenever the tab starts or ends loading, or shows another page. */
export function watchTab(tabId: number, callback: (tab: TargetTab | undefined) => void): void {
  browser.tabs.onUpdated.addListener((updatedId, _change, tab) => {
    if (updatedId === tabId) callback(describe(tab));
  });
}

/** Reloads the page, past the browser's cache, so that a connection is made that can be seen. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId, { bypassCache: true });
}

interface BrowserTab {
  readonly id?: number | undefined;
  readonly incognito?: boolean | undefined;
  readonly status?: string | undefined;
  readonly url?: string | undefined;
}

function describe(tab: BrowserTab | undefined): TargetTab | undefined {
  if (tab?.id === undefined) return undefined;
  // A tab that has shown nothing yet has an empty one; the source of a page is of that page.
  const url = (tab.url ?? '').replace(/^view-source:/, '');
  return {
    tabId: tab.id,
    isPrivate: tab.incognito === true,
    isLoading: tab.status === 'loading',
    isWeb: url === '' ? undefined : /^https?:/.test(url),
    host: originOfUrl(url)?.host ?? '',
  };
}
