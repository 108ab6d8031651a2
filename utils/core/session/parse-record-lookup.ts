import { isObject, isOneOf } from '@/utils/core/guards';
import { MAX_KEPT_RECORDS, MAX_PROTOCOLS } from '@/utils/core/dns/limits';
import { RECORD_TYPES } from '@/utils/core/dns/record-lookup';
import type { RecordLookup, RecordOf, RecordType } from '@/utils/core/dns/record-lookup';
import type { DnsRecord } from '@/utils/core/dns/wire/records';
import {
  areAddresses,
  isChain,
  isListOf,
  isRcode,
  isShortText,
  isTime,
  parseFailure,
  parseShared,
} from './lookup-shapes';

const isType = isOneOf(RECORD_TYPES);
const isNumber16 = (input: unknown): input is number =>
  typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= 0xffff;
const areProtocols = isListOf(isShortText, MAX_PROTOCOLS);

/** A lookup of records as it lies in storage, or undefined if anything about it is not as this version writes it. */
export function parseRecordLookup(input: unknown): RecordLookup | undefined {
  if (!isObject(input)) return undefined;
  const { type } = input;
  const shared = parseShared(input);
  if (shared === undefined || !isType(type)) return undefined;
  if (input.ok === false) {
    const failure = parseFailure(input);
    return failure && { ok: false, ...shared, type, ...failure };
  }
  const { rcode, chain, zone, authenticated } = input;
  if (input.ok !== true || !isRcode(rcode) || !isChain(chain) || typeof authenticated !== 'boolean') return undefined;
  if (!(zone === undefined || isShortText(zone)) || !Array.isArray(input.records)) return undefined;
  if (input.records.length > MAX_KEPT_RECORDS) return undefined;
  const records = input.records
    .map((record: unknown) => parseRecord(record, type))
    .filter((record) => record !== undefined);
  if (records.length !== input.records.length) return undefined;
  return { ok: true, ...shared, type, rcode, chain, authenticated, records, ...(zone === undefined ? {} : { zone }) };
}

function parseRecord(input: unknown, type: RecordType): DnsRecord | undefined {
  if (!isObject(input) || input.type !== type) return undefined;
  const { owner, ttl, target } = input;
  if (!isShortText(owner) || !isTime(ttl)) return undefined;
  if (type === 'SOA') return isTime(input.minimum) ? { owner, ttl, type, minimum: input.minimum } : undefined;
  if (!isShortText(target)) return undefined;
  if (type === 'NS') return { owner, ttl, type, target };
  if (type === 'HTTPS') return parseHttps(input, { owner, ttl, type, target });
  return isNumber16(input.preference) ? { owner, ttl, type, preference: input.preference, target } : undefined;
}

function parseHttps(
  { priority, alpn, port, ipv4hint, ipv6hint }: Readonly<Record<string, unknown>>,
  base: Pick<RecordOf<'HTTPS'>, 'owner' | 'target' | 'ttl' | 'type'>,
): DnsRecord | undefined {
  if (!isNumber16(priority) || !areProtocols(alpn) || !areAddresses(ipv4hint) || !areAddresses(ipv6hint))
    return undefined;
  if (!(port === undefined || isNumber16(port))) return undefined;
  return { ...base, priority, alpn, ...(port === undefined ? {} : { port }), ipv4hint, ipv6hint };
}
