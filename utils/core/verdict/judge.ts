import { hostKind } from '@/utils/core/host/host';
import { siteOf as siteByLastLabels } from '@/utils/core/host/site';
import type { SiteOf } from '@/utils/core/host/site';
import { ownValue } from '@/utils/core/own-value';
import { PUBLISHES_IPV6 } from './verdict-codes';
import type { NetworkCode, SiteCode, VisitCode } from './verdict-codes';
import type { ActionCode } from './actions';
import type { Evidence } from './evidence';
import type { HeadlineCode } from './headline';
import { judgeNetwork } from './judge-network';
import { isOffline } from './offline';
import { IPV4_ONLY, judgeHosts, judgePage } from './judge-page';
import { canBeProbed } from './published';
import { judgeSite } from './judge-site';
import type { HostVerdict, Judged, Verdict } from './verdict';
import { judgeVisit } from './judge-visit';

interface Parts {
  readonly evidence: Evidence;
  readonly visit: Judged<VisitCode>;
  readonly site: Judged<SiteCode>;
  readonly network: Judged<NetworkCode>;
  readonly hosts: readonly HostVerdict[];
}

/**
 * The one judgement of Sáu: from evidence to the codes, the leading reason of each and one next action. Pure: the same
 * evidence always gives the same verdict. `explain` adds the reasons that a first glance can do without.
 *
 * @param siteOf tells own hosts from others; until the public suffix list is there, by last labels (docs/rulings.md 6,
 *   34)
 */
export function judge(evidence: Evidence, siteOf: SiteOf = siteByLastLabels): Verdict {
  const { document } = evidence;
  const visit = judgeVisit(evidence);
  const site = judgeSite(document?.host ?? '', evidence);
  const network = judgeNetwork(evidence, visit);
  const isWeb = document && document.source !== 'not-web';
  const hosts = isWeb ? judgeHosts(document, evidence, siteOf) : [];
  const parts: Parts = { evidence, visit, site, network, hosts };
  return {
    headline: headlineOf(parts),
    visit,
    site,
    network,
    ...(isWeb ? { page: judgePage(document, site, hosts) } : {}),
    hosts,
    action: actionOf(parts),
  };
}

function headlineOf(parts: Parts): HeadlineCode {
  const { visit } = parts;
  const reason = visit.because[0].code;
  switch (visit.code) {
    case 'not-applicable':
      return 'not-web';
    case 'unknown':
      return unknownHeadline(parts);
    case 'cached':
      return reason === 'visit-service-worker' ? 'service-worker' : 'cached';
    case 'proxied':
      return reason === 'visit-proxy-stated' ? 'proxied' : 'proxied-inferred';
    case 'local':
      return localHeadline(parts);
    case 'mixed':
      return 'mixed';
    case 'v6':
      return isLiteral(parts) ? 'literal-v6' : 'v6';
    case 'v4':
      return ipv4Headline(parts);
    case 'nat64':
      return nat64Headline(parts);
    default:
      return visit.code satisfies never;
  }
}

function unknownHeadline(parts: Parts): HeadlineCode {
  const { evidence, visit, site, network } = parts;
  switch (visit.because[0].code) {
    case 'visit-error':
      if (isDnssecBroken(parts)) return 'error-dnssec-broken';
      return site.code === 'ipv6-only' && network.code !== 'yes' ? 'error-ipv6-only' : 'error';
    case 'visit-restored-unknown':
      return 'restored-unknown';
    case 'visit-pending':
      return 'pending';
    case 'visit-before-install':
      return 'before-install';
    default:
      return evidence.document ? 'address-missing' : 'before-install';
  }
}

