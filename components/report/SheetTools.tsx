import { LookupProgress } from '@/components/popup/LookupProgress';
import { ProbeProgress } from '@/components/popup/Probe';
import { AskSite } from '@/components/report/AskSite';
import { PrintChoices } from '@/components/report/PrintChoices';
import type { ReportViewProps } from '@/components/report/ReportView';
import { CopyButton } from '@/components/shared/CopyButton';
import { m } from '@/utils/i18n/generated/messages.js';

/** What can be done with the sheet; while something is asked or measured, its progress and the way to end it. */
export function SheetTools(props: ReportViewProps) {
  const { view, actions } = props;
  const { page, isReloading, isClosed, isOnline, withOwnNetwork } = view;
  if (page.asking !== undefined) return <LookupProgress asking={page.asking} onCancel={() => actions.cancel()} />;
  if (page.probing !== undefined)
    return <ProbeProgress view={page} actions={{ cancelProbe: () => actions.cancel() }} />;
  if (isReloading) {
    return (
      <div class="step progress">
        <p id="reloading">{m.report_reloading()}</p>
        <progress aria-labelledby="reloading" />
        <button type="button" data-action="cancel" onClick={() => actions.cancel()}>
          {m.action_cancel()}
        </button>
      </div>
    );
  }
  const canMeasure = !isClosed && isOnline;
  return (
    <>
      {canMeasure && <AskSite {...props} />}
      <TakeAlong {...props} />
      <PrintChoices {...props} />
      <div class="sheet-tools">
        <button
          type="button"
          data-action="recheck"
          aria-describedby="recheck-more"
          disabled={!canMeasure}
          onClick={() => actions.recheck()}
        >
          {m.report_recheck()}
        </button>
        <p id="recheck-more" class="small">
          {m.report_recheck_more()}
        </p>
      </div>
      <label class="small">
        <input
          type="checkbox"
          name="own-network"
          checked={withOwnNetwork}
          onChange={(event) => actions.setOwnNetwork(event.currentTarget.checked)}
        />
        {m.report_own_network()}
      </label>
      <p class="small">{m.report_own_network_why()}</p>
    </>
  );
}

/** Print and files. That the sheet lacks a decisive test is said before it is printed, where it is printed. */
function TakeAlong({ view, actions }: ReportViewProps) {
  const missing = view.paper?.front.missing;
  const why = missing === undefined ? undefined : 'sheet-missing';
  return (
    <>
      {missing !== undefined && (
        <p id="sheet-missing" class="note sheet-missing" data-missing="">
          <b>{missing}</b> {m.paper_missing_print()}
        </p>
      )}
      <div class="sheet-tools">
        <button
          type="button"
          class={missing === undefined ? 'first' : ''}
          data-action="print"
          aria-describedby={why}
          onClick={() => actions.print()}
        >
          {m.report_print()}
        </button>
        <button type="button" data-action="docx" aria-describedby={why} onClick={() => actions.exportDocx()}>
          {m.paper_docx()}
        </button>
        <CopyButton action="copy-text" text={m.report_copy()} copy={() => actions.copyText()} />
        <button type="button" data-action="export-json" onClick={() => actions.exportJson()}>
          {m.report_json()}
        </button>
        <button type="button" data-action="export-csv" onClick={() => actions.exportCsv()}>
          {m.report_csv()}
        </button>
      </div>
      {view.isDocxFailed && <p role="alert">{m.paper_docx_failed()}</p>}
    </>
  );
}
