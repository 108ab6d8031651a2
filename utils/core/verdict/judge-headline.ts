import { hostKind } from '@/utils/core/host/host';
import type { HeadlineCode } from './headline';
import { isDnssecBroken } from './judged-parts';
import type { JudgedParts } from './judged-parts';
import { PUBLISHES_IPV6 } from './verdict-codes';
import type { NetworkCode } from './verdict-codes';

/** The one sentence that a person reads first: how the page came, and what stands against it where that is known. */
export function judgeHeadline(parts: JudgedParts): HeadlineCode {
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

function unknownHeadline(parts: JudgedParts): HeadlineCode {
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

function ipv4Headline(parts: JudgedParts): HeadlineCode {
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

const neverAskedHeadline = ({ site }: JudgedParts): HeadlineCode =>
  site.because[0].code === 'site-no-dns-name' ? 'no-dns-name' : 'special-name';

/** The way inside says nothing of the site; what DNS said does. */
function localHeadline(parts: JudgedParts): HeadlineCode {
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

function unknownSiteHeadline(parts: JudgedParts): HeadlineCode {
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

/** An IPv4 literal may be reached over IPv6 as well, by a translator that nobody knows of. */
const isLiteral = ({ evidence: { document } }: JudgedParts): boolean => hostKind(document?.host ?? '') === 'ipv6';

/** A translator convicts nobody; only DNS says what the domain publishes. */
function nat64Headline({ site }: JudgedParts): HeadlineCode {
  if (site.code === 'not-applicable') {
    return site.because[0].code === 'site-literal' ? 'nat64-literal' : 'nat64-special-name';
  }
  if (site.code === 'ipv4-only' || site.code === 'unusable') return 'nat64-ipv4-only';
  if (site.code !== 'unknown' && site.code !== 'no-address') return 'nat64-published';
  return site.because[0].code === 'site-not-asked' ? 'nat64-not-asked' : 'nat64-unknown';
}