function ipv4Headline(parts: Parts): HeadlineCode {
  const { site, network } = parts;
  switch (site.code) {
    case 'not-applicable':
      return site.because[0].code === 'site-literal' ? 'literal-v4' : neverAskedHeadline(parts);
    case 'ipv4-only':
      return 'v4-ipv4-only';
    case 'unusable':
      return 'v4-unusable';
    case 'unreachable':
      return 'v4-unreachable';
    case 'partial':
      return site.because[0].code === 'site-https-alias' ? 'v4-partial-https' : 'v4-partial';
    case 'confirmed':
      return 'v4-confirmed-before';
    case 'published':
    case 'ipv6-only':
      return publishedHeadline(network.code);
    case 'no-address':
      return 'v4-answers-disagree';
    case 'unknown':
      return unknownSiteHeadline(parts);
    default:
      return site.code satisfies never;
  }
}

const neverAskedHeadline = ({ site }: Parts): HeadlineCode =>
  site.because[0].code === 'site-no-dns-name' ? 'no-dns-name' : 'special-name';

/** The way inside says nothing of the site; what DNS said does. */
function localHeadline(parts: Parts): HeadlineCode {
  const { site } = parts;
  const reason = site.because[0].code;
  if (reason === 'site-special-name' || reason === 'site-no-dns-name') return neverAskedHeadline(parts);
  if (reason === 'site-https-alias') return 'local-partial-https';
  if (site.code === 'ipv4-only' || site.code === 'unusable') return `local-${site.code}`;
  return PUBLISHES_IPV6.has(site.code) ? 'local-published' : 'local';
}

function publishedHeadline(network: NetworkCode): HeadlineCode {
  if (network === 'yes' || network === 'nat64') return 'v4-published-network-yes';
  if (network === 'no') return 'v4-published-network-no';
  if (network === 'broken') return 'v4-published-network-broken';
  return 'v4-published-network-unknown';
}

function unknownSiteHeadline(parts: Parts): HeadlineCode {
  switch (parts.site.because[0].code) {
    case 'site-lookup-failed':
      return isDnssecBroken(parts) ? 'v4-dnssec-broken' : 'v4-dns-failed';
    case 'site-answer-unsound':
      return 'v4-dns-failed';
    case 'site-answers-disagree':
      return 'v4-answers-disagree';
    case 'site-lookup-off':
      return 'v4-lookup-off';
    case 'site-system-silent':
      return 'v4-system-silent';
    default:
      return 'v4-not-asked';
  }
}

/**
 * Cases 108, 110: signatures do not match, and no resolver that was asked found another fault. Visitors whose resolver
 * checks signatures then cannot open the site, whatever this visit did.
 */
function isDnssecBroken({ evidence: { document, dns }, site }: Parts): boolean {
  const aaaa = document && ownValue(dns, document.host)?.aaaa;
  const isOtherFault = aaaa?.failedBefore.some(({ why }) => why === 'servfail' || why === 'refused' || why === 'rcode');
  const [reason] = site.because;
  return reason.code === 'site-lookup-failed' && reason.values.failure === 'dnssec-bogus' && !isOtherFault;
}

/** An IPv4 literal may be reached over IPv6 as well, by a translator that nobody knows of. */
const isLiteral = ({ evidence: { document } }: Parts): boolean => hostKind(document?.host ?? '') === 'ipv6';

/** A translator convicts nobody; only DNS says what the domain publishes. */
function nat64Headline({ site }: Parts): HeadlineCode {
  if (site.code === 'not-applicable') {
    return site.because[0].code === 'site-literal' ? 'nat64-literal' : 'nat64-special-name';
  }
  if (site.code === 'ipv4-only' || site.code === 'unusable') return 'nat64-ipv4-only';
  if (site.code !== 'unknown' && site.code !== 'no-address') return 'nat64-published';
  return site.because[0].code === 'site-not-asked' ? 'nat64-not-asked' : 'nat64-unknown';
}

/** The one thing that would settle or mend the most. */
function actionOf(parts: Parts): ActionCode {
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
function isSecondOpinion({ evidence: { document, dns } }: Parts): boolean {
  const aaaa = document && ownValue(dns, document.host)?.aaaa;
  if (aaaa?.ok) return aaaa.other !== undefined;
  return aaaa?.failedBefore.some(({ why }) => why === 'dnssec-bogus') ?? false;
}

function settledAction({ evidence, visit, site, network, hosts }: Parts): ActionCode {
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
