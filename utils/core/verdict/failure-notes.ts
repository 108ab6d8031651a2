import type { LookupError, LookupFailure } from '@/utils/core/dns/lookup';
import type { SiteCode } from './verdict-codes';
import type { DnsEvidence } from './evidence';
import type { Judged } from './verdict';
import type { Reason } from './reasons';

/** RFC 8914: no server of the domain gave an answer, or the network to it failed (case 109 of docs/verdicts.md). */
const AUTHORITY_SILENT: ReadonlySet<number> = new Set([22, 23]);

/** Why no usable answer came, as far as the resolvers said (cases 107 to 112, 133 of docs/verdicts.md). */
export function failureNotes(dns: DnsEvidence | undefined, site: Judged<SiteCode>): readonly Reason[] {
  const failed = [dns?.aaaa, dns?.a].find((lookup): lookup is LookupError => lookup?.ok === false);
  if (!failed) return [];
  const whys = [failed.why, ...failed.failedBefore.map(({ why }) => why)];
  const notes: Reason[] = [];
  // Another answer leads, of the visit or of the browser's own resolver, and the failure stands beside it.
  if (site.because[0].code !== 'site-lookup-failed') {
    notes.push({ code: 'site-lookup-failed', values: { failure: failed.why, by: failed.by } });
  }
  const bogusBy = failed.why === 'dnssec-bogus' ? failed.by : failedBy(failed, 'dnssec-bogus');
  if (bogusBy) {
    // Case 110: never decided on one code alone where another resolver names another fault.
    const isOtherFault = whys.some((why) => why === 'servfail' || why === 'refused' || why === 'rcode');
    notes.push({ code: isOtherFault ? 'site-dnssec-doubtful' : 'site-dnssec-broken', values: { by: bogusBy } });
  }
  if (failed.extendedErrors.some(({ code }) => AUTHORITY_SILENT.has(code))) {
    notes.push({ code: 'site-authority-silent' });
  }
  if (failed.failedBefore.length > 0) {
    notes.push({ code: 'site-resolvers-failed', values: { count: failed.failedBefore.length } });
  }
  return notes;
}

const failedBy = ({ failedBefore }: LookupError, wanted: LookupFailure): string | undefined =>
  failedBefore.find(({ why }) => why === wanted)?.by;
