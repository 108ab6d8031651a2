import { isNumber, isObject, isText } from '@/utils/core/guards';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { ProbeDetail, ProbeEvidence, ProbeOutcome } from '@/utils/core/verdict/evidence';
import { ADDRESSES_PER_HOST } from './limits';

type Addressed = ProbeEvidence['addresses'][number];

/** What `probe:<tab>` holds: what a probe found of the site that one document is of. */
interface StoredProbe {
  readonly documentId: string;
  readonly committedAt: number;
  readonly host: string;
  readonly probe: ProbeEvidence;
}

const OUTCOMES: ReadonlySet<unknown> = new Set<ProbeOutcome>([
  'reached',
  'refused',
  'timeout',
  'no-route',
  'tls-stalled',
  'inconclusive',
  'not-run',
]);
const PROOFS: ReadonlySet<unknown> = new Set<NonNullable<ProbeDetail['proof']>>(['answer', 'tls', 'tcp']);

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

/** Reads it; undefined for whatever is not one whole finding of exactly this document. Never throws. */
export function parseStoredProbe(input: unknown, document: DocumentRecord | undefined): ProbeEvidence | undefined {
  if (!isObject(input) || document === undefined) return undefined;
  const { documentId, committedAt, host, probe } = input;
  const isOfIt = documentId === document.documentId && committedAt === document.committedAt && host === document.host;
  return isOfIt ? parseProbe(probe) : undefined;
}

function parseProbe(input: unknown): ProbeEvidence | undefined {
  if (!isObject(input) || input['control'] !== 'ok' || !isNumber(input['at']) || !Array.isArray(input['addresses'])) {
    return undefined;
  }
  const { at, leftOut } = input;
  const rows: readonly unknown[] = input['addresses'];
  const addresses = rows.map((row) => parseAddressed(row)).filter((row) => row !== undefined);
  if (rows.length === 0 || rows.length > ADDRESSES_PER_HOST || addresses.length < rows.length) return undefined;
  return { control: 'ok', addresses, at, ...(isNumber(leftOut) ? { leftOut } : {}) };
}

function parseAddressed(input: unknown): Addressed | undefined {
  if (!isObject(input)) return undefined;
  const { ip, http, https, tries, details } = input;
  if (!isText(ip) || !isOutcome(http) || !isOutcome(https) || !isNumber(tries)) return undefined;
  const [plain, secure] = isObject(details) ? [parseDetail(details['http']), parseDetail(details['https'])] : [];
  const shown = { ...(plain ? { http: plain } : {}), ...(secure ? { https: secure } : {}) };
  return { ip, http, https, tries, ...(isObject(details) ? { details: shown } : {}) };
}

function parseDetail(input: unknown): ProbeDetail | undefined {
  if (!isObject(input) || !isNumber(input['ms'])) return undefined;
  const { ms, proof, error } = input;
  return { ms, ...(isProof(proof) ? { proof } : {}), ...(isText(error) ? { error } : {}) };
}

const isOutcome = (input: unknown): input is ProbeOutcome => OUTCOMES.has(input);
const isProof = (input: unknown): input is NonNullable<ProbeDetail['proof']> => PROOFS.has(input);
