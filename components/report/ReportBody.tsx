import { LookupHosts } from '@/components/popup/LookupHosts';
import { Notes } from '@/components/popup/Notes';
import { Probe } from '@/components/popup/Probe';
import { Annexes } from '@/components/report/Annexes';
import { Baseline } from '@/components/report/Baseline';
import { FrontPage } from '@/components/report/FrontPage';
import type { ReportViewProps } from '@/components/report/ReportView';
import { SheetTools } from '@/components/report/SheetTools';
import { StatedField } from '@/components/report/StatedField';
import { StatedTools } from '@/components/report/StatedTools';
import { PHASES } from '@/utils/core/gov/steps/steps';
import type { Paper } from '@/utils/i18n/renderings/paper/paper';

const STEPS = PHASES.flatMap(({ steps }) => steps);

/** What can be done, the page to sign, its annexes; what is only for the screen carries the class `tools`. */
export function ReportBody(props: ReportViewProps & { readonly paper: Paper }) {
  const { view, actions, pageActions, locale, paper } = props;
  const { page, stated } = view;
  return (
    <>
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
      <FrontPage front={paper.front} />
      <Annexes
        annexes={paper.annexes}
        before={{ steps: <StatedTools view={view} actions={actions} /> }}
        renderUnderStep={(number) => {
          const step = STEPS.find((each) => each.number === number);
          if (step === undefined || stated === undefined) return null;
          return (
            <StatedField
              step={step}
              text={stated[step.number] ?? ''}
              locale={locale}
              onState={(text) => actions.state(step.number, text)}
            />
          );
        }}
      />
      <Baseline {...props} />
    </>
  );
}
