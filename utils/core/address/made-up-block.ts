import { parseAddress } from './address';
import { classifyAddress } from './address-class';
import type { AddressClass } from './address-class';
import { isInside, knownBlock } from './block';
import { parseRemote } from './connection';
import { REMEMBERED } from './limits';
import { remembering } from './memo';

/** No site has them. Inner networks and VPN clients may. */
const OF_NO_SITE: ReadonlySet<AddressClass> = new Set<AddressClass>([
  'unique-local',
  'site-local',
  'shared',
  'multicast',
  'reserved',
  'discard',
  'orchid',
  'drone-id',
  'ietf-protocol',
  'segment-routing',
  '6bone',
  'ipv4-compatible',
]);

/**
 * Defence networks have these and run no site in them (IANA's IPv4 address space registry), so VPN clients take them.
 */
const UNROUTED = [7, 11, 21, 22, 25, 26, 28, 29, 30, 33].map((first) => knownBlock(`${first}.0.0.0/8`));

/**
 * The block around an address that no site on the Internet can have: its /16 (IPv4) or /64 (IPv6). A VPN client or a
 * filter gives each name one address of such a block (docs/decisions/0024).
 *
 * @returns undefined for an address that a site may have, for one of RFC 1918, and for text that is no address
 */
export const blockOfNoSite: (ip: string) => string | undefined = remembering(REMEMBERED, (ip: string) => {
  const address = parseRemote(ip);
  if (address === undefined) return undefined;
  const isSuspect = OF_NO_SITE.has(classifyAddress(address)) || UNROUTED.some((block) => isInside(address, block));
  if (!isSuspect) return undefined;
  if (address.family === 'v4') return `${address.text.split('.', 2).join('.')}.0.0/16`;
  const groups = Array.from({ length: 4 }, (_, i) =>
    (((address.bytes[2 * i] ?? 0) << 8) | (address.bytes[2 * i + 1] ?? 0)).toString(16),
  );
  const start = parseAddress(`${groups.join(':')}::`);
  return start && `${start.text}/64`;
});
