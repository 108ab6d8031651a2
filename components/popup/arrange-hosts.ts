import { displayHost } from '@/utils/core/host/display-host';
import type { VisitCode } from '@/utils/core/verdict/verdict-codes';
import type { HostVerdict } from '@/utils/core/verdict/verdict';
import type { HostRecord } from '@/utils/core/session/page-record';

const HOST_ORDERS = ['arrival', 'v4-first', 'v6-first', 'name'] as const;
export type HostOrder = (typeof HOST_ORDERS)[number];

export type HostFamily = 'v6' | 'both' | 'nat64' | 'v4' | 'other';

const FAMILIES: Readonly<Record<VisitCode, HostFamily>> = {
  v6: 'v6',
  mixed: 'both',
  nat64: 'nat64',
  v4: 'v4',
  proxied: 'other',
  local: 'other',
  cached: 'other',
  unknown: 'other',
  'not-applicable': 'other',
};

const FROM_V4: Readonly<Record<HostFamily, number>> = { v4: 0, nat64: 1, both: 2, v6: 3, other: 4 };
const FROM_V6: Readonly<Record<HostFamily, number>> = { v6: 0, both: 1, nat64: 2, v4: 3, other: 4 };

export function isHostOrder(text: string): text is HostOrder {
  return HOST_ORDERS.some((order) => order === text);
}

/** How many hosts were reached over which family. */
export function countFamilies(hosts: readonly HostVerdict[]): Readonly<Record<HostFamily, number>> {
  const counts: Record<HostFamily, number> = { v6: 0, both: 0, nat64: 0, v4: 0, other: 0 };
  for (const { visit } of hosts) counts[FAMILIES[visit.code]] += 1;
  return counts;
}

/**
 * The hosts whose name (ASCII or Unicode) or one of whose addresses contains `text`, in the order asked for.
 * Hosts that are equal in that order stay as they were contacted.
 */
export function arrangeHosts(
  hosts: readonly HostVerdict[],
  records: Readonly<Record<string, HostRecord>>,
  { text, order }: { readonly text: string; readonly order: HostOrder },
): readonly HostVerdict[] {
  const wanted = text.trim().toLowerCase();
  const found = wanted === '' ? hosts : hosts.filter((verdict) => matches(verdict.host, records, wanted));
  switch (order) {
    case 'arrival':
      return found;
    case 'v4-first':
      return found.toSorted((a, b) => FROM_V4[FAMILIES[a.visit.code]] - FROM_V4[FAMILIES[b.visit.code]]);
    case 'v6-first':
      return found.toSorted((a, b) => FROM_V6[FAMILIES[a.visit.code]] - FROM_V6[FAMILIES[b.visit.code]]);
    case 'name':
      return found.toSorted((a, b) => (a.host < b.host ? -1 : 1));
    default:
      return order satisfies never;
  }
}

function matches(host: string, records: Readonly<Record<string, HostRecord>>, wanted: string): boolean {
  if (host.includes(wanted) || displayHost(host).toLowerCase().includes(wanted)) return true;
  const addresses = Object.hasOwn(records, host) ? (records[host]?.addresses ?? []) : [];
  return addresses.some(({ ip }) => ip.includes(wanted));
}
