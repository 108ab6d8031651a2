import { parseAddress } from '@/utils/core/address/address';
import { classifyAddress, isUsableAaaa } from '@/utils/core/address/address-class';
import type { LookupAnswer } from '@/utils/core/dns/lookup';
import type { DnsEvidence } from './evidence';
import { httpsTarget } from './published-addresses';
import type { Reason } from './reasons';

/**
 * What the HTTPS records (RFC 9460) add to the addresses: hints that fit no address record, and other names that serve
 * the site (cases 123 to 126 of docs/verdicts.md). A hint is advice to browsers: it makes no verdict better (§7.3 of
 * the RFC).
 */
export function httpsNotes(host: string, dns: DnsEvidence | undefined, aaaa: LookupAnswer): readonly Reason[] {
  const https = dns?.https;
  if (!https?.ok) return [];
  const { records, followed = [], targets } = https.value;
  const hintsOf = (name: string): readonly string[] =>
    [...records, ...followed].filter(({ target }) => target === name).flatMap(({ ipv6hint }) => ipv6hint);
  // A hint speaks for the target of its own record, so it is held against the addresses of that one.
  const named = [{ name: host, aaaa }, ...targets.filter(({ name }) => name !== host)];
  const target = httpsTarget(host, dns);
  const lacking = targets.find(({ name, aaaa: there }) => name !== host && there?.ok && there.addresses.length === 0);
  return [
    ...(target ? [{ code: 'site-https-alias', values: { target } } as const] : []),
    ...(lacking && aaaa.addresses.length > 0
      ? [{ code: 'site-https-target-without-aaaa', values: { target: lacking.name } } as const]
      : []),
    ...named.flatMap(({ name, aaaa: there }) => (there?.ok ? hintNotes(hintsOf(name), there) : [])).slice(0, 1),
  ];
}

function hintNotes(hints: readonly string[], aaaa: LookupAnswer): readonly Reason[] {
  for (const ip of hints) {
    const address = parseAddress(ip);
    const kind = address && classifyAddress(address);
    if (kind && !isUsableAaaa(kind)) return [{ code: 'site-hint-unusable', values: { ip, kind } }];
  }
  const [first] = hints;
  if (first === undefined) return [];
  if (aaaa.addresses.length === 0) return [{ code: 'site-hint-without-aaaa', values: { ip: first } }];
  const stray = hints.find((ip) => !aaaa.addresses.includes(ip));
  return stray === undefined ? [] : [{ code: 'site-hint-differs', values: { ip: stray } }];
}
