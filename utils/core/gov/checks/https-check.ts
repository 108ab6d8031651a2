import { parseAddress } from '@/utils/core/address/address';
import { classifyAddress, isUsableAaaa } from '@/utils/core/address/address-class';
import type { HttpsFacts, NamedHost } from '@/utils/core/dns/dossier/dossier';
import type { HttpsRecord } from '@/utils/core/dns/wire/rdata/https';
import { ownValue } from '@/utils/core/own-value';
import { sortAaaa } from '@/utils/core/verdict/published-addresses';
import type { EvidenceLine } from './check-codes';
import { lookupLines, serverOffer } from './dns-lines';
import { failed, finding, hostDns, lines, notAsked } from './checker';
import type { Checker, CheckInput } from './checker';

const OPTIONAL: EvidenceLine = { code: 'https-optional' };

/** The HTTPS record, a recommendation alone: cases 123 to 126 of docs/verdicts.md. Having none is not a fault. */
export const checkHttpsRecord: Checker = (input) => {
  const { host, evidence, dossier } = input;
  const https = dossier?.https ?? ownValue(evidence.dns, host)?.https;
  if (https === undefined) return notAsked(input, 'HTTPS');
  if (!https.ok) return failed(host, 'HTTPS', https);
  const { value, by, at } = https;
  const seen = { by, at };
  if (value.records.length === 0) {
    return finding('not-applicable', [{ code: 'https-none', values: { host, by, time: at } }, OPTIONAL], { seen });
  }
  const records = value.records.map((record) => recordText(record)).join('; ');
  const found: EvidenceLine = { code: 'https-found', values: { host, records, by, time: at } };
  const faults = faultLines(input, value);
  const targets = value.targets.flatMap(({ name, aaaa }) => lookupLines(name, 'AAAA', aaaa));
  const advice = faults.length === 0 ? undefined : 'mend-https-record';
  return finding(faults.length === 0 ? 'pass' : 'partial', lines(found, ...faults, ...targets, OPTIONAL), {
    advice,
    seen,
  });
};

/** As dig shows it: `1 . alpn=h2,h3 ipv6hint=2001:db8::1`. */
function recordText({ priority, target, alpn, port, ipv4hint, ipv6hint }: HttpsRecord): string {
  const parts = [String(priority), target === '' ? '.' : target];
  if (alpn.length > 0) parts.push(`alpn=${alpn.join(',')}`);
  if (port !== undefined) parts.push(`port=${port}`);
  if (ipv4hint.length > 0) parts.push(`ipv4hint=${ipv4hint.join(',')}`);
  if (ipv6hint.length > 0) parts.push(`ipv6hint=${ipv6hint.join(',')}`);
  return parts.join(' ');
}

function faultLines(input: CheckInput, { records, followed = [], targets }: HttpsFacts): readonly EvidenceLine[] {
  const { aaaa } = hostDns(input);
  const usable = aaaa?.ok === true ? sortAaaa(aaaa).usable : undefined;
  const others = targets.filter(({ name }) => name !== input.host);
  const all = [...records, ...followed];
  return [
    ...unusableHints(all),
    ...hintFaults(input.host, all, usable),
    ...others.flatMap(({ name, aaaa: there }) => (there?.ok ? hintFaults(name, all, sortAaaa(there).usable) : [])),
    ...others.flatMap((each) => targetFaults(each, usable)),
  ];
}

function unusableHints(records: readonly HttpsRecord[]): readonly EvidenceLine[] {
  const hints = [...new Set(records.flatMap(({ ipv6hint }) => ipv6hint))];
  return hints.flatMap((ip): EvidenceLine[] => {
    const address = parseAddress(ip);
    const kind = address && classifyAddress(address);
    return kind === undefined || isUsableAaaa(kind) ? [] : [{ code: 'https-hint-unusable', values: { ip, kind } }];
  });
}

/** Cases 123 and 124. A hint speaks for the target of its own record, and is held against the addresses of that one. */
function hintFaults(
  name: string,
  records: readonly HttpsRecord[],
  usable: readonly string[] | undefined,
): readonly EvidenceLine[] {
  const own = records.filter(({ priority, target }) => priority > 0 && target === name);
  const ownHints = [...new Set(own.flatMap(({ ipv6hint }) => ipv6hint))];
  if (usable === undefined || ownHints.length === 0) return [];
  const ips = ownHints.join(', ');
  if (usable.length === 0) return [{ code: 'https-hint-without-aaaa', values: { ips } }];
  // Sets rotate (case 130 of docs/verdicts.md): only a hint that shares no address with the answer is worth a line.
  const isShared = ownHints.some((hint) => usable.includes(hint));
  return isShared ? [] : [{ code: 'https-hint-differs', values: { ips } }];
}

/** Cases 125 and 126: only browsers that follow the record get what its target has. */
function targetFaults(target: NamedHost, usable: readonly string[] | undefined): readonly EvidenceLine[] {
  if (usable === undefined) return [];
  const offer = serverOffer(target);
  if (offer === 'ipv6' && usable.length === 0) return [{ code: 'https-target-only', values: { target: target.name } }];
  if (offer === 'none' && usable.length > 0) return [{ code: 'https-target-lacks', values: { target: target.name } }];
  return [];
}
