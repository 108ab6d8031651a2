/**
 * What a page of Sáu about one tab reads first. The popup's first script begins it while the rest of the popup is still
 * on its way, and the popup finds the answers here (docs/decisions/0033).
 */
import type { browser, Browser } from 'wxt/browser';
import { recordKeys } from '@/utils/core/session/keys';
import { DIRECTORY_KEY, SETTINGS_KEY } from '@/utils/core/session/local-keys';
import { ALL_SITES } from './all-sites';

type Api = Pick<typeof browser, 'tabs' | 'storage' | 'permissions'>;
type Tab = Browser.tabs.Tab;
type Values = Record<string, unknown>;

export interface FirstReading {
  /** Rejects when the named tab is gone; undefined when there is none. */
  readonly tab: Promise<Tab | undefined>;
  /** The keys of recordKeys, as `storage.session` gives them. */
  readonly record: Promise<Values>;
  /** Settings, and a directory that was brought in. */
  readonly local: Promise<Values>;
  /** Rejects in Firefox where there is no policy. */
  readonly managed: Promise<Values>;
  readonly hasSiteAccess: Promise<boolean>;
}

/**
 * Begins to read.
 *
 * @param search the page's query, which may name a tab (docs/contract.md, "Pages")
 */
export function beginReading(api: Api, search: string): FirstReading {
  const tab = queryTab(api.tabs, search);
  const named = namedTab(search);
  const readRecord = (tabId: number | undefined): Promise<Values> =>
    tabId === undefined ? Promise.resolve({}) : api.storage.session.get(recordKeys(tabId));
  const reading: FirstReading = {
    tab,
    record: named === undefined ? tab.then((active) => readRecord(active?.id)) : readRecord(named),
    local: api.storage.local.get([SETTINGS_KEY, DIRECTORY_KEY]),
    managed: api.storage.managed.get(null),
    hasSiteAccess: api.permissions.contains(ALL_SITES),
  };
  // Whoever takes an answer meets its failure then; until then nobody has to.
  for (const answer of Object.values<Promise<unknown>>({ ...reading })) answer.catch(() => undefined);
  return reading;
}

/**
 * The tab named by `?tab=`, else the active one of this window.
 *
 * @returns undefined when no tab is active; rejects when the named one does not exist
 */
export async function queryTab(tabs: Api['tabs'], search: string): Promise<Tab | undefined> {
  const tabId = namedTab(search);
  if (tabId !== undefined) return tabs.get(tabId);
  return (await tabs.query({ active: true, currentWindow: true }))[0];
}

/** What is no number names no tab either: −1 (`tabs.TAB_ID_NONE`). */
function namedTab(search: string): number | undefined {
  const named = new URLSearchParams(search).get('tab');
  if (named === null) return undefined;
  const tabId = Number(named);
  return Number.isSafeInteger(tabId) ? tabId : -1;
}

/** Calls a reader with what was begun the first time, and without it from then on. */
export function firstOnce<Value>(
  reading: FirstReading | undefined,
  read: (first: FirstReading | undefined) => Value,
): () => Value {
  let unused = reading;
  return () => {
    const first = unused;
    unused = undefined;
    return read(first);
  };
}
