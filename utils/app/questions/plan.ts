/** What one round of questions does. Plans are plain data, made by a click and given to `createRounds`. */
import type { SuffixList } from '@/utils/core/host/site';
import { hostKind } from '@/utils/core/host/host';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { LookupOffer, NamedOffer, PageView } from '@/utils/app/page/page-view';
import { addressNames } from './lookup-offer';

/** In the order of its members. What is undefined or false is left out. */
export interface Plan {
  /** The page in view is loaded anew first; the round ends where another host is in view then. */
  readonly reloads: boolean;
  readonly asks: Questions | undefined;
  readonly probes: boolean;
}

export interface Questions {
  /** Names whose addresses are asked for. */
  readonly names: readonly string[];
  /** One host of which more is asked. */
  readonly site: { readonly host: string; readonly depth: Depth } | undefined;
  /** The resolvers in another order, and no kept answer is used. */
  readonly secondFirst: boolean;
  /** No answer from before the question is used. */
  readonly isAnew: boolean;
}

/** HTTPS records; with `zone` where its zone begins as well; with `all` its addresses, servers, mail and DNSSEC too. */
type Depth = 'https' | 'zone' | 'all';

const NOTHING: Plan = { reloads: false, asks: undefined, probes: false };
const PLAIN = { site: undefined, secondFirst: false, isAnew: false };

const asking = (asks: Pick<Questions, 'names'> & Partial<Questions>): Plan => ({
  ...NOTHING,
  asks: { ...PLAIN, ...asks },
});

/** The question that needs no click: addresses and HTTPS records of the host in view. */
export const unbiddenPlan = (host: string): Plan => asking({ names: [host], site: { host, depth: 'https' } });

/** The first question about the host in view, as its offer names it. @param list of the offer */
export function lookupPlan(view: Pick<PageView, 'lookup' | 'document' | 'verdict'>, list: SuffixList): Plan {
  const { lookup: offer, document, verdict } = view;
  if (!document || !isOpen(offer)) return NOTHING;
  const { host } = document;
  const secondFirst = verdict?.action === 'ask-second-resolver';
  if (offer.isForAddressesAlone) return asking({ names: offer.names, secondFirst });
  return asking({ names: addressNames(host, list), site: { host, depth: 'zone' }, secondFirst });
}

/** All that DNS can tell about the host in view, or its addresses where the offer is for those alone. */
export function dossierPlan({ lookup: offer, document }: Pick<PageView, 'lookup' | 'document'>): Plan {
  if (!document || !isOpen(offer)) return NOTHING;
  if (offer.isForAddressesAlone) return asking({ names: offer.names });
  return asking({ names: [], site: { host: document.host, depth: 'all' } });
}

/** The same once its addresses are known, and nothing where the offer is for addresses alone. */
export const morePlan = (view: Pick<PageView, 'lookup' | 'document'>): Plan =>
  view.lookup.kind === 'asked' && !view.lookup.isForAddressesAlone ? dossierPlan(view) : NOTHING;

/** The addresses of the other hosts of the page. */
export const otherHostsPlan = ({ otherNames }: Pick<PageView, 'otherNames'>): Plan =>
  otherNames.length > 0 ? asking({ names: otherNames }) : NOTHING;

/**
 * Everything again: the page, what was asked about, and what was probed, and nothing else.
 *
 * @param held what the sheet rests on
 */
export function recheckPlan(view: Pick<PageView, 'lookup' | 'document'>, held: Evidence | undefined): Plan {
  if (!view.document) return NOTHING;
  const { host } = view.document;
  const asked = Object.keys(held?.dns ?? {}).filter((name) => hostKind(name) === 'name');
  const again = asked.includes(host) ? dossierPlan(view).asks : undefined;
  // Of an internal name, and of the browser's own resolver, nothing is asked beyond what the offer names.
  const others = again?.site === undefined ? [] : asked.filter((name) => name !== host);
  return {
    reloads: true,
    asks: again && { ...again, names: [...again.names, ...others], isAnew: true },
    probes: ownValue(held?.probes ?? {}, host) !== undefined,
  };
}

export const isEmptyPlan = ({ reloads, asks, probes }: Plan): boolean => !reloads && asks === undefined && !probes;

const isOpen = (offer: LookupOffer): offer is Extract<LookupOffer, NamedOffer> =>
  offer.kind === 'ask' || offer.kind === 'asked';
