import { hostKind } from '@/utils/core/host/host';
import type { SiteOf } from '@/utils/core/host/site';
import type { DocumentRecord, DocumentSource } from '@/utils/core/session/page-record';
import type { PageCode, SiteCode } from './verdict-codes';
import type { Evidence } from './evidence';
import { isCounted } from './counted-hosts';
import { internalAddress, judgeSite } from './judge-site';
import type { HostVerdict, Judged } from './verdict';
import type { Reason } from './reasons';
import { judgeHostVisit } from './judge-visit';

/** Codes of a host that a visitor with IPv6 alone can load from (docs/rulings.md 4). */
const CAPABLE: ReadonlySet<SiteCode> = new Set(['confirmed', 'published', 'partial', 'ipv6-only']);
/** Codes of a host that a visitor without IPv4 cannot load from. */
export const IPV4_ONLY: ReadonlySet<SiteCode> = new Set(['ipv4-only', 'unusable', 'unreachable']);

/** Nothing, or nobody knows what, was loaded into these. */
const UNSEEN: ReadonlySet<DocumentSource> = new Set(['error', 'before-install', 'restored-unknown', 'pending']);

/** By what a host offers, never by the path of this visit (R6). */
export type Capability = 'capable' | 'ipv4-only' | 'unknown';

/**
 * The verdict on each contacted host, the main one first, then in order of arrival.
 *
 * @param siteOf the registrable domain of a host: two hosts with the same one are of the same owner
 */
export function judgeHosts(document: DocumentRecord, evidence: Evidence, siteOf: SiteOf): HostVerdict[] {
  const mainSite = siteOf(document.host);
  const verdicts = judgeEach(document, evidence).map((judged): HostVerdict => {
    const { host } = judged;
    const owner = host === document.host ? 'main' : siteOf(host) === mainSite ? 'own' : 'third-party';
    return { ...judged, owner };
  });
  return verdicts.sort((one, other) => Number(other.owner === 'main') - Number(one.owner === 'main'));
}

type OwnerlessVerdict = Omit<HostVerdict, 'owner'>;

/** The same evidence is judged once by last labels and once by the public suffix list; only the owners differ. */
const judgedBefore = new WeakMap<Evidence, { document: DocumentRecord; verdicts: readonly OwnerlessVerdict[] }>();

function judgeEach(document: DocumentRecord, evidence: Evidence): readonly OwnerlessVerdict[] {
  const before = judgedBefore.get(evidence);
  if (before?.document === document) return before.verdicts;
  const isInside = isPublicByWayInside(document, evidence);
  const verdicts = Object.values(document.hosts).map((record): OwnerlessVerdict => {
    const visit = judgeHostVisit(record, evidence);
    const site = judgeSite(record.host, evidence);
    return { host: record.host, visit, site, counted: isCounted(record, visit.code, site.code, isInside) };
  });
  judgedBefore.set(evidence, { document, verdicts });
  return verdicts;
}

/**
 * Then its parts came by the same way, and are as public as it is unless DNS says otherwise (cases 64, 65 of
 * docs/verdicts.md).
 */
function isPublicByWayInside({ host }: DocumentRecord, evidence: Evidence): boolean {
  const { code } = judgeSite(host, evidence);
  return code !== 'not-applicable' && code !== 'unknown' && internalAddress(host, evidence) !== undefined;
}

/**
 * The page as a whole (docs/rulings.md 3, 4; R6, R7): by what its hosts offer, never by the path of this visit.
 * The one reason given is the leading one; `explain` says which hosts matter most, and what was set aside.
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
  if (UNSEEN.has(document.source)) return judged('undetermined', { code: 'page-not-seen' });
  const others = hosts.filter((host) => host.counted && host.owner !== 'main');
  const lacking = others.filter((host) => capabilityOf(host) === 'ipv4-only');
  const own = lacking.filter((host) => host.owner === 'own').length;
  const third = lacking.length - own;
  const unknown = others.filter((host) => capabilityOf(host) === 'unknown').length;
  const silent = silentHosts(hosts).length;
  const counts = { total, silent: silent > 0 ? silent : undefined };
  if (own > 0) return judged('partial-own', { code: 'page-own-ipv4-only', values: { count: own, ...counts } });
  if (third > 0) {
    return judged('partial-third-party', { code: 'page-third-party-ipv4-only', values: { count: third, ...counts } });
  }
  const [doubt] = doubtsOf(document, unknown, counts);
  return doubt ? judged('undetermined', doubt) : judged('full', { code: 'page-all-capable', values: counts });
}

/** Blocked or dead: what they offer says nothing of the page, and whoever counts hosts says how many they are. */
export const silentHosts = (hosts: readonly HostVerdict[]): readonly HostVerdict[] =>
  hosts.filter(({ counted, visit }) => !counted && visit.because[0].code === 'visit-only-failures');

const judged = (code: PageCode, reason: Reason): Judged<PageCode> => ({ code, because: [reason] });

/** What keeps a page from being called full; in order of weight. */
export function doubtsOf(
  document: DocumentRecord,
  unknown: number,
  counts: { readonly total: number; readonly silent: number | undefined },
): Reason[] {
  const doubts: Reason[] = [];
  if (unknown > 0) doubts.push({ code: 'page-hosts-unknown', values: { count: unknown, ...counts } });
  if (document.gap) doubts.push({ code: 'page-gap' });
  if (document.unwritten) doubts.push({ code: 'page-unwritten' });
  if (document.requestsLeftOut > 0) doubts.push({ code: 'page-left-out', values: { count: document.requestsLeftOut } });
  return doubts;
}

/** Whether a visitor with IPv6 alone can load from a host, as far as is known. */
export function capabilityOf({ host, site }: HostVerdict): Capability {
  const kind = hostKind(host);
  if (kind !== 'name') return kind === 'ipv6' ? 'capable' : 'ipv4-only';
  if (CAPABLE.has(site.code)) return 'capable';
  return IPV4_ONLY.has(site.code) ? 'ipv4-only' : 'unknown';
}
