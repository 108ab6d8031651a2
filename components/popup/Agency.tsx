import type { GovIdentity } from '@/utils/core/gov/identity';
import { agencyLine } from '@/utils/i18n/agency-texts';
import type { Locale } from '@/utils/i18n/resolve-language';

interface AgencyProps {
  readonly gov: GovIdentity;
  readonly locale: Locale;
}

/** Whose site this is, as far as the directory knows; an owner that is not known is said to be so, never guessed. */
export function Agency({ gov, locale }: AgencyProps) {
  return (
    <p class="identity-agency" data-agency={gov.agency?.id ?? 'unknown'} data-site-kind={gov.kind}>
      {agencyLine(gov, locale).join('\u00a0· ')}
    </p>
  );
}
