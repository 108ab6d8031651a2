import { MAX_ZONE_HOPS } from '@/utils/core/dns/limits';
import type { SuffixList } from '@/utils/core/host/site';

/**
 * The names that finding the zone of `host` may ask about: itself and its parents up to the registrable domain, never a
 * public suffix such as `gov.vn`, which has none. Of a very deep name the MAX_ZONE_HOPS highest parents. Consent lists
 * these.
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
