import { ownValue } from '@/utils/core/own-value';
import type { VisitCode } from './verdict-codes';
import type { Evidence, ProbeEvidence } from './evidence';
import { SLOW_IPV6_MS } from './limits';
import type { Judged } from './verdict';
import type { Reason } from './reasons';

/**
 * What a probe that got through says beside that (cases 15, 21 of docs/verdicts.md): never a blame, for a closed port
 * 80 may be meant, and a slow answer may be the path's doing.
 */
export function probeNotes(host: string, visit: Judged<VisitCode>, evidence: Evidence): readonly Reason[] {
  const probe = ownValue(evidence.probes, host);
  if (probe?.control !== 'ok') return [];
  const notes: Reason[] = [];
  const closed = probe.addresses.find(({ http, https }) => https === 'reached' && http === 'refused');
  if (closed) notes.push({ code: 'site-probe-http-closed', values: { ip: closed.ip } });
  const slow = probe.addresses.find((probed) => slowestAnswer(probed) > SLOW_IPV6_MS);
  if (slow && visit.code === 'v4') {
    notes.push({ code: 'site-probe-slow', values: { ip: slow.ip, ms: Math.round(slowestAnswer(slow)) } });
  }
  return notes;
}

/** Milliseconds; 0 where nothing answered or nothing was measured. */
const slowestAnswer = ({ http, https, details }: ProbeEvidence['addresses'][number]): number =>
  Math.max(http === 'reached' ? (details?.http?.ms ?? 0) : 0, https === 'reached' ? (details?.https?.ms ?? 0) : 0);
