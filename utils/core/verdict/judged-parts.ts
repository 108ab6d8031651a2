import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from './evidence';
import type { HostVerdict, Judged } from './verdict';
import type { NetworkCode, SiteCode, VisitCode } from './verdict-codes';

/** What headline and action follow from: the evidence, and what was judged of it. */
export interface JudgedParts {
  readonly evidence: Evidence;
  readonly visit: Judged<VisitCode>;
  readonly site: Judged<SiteCode>;
  readonly network: Judged<NetworkCode>;
  readonly hosts: readonly HostVerdict[];
}

/**
 * Cases 108, 110: signatures do not match, and no resolver that was asked found another fault. Visitors whose resolver
 * checks signatures then cannot open the site, whatever this visit did.
 */
export function isDnssecBroken({ evidence: { document, dns }, site }: JudgedParts): boolean {
  const aaaa = document && ownValue(dns, document.host)?.aaaa;
  const isOtherFault = aaaa?.failedBefore.some(({ why }) => why === 'servfail' || why === 'refused' || why === 'rcode');
  const [reason] = site.because;
  return reason.code === 'site-lookup-failed' && reason.values.failure === 'dnssec-bogus' && !isOtherFault;
}
