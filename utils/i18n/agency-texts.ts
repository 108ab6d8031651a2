import type { Agency, GovIdentity } from '@/utils/core/gov/identity';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { siteKindText } from '@/utils/i18n/site-kind-texts';

export const agencyName = (agency: Agency, locale: Locale): string => (locale === 'vi' ? agency.nameVi : agency.nameEn);

/** Of a body of its own under the domain of a province: “dưới tên miền của tỉnh X”. In: the entry of the province. */
function guestText({ nameVi, nameEn }: Agency, locale: Locale): string {
  if (locale === 'vi') return m.agency_guest({ place: nameVi.replace(/^UBND\s+/, '').replace(/^T(?=hành phố)/, 't') });
  const place = nameEn.replace(/^People['’]s Committee of /, '');
  return m.agency_guest({ place: place.replace(/ (?:Province|City)\b/, (word) => word.toLowerCase()) });
}

/** Whose site it is, in words; that only an imported directory says so belongs to it. */
export function ownerText({ agency, isGuest, isClaimed }: GovIdentity, locale: Locale): string {
  if (agency === undefined) return m.agency_unknown();
  const owner = isGuest ? guestText(agency, locale) : agencyName(agency, locale);
  return isClaimed ? `${owner} (${m.agency_claimed()})` : owner;
}

/** Owner and kind of a site with what is not sure about them, in the order of reading. */
export function agencyLine(gov: GovIdentity, locale: Locale): readonly string[] {
  const { agency, kind, isGuest, isClaimed } = gov;
  const claim = isClaimed ? [m.agency_claimed()] : [];
  // What it is goes first where the owner of the name is another.
  if (agency !== undefined && isGuest) return [siteKindText[kind](), guestText(agency, locale), ...claim];
  const owner = agency === undefined ? [m.agency_unknown()] : ownParts(agency, gov, locale);
  return [...owner, ...claim, siteKindText[kind]()];
}

function ownParts(agency: Agency, { successors }: GovIdentity, locale: Locale): string[] {
  const name = agencyName(agency, locale);
  const isFormer = agency.status === 'merged';
  const now = successors.map((successor) => agencyName(successor, locale)).join(', ');
  const owner = isFormer && !saysFormer(name) ? m.agency_former({ name }) : name;
  const parts = [isFormer && now !== '' ? `${owner} → ${m.agency_now({ names: now })}` : owner];
  if (agency.confidence === 'low') parts.push(m.agency_unsure());
  if (agency.sources.length === 0) parts.push(m.agency_no_source());
  return parts;
}

/** Most names of the directory say so already. */
const saysFormer = (name: string): boolean => /(?:cũ|former)\)/.test(name);
