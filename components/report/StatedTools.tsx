import type { ReportViewProps } from '@/components/report/ReportView';
import { m } from '@/utils/i18n/generated/messages.js';
import { MAX_STATED_HOSTS } from '@/utils/core/report/limits';
import type { StatedNotice } from '@/utils/app/report/stated-board';

const NOTICES: Readonly<Record<StatedNotice, () => string>> = {
  cleared: m.report_stated_cleared,
  unread: m.report_stated_unread,
  failed: m.report_stated_failed,
  full: () => m.report_stated_full({ max: String(MAX_STATED_HOSTS) }),
};

/** What the fields under the steps are for and where their words stay, and how all of them go and come back. */
export function StatedTools({ view, actions }: Pick<ReportViewProps, 'view' | 'actions'>) {
  const { canClear, statedNotice, canUndoClear } = view;
  const isBad = statedNotice !== undefined && statedNotice !== 'cleared';
  return (
    <div class="tools stated-tools">
      <p class="small">{m.report_stated_what()}</p>
      <div class="sheet-tools">
        {canClear && (
          <button type="button" data-action="clear-stated" onClick={() => actions.clearStated()}>
            {m.report_stated_clear()}
          </button>
        )}
        {canUndoClear && (
          <button type="button" data-action="undo-clear-stated" onClick={() => actions.undoClear()}>
            {m.action_undo()}
          </button>
        )}
      </div>
      {isBad && <p role="alert">{NOTICES[statedNotice]()}</p>}
      <output data-stated-notice={statedNotice}>{statedNotice === 'cleared' && NOTICES.cleared()}</output>
    </div>
  );
}
