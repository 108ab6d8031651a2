import { isNumber, isObject, isOneOf, isText } from '@/utils/core/guards';
import type { DocumentRecord } from './page-record';
import { PROBE_OUTCOMES, PROBE_PROOFS } from '@/utils/core/verdict/evidence';
import type { ProbeDetail, ProbeEvidence } from '@/utils/core/verdict/evidence';
import { ADDRESSES_PER_HOST } from '@/utils/core/reach/limits';

type Addressed = ProbeEvidence['addresses'][number];

/** What `probe:<tab>` holds: what a probe found of the site that one document is of. */
export interface StoredProbe {
  readonly documentId: string;
  readonly committedAt: number;
  readonly host: string;
  readonly probe: ProbeEvidence;
}

/**
 * A probe's finding, to be read by another page about the same document (docs/decisions/0031).
 *
 * @returns undefined for what says nothing of the site: that of a control is never handed on
 */
export function storedProbe(document: DocumentRecord, probe: ProbeEvidence): StoredProbe | undefined {
  if (probe.control !== 'ok' || probe.addresses.length === 0 || probe.at === undefined) return undefined;
  const { documentId, committedAt, host } = document;
  return { documentId, committedAt, host, probe };
}

/** Reads a StoredProbe; undefined for whatever is not one whole finding. */
export function parseStoredProbe(stored: unknown): StoredProbe | undefined {
  if (!isObject(stored)) return undefined;
  const { documentId, committedAt, host } = stored;
  const probe = parseProbe(stored.probe);
  if (!isText(documentId) || !isNumber(committedAt) || !isText(host) || probe === undefined) return undefined;
  return { documentId, committedAt, host, probe };
}

/** What `probe:<tab>` says of exactly this document; undefined if it is of another one, or cannot be read. */
export function probeOfDocument(stored: unknown, document: DocumentRecord | undefined): ProbeEvidence | undefined {
  const found = parseStoredProbe(stored);
  if (found === undefined || document === undefined) return undefined;
  const { documentId, committedAt, host, probe } = found;
  const isOfIt = documentId === document.documentId && committedAt === document.committedAt && host === document.host;
  return isOfIt ? probe : undefined;
}

function parseProbe(input: unknown): ProbeEvidence | undefined {
  if (!isObject(input) || input.control !== 'ok' || !isNumber(input.at) || !Array.isArray(input.addresses)) {
    return undefined;
  }
  const { at, leftOut } = input;
  const rows: readonly unknown[] = input.addresses;
  const addresses = rows.map((row) => parseAddressed(row)).filter((row) => row !== undefined);
  if (rows.length === 0 || rows.length > ADDRESSES_PER_HOST || addresses.length < rows.length) return undefined;
  return { control: 'ok', addresses, at, ...(isNumber(leftOut) ? { leftOut } : {}) };
}

function parseAddressed(input: unknown): Addressed | undefined {
  if (!isObject(input)) return undefined;
  const { ip, http, https, tries, details } = input;
  if (!isText(ip) || !isOutcome(http) || !isOutcome(https) || !isNumber(tries)) return undefined;
  const [plain, secure] = isObject(details) ? [parseDetail(details.http), parseDetail(details.https)] : [];
  const shown = { ...(plain ? { http: plain } : {}), ...(secure ? { https: secure } : {}) };
  return { ip, http, https, tries, ...(isObject(details) ? { details: shown } : {}) };
}

function parseDetail(input: unknown): ProbeDetail | undefined {
  if (!isObject(input) || !isNumber(input.ms)) return undefined;
  const { ms, proof, error } = input;
  return { ms, ...(isProof(proof) ? { proof } : {}), ...(isText(error) ? { error } : {}) };
}

const isOutcome = isOneOf(PROBE_OUTCOMES);
const isProof = isOneOf(PROBE_PROOFS);
