import type { Agency as AgencyRecord, GovIdentity } from '@/utils/gov/identity';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { siteKindText } from '@/utils/i18n/site-kind-texts';

interface AgencyProps {
  readonly gov: GovIdentity;
  readonly locale: Locale;
}

/** Whose site this is, as far as the directory knows; an owner that is not known is said to be so, never guessed. */
export function Agency({ gov, locale }: AgencyProps) {
  const { agency, successors, kind, isClaimed = false } = gov;
  const parts = agency === undefined ? [m.agency_unknown()] : agencyParts(agency, successors, locale);
  if (isClaimed) parts.push(m.agency_claimed());
  return (
    <p class="identity-agency" data-agency={agency?.id ?? 'unknown'} data-site-kind={kind}>
      {[...parts, siteKindText[kind]()].join('\u00a0· ')}
    </p>
  );
}

function agencyParts(agency: AgencyRecord, successors: readonly AgencyRecord[], locale: Locale): string[] {
  const name = nameIn(agency, locale);
  const isFormer = agency.status === 'merged';
  const now = successors.map((successor) => nameIn(successor, locale)).join(', ');
  const owner = isFormer && !saysFormer(name) ? m.agency_former({ name }) : name;
  const parts = [isFormer && now !== '' ? `${owner} → ${m.agency_now({ names: now })}` : owner];
  if (agency.confidence === 'low') parts.push(m.agency_unsure());
  if (agency.sources.length === 0) parts.push(m.agency_no_source());
  return parts;
}

const nameIn = (agency: AgencyRecord, locale: Locale): string => (locale === 'vi' ? agency.nameVi : agency.nameEn);

/** Most names of the directory say so already. */
const saysFormer = (name: string): boolean => /(?:cũ|former)\)/.test(name);
