import { lookupBarrier } from '@/utils/host/special-names';
import type { HostRecord } from '@/utils/page/page-record';
import type { Evidence } from './evidence';
import type { VisitCode } from './codes';
import { judgeHostVisit } from './visit';

/**
 * Whether a contacted host says anything about the page: dead and blocked hosts do not (method.md cases 84, 161), nor
 * do names and addresses that are not on the Internet (case 64).
 *
 * @param visit the code of judgeHostVisit for the same host
 */
export function isCounted(record: HostRecord, visit: VisitCode): boolean {
  if (visit === 'local' || (record.addresses.length === 0 && record.withoutAddress === 0)) return false;
  const barrier = lookupBarrier(record.host);
  return !barrier || barrier === 'literal';
}

/** Whether a counted host answered over native IPv4 in this document. */
export function isPartOverIpv4(record: HostRecord, evidence: Evidence): boolean {
  const { code } = judgeHostVisit(record, evidence);
  return (code === 'v4' || code === 'mixed') && isCounted(record, code);
}
