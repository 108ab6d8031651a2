import { CopyButton } from '@/components/shared/CopyButton';
import { m } from '@/utils/i18n/generated/messages.js';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface OpenReportProps {
  readonly view: PageView;
  readonly actions: PageActions;
}

/**
 * The way to the sheet of this page. It opens in a normal window, so a private tab gets none, but can be copied.
 */
export function OpenReport({ view: { tabId, isPrivate }, actions }: OpenReportProps) {
  if (tabId === undefined) return null;
  return (
    <div class="step">
      {isPrivate ? (
        <>
          <p class="small">{m.note_private_report()}</p>
          <CopyButton action="copy-sheet" text={m.copy_result()} copy={() => actions.copyEvidence()} />
        </>
      ) : (
        <a class="button" href={`/report.html?tab=${tabId}`} target="_blank" rel="noreferrer" data-action="open-report">
          {m.action_report()}
        </a>
      )}
    </div>
  );
}
