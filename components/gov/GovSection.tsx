import { AboutAgency } from '@/components/gov/AboutAgency';
import { AskMore } from '@/components/gov/AskMore';
import { CheckCounts } from '@/components/gov/CheckCounts';
import { CheckGroups } from '@/components/gov/CheckGroups';
import { LegalBasis } from '@/components/gov/LegalBasis';
import { ScopeNote } from '@/components/gov/ScopeNote';
import { Readiness } from '@/components/gov/Readiness';
import { TenSteps } from '@/components/gov/TenSteps';
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

/** How a state site stands against what is asked of it: one sentence, the rule, the checks, and the rest folded away. */
export function GovSection({ view, judged, actions, locale }: GovSectionProps) {
  const { headline, groups, plan, steps, scope, demand, law } = judged;
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
      {steps !== undefined && <TenSteps view={steps} locale={locale} plan={plan} />}
      {law !== undefined && <LegalBasis locale={locale} law={law} mayFetch={view.ready} />}
      {view.gov !== undefined && <AboutAgency gov={view.gov} sources={judged.sources} locale={locale} />}
      <p class="gov-caveat">{m.gov_caveat()}</p>
    </section>
  );
}
