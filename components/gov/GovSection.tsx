import { useMemo } from 'preact/hooks';
import { AboutAgency } from '@/components/gov/AboutAgency';
import { AskMore } from '@/components/gov/AskMore';
import { CheckCounts } from '@/components/gov/CheckCounts';
import { CheckGroups } from '@/components/gov/CheckGroups';
import { LegalBasis } from '@/components/gov/LegalBasis';
import { ScopeNote } from '@/components/gov/ScopeNote';
import { Readiness } from '@/components/gov/Readiness';
import { TenSteps } from '@/components/gov/TenSteps';
import { unbroken } from '@/components/gov/unbroken';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { govHeadline } from '@/utils/core/gov/checks/summary';
import { ruleInForce, vietnamDay } from '@/utils/core/gov/rules/in-force';
import { planOf } from '@/utils/core/gov/steps/plan';
import { govHeadlineText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface GovSectionProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/** How a state site stands against what is asked of it: one sentence, the rule, the checks, and the rest folded away. */
export function GovSection({ view, actions, locale }: GovSectionProps) {
  const { verdict, evidence, dossier, gov, now } = view;
  const host = view.document?.host ?? '';
  const checks = useMemo(
    () =>
      verdict === undefined || evidence === undefined
        ? []
        : judgeChecks({
            host,
            verdict,
            evidence,
            ...(dossier === undefined ? {} : { dossier }),
            identity: gov,
            at: now,
          }),
    [host, verdict, evidence, dossier, gov, now],
  );
  if (verdict === undefined || checks.length === 0) return null;
  const headline = govHeadline(checks);
  const scope = gov?.scope ?? 'covered';
  const plan = planOf(gov);
  const rule = ruleInForce('ipv6', vietnamDay(now));
  return (
    <section class="section gov" aria-labelledby="gov-title" data-gov-headline={headline}>
      <h2 id="gov-title">{m.gov_title()}</h2>
      <p class="gov-headline">{govHeadlineText[headline]()}</p>
      {rule !== undefined && gov !== undefined && scope !== 'outside' && (
        <p class="small">{unbroken(rule.demand[locale])}</p>
      )}
      {scope !== 'covered' && <ScopeNote scope={scope} />}
      <AskMore view={view} actions={actions} />
      <CheckCounts checks={checks} />
      <CheckGroups checks={checks} locale={locale} at={now} plan={plan} />
      <Readiness verdict={verdict} />
      {plan !== 'none' && <TenSteps checks={checks} locale={locale} plan={plan} />}
      {scope !== 'outside' && <LegalBasis locale={locale} at={now} mayFetch={view.ready} />}
      {gov !== undefined && <AboutAgency gov={gov} locale={locale} />}
      <p class="gov-caveat">{m.gov_caveat()}</p>
    </section>
  );
}
