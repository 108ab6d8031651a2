import { Source } from '@/components/gov/SourceList';
import { Folded } from '@/components/shared/Folded';
import type { GovIdentity } from '@/utils/core/gov/identity';
import { agencyName } from '@/utils/i18n/agency-texts';
import { formatDay } from '@/utils/i18n/format-day';
import { siteKindWhatText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { GovView } from '@/utils/app/gov/gov-view';
import type { Locale } from '@/utils/i18n/resolve-language';
import { siteKindText } from '@/utils/i18n/site-kind-texts';

interface AboutAgencyProps {
  readonly gov: GovIdentity;
  readonly sources: GovView['sources'];
  readonly locale: Locale;
}

/** What kind of site this is, how sure its owner is and by which source, and which bodies became part of it. */
export function AboutAgency({ gov, sources, locale }: AboutAgencyProps) {
  const { agency, absorbed, kind, directory, isClaimed, isGuest } = gov;
  const isUnsure = agency?.confidence === 'low';
  return (
    <Folded
      class="gov-part"
      name="agency"
      isOpen={isUnsure || isClaimed === true}
      summary={<h3>{m.gov_agency_title()}</h3>}
    >
      {() => (
        <>
          <p class="small">{m.gov_agency_kind({ kind: siteKindText[kind](), what: siteKindWhatText[kind]() })}</p>
          {agency === undefined && <p class="small">{m.gov_unknown_owner()}</p>}
          {isUnsure && <p>{m.gov_agency_unsure()}</p>}
          {isGuest && <p class="small">{m.gov_agency_guest()}</p>}
          {isClaimed && <p>{m.gov_agency_claimed()}</p>}
          {agency?.since && <p class="small">{m.gov_agency_since({ date: formatDay(agency.since) })}</p>}
          {!isGuest && absorbed.length > 0 && (
            <p class="small" data-absorbed={absorbed.map(({ id }) => id).join(' ')}>
              {m.gov_agency_absorbed({ names: absorbed.map((each) => agencyName(each, locale)).join(', ') })}
            </p>
          )}
          {agency !== undefined && <Sources sources={sources} />}
          <p class="small">
            {m.gov_agency_directory({ date: formatDay(directory.asOf), count: String(directory.count) })}{' '}
            {directory.isImported && m.gov_agency_imported()}
          </p>
        </>
      )}
    </Folded>
  );
}

function Sources({ sources }: Pick<AboutAgencyProps, 'sources'>) {
  if (sources.length === 0) return <p class="small">{m.gov_agency_no_source()}</p>;
  return (
    <>
      <p class="small">{m.gov_agency_sources()}:</p>
      <ul class="evidence small">
        {sources.map(({ url, isWeak }) => (
          <li key={url}>
            <Source url={url} /> {isWeak && <small>{m.gov_agency_weak_source()}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
