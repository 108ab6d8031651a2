import { zoneCandidates } from '@/utils/core/dns/dossier/zone-candidates';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { isWholeDossier } from '@/utils/core/dns/dossier/join-dossiers';
import { lookupBarrier } from '@/utils/core/host/special-names';
import { siblingOf } from '@/utils/core/host/site';
import type { SuffixList } from '@/utils/core/host/site';
import { hostKind } from '@/utils/core/host/host';
import { ownValue } from '@/utils/core/own-value';
import { asksOthers } from '@/utils/core/settings/resolvers';
import type { Settings } from '@/utils/core/settings/settings';
import type { DnsEvidence } from '@/utils/core/verdict/evidence';
import type { ReasonCode } from '@/utils/core/verdict/reasons';
import type { HostVerdict, Verdict } from '@/utils/core/verdict/verdict';
import type { LookupOffer } from '@/utils/app/page/page-view';

/**
 * Whether DNS may be asked about the host in view, and about which names exactly (docs/rulings.md 11, 12, 14).
 *
 * @param host '' for pages without one
 * @param list undefined until it is there: which names lie above the host is not known, so nothing is offered
 */
export function lookupOffer(
  host: string,
  verdict: Verdict,
  dns: Readonly<Record<string, DnsEvidence>>,
  settings: Settings,
  list: SuffixList | undefined,
): LookupOffer {
  if (!host || lookupBarrier(host)) return { kind: 'never' };
  if (settings.lookup === 'off') return { kind: 'off' };
  if (list === undefined) return { kind: 'never' };
  const maybeInternal = mayBeInternal(verdict);
  const { resolvers } = settings;
  const names = maybeInternal ? [host] : addressNames(host, list);
  // The browser's own resolver knows addresses alone; once it was asked it has nothing to add.
  if (!asksOthers(resolvers)) {
    const isAsked = names.map((name) => ownValue(dns, name)).every((known) => known?.system ?? known?.aaaa);
    const offer = { names, resolvers, maybeInternal, asksOthers: false, isForAddressesAlone: true };
    return { kind: isAsked ? 'asked' : 'ask', ...offer };
  }
  const named = maybeInternal ? names : [...new Set([...names, ...zoneCandidates(host, list)])];
  const known = ownValue(dns, host);
  const offer = { names: named, resolvers, maybeInternal, asksOthers: true, isForAddressesAlone: maybeInternal };
  return { kind: known?.a && known.aaaa ? 'asked' : 'ask', ...offer };
}

/** Seen on an internal address, and DNS has not said yet that it knows public ones. */
export const mayBeInternal = ({ visit, site }: Pick<HostVerdict, 'visit' | 'site'>): boolean =>
  visit.code === 'local' && (site.code === 'unknown' || site.code === 'not-applicable');

/** Its addresses were asked for, and zone, mail or HTTPS records were not, or not within their TTL. */
export const canAskMore = (offer: LookupOffer, dossier: Dossier | undefined): boolean =>
  offer.kind === 'asked' && !offer.isForAddressesAlone && !isWholeDossier(dossier);

/** The host and its www/bare sibling, where it has one (docs/rulings.md 12). */
export function addressNames(host: string, list: SuffixList): readonly string[] {
  const sibling = siblingOf(host, list);
  return sibling ? [host, sibling] : [host];
}

const OPEN: ReadonlySet<ReasonCode> = new Set([
  'site-not-asked',
  'site-system-silent',
  'site-lookup-failed',
  'site-answer-unsound',
]);

/**
 * The other counted hosts of the page that DNS can still tell something about: not those already seen over native
 * IPv6, and not those on internal addresses, whose names may be internal too (docs/rulings.md 12, 14), unless the page
 * itself is public and came by such a way.
 */
export function otherNames(verdict: Verdict): readonly string[] {
  const isOpen = ({ host, owner, counted, site }: HostVerdict): boolean =>
    owner !== 'main' && counted && hostKind(host) === 'name' && OPEN.has(site.because[0].code);
  return verdict.hosts.filter(isOpen).map(({ host }) => host);
}
