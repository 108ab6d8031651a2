import { ownValue } from '@/utils/core/own-value';
import type { ActionCode } from './actions';
import { IPV4_ONLY } from './judge-page';
import { isDnssecBroken } from './judged-parts';
import type { JudgedParts } from './judged-parts';
import { isOffline } from './offline';
import { canBeProbed } from './published-addresses';
import type { HostVerdict, Judged } from './verdict';
import type { SiteCode } from './verdict-codes';

/** The one thing that would settle or mend the most. */
export function judgeAction(parts: JudgedParts): ActionCode {
  const { visit, site } = parts;
  switch (visit.because[0].code) {
    case 'visit-not-web':
    case 'visit-pending':
      return 'none';
    case 'visit-before-install':
    case 'visit-restored-unknown':
    case 'visit-no-address':
    case 'visit-from-cache':
    case 'visit-service-worker':
      return 'reload';
    default:
      break;
  }
  // Case 62: no question gets anywhere.
  if (isOffline(parts.evidence.document)) return 'reload';
  switch (site.because[0].code) {
    case 'site-not-asked':
    case 'site-system-silent':
      return visit.code === 'local' ? 'ask-dns-internal' : 'ask-dns';
    case 'site-lookup-off':
      return 'turn-lookup-on';
    case 'site-lookup-failed':
      return isDnssecBroken(parts) && isSecondOpinion(parts) ? 'tell-site-owner' : 'ask-second-resolver';
    case 'site-answer-unsound':
    case 'site-answers-disagree':
      return isSecondOpinion(parts) ? 'find-network-reason' : 'ask-second-resolver';
    default:
      return settledAction(parts);
  }
}

/** Two resolvers have said it; a third would help nobody. */
function isSecondOpinion({ evidence: { document, dns } }: JudgedParts): boolean {
  const aaaa = document && ownValue(dns, document.host)?.aaaa;
  if (aaaa?.ok) return aaaa.other !== undefined;
  return aaaa?.failedBefore.some(({ why }) => why === 'dnssec-bogus') ?? false;
}

function settledAction({ evidence, visit, site, network, hosts }: JudgedParts): ActionCode {
  if (visit.code === 'proxied') return 'try-without-proxy';
  const host = evidence.document?.host ?? '';
  const canProbe = evidence.mayAsk && !ownValue(evidence.probes, host) && canBeProbed(host, evidence);
  const isWithoutIpv6 = network.code === 'no' || network.code === 'broken';
  if (site.because[0].code === 'site-dangling-alias') return 'tell-site-owner';
  if (visit.because[0].code === 'visit-error') {
    if (site.code !== 'ipv6-only') return 'reload';
    return isWithoutIpv6 ? 'tell-network-owner' : canProbe ? 'probe' : 'reload';
  }
  switch (site.code) {
    case 'ipv4-only':
    case 'unusable':
    case 'unreachable':
    case 'partial':
      return 'tell-site-owner';
    case 'published':
      if (visit.code !== 'v4') break;
      if (isWithoutIpv6) return 'tell-network-owner';
      if (canProbe) return 'probe';
      return network.code === 'unknown' ? 'find-network-reason' : 'reload';
    default:
      break;
  }
  return evidence.mayAsk && hosts.some(isUnasked) ? 'ask-hosts' : pageAction(site, hosts);
}

const isUnasked = ({ counted, owner, site }: HostVerdict): boolean => {
  const [{ code }] = site.because;
  return counted && owner !== 'main' && (code === 'site-not-asked' || code === 'site-system-silent');
};

function pageAction(site: Judged<SiteCode>, hosts: readonly HostVerdict[]): ActionCode {
  const isOwnIpv4Only = (host: HostVerdict): boolean =>
    host.counted && host.owner === 'own' && IPV4_ONLY.has(host.site.code);
  return site.code !== 'not-applicable' && hosts.some(isOwnIpv4Only) ? 'tell-site-owner' : 'none';
}
