import { isOffline } from './offline';
import { pageNotes } from './page-notes';
import { probeNotes } from './probe-notes';
import { siteNotes } from './site-notes';
import type { Evidence } from './evidence';
import type { Verdict } from './verdict';
import type { Reason } from './reasons';

/**
 * The same verdict with all its reasons: after the leading one of each axis come those that a person who asks why should
 * know, in order of weight. No code changes here. Kept apart from `judge` because the first paint does without it.
 *
 * @param verdict from judge, of the same evidence
 */
export function explain(verdict: Verdict, evidence: Evidence): Verdict {
  const { visit, site, page } = verdict;
  const host = evidence.document?.host ?? '';
  return {
    ...verdict,
    visit: isOffline(evidence.document) ? withReasons(visit, [{ code: 'visit-offline' }]) : visit,
    site: withReasons(site, [...siteNotes(host, site, evidence), ...probeNotes(host, visit, evidence)]),
    page: page && withReasons(page, pageNotes(verdict, evidence)),
  };
}

type Because = readonly [Reason, ...Reason[]];

function withReasons<Axis extends { readonly because: Because }>(axis: Axis, more: readonly Reason[]): Axis {
  const [first] = axis.because;
  return { ...axis, because: [first, ...more.filter(({ code }) => code !== first.code)] };
}
