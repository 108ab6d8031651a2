import type { Finding } from './dossier';
import type { RecordLookup, RecordsAnswer, RecordsError } from '@/utils/core/dns/record-lookup';

type Told = Pick<RecordLookup, 'at' | 'by' | 'expiresAt' | 'extendedErrors'>;

const provenance = ({ by, at, expiresAt, extendedErrors }: Told) => ({ by, at, expiresAt, extendedErrors });

/** A value that rests on this answer. */
export const found = <Value>(value: Value, answer: RecordsAnswer): Finding<Value> => ({
  ok: true,
  value,
  ...provenance(answer),
  authenticated: answer.authenticated,
});

/** The failure of this question, as the reason why there is no value. */
export const notFound = (error: RecordsError): Extract<Finding<never>, { readonly ok: false }> => ({
  ok: false,
  why: error.why,
  detail: error.detail,
  ...provenance(error),
  authenticated: false,
});
