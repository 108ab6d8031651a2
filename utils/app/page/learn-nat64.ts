import { learnPrefixes } from '@/utils/core/reach/learned-prefixes';
import type { ExplainedAnswer } from '@/utils/core/reach/learned-prefixes';
import { hostKind } from '@/utils/core/host/host';
import { ownValue } from '@/utils/core/own-value';
import { NAT64_KEY } from '@/utils/core/session/keys';
import { learnedSince } from '@/utils/core/session/parse-learned-prefixes';
import { sessionItem } from '@/utils/core/session/session-item';
import type { DnsEvidence, Evidence } from '@/utils/core/verdict/evidence';
import { proxyAt } from '@/utils/core/verdict/proxy';
import type { SessionPort } from '@/utils/app/ports/session-port';

/**
 * Learns translation prefixes from one page's evidence and keeps them for this network. Import this module
 * dynamically: few networks need it.
 *
 * The pages write this key, since they alone ask DNS; the background drops it when the network epoch ends.
 */
export async function learnNat64(evidence: Evidence, area: Pick<SessionPort['area'], 'get' | 'set'>): Promise<void> {
  const { document, network } = evidence;
  if (!document || !network) return;
  const known = learnedSince((await area.get([NAT64_KEY]))[NAT64_KEY], network.since);
  const answers = Object.keys(document.hosts).flatMap((host) => answersOf(host, evidence));
  const learned = learnPrefixes(known, answers);
  if (learned !== known) await area.set(sessionItem(NAT64_KEY, learned));
}

function answersOf(host: string, evidence: Evidence): ExplainedAnswer[] {
  const { document, dns } = evidence;
  const record = document && ownValue(document.hosts, host);
  const published = publishedBy(host, ownValue(dns, host));
  if (!record || !published) return [];
  return record.addresses
    .filter(({ ip, fresh, proxied }) => fresh > 0 && !proxied && !proxyAt(ip, evidence))
    .map(({ ip }) => ({ host, ip, ...published }));
}

/** An IPv4 literal is its own A record, which nobody need be asked about. */
function publishedBy(host: string, dns: DnsEvidence | undefined): Pick<ExplainedAnswer, 'a' | 'aaaa'> | undefined {
  if (hostKind(host) === 'ipv4') return { a: [host], aaaa: [] };
  const { a, aaaa } = dns ?? {};
  if (!a?.ok || !aaaa?.ok) return undefined;
  return { a: a.addresses, aaaa: [...aaaa.addresses, ...(aaaa.other?.addresses ?? [])] };
}
