import { AboutAgency } from '@/components/gov/AboutAgency';
import { CheckGroups } from '@/components/gov/CheckGroups';
import { lawPart } from '@/components/gov/law-part';
import { LegalBasis } from '@/components/gov/LegalBasis';
import { Readiness } from '@/components/gov/Readiness';
import { ScopeNote } from '@/components/gov/ScopeNote';
import { TenSteps } from '@/components/gov/TenSteps';
import { LookupHosts } from '@/components/popup/LookupHosts';
import { Notes } from '@/components/popup/Notes';
import { Probe } from '@/components/popup/Probe';
import { Baseline } from '@/components/report/Baseline';
import { Changes } from '@/components/report/Changes';
import { HostTable } from '@/components/report/HostTable';
import type { ReportViewProps } from '@/components/report/ReportView';
import { SheetHead } from '@/components/report/SheetHead';
import { SheetTools } from '@/components/report/SheetTools';
import { StatedField } from '@/components/report/StatedField';
import { StatedTools } from '@/components/report/StatedTools';
import { planOf } from '@/utils/core/gov/steps/plan';
import { m } from '@/utils/i18n/generated/messages.js';
import type { ReportModel } from '@/utils/core/report/report-model';

interface ReportBodyProps extends ReportViewProps {
  readonly sheet: ReportModel;
}

/** The sheet, in the order of its reading; what is only for the screen carries the class `tools`. */
export function ReportBody(props: ReportBodyProps) {
  const { view, pageActions, locale, sheet } = props;
  const { page, sinceLast, sincePin } = view;
  const plan = planOf(sheet.identity);
  const scope = sheet.identity?.scope ?? 'covered';
  return (
    <>
      <SheetHead sheet={sheet} locale={locale} />
      <div class="tools">
        <Notes view={page} actions={pageActions} locale={locale} />
        <SheetTools {...props} />
        {page.asking === undefined && page.probing === undefined && (
          <>
            <LookupHosts view={page} onLookup={() => pageActions.lookupHosts()} />
            <Probe view={page} actions={pageActions} locale={locale} />
          </>
        )}
      </div>
      {sinceLast !== undefined && <Changes comparison={sinceLast} name="last" locale={locale} />}
      {sincePin !== undefined && <Changes comparison={sincePin} name="pin" locale={locale} />}
      <section class="gov" aria-labelledby="checks-title">
        <h2 id="checks-title">{m.report_checks()}</h2>
        <CheckGroups checks={sheet.checks} locale={locale} at={sheet.at} plan={plan} isFull />
      </section>
      <div class="gov">
        <Readiness verdict={sheet.verdict} />
        <HostTable sheet={sheet} />
        {plan !== 'none' && (
          <TenSteps
            checks={sheet.checks}
            locale={locale}
            plan={plan}
            isFull
            before={<StatedTools view={view} actions={props.actions} />}
            renderUnder={(step) =>
              view.stated !== undefined && (
                <StatedField
                  step={step}
                  text={view.stated[step.number] ?? ''}
                  locale={locale}
                  onState={(text) => props.actions.state(step.number, text)}
                />
              )
            }
          />
        )}
        <p class="gov-caveat">{m.gov_caveat()}</p>
      </div>
      <div class="signatures">
        {[m.report_signed(), m.report_received()].map((who) => (
          <p key={who}>
            <b>{who}</b>
            <small>{m.report_signature()}</small>
          </p>
        ))}
      </div>
      {sheet.identity !== undefined && (
        <div class="gov">
          {scope !== 'covered' && <ScopeNote scope={scope} />}
          {scope !== 'outside' && <LegalBasis locale={locale} at={sheet.at} part={lawPart} isFull />}
          <AboutAgency gov={sheet.identity} locale={locale} />
        </div>
      )}
      <Baseline {...props} />
    </>
  );
}
