import { browser } from 'wxt/browser';
import type { TargetTab } from '@/utils/app/ports/tab-port';
import { describeTab } from './tab-description';

/** Calls back whenever the tab starts or ends loading, or shows another page. */
export function watchTab(tabId: number, callback: (tab: TargetTab | undefined) => void): void {
  browser.tabs.onUpdated.addListener((updatedId, _change, tab) => {
    if (updatedId === tabId) callback(describeTab(tab));
  });
}

/** Reloads the page, past the browser's cache, so that a connection is made that can be seen. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId, { bypassCache: true });
}
