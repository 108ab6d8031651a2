import { parseAddress } from '@/utils/address/address';
import { MAX_ADDRESSES, MAX_ALIAS_HOPS, MAX_EXTENDED_ERRORS } from '@/utils/dns/limits';
import { LOOKUP_FAILURES } from '@/utils/dns/lookup';
import type { ExtendedError, Lookup, LookupFailure, LookupType } from '@/utils/dns/lookup';

const MAX_RESOLVERS = 32;

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const isText = (input: unknown): input is string => typeof input === 'string' && input.length <= 2_048;
const isTime = (input: unknown): input is number => typeof input === 'number' && Number.isFinite(input) && input >= 0;
const isListOf =
  <Item>(isItem: (input: unknown) => input is Item, most: number) =>
  (input: unknown): input is readonly Item[] =>
    Array.isArray(input) && input.length <= most && input.every(isItem);

const isType = (input: unknown): input is LookupType => input === 'A' || input === 'AAAA' || input === 'system';
const isFailure = (input: unknown): input is LookupFailure => LOOKUP_FAILURES.some((failure) => failure === input);
const isCanonicalAddress = (input: unknown): input is string => isText(input) && parseAddress(input)?.text === input;
const isExtendedError = (input: unknown): input is ExtendedError =>
  isObject(input) && isTime(input.code) && isText(input.text);
const isFailedBefore = (input: unknown): input is Lookup['failedBefore'][number] =>
  isObject(input) && isText(input.by) && isFailure(input.why);

const areAddresses = isListOf(isCanonicalAddress, MAX_ADDRESSES);
const isChain = isListOf(isText, MAX_ALIAS_HOPS);
const areExtendedErrors = isListOf(isExtendedError, MAX_EXTENDED_ERRORS);
const areFailedBefore = isListOf(isFailedBefore, MAX_RESOLVERS);

/** A lookup as it lies in storage, or undefined if anything about it is not as this version writes it. */
export function parseLookup(input: unknown): Lookup | undefined {
  if (!isObject(input)) return undefined;
  const { host, type, by, at, expiresAt, extendedErrors, failedBefore } = input;
  if (!isText(host) || host === '' || !isType(type) || !isText(by) || !isTime(at) || !isTime(expiresAt))
    return undefined;
  if (!areExtendedErrors(extendedErrors) || !areFailedBefore(failedBefore)) return undefined;
  const shared = { host, type, by, at, expiresAt, extendedErrors, failedBefore };

  if (input.ok === true) {
    const { rcode, addresses, chain, authenticated } = input;
    if (rcode !== 'NOERROR' && rcode !== 'NXDOMAIN') return undefined;
    if (!areAddresses(addresses) || !isChain(chain) || typeof authenticated !== 'boolean') return undefined;
    return { ok: true, ...shared, rcode, addresses, chain, authenticated };
  }
  if (input.ok === false) {
    const { why, detail } = input;
    if (!isFailure(why) || !(detail === undefined || isText(detail))) return undefined;
    return { ok: false, ...shared, why, ...(detail === undefined ? {} : { detail }) };
  }
  return undefined;
}
