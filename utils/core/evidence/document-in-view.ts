import { parseBusyList } from '@/utils/core/session/busy-list';
import { parsePage } from '@/utils/core/session/parse-page';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { pageKey, RECORDING_KEY } from '@/utils/core/session/keys';

/**
 * The record of the document in view; `undefined` when there is none.
 *
 * A worker that was killed and has not been woken again cannot say so itself. It left the tab on its list of busy ones,
 * which an idle stop never does, so the reader marks the gap in its place (docs/rulings.md 24).
 *
 * @param stored values of recordKeys for the tab
 */
export async function readDocument(
  stored: Readonly<Record<string, unknown>>,
  tabId: number,
  isRecorderAtWork: () => Promise<boolean>,
): Promise<DocumentRecord | undefined> {
  const document = parsePage(stored[pageKey(tabId)])?.current;
  const isBusy = parseBusyList(stored[RECORDING_KEY])?.includes(tabId) === true;
  if (document === undefined || document.gap || !isBusy || (await isRecorderAtWork())) return document;
  return { ...document, gap: true };
}
