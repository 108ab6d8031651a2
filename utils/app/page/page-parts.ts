import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { GovIdentity } from '@/utils/core/gov/identity';
import type { SuffixList } from '@/utils/core/host/site';
import { shapeOfVerdict } from '@/utils/core/icon/shape-of-verdict';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import { asksOthers } from '@/utils/core/settings/resolvers';
import type { Settings } from '@/utils/core/settings/settings';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { Verdict } from '@/utils/core/verdict/verdict';
import { probeOffer } from '@/utils/app/probe/probe-offer';
import { canAskMore, lookupOffer, mayBeInternal, otherNames } from '@/utils/app/questions/lookup-offer';
import type { LookupOffer, PageState, PageView } from './page-view';
import type { TargetTab } from '@/utils/app/ports/tab-port';

/** All that a view is made of, as it stands at one moment; what is `undefined` is not known, or does not run. */
export interface PageParts extends Pick<PageView, 'isWhole' | 'showPinHint' | 'now'> {
  readonly tab: TargetTab | undefined;
  readonly settings: ParsedSettings | undefined;
  /** Until then a policy may still forbid to ask. */
  readonly isPolicyKnown: boolean;
  readonly hasAccess: boolean;
  /** The browser's own consent to send names out, as far as it is known. */
  readonly hasConsent: boolean;
  /** The record was read, or it is known that it cannot be. */
  readonly isSettled: boolean;
  readonly evidence: Evidence | undefined;
  /** Absent without access, though there is evidence. */
  readonly verdict: Verdict | undefined;
  /** The public suffix list. */
  readonly suffixes: SuffixList | undefined;
  readonly identity: GovIdentity | undefined;
  /** The host is a state's. */
  readonly isState: boolean;
  /** Of the last host that was asked about. */
  readonly dossier: Dossier | undefined;
  readonly asking: PageView['asking'];
  /** A question that needed no click is under way. */
  readonly isAskingUnbidden: boolean;
  readonly notice: PageView['notice'];
  readonly probing: PageView['probing'];
  readonly probeEnded: PageView['probeEnded'];
  readonly error: PageView['error'];
}

/** What may be asked about the page in view, as the parts stand. */
export function offerOfParts({
  isPolicyKnown,
  settings,
  evidence,
  verdict,
  suffixes,
}: Pick<PageParts, 'isPolicyKnown' | 'settings' | 'evidence' | 'verdict' | 'suffixes'>): LookupOffer {
  if (!isPolicyKnown || !settings || !verdict) return { kind: 'never' };
  return lookupOffer(evidence?.document?.host ?? '', verdict, evidence?.dns ?? {}, settings.settings, suffixes);
}

/** What is shown of the parts. Pure: no signal is read here, and no clock. */
export function viewOfParts(parts: PageParts): PageView {
  const { tab, settings, evidence, verdict, dossier } = parts;
  const document = evidence?.document;
  const host = document?.host ?? '';
  const state = stateOf(parts);
  const isShown = state === 'ok' && host !== '';
  const offered = parts.isPolicyKnown && verdict ? settings?.settings : undefined;
  const lookup = offerOfParts(parts);
  const others = verdict && offered && offered.lookup !== 'off' ? otherNames(verdict) : [];
  const probed = {
    document,
    verdict,
    lookup,
    dns: evidence?.dns ?? {},
    probes: evidence?.probes ?? {},
    nat64Prefixes: evidence?.nat64Prefixes ?? [],
  };
  const shownDossier = dossier?.host === host ? dossier : undefined;
  return {
    ...probed,
    state,
    ready: isReady(parts),
    isWhole: parts.isWhole,
    loading: tab?.isLoading ?? false,
    tabId: tab?.tabId,
    isPrivate: tab?.isPrivate ?? false,
    view: !isShown ? 'none' : parts.isState ? 'gov' : 'site',
    gov: parts.identity,
    icon: verdict ? shapeOfVerdict(verdict) : 'unknown',
    evidence,
    dossier: shownDossier,
    canAskMore: canAskMore(lookup, shownDossier),
    awaitsConsent: offered && awaitedConsent(parts, lookup, offered),
    otherNames: others,
    othersMayBeInternal: verdict?.hosts.some((each) => others.includes(each.host) && mayBeInternal(each)) ?? false,
    resolvers: offered?.resolvers ?? [],
    probeOffer: probeOffer(probed),
    asking: parts.asking,
    probing: parts.probing,
    probeEnded: parts.probeEnded,
    managed: settings?.fixed.some((name) => name === 'lookup' || name === 'resolvers') ?? false,
    showPinHint: parts.showPinHint,
    error: parts.error,
    notice: parts.notice,
    now: parts.now,
  };
}

/** Whose wish waits for the browser's own consent; undefined where it was given or nobody new would learn a name. */
function awaitedConsent(
  { hasConsent, tab, settings, isState }: PageParts,
  lookup: LookupOffer,
  { lookup: mode, resolvers }: Settings,
): PageView['awaitsConsent'] {
  if (hasConsent || mode === 'off' || !asksOthers(resolvers)) return undefined;
  const isUnbidden = mode === 'on-open' || (mode === 'gov' && isState);
  if (!isUnbidden || tab?.isPrivate !== false || lookup.kind !== 'ask' || lookup.maybeInternal) return 'click';
  return settings?.fixed.includes('lookup') === true ? 'policy' : 'person';
}

/** `data-ready` (docs/rulings.md 27); where there is nothing to show, nothing is waited for. */
function isReady({ isWhole, isPolicyKnown, error, asking, isAskingUnbidden, probing }: PageParts): boolean {
  if (!isWhole || asking !== undefined || probing !== undefined || isAskingUnbidden) return false;
  return error !== undefined || isPolicyKnown;
}

function stateOf({ tab, hasAccess, isSettled, evidence, error }: PageParts): PageState {
  // Each of them is an end: a tab that is gone, a session that cannot be read.
  if (error) return 'error';
  if (!hasAccess) return 'no-permission';
  if (!isSettled || !tab) return 'starting';
  const document = evidence?.document;
  if (document) return document.source === 'not-web' ? 'not-web' : 'ok';
  if (tab.isWeb !== true) return 'not-web';
  return tab.isLoading ? 'starting' : 'ok';
}
