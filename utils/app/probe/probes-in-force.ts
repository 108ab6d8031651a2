import { probeOfDocument } from '@/utils/core/session/stored-probe';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import { NETWORK_EVIDENCE_MS } from '@/utils/core/verdict/limits';

export interface ProbesInForce {
  readonly probes: Readonly<Record<string, ProbeEvidence>>;
  /** What lies in the session is of another document, of another network, or too old. */
  readonly isStoredOver: boolean;
}

/**
 * What probes found, here or by another page about the same document, as far as it is of this network and still fresh
 * (case 66 of docs/verdicts.md).
 *
 * @param found by this page, by host
 * @param stored the value of probeKey; undefined for none, and in private windows, which take none
 */
export function probesInForce(
  { document, network, now }: Evidence,
  found: Readonly<Record<string, ProbeEvidence>>,
  stored: unknown,
): ProbesInForce {
  const isCurrent = ({ at = 0 }: ProbeEvidence): boolean =>
    at >= (network?.since ?? 0) && now - at <= NETWORK_EVIDENCE_MS;
  const probes = Object.fromEntries(Object.entries(found).filter(([, probe]) => isCurrent(probe)));
  if (stored === undefined) return { probes, isStoredOver: false };
  const handed = probeOfDocument(stored, document);
  if (!document || !handed || !isCurrent(handed)) return { probes, isStoredOver: true };
  const own = ownValue(probes, document.host);
  // The last run counts, whichever page it was of.
  const isOwnLast = (own?.at ?? 0) >= (handed.at ?? 0);
  return { probes: isOwnLast ? probes : { ...probes, [document.host]: handed }, isStoredOver: false };
}
