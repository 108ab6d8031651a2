import { isUnder } from '@/utils/core/host/site';
import { labelsOf } from './gov-host';
import type { Agency, GovIdentity, Scope, SiteKind } from './identity';
import { PLACE_LABELS } from './places';

const UNVERIFIED_LEVELS: ReadonlySet<string> = new Set([
  'party-or-assembly',
  'judiciary',
  'central',
  'government-agency',
  'other',
]);
const UNVERIFIED_KINDS: ReadonlySet<SiteKind> = new Set(['assembly', 'procuracy']);

/** Own names that begin with a mass organisation and end with a place: tinhdoanninhbinh, hoichuthapdoquangbinh. */
const MASS_ORGANISATION =
  /^(?:tinhdoan|thanhdoan|hoichuthapdo|hoinongdan|hoilhpn|ubmttq|liendoanlaodong|tinhuy|thanhuy)(.+)$/;

/** Systems of the Party under a name of the State: qlvbtinhuy.vinhphuc, bcsd.yenbai. */
const PARTY_LABEL = /tinhuy|thanhuy|huyenuy|dangbo|^bcsd/;
const COURT_LABEL = /^(?:tand|toaan)/;

/** In: an ASCII host name, and what the directory says of it. */
export function scopeOf(host: string, { agency, kind }: Pick<GovIdentity, 'agency' | 'kind'>): Scope {
  const labels = labelsOf(host);
  if (kind === 'party-front' || isUnder(host, 'dcs.vn') || labels.some((label) => isPartys(label))) return 'outside';
  if (UNVERIFIED_KINDS.has(kind) || labels.some((label) => COURT_LABEL.test(label))) return 'unverified';
  return agency !== undefined && UNVERIFIED_LEVELS.has(agency.level) ? 'unverified' : 'covered';
}

function isPartys(label: string): boolean {
  const [, place] = MASS_ORGANISATION.exec(label) ?? [];
  return PARTY_LABEL.test(label) || (place !== undefined && PLACE_LABELS.has(place));
}

const GUEST_KINDS: ReadonlySet<SiteKind> = new Set(['police', 'procuracy', 'assembly', 'party-front', 'branch']);

/** An association, and a lottery company: bodies of their own under the name of their province. */
const GUEST_LABEL = /^(?:hoitinhoc|xskt)$/;

/**
 * Whether a site stands under a province’s domain and is not its People’s Committee’s: police, procuracy, courts,
 * councils, the Party, branches of central bodies. Whose it is, its kind says; the province only lends the name.
 *
 * @param domain the entry of the directory that the host was found under
 */
export function isGuest(host: string, domain: string, agency: Agency, kind: SiteKind): boolean {
  if (agency.level !== 'province') return false;
  const own = labelsOf(host).slice(0, -labelsOf(domain).length);
  return GUEST_KINDS.has(kind) || own.some((label) => GUEST_LABEL.test(label) || isPartys(label));
}
