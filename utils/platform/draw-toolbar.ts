import { browser } from 'wxt/browser';
import type { IconShape } from '@/utils/core/icon/shape';
import { iconPaths } from '@/utils/core/icon/icon-paths';

/** Puts a shape and a title on the toolbar button of one tab; resolves also when the tab is gone by then. */
export async function drawToolbar(tabId: number, shape: IconShape, title: string): Promise<void> {
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: iconPaths(shape) }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** The tabs whose page in view is on this host, whatever its port. */
export async function tabsShowing(host: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: `*://${host}/*` });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
