import { ownValue } from '@/utils/core/own-value';
import type { DocumentRecord, HostRecord, ResourceKind } from '@/utils/core/session/page-record';
import type { Evidence } from './evidence';
import { NAMES_IN_A_REASON } from './limits';
import { capabilityOf, doubtsOf, IPV4_ONLY, silentHosts } from './judge-page';
import type { Reason } from './reasons';
import { judgeSite } from './judge-site';
import type { HostVerdict, Verdict } from './verdict';

/** How much a page misses with a host (case 160 of docs/verdicts.md): scripts, styles, fonts and data break it. */
type Weight = 'essential' | 'media' | 'beacon';

const ESSENTIAL: readonly ResourceKind[] = ['document', 'frame', 'script', 'style', 'font', 'fetch', 'websocket'];
/** Chromium and Firefox, and Firefox's protection against tracking (case 84 of docs/verdicts.md). */
const BLOCKED = /BLOCKED|_URI$/;

/**
 * What stands behind the verdict on the page: the hosts whose lack of IPv6 breaks most of it first, then what is not
 * known, then what was set aside.
 */
export function pageNotes(verdict: Verdict, evidence: Evidence): readonly Reason[] {
  const { document } = evidence;
  if (!document || !verdict.page) return [];
  const others = verdict.hosts.filter(({ owner }) => owner !== 'main');
  const counted = others.filter((host) => host.counted);
  const unknown = counted.filter((host) => capabilityOf(host) === 'unknown').length;
  const total = verdict.hosts.filter((host) => host.counted).length;
  return [
    ...lackingNotes(counted, document),
    ...doubtsOf(document, unknown, { total, silent: undefined }),
    ...named(
      'page-hosts-partial',
      counted.filter(({ site }) => site.code === 'partial'),
    ),
    ...redirectNotes(document, evidence),
    ...named(
      'page-frames',
      counted.filter(({ host, owner }) => owner === 'third-party' && hasFrame(host, document)),
    ),
    ...setAside(others, document),
    ...(isUnverified(verdict) ? [{ code: 'page-not-verified' } as const] : []),
    ...(verdict.page.code === 'ipv4-only' || document.source !== 'response' ? [] : [{ code: 'page-so-far' } as const]),
  ];
}

function lackingNotes(counted: readonly HostVerdict[], document: DocumentRecord): readonly Reason[] {
  const lacking = counted.filter((host) => capabilityOf(host) === 'ipv4-only');
  const third = lacking.filter(({ owner }) => owner === 'third-party');
  const weighing = (hosts: readonly HostVerdict[], weight: Weight): HostVerdict[] =>
    hosts
      .filter(({ host }) => weightOf(ownValue(document.hosts, host)) === weight)
      .toSorted((one, other) => answers(other.host, document) - answers(one.host, document));
  const own = lacking.filter(({ owner }) => owner === 'own');
  return [
    ...(own.length > 0 && third.length > 0 ? [thirdPartyReason(third.length, counted.length + 1)] : []),
    ...named('page-essential-own', weighing(own, 'essential')),
    ...named('page-essential-third-party', weighing(third, 'essential')),
    ...named('page-media-ipv4-only', weighing(lacking, 'media')),
    ...named('page-beacons-ipv4-only', weighing(lacking, 'beacon')),
  ];
}

const thirdPartyReason = (count: number, total: number): Reason => ({
  code: 'page-third-party-ipv4-only',
  values: { count, total, silent: undefined },
});

function weightOf(record: HostRecord | undefined): Weight {
  const kinds = record?.kinds ?? {};
  if (ESSENTIAL.some((kind) => (kinds[kind] ?? 0) > 0)) return 'essential';
  const isBeaconAlone = (kinds.beacon ?? 0) > 0 && Object.keys(kinds).length === 1;
  return isBeaconAlone ? 'beacon' : 'media';
}

const answers = (host: string, document: DocumentRecord): number =>
  Object.values(ownValue(document.hosts, host)?.kinds ?? {}).reduce((sum, count) => sum + count, 0);

const hasFrame = (host: string, document: DocumentRecord): boolean =>
  (ownValue(document.hosts, host)?.kinds.frame ?? 0) > 0;

/** Cases 76, 77: whoever opens the old address without IPv4 does not get here. */
function redirectNotes({ hops, host: last }: DocumentRecord, evidence: Evidence): readonly Reason[] {
  const passed = new Set(hops.map(({ host }) => host).filter((host) => host !== last));
  return [...passed]
    .filter((host) => IPV4_ONLY.has(judgeSite(host, evidence).code))
    .map((host) => ({ code: 'page-redirect-ipv4-only', values: { host } }));
}

/** Cases 84, 161: they say nothing about the page, and are told all the same. */
function setAside(others: readonly HostVerdict[], document: DocumentRecord): readonly Reason[] {
  const failed = silentHosts(others);
  const isBlocked = ({ host }: HostVerdict): boolean =>
    Object.keys(ownValue(document.hosts, host)?.failures ?? {}).some((code) => BLOCKED.test(code));
  return [
    ...named('page-hosts-blocked', failed.filter(isBlocked)),
    ...named(
      'page-hosts-dead',
      failed.filter((host) => !isBlocked(host)),
    ),
  ];
}

/** Case 162: full by DNS, while nothing of this page came over IPv6. */
function isUnverified({ page, hosts }: Verdict): boolean {
  const isSeen = ({ visit, site }: HostVerdict): boolean =>
    visit.code === 'v6' || visit.code === 'mixed' || site.because[0].code === 'site-confirmed-earlier';
  return page?.code === 'full' && !hosts.some(isSeen);
}

/** Reasons that name hosts of the page and count them. */
type NamingCode = Extract<Reason, { readonly values: { readonly names: string } }>['code'] & `page-${string}`;

function named(code: NamingCode, hosts: readonly HostVerdict[]): readonly Reason[] {
  if (hosts.length === 0) return [];
  const names = hosts.slice(0, NAMES_IN_A_REASON).map(({ host }) => host);
  const more = hosts.length > names.length ? ' …' : '';
  return [{ code, values: { names: `${names.join(', ')}${more}`, count: hosts.length } }];
}
