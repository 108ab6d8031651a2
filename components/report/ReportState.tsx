import type { ReportViewProps } from '@/components/report/ReportView';
import { m } from '@/utils/i18n/generated/messages.js';
import { headlineText } from '@/utils/i18n/headline-texts';
import { stateText } from '@/utils/i18n/state-texts';

/** Why there is no sheet, or what to know of it before reading it; in words, whatever the state is. */
export function ReportState({ view, pageActions }: ReportViewProps) {
  const { page, sheet, isClosed, isOnline } = view;
  const said = sheet === undefined ? whyNone(page) : undefined;
  return (
    <>
      {said !== undefined && (
        <header class="report-state">
          <h1>{said.first}</h1>
          <p>{said.more}</p>
          {page.state === 'no-permission' && !page.isPrivate && (
            <button type="button" class="first" data-action="grant" onClick={() => pageActions.grant()}>
              {m.action_grant()}
            </button>
          )}
        </header>
      )}
      <output class="note">{isClosed && sheet !== undefined && m.report_closed()}</output>
      <output class="note">{!isOnline && m.report_offline()}</output>
    </>
  );
}

function whyNone({ isPrivate, state, error }: ReportViewProps['view']['page']): { first: string; more?: string } {
  if (isPrivate) return { first: m.report_private_title(), more: m.note_private_report() };
  switch (state) {
    case 'no-permission':
    case 'error':
      return stateText(state, error);
    case 'not-web':
      return headlineText('not-web');
    case 'starting':
      return { first: m.headline_starting() };
    case 'ok':
      return { first: m.headline_empty(), more: m.headline_before_install_more() };
    default:
      return state satisfies never;
  }
}
