/** One question for records other than addresses, as kept in `storage.session` under `dns:<name>:<type>`. */
import type { LookupAnswer, LookupError } from './lookup';
import type { DnsRecord } from '@/utils/core/dns/wire/records';

export const RECORD_TYPES = ['HTTPS', 'MX', 'NS', 'SOA'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export type RecordOf<Type extends RecordType> = Extract<DnsRecord, { readonly type: Type }>;

export interface RecordsAnswer extends Omit<LookupAnswer, 'type' | 'addresses' | 'other'> {
  readonly type: RecordType;
  /**
   * Of that type; of NS and SOA only what the name itself owns (case 143 of docs/verdicts.md), else what its alias
   * leads to.
   */
  readonly records: readonly DnsRecord[];
  /** Owner of the SOA that came with a negative answer for a name without alias: its zone (RFC 2308 §3). */
  readonly zone?: string;
}
export type RecordsError = Omit<LookupError, 'type'> & { readonly type: RecordType };
export type RecordLookup = RecordsAnswer | RecordsError;

/** The records of one type in an answer. */
export const recordsOf = <Type extends RecordType>(answer: RecordsAnswer, type: Type): readonly RecordOf<Type>[] =>
  answer.records.filter((record): record is RecordOf<Type> => record.type === type);
