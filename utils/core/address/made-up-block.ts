import { parseAddress } from './address';
import { classifyAddress } from './address-class';
import type { AddressClass } from './address-class';
import { isInside, knownBlock } from './block';
import { parseRemote } from './connection';
import { REMEMBERED } from './limits';
import { remembering } from './memo';

/** Not handed out to any site, though an inner network or a VPN client may use them. */
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
 * Given to defence networks that run no site on the Internet in them (IANA's IPv4 address space registry), and so taken
 * by VPN clients for addresses of their own.
 */
const UNROUTED = [7, 11, 21, 22, 25, 26, 28, 29, 30, 33].map((first) => knownBlock(`${first}.0.0.0/8`));

/**
 * The block around an address that no site on the Internet can have: its /16 (IPv4) or /64 (IPv6), in which a VPN client
 * or filter hands out one made-up address a name. `undefined` for addresses that a site may have, for those of RFC 1918,
 * which many an inner network has, and for text that is no address.
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
