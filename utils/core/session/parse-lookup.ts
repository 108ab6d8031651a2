import { isObject } from '@/utils/core/guards';
import type { Lookup, LookupType, OtherAnswer } from '@/utils/core/dns/lookup';
import { areAddresses, isChain, isRcode, isShortText, isTime, parseFailure, parseShared } from './lookup-shapes';

const isType = (input: unknown): input is LookupType => input === 'A' || input === 'AAAA' || input === 'system';

/** A lookup as it lies in storage, or undefined if anything about it is not as this version writes it. */
export function parseLookup(input: unknown): Lookup | undefined {
  if (!isObject(input)) return undefined;
  const { type } = input;
  const shared = parseShared(input);
  if (shared === undefined || !isType(type)) return undefined;

  if (input.ok === true) {
    const { rcode, addresses, chain, authenticated } = input;
    const other = input.other === undefined ? undefined : parseOther(input.other);
    if (!isRcode(rcode) || (input.other !== undefined && other === undefined)) return undefined;
    if (!areAddresses(addresses) || !isChain(chain) || typeof authenticated !== 'boolean') return undefined;
    return { ok: true, ...shared, type, rcode, addresses, chain, authenticated, ...(other ? { other } : {}) };
  }
  const failure = parseFailure(input);
  return input.ok === false && failure ? { ok: false, ...shared, type, ...failure } : undefined;
}

function parseOther(input: unknown): OtherAnswer | undefined {
  if (!isObject(input)) return undefined;
  const { by, rcode, addresses, at } = input;
  if (!isShortText(by) || !isRcode(rcode) || !areAddresses(addresses) || !isTime(at)) return undefined;
  return { by, rcode, addresses, at };
}
