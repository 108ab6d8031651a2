import { parseList, parsePageRecord } from '@/utils/page/parse-record';
import type { DocumentRecord } from '@/utils/page/page-record';
import { pageKey, RECORDING_KEY } from '@/utils/page/session-keys';
import type { ReadableArea } from './gather';
import type { PageWorld } from './page-world';

/**
 * The record of the document in view; `undefined` when there is none.
 *
 * A worker that was killed and has not been woken again cannot say so itself. It left the tab on its list of busy ones,
 * which an idle stop never does, so the reader marks the gap in its place (RULINGS 24).
 */
export async function readDocument(
  world: Pick<PageWorld, 'isRecorderAtWork'> & { readonly area: ReadableArea },
  tabId: number,
): Promise<DocumentRecord | undefined> {
  const key = pageKey(tabId);
  const stored = await world.area.get([key, RECORDING_KEY]);
  const document = parsePageRecord(stored[key])?.current;
  const isBusy = parseList(stored[RECORDING_KEY], (id) => id)?.includes(tabId) === true;
  if (document === undefined || document.gap || !isBusy || (await world.isRecorderAtWork())) return document;
  return { ...document, gap: true };
}
