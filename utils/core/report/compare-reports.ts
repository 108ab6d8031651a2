import type { CheckId } from '@/utils/core/gov/checks/check';
import type { NetworkCode, SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';
import type { DocumentCheck, DocumentEvidence, DocumentHost, DocumentTarget, ReportDocument } from './report-document';

/** One line of a comparison. */
export type Change =
  | { readonly what: 'check'; readonly id: CheckId; readonly before: DocumentCheck; readonly after: DocumentCheck }
  /** The status is the same, but what it rests on is not: the lines that are gone, and those that are new. */
  | {
      readonly what: 'evidence';
      readonly id: CheckId;
      readonly status: string;
      readonly gone: readonly DocumentEvidence[];
      readonly added: readonly DocumentEvidence[];
    }
  | { readonly what: 'a' | 'aaaa'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly what: 'visit'; readonly before: VisitCode; readonly after: VisitCode }
  | { readonly what: 'site'; readonly before: SiteCode; readonly after: SiteCode }
  | { readonly what: 'network'; readonly before: NetworkCode; readonly after: NetworkCode }
  | { readonly what: 'page'; readonly before: string; readonly after: string }
  /** A contacted host; absent on the side where the page did not use it. */
  | {
      readonly what: 'host';
      readonly host: string;
      readonly before: DocumentHost | undefined;
      readonly after: DocumentHost | undefined;
    }
  /** How it was measured: what differs here may be why the rest does. */
  | { readonly what: 'browser' | 'resolver' | 'version'; readonly before: string; readonly after: string };

export interface Comparison {
  /** ISO 8601 with offset, of the two sheets. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

/**
 * What differs between two sheets of one host, line by line: first what was judged, then the hosts, then how it was
 * measured. It goes by codes, so sheets in different languages compare; times and who answered are no difference.
 */
export function compareReports(before: ReportDocument, after: ReportDocument): Comparison {
  const [old] = before.targets;
  const [now] = after.targets;
  const changes: readonly Change[] = [
    ...now.checks.flatMap((check) =>
      changeOfCheck(
        old.checks.find(({ id }) => id === check.id),
        check,
      ),
    ),
    ...(['a', 'aaaa'] as const).flatMap((what): Change[] => {
      const [one, other] = [old.addresses[what], now.addresses[what]];
      return sameSet(one, other) ? [] : [{ what, before: one, after: other }];
    }),
    ...(old.visit === now.visit ? [] : [{ what: 'visit' as const, before: old.visit, after: now.visit }]),
    ...(old.site === now.site ? [] : [{ what: 'site' as const, before: old.site, after: now.site }]),
    ...(old.page === now.page ? [] : [{ what: 'page' as const, before: pageText(old), after: pageText(now) }]),
    ...(before.network === after.network
      ? []
      : [{ what: 'network' as const, before: before.network, after: after.network }]),
    ...changesOfHosts(old.hosts, now.hosts),
    ...changeOfMeans('browser', before.browser, after.browser),
    ...changeOfMeans('resolver', before.resolver ?? '', after.resolver ?? ''),
    ...changeOfMeans('version', before.version, after.version),
  ];
  return { from: before.generatedAt, to: after.generatedAt, changes };
}

/** The code of a page has no words of its own; its first reason has. */
const pageText = ({ reasons }: DocumentTarget): string => reasons.page[0]?.text ?? '';

const changeOfMeans = (what: 'browser' | 'resolver' | 'version', before: string, after: string): Change[] =>
  before === after ? [] : [{ what, before, after }];

function changeOfCheck(before: DocumentCheck | undefined, after: DocumentCheck): Change[] {
  if (before === undefined) return [];
  if (before.status !== after.status) return [{ what: 'check', id: after.id, before, after }];
  const [old, now] = [keysOf(before.evidence), keysOf(after.evidence)];
  const gone = before.evidence.filter((line) => !now.has(keyOf(line)));
  const added = after.evidence.filter((line) => !old.has(keyOf(line)));
  return gone.length + added.length === 0
    ? []
    : [{ what: 'evidence', id: after.id, status: after.statusText, gone, added }];
}

const keysOf = (lines: readonly DocumentEvidence[]): ReadonlySet<string> => new Set(lines.map(keyOf));

/** A line without when and by whom; the order in which DNS gives names and addresses says nothing. */
function keyOf({ code, values = {} }: DocumentEvidence): string {
  const told = Object.entries(values).filter(([name]) => name !== 'time' && name !== 'by');
  const sorted = told.map(([name, value]) => `${name}=${String(value).split(/, | /).toSorted().join(' ')}`);
  return [code, ...sorted.toSorted()].join('\n');
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set([...one, ...other]).size === new Set(one).size && new Set(one).size === new Set(other).size;
}

function changesOfHosts(before: readonly DocumentHost[], after: readonly DocumentHost[]): readonly Change[] {
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((host): Change[] => {
    const [one, other] = [old.get(host), now.get(host)];
    const isSame = one?.site === other?.site && one?.visit === other?.visit;
    return isSame ? [] : [{ what: 'host', host, before: one, after: other }];
  });
}

/** The page's own host is compared above. */
const byName = (hosts: readonly DocumentHost[]): ReadonlyMap<string, DocumentHost> =>
  new Map(hosts.filter(({ owner }) => owner !== 'main').map((each) => [each.host, each]));
