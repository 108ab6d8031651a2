/** What to read of the session for a verdict: keys alone, so that whoever opens a page can ask for them early. */
import { blockOfNoSite } from '@/utils/core/address/made-up-block';
import { MAX_ZONE_HOPS } from '@/utils/core/dns/limits';
import { addressKey, dnsKey, hostKey, NAT64_KEY, NETWORK_KEY } from '@/utils/core/session/keys';
import type { AddressShared } from '@/utils/core/session/address-shared';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { parseAddressShared } from '@/utils/core/session/address-shared';
import { NAMES_THAT_SHARE_A_PROXY } from '@/utils/core/verdict/limits';

/** Values of the session by key, as they lie there; each is parsed here. */
export type SessionValues = Readonly<Record<string, unknown>>;

/** Keys of the session that a verdict on the document rests on, but for the names that share an address with it. */
export function evidenceKeys(document: DocumentRecord | undefined, hosts: readonly string[]): string[] {
  return [
    NETWORK_KEY,
    NAT64_KEY,
    ...hosts.flatMap((host) => [hostKey(host), ...lookupKeys(host)]),
    ...shareable(document).map((each) => addressKey(each)),
  ];
}

/**
 * Keys of the names that share an address with the document, which only the values of evidenceKeys tell; none nearly
 * always.
 */
export function moreKeys(
  document: DocumentRecord | undefined,
  hosts: readonly string[],
  values: SessionValues,
): string[] {
  const names = Object.values(sharedAddresses(document, values)).flatMap((shared) => shared.names);
  return [...new Set(names)].filter((name) => !hosts.includes(name)).flatMap((name) => lookupKeys(name));
}

/**
 * Keys under which answers about a host beyond its addresses may lie: its HTTPS records, and where its zone begins and
 * who takes its mail. Without the public suffix list, so suffixes are among the names; nobody is asked.
 */
export function dossierKeys(host: string): string[] {
  const labels = host.split('.');
  const parents = labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'));
  const names = [host, ...parents.slice(-MAX_ZONE_HOPS)];
  const types = ['SOA', 'NS', 'MX'] as const;
  return [dnsKey(host, 'HTTPS'), ...names.flatMap((name) => types.map((type) => dnsKey(name, type)))];
}

/** All that a page about the document reads beside its record. */
export const pageKeys = (document: DocumentRecord): string[] => [
  ...evidenceKeys(document, namesOf(document)),
  ...dossierKeys(document.host),
];

/** The host in view, what its www ↔ bare sibling would be, which may have been asked about, and the contacted hosts. */
export function namesOf({ host, hosts }: DocumentRecord): readonly string[] {
  const sibling = host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
  return [...new Set([host, sibling, ...Object.keys(hosts)])];
}

/** Only addresses and blocks with enough names for an inference are of interest. */
export function sharedAddresses(
  document: DocumentRecord | undefined,
  values: SessionValues,
): Record<string, AddressShared> {
  const shared: Record<string, AddressShared> = {};
  for (const ip of shareable(document)) {
    const parsed = parseAddressShared(values[addressKey(ip)]);
    if (parsed && parsed.names.length >= NAMES_THAT_SHARE_A_PROXY) shared[ip] = parsed;
  }
  return shared;
}

const lookupKeys = (host: string): string[] => [dnsKey(host, 'A'), dnsKey(host, 'AAAA'), dnsKey(host, 'system')];

/** The addresses of the document and the blocks of those that no site can have. */
function shareable(document: DocumentRecord | undefined): readonly string[] {
  const ips = new Set<string>();
  for (const record of Object.values(document?.hosts ?? {})) for (const { ip } of record.addresses) ips.add(ip);
  const mainIp = document?.hops.at(-1)?.ip;
  if (mainIp) ips.add(mainIp);
  return [...new Set([...ips].flatMap((ip) => [ip, blockOfNoSite(ip) ?? ip]))];
}
