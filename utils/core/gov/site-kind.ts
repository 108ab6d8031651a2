import { labelsOf } from './gov-host';
import type { SiteKind } from './identity';
import { KIND_RULES } from './kind-rules';

/**
 * What kind of site a state host is, by closed lists of labels (docs/rulings.md 31).
 * In: an ASCII host name and the domain that it stands under (the registrable one, or the entry of the directory).
 * Any label left of that domain may match. `other` is an honest answer: districts and communes have no mark.
 */
export function siteKind(host: string, registrable: string): SiteKind {
  const domain = labelsOf(registrable).join('.');
  const labels = labelsOf(host).slice(0, -domain.split('.').length);
  if (labels.length === 0 || labels.join('.') === 'www') return apexKind(domain);
  return KIND_RULES.find(({ matches }) => labels.some((label) => matches(label, domain)))?.kind ?? 'other';
}

function apexKind(domain: string): SiteKind {
  if (domain === 'gov.vn') return 'other'; // the category itself: nobody's front door
  return domain === 'dichvucong.gov.vn' ? 'public-service' : 'portal';
}
