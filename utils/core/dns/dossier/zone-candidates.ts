import { MAX_ZONE_HOPS } from '@/utils/core/dns/limits';
import type { SuffixList } from '@/utils/core/host/site';

/**
 * The names that may be asked about in search of the zone of `host`: itself and its parents up to the registrable
 * domain, MAX_ZONE_HOPS of them at most, the highest. The question to the person lists them. None for a public suffix.
 */
export function zoneCandidates(host: string, { isPublicSuffix, siteOf }: SuffixList): readonly string[] {
  if (isPublicSuffix(host)) return [];
  const top = siteOf(host);
  const parents: string[] = [];
  for (let name = host; name !== top;) {
    name = name.slice(name.indexOf('.') + 1);
    parents.push(name);
  }
  return [host, ...parents.slice(-MAX_ZONE_HOPS)];
}
