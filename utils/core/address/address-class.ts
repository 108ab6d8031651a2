import type { Address } from './address';
import { isInside, knownBlock } from './block';
import { REMEMBERED } from './limits';
import { remembering } from './memo';

/** What an address is for: IANA's special-purpose registries (RFC 6890), and the rest. */
export type AddressClass =
  // IPv6 only
  | 'global' // 2000::/3 outside the deny-list below
  | 'protocol-service' // anycast and relay services: reachable, yet no place for a web server
  | 'unique-local'
  | 'ipv4-mapped'
  | 'ipv4-compatible'
  | 'nat64'
  | 'nat64-local'
  | '6to4'
  | 'teredo'
  | 'discard'
  | 'orchid'
  | 'drone-id'
  | 'ietf-protocol'
  | 'segment-routing'
  | '6bone'
  | 'site-local'
  // IPv4 only
  | 'public'
  | 'private'
  | 'shared'
  // both
  | 'loopback'
  | 'link-local'
  | 'documentation'
  | 'benchmarking'
  | 'unspecified'
  | 'multicast'
  | 'reserved';

type Row = readonly [block: string, AddressClass];

/** The IANA IPv6 registry. The first row that fits decides, so a part of a block stands before the block. */
export const V6_ROWS: readonly Row[] = [
  ['::1/128', 'loopback'],
  ['::/128', 'unspecified'],
  ['::ffff:0:0/96', 'ipv4-mapped'],
  ['::/96', 'ipv4-compatible'],
  ['64:ff9b::/96', 'nat64'],
  ['64:ff9b:1::/48', 'nat64-local'],
  ['100::/64', 'discard'],
  ['100:0:0:1::/64', 'discard'],
  ['2001::/32', 'teredo'],
  ['2001:1::1/128', 'protocol-service'],
  ['2001:1::2/128', 'protocol-service'],
  ['2001:1::3/128', 'protocol-service'],
  ['2001:2::/48', 'benchmarking'],
  ['2001:3::/32', 'protocol-service'],
  ['2001:4:112::/48', 'protocol-service'],
  ['2001:10::/28', 'orchid'],
  ['2001:20::/28', 'orchid'],
  ['2001:30::/28', 'drone-id'],
  ['2001::/23', 'ietf-protocol'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['2620:4f:8000::/48', 'protocol-service'],
  ['3ffe::/16', '6bone'],
  ['3fff::/20', 'documentation'],
  ['2000::/3', 'global'],
  ['5f00::/16', 'segment-routing'],
  ['fc00::/7', 'unique-local'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
  ['::/0', 'reserved'],
];

/** The IANA IPv4 registry, in the same order. */
export const V4_ROWS: readonly Row[] = [
  ['0.0.0.0/32', 'unspecified'],
  ['0.0.0.0/8', 'reserved'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['0.0.0.0/0', 'public'],
];

const compile = (rows: readonly Row[]) => rows.map(([block, name]) => ({ block: knownBlock(block), name }));
const tables = { v4: compile(V4_ROWS), v6: compile(V6_ROWS) };

/** The class of an address: every address has one. */
export const classifyAddress: (address: Address) => AddressClass = remembering(
  REMEMBERED,
  (address: Address) => tables[address.family].find(({ block }) => isInside(address, block))?.name ?? 'reserved',
);

/**
 * Whether people can reach a website at an address of this class (cases 24 to 41 of docs/verdicts.md). A
 * `protocol-service` can be reached, so it gets a warning and no verdict (case 38).
 */
export const isUsableAaaa = (name: AddressClass): boolean => name === 'global' || name === 'protocol-service';
