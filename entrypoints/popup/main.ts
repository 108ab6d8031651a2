/**
 * The popup's first script: it begins what the popup reads, and says the first sentence. The rest of the popup is one
 * more file, which the page names beside this one, so that both come at once (docs/decisions/0033).
 */
import { detached } from '@/utils/core/detached';
import { isGovHost } from '@/utils/core/gov/gov-host';
import { originOfUrl } from '@/utils/core/host/host';
import { beginReading } from '@/utils/platform/first-reading';
import { ownApi } from '@/utils/platform/own-api';
import { showFirstSentence } from '@/utils/platform/show-first-sentence';

const reading = beginReading(ownApi, location.search);
detached(showFirstSentence(reading, ownApi, document), 'say the first sentence');
detached(
  import('./popup').then(({ startPopup }) => startPopup(reading)),
  'load the popup',
);

/** What a state's site adds is a third of all, so no other site waits for it. A gone tab is told of by the popup. */
async function loadStatePart(): Promise<void> {
  const tab = await reading.tab.catch(() => undefined);
  if (isGovHost(originOfUrl(tab?.url ?? '')?.host ?? '')) await import('@/components/gov/gov-part');
}
detached(loadStatePart(), 'load the part for state sites');
