import { capabilityOf, silentHosts } from '@/utils/core/verdict/judge-page';
import type { Capability } from '@/utils/core/verdict/judge-page';
import type { HostVerdict } from '@/utils/core/verdict/verdict';
import type { CheckStatus } from './check';
import type { EvidenceLine } from './check-codes';
import { finding } from './checker';
import type { Checker, Finding, CheckInput } from './checker';

/** The page's other hosts of the same site: what the one who runs it can mend alone. */
export const checkOwnHosts: Checker = (input) => checkHosts(input, 'own');

/** Hosts of others: at worst `partial`, for they are not the site's to mend. */
export const checkThirdParties: Checker = (input) => checkHosts(input, 'third-party');

function checkHosts(input: CheckInput, owner: 'own' | 'third-party'): Finding {
  const { host, verdict, evidence } = input;
  const { document } = evidence;
  if (document === undefined || document.host !== host || verdict.page === undefined) {
    return finding('unknown', [{ code: 'hosts-not-seen' }], { advice: 'reload-page' });
  }
  const seen = { by: 'visit', at: document.committedAt };
  const { gap, unwritten = false, requestsLeftOut, source } = document;
  const isIncomplete = gap || unwritten || requestsLeftOut > 0 || source !== 'response';
  const incomplete: readonly EvidenceLine[] = isIncomplete ? [{ code: 'hosts-incomplete' }] : [];
  const hosts = verdict.hosts.filter((each) => each.counted && each.owner === owner);
  const silent = silentLines(verdict.hosts.filter((each) => each.owner === owner));
  if (hosts.length === 0) {
    const advice = 'reload-page';
    if (isIncomplete) return finding('unknown', [{ code: 'hosts-incomplete' }, ...silent], { advice, seen });
    return finding('not-applicable', [{ code: 'hosts-none' }, ...silent], { seen });
  }
  const groups = groupHosts(hosts);
  const status = hostsStatus(groups, owner, isIncomplete);
  const [first, ...more] = [
    ...hostLines('hosts-ipv4-only', groups['ipv4-only'], hosts.length),
    ...hostLines('hosts-unknown', groups.unknown, hosts.length),
    ...hostLines('hosts-capable', groups.capable, hosts.length),
    ...silent,
    ...incomplete,
  ];
  return finding(status, first ? [first, ...more] : [{ code: 'hosts-none' }], {
    advice: hostsAdvice(input, status, owner, groups),
    seen,
  });
}

type Groups = Readonly<Record<Capability, readonly string[]>>;

function groupHosts(hosts: readonly HostVerdict[]): Groups {
  const named = (capability: Capability): string[] =>
    hosts.filter((each) => capabilityOf(each) === capability).map((each) => each.host);
  return { capable: named('capable'), 'ipv4-only': named('ipv4-only'), unknown: named('unknown') };
}

function hostsStatus(groups: Groups, owner: 'own' | 'third-party', isIncomplete: boolean): CheckStatus {
  if (groups['ipv4-only'].length > 0) return owner === 'own' && groups.capable.length === 0 ? 'fail' : 'partial';
  return groups.unknown.length > 0 || isIncomplete ? 'unknown' : 'pass';
}

function hostLines(
  code: 'hosts-capable' | 'hosts-ipv4-only' | 'hosts-unknown',
  names: readonly string[],
  total: number,
): readonly EvidenceLine[] {
  return names.length === 0 ? [] : [{ code, values: { names: names.join(', '), count: names.length, total } }];
}

function silentLines(hosts: readonly HostVerdict[]): readonly EvidenceLine[] {
  const names = silentHosts(hosts).map(({ host }) => host);
  return names.length === 0 ? [] : [{ code: 'hosts-silent', values: { names: names.join(', '), count: names.length } }];
}

function hostsAdvice(
  input: CheckInput,
  status: CheckStatus,
  owner: 'own' | 'third-party',
  groups: Groups,
): Finding['advice'] {
  if (status === 'pass') return undefined;
  if (groups['ipv4-only'].length > 0) return owner === 'own' ? 'convert-own-hosts' : 'talk-to-third-parties';
  if (groups.unknown.length === 0) return 'reload-page';
  return input.evidence.mayAsk ? 'ask-hosts' : 'turn-lookup-on';
}

/** What would break, what is not known, and of how many. */
export interface Readiness {
  readonly breaks: readonly HostVerdict[];
  readonly unknown: readonly HostVerdict[];
  readonly total: number;
}

/** The page's hosts by what would become of them without IPv4, own ones first: for the view and the sheet. */
export function ipv6OnlyReadiness(input: Pick<CheckInput, 'verdict'>): Readiness {
  const order = { main: 0, own: 1, 'third-party': 2 } as const;
  const counted = input.verdict.hosts
    .filter(({ counted: isCounted }) => isCounted)
    .toSorted((one, other) => order[one.owner] - order[other.owner]);
  const of = (capability: Capability): HostVerdict[] => counted.filter((each) => capabilityOf(each) === capability);
  return { breaks: of('ipv4-only'), unknown: of('unknown'), total: counted.length };
}
