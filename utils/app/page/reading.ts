import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { readValues } from '@/utils/core/evidence/evidence-from-session';
import { dossierKeys, namesOf, pageKeys } from '@/utils/core/evidence/evidence-keys';
import type { SessionValues } from '@/utils/core/evidence/evidence-keys';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { Clock } from '@/utils/app/ports/environment-port';
import type { RecorderPort, SessionPort } from '@/utils/app/ports/session-port';
import type { TargetTab } from '@/utils/app/ports/tab-port';
import { recordOfTab } from './record-of-tab';

/** What was read of the session for one tab: plain data, as it lay there at one moment. */
export interface Reading {
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly document: DocumentRecord | undefined;
  /** Nothing of the page could be kept: the session takes no more. */
  readonly isRefused: boolean;
  /** The hosts whose DNS and earlier answers count. */
  readonly hosts: readonly string[];
  /** Of recordKeys, evidenceKeys and dossierKeys. */
  readonly values: SessionValues;
  /** What is kept of a dossier of the document's host. */
  readonly kept: Dossier | undefined;
  /** False until that was looked for: the page would say "not asked" of what was. */
  readonly isKeptRead: boolean;
  /** ms since the epoch. */
  readonly now: number;
}

interface Ports {
  readonly session: Pick<SessionPort, 'area' | 'readRecord'>;
  readonly recorder: RecorderPort;
  readonly environment: Clock;
}

/** In two reads: the keys of the record were perhaps asked for early, and it names the others. */
export async function readTab(
  { session, recorder, environment }: Ports,
  tab: TargetTab,
): Promise<Omit<Reading, 'kept' | 'isKeptRead'>> {
  const record = await session.readRecord(tab.tabId);
  const { document, isRefused } = await recordOfTab(record, tab, recorder);
  const hosts = document ? namesOf(document) : [];
  const values = await readValues(session.area, document, hosts, document && pageKeys(document));
  const { tabId, isPrivate } = tab;
  return { tabId, isPrivate, document, isRefused, hosts, values: { ...record, ...values }, now: environment.clock() };
}

/** Some answer beyond addresses is kept. */
export const holdsDossier = ({ document, values }: Pick<Reading, 'document' | 'values'>): boolean =>
  document !== undefined && dossierKeys(document.host).some((key) => values[key] !== undefined);
