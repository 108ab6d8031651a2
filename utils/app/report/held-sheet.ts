import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { joinDossiers } from '@/utils/core/dns/dossier/join-dossiers';
import { holdEvidence, isSameDocument } from '@/utils/core/evidence/hold-evidence';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { Verdict } from '@/utils/core/verdict/verdict';
import type { PageView } from '@/utils/app/page/page-view';
import { probeOffer } from '@/utils/app/probe/probe-offer';
import { canAskMore } from '@/utils/app/questions/lookup-offer';

/** What the sheet rests on, and the page's view as it was when it was last measured. */
export interface Held {
  readonly evidence: Evidence;
  readonly dossier: Dossier | undefined;
  readonly view: PageView;
}

/**
 * What the sheet rests on with what the page knows now. What is over while somebody reads stays; a new document starts
 * anew.
 *
 * @returns undefined where there is nothing to hold: a private tab has no sheet
 */
export function hold(held: Held | undefined, view: PageView): Held | undefined {
  const { evidence: found } = view;
  if (view.isPrivate || view.state !== 'ok' || view.view === 'none' || !found) return undefined;
  const isSame = held !== undefined && isSameDocument(held.evidence.document, found.document);
  return {
    evidence: holdEvidence(held?.evidence, found),
    dossier: isSame ? joinDossiers(held.dossier, view.dossier) : view.dossier,
    view,
  };
}

/**
 * The page's view as the sheet shows it, by what is held.
 *
 * @param verdict on the held evidence
 * @param isClosed the tab is gone: its last view stays, and says so
 */
export function viewOfHeld(
  current: PageView,
  held: Held | undefined,
  verdict: Verdict | undefined,
  isClosed: boolean,
): PageView {
  const base = isClosed ? closedView(held?.view ?? current) : current;
  const isHeld = base.document !== undefined && base.document.host === held?.evidence.document?.host;
  const dossier = isHeld && !base.isPrivate ? held?.dossier : undefined;
  const view = { ...base, showPinHint: false, verdict: base.verdict && (verdict ?? base.verdict), dossier };
  return { ...view, canAskMore: canAskMore(view.lookup, dossier), probeOffer: probeOffer(view) };
}

/** The view of a tab that is gone: whatever was under way has no end to wait for. */
const closedView = (last: PageView): PageView => ({
  ...last,
  asking: undefined,
  probing: undefined,
  loading: false,
  state: 'error',
  error: 'tab-gone',
});
