import { AskMore } from '@/components/gov/AskMore';
import { CheckCounts } from '@/components/gov/CheckCounts';
import { CheckGroups } from '@/components/gov/CheckGroups';
import { ScopeNote } from '@/components/gov/ScopeNote';
import { Readiness } from '@/components/gov/Readiness';
import { unbroken } from '@/components/gov/unbroken';
import { govHeadlineText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { GovView } from '@/utils/app/gov/gov-view';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface GovSectionProps {
  readonly view: PageView;
  readonly judged: GovView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/**
 * How a state site stands against what is asked of it: one sentence, the rule and the checks. The law and the steps are
 * the sheet's.
 */
export function GovSection({ view, judged, actions, locale }: GovSectionProps) {
  const { headline, groups, plan, scope, demand } = judged;
  return (
    <section class="section gov" aria-labelledby="gov-title" data-gov-headline={headline}>
      <h2 id="gov-title">{m.gov_title()}</h2>
      <p class="gov-headline">{govHeadlineText[headline]()}</p>
      {demand !== undefined && <p class="small">{unbroken(demand.demand[locale])}</p>}
      {scope !== 'covered' && <ScopeNote scope={scope} />}
      <AskMore view={view} actions={actions} />
      <CheckCounts groups={groups} />
      <CheckGroups groups={groups} locale={locale} plan={plan} />
      <Readiness finding={judged.readiness} />
      <p class="gov-caveat">{m.gov_caveat()}</p>
    </section>
  );
}
