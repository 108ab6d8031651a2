import { ipv6OnlyReadiness } from '@/utils/core/gov/checks/host-checks';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { govHeadline } from '@/utils/core/gov/checks/summary';
import type { PageView } from '@/utils/app/page/page-view';
import { govViewOf } from './gov-view';
import type { GovView } from './gov-view';

type Given = Pick<PageView, 'document' | 'verdict' | 'evidence' | 'dossier' | 'gov' | 'now'>;

/** Judges the checks of the page in view. @returns undefined where there is nothing to judge */
export function judgeGovPage({ document, verdict, evidence, dossier, gov, now }: Given): GovView | undefined {
  if (verdict === undefined || evidence === undefined) return undefined;
  const checks = judgeChecks({
    host: document?.host ?? '',
    verdict,
    evidence,
    dossier,
    identity: gov,
    at: now,
  });
  return govViewOf({
    identity: gov,
    headline: govHeadline(checks),
    checks,
    readiness: ipv6OnlyReadiness({ verdict }),
    at: now,
  });
}

/** The same, which judges anew only where something that it looks at is new: a view changes with each step of a lookup. */
export function createGovJudge(): (view: PageView) => GovView | undefined {
  let last: { readonly given: readonly unknown[]; readonly view: GovView | undefined } | undefined;
  return (view) => {
    const given = [view.document?.host, view.verdict, view.evidence, view.dossier, view.gov, view.now];
    const isSame = last !== undefined && given.every((part, index) => part === last?.given[index]);
    if (last === undefined || !isSame) last = { given, view: judgeGovPage(view) };
    return last.view;
  };
}
