import { isObject, isText } from '@/utils/core/guards';

/**
 * The believed prefixes of `nat64`, without what they rest on: the recorder and the popup need no more. Whoever uses
 * them passes an unreadable one over (nat64Of).
 *
 * @param since the epoch they must be of
 */
export function believedPrefixes(stored: unknown, since: number): readonly string[] {
  if (!isObject(stored) || !Array.isArray(stored.prefixes) || stored.since !== since) return [];
  return stored.prefixes.filter(isText);
}
