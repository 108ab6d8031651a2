import { AboutAgency } from '@/components/gov/AboutAgency';
import { CheckGroups } from '@/components/gov/CheckGroups';
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
import type { GovView } from '@/utils/app/gov/gov-view';
import { m } from '@/utils/i18n/generated/messages.js';
import type { ReportModel } from '@/utils/core/report/report-model';

interface ReportBodyProps extends ReportViewProps {
  readonly sheet: ReportModel;
  readonly gov: GovView;
}

/** The sheet, in the order of its reading; what is only for the screen carries the class `tools`. */
export function ReportBody(props: ReportBodyProps) {
  const { view, pageActions, locale, sheet, gov } = props;
  const { page, sinceLast, sincePin } = view;
  const { plan, steps, scope, law, groups, sources } = gov;
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
        <CheckGroups groups={groups} locale={locale} plan={plan} isFull />
      </section>
      <div class="gov">
        <Readiness finding={gov.readiness} />
        <HostTable sheet={sheet} />
        {steps !== undefined && (
          <TenSteps
            view={steps}
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
          {law !== undefined && <LegalBasis locale={locale} law={law} isFull />}
          <AboutAgency gov={sheet.identity} sources={sources} locale={locale} />
        </div>
      )}
      <Baseline {...props} />
    </>
  );
}
