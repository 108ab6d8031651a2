import { lookupBarrier } from '@/utils/core/host/special-names';
import type { HostRecord } from '@/utils/core/session/page-record';
import type { Evidence } from './evidence';
import type { SiteCode, VisitCode } from './verdict-codes';
import { judgeHostVisit } from './judge-visit';

/**
 * Whether a contacted host says anything about the page: dead and blocked hosts do not (cases 84, 161 of
 * docs/verdicts.md), nor do names and addresses that are not on the Internet (case 64). A name on an internal address
 * is there where DNS knows public addresses of it, and until it was asked, where the document itself came by such a
 * way.
 *
 * @param visit the code of judgeHostVisit for the same host
 * @param site the code of judgeSite for the same host
 * @param isInside the document came from an internal address, though its name is on the Internet
 */
export function isCounted(record: HostRecord, visit: VisitCode, site: SiteCode, isInside: boolean): boolean {
  if (!hasAnswered(record)) return false;
  const barrier = lookupBarrier(record.host);
  if (visit === 'local') return !barrier && site !== 'not-applicable' && (site !== 'unknown' || isInside);
  return !barrier || barrier === 'literal';
}

const hasAnswered = ({ addresses, withoutAddress }: HostRecord): boolean => addresses.length > 0 || withoutAddress > 0;

/** Whether a counted host answered over native IPv4 in this document. */
export function isPartOverIpv4(record: HostRecord, evidence: Evidence): boolean {
  const { code } = judgeHostVisit(record, evidence);
  if (code !== 'v4' && code !== 'mixed') return false;
  const barrier = lookupBarrier(record.host);
  return hasAnswered(record) && (!barrier || barrier === 'literal');
}
