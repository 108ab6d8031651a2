import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { dossierInForce, joinDossiers } from '@/utils/core/dns/dossier/join-dossiers';
import { evidenceFrom } from '@/utils/core/evidence/evidence-from-session';
import { ownValue } from '@/utils/core/own-value';
import type { Settings } from '@/utils/core/settings/settings';
import { probeKey } from '@/utils/core/session/keys';
import type { Evidence } from '@/utils/core/verdict/evidence';
import type { FoundProbes } from '@/utils/app/probe/probe-run';
import { probesInForce } from '@/utils/app/probe/probes-in-force';
import type { Answers } from '@/utils/app/questions/own-answers';
import type { Reading } from './reading';

/** All that a page rests on, of which verdict and checks are made. */
export interface PageEvidence {
  readonly evidence: Evidence;
  /** What DNS said about zone, mail, DNSSEC and the sibling; undefined where nothing of it is in force. */
  readonly dossier: Dossier | undefined;
  /** The probe that lies in the session is over, and may go from there. */
  readonly isStoredProbeOver: boolean;
}

/**
 * What was read of the session and what this page found itself, as one. Of two answers to one question `newest` decides,
 * in the evidence and in the dossier alike. Pure.
 */
export function evidenceOfPage(reading: Reading, settings: Settings, own: Answers, found: FoundProbes): PageEvidence {
  const { document, hosts, values } = reading;
  const now = Math.max(reading.now, own.at);
  const host = document?.host ?? '';
  const dossier = dossierInForce(joinDossiers(reading.kept, ownValue(own.dossiers, host)), now);
  const https = dossier?.https;
  const gathered = evidenceFrom({ document, hosts, values, settings, ownLookups: own.lookups, https, now });
  const stored = reading.isPrivate ? undefined : values[probeKey(reading.tabId)];
  const { probes, isStoredOver } = probesInForce(gathered, found, stored);
  return { evidence: { ...gathered, probes }, dossier, isStoredProbeOver: isStoredOver };
}
