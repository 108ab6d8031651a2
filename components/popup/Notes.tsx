import { formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface NotesProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

const NOTICES: Readonly<Record<NonNullable<PageView['notice']>, () => string>> = {
  'consent-refused': m.notice_consent_refused,
  'lookup-broken': m.notice_lookup_broken,
};

/** What a reader has to know before trusting the result, and the hint to pin the icon. */
export function Notes({ view, actions, locale }: NotesProps) {
  const { document } = view;
  return (
    <>
      {view.showPinHint && (
        <div class="note note-hint">
          <p>{m.pin_hint()}</p>
          <button type="button" data-action="dismiss-hint" onClick={() => actions.dismissPinHint()}>
            {m.action_dismiss()}
          </button>
        </div>
      )}
      {document?.gap === true && <p class="note">{m.note_gap()}</p>}
      {document?.unwritten === true && <p class="note">{m.note_unwritten()}</p>}
      {document?.restoredAt !== undefined && document.source !== 'restored-unknown' && (
        <p class="note">{m.note_restored({ time: formatTime(document.committedAt, locale) })}</p>
      )}
      {view.loading && view.state === 'ok' && view.verdict?.headline !== 'pending' && (
        <p class="note">{m.note_loading()}</p>
      )}
      <output class="note">{view.notice !== undefined && NOTICES[view.notice]()}</output>
    </>
  );
}
