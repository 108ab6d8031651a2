import { learnPrefixes, parseLearnedPrefixes } from '@/utils/network/learned-prefixes';
import type { ExplainedAnswer } from '@/utils/network/learned-prefixes';
import { ownValue } from '@/utils/own-value';
import { NAT64_KEY } from '@/utils/page/session-keys';
import type { Evidence } from '@/utils/verdict/evidence';
import type { PageWorld } from './page-world';

/**
 * Learns translation prefixes from one page's evidence and keeps them for this network. Import this module
 * dynamically: few networks need it.
 *
 * The pages write this key, since they alone ask DNS; the background drops it when the network epoch ends.
 */
export async function learnNat64(evidence: Evidence, area: PageWorld['area']): Promise<void> {
  const { document, network } = evidence;
  if (!document || !network) return;
  const known = parseLearnedPrefixes((await area.get([NAT64_KEY]))[NAT64_KEY], network.since);
  const answers = Object.keys(document.hosts).flatMap((host) => answersOf(host, evidence));
  const learned = learnPrefixes(known, answers);
  if (learned !== known) await area.set({ [NAT64_KEY]: learned });
}

function answersOf(host: string, { document, dns, proxies }: Evidence): ExplainedAnswer[] {
  const { a, aaaa } = ownValue(dns, host) ?? {};
  const record = document && ownValue(document.hosts, host);
  if (!record || !a?.ok || !aaaa?.ok) return [];
  const published = [...aaaa.addresses, ...(aaaa.other?.addresses ?? [])];
  return record.addresses
    .filter(({ ip, fresh, proxied }) => fresh > 0 && !proxied && !ownValue(proxies, ip))
    .map(({ ip }) => ({ host, ip, a: a.addresses, aaaa: published }));
}
