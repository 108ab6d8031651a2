import { isObject, isText } from '@/utils/core/guards';

/**
 * The believed prefixes under `nat64` of the session, without what they rest on. Who reads an unreadable one passes it
 * over (nat64Of).
 *
 * @param since the epoch they must be of; any where it is not given
 */
export function storedPrefixes(input: unknown, since?: number): readonly string[] {
  if (!isObject(input) || !Array.isArray(input.prefixes) || (since ?? input.since) !== input.since) return [];
  return input.prefixes.filter(isText);
}
