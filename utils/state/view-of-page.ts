import type { Dossier } from '@/utils/dns/dossier';
import type { GovIdentity } from '@/utils/gov/identity';
import type { SuffixList } from '@/utils/host/site';
import { shapeOfVerdict } from '@/utils/icon/shape-of-verdict';
import type { ParsedSettings } from '@/utils/settings/parse-settings';
import type { Evidence } from '@/utils/verdict/evidence';
import type { Verdict } from '@/utils/verdict/verdict';
import { lookupOffer, otherNames } from './lookup-offer';
import type { PageState, PageView } from './page-view';
import type { TargetTab } from './page-world';

/** All that a view is made of, as it stands at one moment; what is `undefined` is not known, or does not run. */
export interface PageParts extends Pick<PageView, 'isWhole' | 'showPinHint' | 'now'> {
  readonly tab: TargetTab | undefined;
  readonly settings: ParsedSettings | undefined;
  /** Until then a policy may still forbid to ask. */
  readonly isPolicyKnown: boolean;
  readonly hasAccess: boolean;
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

/** What is shown of the parts. Pure: no signal is read here, and no clock. */
export function viewOfPage(parts: PageParts): PageView {
  const { tab, settings, evidence, verdict, identity, dossier, asking, notice, probing, probeEnded, error } = parts;
  const document = evidence?.document;
  const host = document?.host ?? '';
  const dns = evidence?.dns ?? {};
  const state = stateOf(parts);
  const isShown = state === 'ok' && host !== '';
  const offered = parts.isPolicyKnown && verdict ? settings?.settings : undefined;
  return {
    state,
    ready: isReady(parts),
    isWhole: parts.isWhole,
    loading: tab?.isLoading ?? false,
    ...(tab ? { tabId: tab.tabId } : {}),
    isPrivate: tab?.isPrivate ?? false,
    ...(document ? { document } : {}),
    ...(verdict ? { verdict } : {}),
    view: !isShown ? 'none' : parts.isState ? 'gov' : 'site',
    ...(identity ? { gov: identity } : {}),
    icon: verdict ? shapeOfVerdict(verdict) : 'unknown',
    dns,
    ...(evidence ? { evidence } : {}),
    ...(dossier?.host === host ? { dossier } : {}),
    lookup: verdict && offered ? lookupOffer(host, verdict, dns, offered, parts.suffixes) : { kind: 'never' },
    otherNames: verdict && offered && offered.lookup !== 'off' ? otherNames(verdict) : [],
    ...(asking ? { asking } : {}),
    ...(probing ? { probing } : {}),
    ...(probeEnded ? { probeEnded } : {}),
    probes: evidence?.probes ?? {},
    nat64Prefixes: evidence?.nat64Prefixes ?? [],
    managed: settings?.fixed.some((name) => name === 'lookup' || name === 'resolvers') ?? false,
    showPinHint: parts.showPinHint,
    ...(error ? { error } : {}),
    ...(notice ? { notice } : {}),
    now: parts.now,
  };
}

/** RULINGS 27; where there is nothing to show, nothing is waited for. */
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
