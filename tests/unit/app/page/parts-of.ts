import { suffixList } from '@/utils/core/host/public-suffixes';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import type { PageParts } from '@/utils/app/page/page-parts';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { judge } from '@/utils/core/verdict/judge';

export const TAB = { tabId: 7, isPrivate: false, isLoading: false, isWeb: true, host: 'dongthap.gov.vn' };

/** The parts of a page that was read whole; nothing runs. */
export function partsOf(evidence: Evidence, change: Partial<PageParts> = {}): PageParts {
  return {
    tab: TAB,
    settings: parseSettings({ lookup: evidence.mayAsk ? 'ask' : 'off' }, undefined),
    isPolicyKnown: true,
    hasAccess: true,
    hasConsent: true,
    isSettled: true,
    isWhole: true,
    evidence,
    verdict: judge(evidence),
    suffixes: suffixList,
    identity: undefined,
    isState: false,
    dossier: undefined,
    asking: undefined,
    isAskingUnbidden: false,
    notice: undefined,
    probing: undefined,
    probeEnded: undefined,
    error: undefined,
    showPinHint: false,
    now: evidence.now,
    ...change,
  };
}
