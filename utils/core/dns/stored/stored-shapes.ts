/** Guards for what lies in storage, shared by the parsers of lookups. */
import { parseAddress } from '@/utils/core/address/address';
import { MAX_ADDRESSES, MAX_ALIAS_HOPS, MAX_EXTENDED_ERRORS } from '@/utils/core/dns/limits';
import { LOOKUP_FAILURES } from '@/utils/core/dns/lookup';
import type { ExtendedError, Lookup, LookupFailure } from '@/utils/core/dns/lookup';

const MAX_RESOLVERS = 32;

export const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
export const isText = (input: unknown): input is string => typeof input === 'string' && input.length <= 2_048;
export const isTime = (input: unknown): input is number =>
  typeof input === 'number' && Number.isFinite(input) && input >= 0;
export const isListOf =
  <Item>(isItem: (input: unknown) => input is Item, most: number) =>
  (input: unknown): input is readonly Item[] =>
    Array.isArray(input) && input.length <= most && input.every(isItem);

const isFailure = (input: unknown): input is LookupFailure => LOOKUP_FAILURES.some((failure) => failure === input);
const isCanonicalAddress = (input: unknown): input is string => isText(input) && parseAddress(input)?.text === input;
const isExtendedError = (input: unknown): input is ExtendedError =>
  isObject(input) && isTime(input.code) && isText(input.text);
const isFailedBefore = (input: unknown): input is Lookup['failedBefore'][number] =>
  isObject(input) && isText(input.by) && isFailure(input.why);

export const areAddresses = isListOf(isCanonicalAddress, MAX_ADDRESSES);
export const isChain = isListOf(isText, MAX_ALIAS_HOPS);
const areExtendedErrors = isListOf(isExtendedError, MAX_EXTENDED_ERRORS);
const areFailedBefore = isListOf(isFailedBefore, MAX_RESOLVERS);

export const isRcode = (input: unknown): input is 'NOERROR' | 'NXDOMAIN' => input === 'NOERROR' || input === 'NXDOMAIN';

/** What every lookup has beside its type, or undefined. */
export function parseShared(
  input: Readonly<Record<string, unknown>>,
): Omit<Lookup & { ok: false }, 'ok' | 'type' | 'why' | 'detail'> | undefined {
  const { host, by, at, expiresAt, extendedErrors, failedBefore } = input;
  if (!isText(host) || host === '' || !isText(by) || !isTime(at) || !isTime(expiresAt)) return undefined;
  if (!areExtendedErrors(extendedErrors) || !areFailedBefore(failedBefore)) return undefined;
  return { host, by, at, expiresAt, extendedErrors, failedBefore };
}

/** What tells of a failure, or undefined. */
export function parseFailure({
  why,
  detail,
}: Readonly<Record<string, unknown>>): { readonly why: LookupFailure; readonly detail?: string } | undefined {
  if (!isFailure(why) || !(detail === undefined || isText(detail))) return undefined;
  return { why, ...(detail === undefined ? {} : { detail }) };
}
