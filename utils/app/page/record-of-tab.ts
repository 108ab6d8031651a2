import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { RecorderPort } from '@/utils/app/ports/session-port';
import type { TargetTab } from '@/utils/app/ports/tab-port';
import { readDocument } from '@/utils/core/evidence/document-in-view';

/** What the session holds of the page that a tab shows. */
export interface RecordOfTab {
  readonly document: DocumentRecord | undefined;
  /** Nothing of it could be kept: the session takes no more. */
  readonly isRefused: boolean;
}

/**
 * Whether a record is of the page that the tab shows. Records that could not be written leave the one before behind.
 *
 * What the browser hides of the tab cannot contradict: pages of its own have no host that an extension may know.
 */
export function isOfTab({ host, source }: DocumentRecord, tab: Pick<TargetTab, 'isWeb' | 'host'>): boolean {
  if (tab.isWeb === undefined) return true;
  return tab.isWeb ? tab.host === '' || tab.host === host : source === 'not-web';
}

/**
 * The record of the page in view; one that is of another page is none.
 *
 * @param values of recordKeys for the tab
 * @throws what the session throws when it cannot be read
 */
export async function recordOfTab(
  values: Readonly<Record<string, unknown>>,
  tab: TargetTab,
  recorder: RecorderPort,
): Promise<RecordOfTab> {
  const [document, isBehind] = await Promise.all([
    readDocument(values, tab.tabId, () => recorder.isAtWork()),
    recorder.isBehind(),
  ]);
  // Where the tab's address is hidden and records are not written, the one that is there may be of any page.
  const isHidden = tab.isWeb === undefined && document !== undefined && document.source !== 'not-web';
  if (document !== undefined && isOfTab(document, tab) && !(isBehind && isHidden)) {
    return { document: isBehind ? { ...document, unwritten: true } : document, isRefused: false };
  }
  const isAwaited = tab.isWeb === true && !tab.isLoading;
  return { document: undefined, isRefused: isAwaited && (isBehind || !(await recorder.canKeep())) };
}
