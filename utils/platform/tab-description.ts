import { originOfUrl } from '@/utils/core/host/host';
import type { TargetTab } from '@/utils/app/ports/tab-port';

interface BrowserTab {
  readonly id?: number | undefined;
  readonly incognito?: boolean | undefined;
  readonly status?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * The tab that a page of Sáu speaks of.
 *
 * @param asked what the browser says of it, as from queryTab
 * @returns undefined when there is no such tab (any more)
 */
export async function targetTab(asked: Promise<BrowserTab | undefined>): Promise<TargetTab | undefined> {
  try {
    return describeTab(await asked);
  } catch {
    return undefined; // The tab was closed meanwhile.
  }
}

/** What is known of a tab; undefined for one that has no number. */
export function describeTab(tab: BrowserTab | undefined): TargetTab | undefined {
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
