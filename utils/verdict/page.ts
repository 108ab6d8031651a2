import { hostKind } from '@/utils/host/host';
import { ownerOf } from '@/utils/host/site';
import type { DocumentRecord, HostRecord } from '@/utils/page/page-record';
import type { PageCode, SiteCode } from './codes';
import type { Evidence } from './evidence';
import { isCounted } from './part';
import { judgeSite } from './site';
import type { HostVerdict, Judged, Reason } from './verdict';
import { judgeHostVisit } from './visit';

/** Codes of a host that a visitor with IPv6 alone can load from (RULINGS 4). */
const CAPABLE: ReadonlySet<SiteCode> = new Set(['confirmed', 'published', 'partial', 'ipv6-only']);
/** Codes of a host that a visitor without IPv4 cannot load from. */
export const IPV4_ONLY: ReadonlySet<SiteCode> = new Set(['ipv4-only', 'unusable', 'unreachable']);

type Capability = 'capable' | 'ipv4-only' | 'unknown';

/**
 * The verdict on each contacted host, the main one first, then in order of arrival.
 */
export function judgeHosts(document: DocumentRecord, evidence: Evidence): HostVerdict[] {
  const verdicts = Object.values(document.hosts).map((record) => judgeHost(record, document.host, evidence));
  return verdicts.sort((one, other) => Number(other.owner === 'main') - Number(one.owner === 'main'));
}

function judgeHost(record: HostRecord, mainHost: string, evidence: Evidence): HostVerdict {
  const visit = judgeHostVisit(record, evidence);
  return {
    host: record.host,
    visit,
    site: judgeSite(record.host, evidence),
    owner: ownerOf(record.host, mainHost),
    counted: isCounted(record, visit.code),
  };
}

/**
 * The page as a whole (RULINGS 3, 4; method.md §5.8; R6, R7): by what its hosts offer, never by the path of this visit.
 *
 * @param site the verdict on the host in view
 * @param hosts every contacted host, as from judgeHosts
 */
export function judgePage(
  document: DocumentRecord,
  site: Judged<SiteCode>,
  hosts: readonly HostVerdict[],
): Judged<PageCode> {
  const total = hosts.filter((host) => host.counted).length;
  if (IPV4_ONLY.has(site.code)) return judged('ipv4-only', { code: 'page-main-ipv4-only' });
  if (!CAPABLE.has(site.code)) return judged('undetermined', { code: 'page-main-unknown' });
  const others = hosts.filter((host) => host.counted && host.owner !== 'main');
  const lacking = others.filter((host) => capabilityOf(host) === 'ipv4-only');
  const own = lacking.filter((host) => host.owner === 'own').length;
  const third = lacking.length - own;
  const unknown = others.filter((host) => capabilityOf(host) === 'unknown').length;
  const doubts = doubtsOf(document, unknown, total);
  const ownReason: Reason = { code: 'page-own-ipv4-only', values: { count: own, total } };
  const thirdReason: Reason = { code: 'page-third-party-ipv4-only', values: { count: third, total } };
  if (own > 0) return judged('partial-own', ownReason, ...(third > 0 ? [thirdReason] : []), ...doubts);
  if (third > 0) return judged('partial-third-party', thirdReason, ...doubts);
  const [doubt, ...more] = doubts;
  if (doubt) return judged('undetermined', doubt, ...more);
  return judged('full', { code: 'page-all-capable', values: { total } });
}

const judged = (code: PageCode, ...because: [Reason, ...Reason[]]): Judged<PageCode> => ({ code, because });

function doubtsOf(document: DocumentRecord, unknown: number, total: number): Reason[] {
  const doubts: Reason[] = [];
  if (unknown > 0) doubts.push({ code: 'page-hosts-unknown', values: { count: unknown, total } });
  if (document.gap) doubts.push({ code: 'page-gap' });
  if (document.requestsLeftOut > 0) doubts.push({ code: 'page-left-out', values: { count: document.requestsLeftOut } });
  return doubts;
}

function capabilityOf({ host, site }: HostVerdict): Capability {
  const kind = hostKind(host);
  if (kind !== 'name') return kind === 'ipv6' ? 'capable' : 'ipv4-only';
  if (CAPABLE.has(site.code)) return 'capable';
  return IPV4_ONLY.has(site.code) ? 'ipv4-only' : 'unknown';
}
