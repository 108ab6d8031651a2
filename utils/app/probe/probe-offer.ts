import { probeTargets } from '@/utils/core/reach/probe-targets';
import type { ProbeTargets } from '@/utils/core/reach/probe-targets';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { aaaaToProbe, canBeProbed } from '@/utils/core/verdict/published-addresses';
import type { PageView, ProbeOffer } from '@/utils/app/page/page-view';

type Probed = Pick<PageView, 'document' | 'verdict' | 'dns' | 'lookup' | 'probes' | 'nat64Prefixes'>;

const NONE: ProbeOffer = { kind: 'none' };

/**
 * Where the visit took IPv4, or did not get through at all, and the domain publishes IPv6. Never behind a proxy, whose
 * addresses say nothing (case 52 of docs/verdicts.md), and never for literals and special names, which publish nothing.
 */
export function probeOffer({ document, verdict, dns, lookup, probes, nat64Prefixes }: Probed): ProbeOffer {
  if (!document || !verdict || verdict.network.code === 'proxied') return NONE;
  const { visit, site } = verdict;
  const isOpen = visit.code === 'v4' || visit.code === 'nat64' || visit.because[0].code === 'visit-error';
  if (!isOpen) return NONE;
  if (lookup.kind === 'off') return site.code === 'ipv4-only' || site.code === 'unusable' ? NONE : { kind: 'off' };
  const found = ownValue(probes, document.host);
  const isPublished = site.code === 'published' || site.code === 'ipv6-only';
  if (!isPublished && !found) return NONE;
  if (!canBeProbed(document.host, { dns, nat64Prefixes })) return NONE;
  return { kind: 'ask', ...targetsOf(document.host, { dns, nat64Prefixes }), found };
}

/** The addresses of the host that a probe would contact. */
export function targetsOf(host: string, { dns, nat64Prefixes }: Pick<Evidence, 'dns' | 'nat64Prefixes'>): ProbeTargets {
  return probeTargets(aaaaToProbe(ownValue(dns, host)), nat64Prefixes);
}
