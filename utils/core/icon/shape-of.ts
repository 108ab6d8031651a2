import { ownValue } from '@/utils/core/own-value';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { VisitCode } from '@/utils/core/verdict/verdict-codes';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { isPartOverIpv4 } from '@/utils/core/verdict/counted-hosts';
import { publishesIpv6 } from '@/utils/core/verdict/published-addresses';
import { judgeVisit } from '@/utils/core/verdict/judge-visit';
import type { IconShape } from './shape';

/**
 * The toolbar icon for what is in view (docs/rulings.md 1: the mark for parts that came over the other family
 * is drawn from the rows). It asks for the verdicts that it needs and no other, for it runs in the background.
 */
export function shapeOf(evidence: Evidence): IconShape {
  const { document } = evidence;
  const visit = judgeVisit(evidence).code;
  if (!document) return 'unknown';
  switch (visit) {
    case 'v6':
      return hasPartsOverIpv4(document, evidence) ? 'mixed' : 'v6';
    case 'v4':
      return publishesIpv6(document.host, evidence) ? 'v4-published' : 'v4';
    default:
      return SHAPES[visit];
  }
}

/** The shapes that follow from the visit alone. */
export const SHAPES: Readonly<Record<Exclude<VisitCode, 'v4' | 'v6'>, IconShape>> = {
  mixed: 'mixed',
  nat64: 'nat64',
  proxied: 'proxied',
  cached: 'unknown',
  unknown: 'unknown',
  local: 'none',
  'not-applicable': 'none',
};

function hasPartsOverIpv4(document: DocumentRecord, evidence: Evidence): boolean {
  return Object.keys(document.hosts).some((host) => {
    const record = ownValue(document.hosts, host);
    return host !== document.host && record !== undefined && isPartOverIpv4(record, evidence);
  });
}
