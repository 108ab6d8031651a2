import { browser } from 'wxt/browser';
import type { FirstReading } from './first-reading';
import { ALL_SITES } from './all-sites';

/** Whether Sáu may see the requests of all sites; a person can withhold it at any time. */
export const hasSiteAccess = (first?: Pick<FirstReading, 'hasSiteAccess'>): Promise<boolean> =>
  first?.hasSiteAccess ?? browser.permissions.contains(ALL_SITES);

/** Asks the person for it; only inside a click. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(ALL_SITES);

/** Calls back after permissions were given or taken away. */
export function watchPermissions(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}

/**
 * Firefox's consent for data that leaves the browser, asked for before the first query to a resolver.
 * Only inside a click.
 *
 * @returns true where the browser knows no such permission
 */
export async function requestDnsConsent(): Promise<boolean> {
  if (import.meta.env.BROWSER !== 'firefox') return true;
  return await browser.permissions.request(browsingActivity());
}

/** Whether that consent was given before, or is not needed. */
export async function hasDnsConsent(): Promise<boolean> {
  if (import.meta.env.BROWSER !== 'firefox') return true;
  return await browser.permissions.contains(browsingActivity());
}

type Permissions = Parameters<typeof browser.permissions.request>[0];

/** Chrome's types, which WXT uses for both browsers, do not know Firefox's `data_collection`. */
function browsingActivity(): Permissions {
  const permissions: Permissions & { readonly data_collection: readonly string[] } = {
    data_collection: ['browsingActivity'],
  };
  return permissions;
}
