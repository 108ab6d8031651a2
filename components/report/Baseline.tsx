import type { ReportViewProps } from '@/components/report/ReportView';
import { m } from '@/utils/i18n/generated/messages.js';
import { MAX_PINS } from '@/utils/core/report/limits';
import type { PinFault } from '@/utils/core/report/pins';
import type { PinNotice } from '@/utils/app/report/report-view';

const FAULTS: Readonly<Record<PinFault, () => string>> = {
  'not-json': m.report_pins_not_json,
  'too-large': m.report_pins_large,
  'not-pins': m.report_pins_not_pins,
  'bad-report': m.report_pins_bad,
  full: () => m.report_pins_full({ max: String(MAX_PINS) }),
};

/** The baseline of this host: kept on this machine, compared with above, and taken along as a file. */
export function Baseline({ view, actions }: ReportViewProps) {
  const { pin, pinCount, canUndoUnpin, pinNotice } = view;
  const isBad = pinNotice?.kind === 'fault' || pinNotice?.kind === 'failed';
  return (
    <section class="tools baseline" aria-labelledby="pins-title" data-pins={pinCount}>
      <h2 id="pins-title">{m.report_pins()}</h2>
      <p class="small">{m.report_pins_what({ max: String(MAX_PINS), count: String(pinCount) })}</p>
      <div class="sheet-tools">
        <button type="button" data-action="pin" disabled={!view.ready} onClick={() => actions.pin()}>
          {m.report_pin()}
        </button>
        {pin !== undefined && (
          <button type="button" data-action="unpin" onClick={() => actions.unpin()}>
            {m.report_unpin()}
          </button>
        )}
        {canUndoUnpin && (
          <button type="button" data-action="undo-unpin" onClick={() => actions.undoUnpin()}>
            {m.action_undo()}
          </button>
        )}
        {pinCount > 0 && (
          <button type="button" data-action="export-pins" onClick={() => actions.exportPins()}>
            {m.report_pins_export()}
          </button>
        )}
        <label class="file">
          {m.report_pins_import()}
          <input
            type="file"
            name="pins"
            data-action="import-pins"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) actions.importPins(file);
              // The same file, mended, has to count as a change.
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {isBad && <p role="alert">{noticeText(pinNotice)}</p>}
      <output data-pin-notice={pinNotice?.kind}>{!isBad && pinNotice !== undefined && noticeText(pinNotice)}</output>
    </section>
  );
}

function noticeText(notice: PinNotice): string {
  switch (notice.kind) {
    case 'pinned':
      return m.report_pinned();
    case 'unpinned':
      return m.report_unpinned();
    case 'failed':
      return m.report_pins_failed();
    case 'imported':
      return m.report_pins_imported({ added: String(notice.added), kept: String(notice.kept) });
    case 'fault':
      return FAULTS[notice.why]();
    default:
      return notice satisfies never;
  }
}
