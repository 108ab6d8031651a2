/**
 * What a page of Sáu about one tab reads first. The popup's first script begins it while the rest of the popup is still
 * on its way, and the popup finds the answers here (docs/decisions/0033).
 */
import type { browser, Browser } from 'wxt/browser';
import { evidenceKeys, pageKeys } from '@/utils/core/evidence/evidence-keys';
import { pageKey, recordKeys } from '@/utils/core/session/keys';
import { DIRECTORY_KEY, SETTINGS_KEY } from '@/utils/core/session/local-keys';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { ownValue } from '@/utils/core/own-value';
import { parsePageRecord } from '@/utils/core/session/parse-page';
import { ALL_SITES } from './all-sites';

type Api = Pick<typeof browser, 'tabs' | 'storage' | 'permissions'>;
type Tab = Browser.tabs.Tab;
type Values = Record<string, unknown>;

export interface FirstReading {
  /** Rejects when the named tab is gone; undefined when there is none. */
  readonly tab: Promise<Tab | undefined>;
  /** The keys of recordKeys, as `storage.session` gives them. */
  readonly record: Promise<Values>;
  /** The page in view, as that record has it. */
  readonly document: Promise<DocumentRecord | undefined>;
  /** What the headline of the record's page is judged by beside it; undefined where there is no record. */
  readonly headline: Promise<Values | undefined>;
  /** What all of the page is judged by, likewise, with the keys that were asked for. */
  readonly rest: Promise<{ readonly keys: readonly string[]; readonly values: Values } | undefined>;
  /** Keys of the session that have changed since the reading began. */
  readonly changed: ReadonlySet<string>;
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
  const tabId = named === undefined ? tab.then((active) => active?.id) : Promise.resolve(named);
  const { session } = api.storage;
  const changed = new Set<string>();
  session.onChanged.addListener((changes) => {
    for (const key of Object.keys(changes)) changed.add(key);
  });
  const readRecord = (id: number | undefined): Promise<Values> =>
    id === undefined ? Promise.resolve({}) : session.get(recordKeys(id));
  // A tab that is named in the address is asked for at once.
  const record = named === undefined ? tabId.then(readRecord) : readRecord(named);
  const document = Promise.all([tabId, record]).then(([id, values]) =>
    id === undefined ? undefined : parsePageRecord(values[pageKey(id)])?.current,
  );
  const reading: FirstReading = {
    tab,
    record,
    document,
    headline: document.then((known) => known && session.get(evidenceKeys(withOwnHost(known), [known.host]))),
    rest: document.then(async (known) => {
      const keys = known && pageKeys(known);
      return keys && { keys, values: await session.get(keys) };
    }),
    changed,
    local: api.storage.local.get([SETTINGS_KEY, DIRECTORY_KEY]),
    managed: api.storage.managed.get(null),
    hasSiteAccess: api.permissions.contains(ALL_SITES),
  };
  // Whoever takes an answer meets its failure then; until then nobody has to.
  for (const answer of Object.values(reading)) if (answer instanceof Promise) answer.catch(() => undefined);
  return reading;
}

/** The page as if it had contacted its own host alone, which is all that its headline looks at. */
export function withOwnHost(document: DocumentRecord): DocumentRecord {
  const { host, hosts } = document;
  const own = ownValue(hosts, host);
  return { ...document, hosts: own === undefined ? {} : { [host]: own } };
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
