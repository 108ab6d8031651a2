/** Guards for what lies in storage, shared by the parsers of lookups. */
import { isObject, isOneOf, isText } from '@/utils/core/guards';
import { parseAddress } from '@/utils/core/address/address';
import { MAX_ADDRESSES, MAX_ALIAS_HOPS, MAX_EXTENDED_ERRORS } from '@/utils/core/dns/limits';
import { LOOKUP_FAILURES } from '@/utils/core/dns/lookup';
import type { ExtendedError, Lookup, LookupFailure } from '@/utils/core/dns/lookup';

const MAX_RESOLVERS = 32;

const MAX_TEXT_LENGTH = 2_048;

/** Text that is no longer than anything that a lookup holds. */
export const isShortText = (input: unknown): input is string => isText(input) && input.length <= MAX_TEXT_LENGTH;
export const isTime = (input: unknown): input is number =>
  typeof input === 'number' && Number.isFinite(input) && input >= 0;
export const isListOf =
  <Item>(isItem: (input: unknown) => input is Item, most: number) =>
  (input: unknown): input is readonly Item[] =>
    Array.isArray(input) && input.length <= most && input.every(isItem);

const isFailure = isOneOf(LOOKUP_FAILURES);
const isCanonicalAddress = (input: unknown): input is string =>
  isShortText(input) && parseAddress(input)?.text === input;
const isExtendedError = (input: unknown): input is ExtendedError =>
  isObject(input) && isTime(input.code) && isShortText(input.text);
const isFailedBefore = (input: unknown): input is Lookup['failedBefore'][number] =>
  isObject(input) && isShortText(input.by) && isFailure(input.why);

export const areAddresses = isListOf(isCanonicalAddress, MAX_ADDRESSES);
export const isChain = isListOf(isShortText, MAX_ALIAS_HOPS);
const areExtendedErrors = isListOf(isExtendedError, MAX_EXTENDED_ERRORS);
const areFailedBefore = isListOf(isFailedBefore, MAX_RESOLVERS);

export const isRcode = (input: unknown): input is 'NOERROR' | 'NXDOMAIN' => input === 'NOERROR' || input === 'NXDOMAIN';

/** What every lookup has beside its type, or undefined. */
export function parseShared(
  input: Readonly<Record<string, unknown>>,
): Omit<Lookup & { ok: false }, 'ok' | 'type' | 'why' | 'detail'> | undefined {
  const { host, by, at, expiresAt, extendedErrors, failedBefore } = input;
  if (!isShortText(host) || host === '' || !isShortText(by) || !isTime(at) || !isTime(expiresAt)) return undefined;
  if (!areExtendedErrors(extendedErrors) || !areFailedBefore(failedBefore)) return undefined;
  return { host, by, at, expiresAt, extendedErrors, failedBefore };
}

/** What tells of a failure, or undefined. */
export function parseFailure({
  why,
  detail,
}: Readonly<Record<string, unknown>>): { readonly why: LookupFailure; readonly detail?: string } | undefined {
  if (!isFailure(why) || !(detail === undefined || isShortText(detail))) return undefined;
  return { why, ...(detail === undefined ? {} : { detail }) };
}
