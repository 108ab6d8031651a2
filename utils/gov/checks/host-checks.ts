import { hostKind } from '@/utils/host/host';
import type { SiteCode } from '@/utils/verdict/codes';
import type { HostVerdict } from '@/utils/verdict/verdict';
import type { CheckStatus, EvidenceLine } from './check';
import { finding } from './given';
import type { Checker, Finding, Given } from './given';

const CAPABLE: ReadonlySet<SiteCode> = new Set(['confirmed', 'published', 'partial', 'ipv6-only']);
const LACKING: ReadonlySet<SiteCode> = new Set(['ipv4-only', 'unusable', 'unreachable']);

/** What would become of a host where there is no IPv4 (RULINGS 4; method.md cases 151 to 162). */
type HostReadiness = 'ready' | 'breaks' | 'unknown';

/** By what the host offers, never by the path of this visit (R6); a literal is what it is. */
function readinessOf({ host, site }: Pick<HostVerdict, 'host' | 'site'>): HostReadiness {
  const kind = hostKind(host);
  if (kind !== 'name') return kind === 'ipv6' ? 'ready' : 'breaks';
  if (CAPABLE.has(site.code)) return 'ready';
  return LACKING.has(site.code) ? 'breaks' : 'unknown';
}

/** The page's other hosts of the same site: what the one who runs it can mend alone (method.md P1). */
export const checkOwnHosts: Checker = (given) => checkHosts(given, 'own');

/** Hosts of others: at worst `partial`, for they are not the site's to mend (method.md P2). */
export const checkThirdParties: Checker = (given) => checkHosts(given, 'third-party');

function checkHosts(given: Given, owner: 'own' | 'third-party'): Finding {
  const { host, verdict, evidence } = given;
  const { document } = evidence;
  if (document === undefined || document.host !== host || verdict.page === undefined) {
    return finding('unknown', [{ code: 'hosts-not-seen' }], { advice: 'reload-page' });
  }
  const seen = { by: 'visit', at: document.committedAt };
  const isIncomplete = document.gap || document.requestsLeftOut > 0 || document.source !== 'response';
  const incomplete: readonly EvidenceLine[] = isIncomplete ? [{ code: 'hosts-incomplete' }] : [];
  const hosts = verdict.hosts.filter((each) => each.counted && each.owner === owner);
  if (hosts.length === 0) {
    if (isIncomplete) return finding('unknown', [{ code: 'hosts-incomplete' }], { advice: 'reload-page', seen });
    return finding('not-applicable', [{ code: 'hosts-none' }], { seen });
  }
  const groups = groupHosts(hosts);
  const status = hostsStatus(groups, owner, isIncomplete);
  const [first, ...more] = [
    ...hostLines('hosts-ipv4-only', groups.breaks, hosts.length),
    ...hostLines('hosts-unknown', groups.unknown, hosts.length),
    ...hostLines('hosts-capable', groups.ready, hosts.length),
    ...incomplete,
  ];
  return finding(status, first ? [first, ...more] : [{ code: 'hosts-none' }], {
    advice: hostsAdvice(given, status, owner, groups),
    seen,
  });
}

type Groups = Readonly<Record<HostReadiness, readonly string[]>>;

function groupHosts(hosts: readonly HostVerdict[]): Groups {
  const named = (readiness: HostReadiness): string[] =>
    hosts.filter((each) => readinessOf(each) === readiness).map((each) => each.host);
  return { ready: named('ready'), breaks: named('breaks'), unknown: named('unknown') };
}

function hostsStatus(groups: Groups, owner: 'own' | 'third-party', isIncomplete: boolean): CheckStatus {
  if (groups.breaks.length > 0) return owner === 'own' && groups.ready.length === 0 ? 'fail' : 'partial';
  return groups.unknown.length > 0 || isIncomplete ? 'unknown' : 'pass';
}

function hostLines(code: EvidenceLine['code'], names: readonly string[], total: number): readonly EvidenceLine[] {
  return names.length === 0 ? [] : [{ code, values: { names: names.join(', '), count: names.length, total } }];
}

function hostsAdvice(
  given: Given,
  status: CheckStatus,
  owner: 'own' | 'third-party',
  groups: Groups,
): Finding['advice'] {
  if (status === 'pass') return undefined;
  if (groups.breaks.length > 0) return owner === 'own' ? 'convert-own-hosts' : 'talk-to-third-parties';
  if (groups.unknown.length === 0) return 'reload-page';
  return given.evidence.mayAsk ? 'ask-hosts' : 'turn-lookup-on';
}

/** The page's hosts by what would become of them without IPv4, own ones first: for the view and the sheet. */
export function ipv6OnlyReadiness(given: Pick<Given, 'verdict'>): {
  readonly breaks: readonly HostVerdict[];
  readonly unknown: readonly HostVerdict[];
  readonly total: number;
} {
  const order = { main: 0, own: 1, 'third-party': 2 } as const;
  const counted = given.verdict.hosts
    .filter(({ counted: isCounted }) => isCounted)
    .toSorted((one, other) => order[one.owner] - order[other.owner]);
  const of = (readiness: HostReadiness): HostVerdict[] => counted.filter((each) => readinessOf(each) === readiness);
  return { breaks: of('breaks'), unknown: of('unknown'), total: counted.length };
}
