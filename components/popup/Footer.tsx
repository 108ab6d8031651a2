import { formatDate, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface FooterProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/** When and from where this was measured, what it is not, and the way to the options. */
export function Footer({ view, actions, locale }: FooterProps) {
  const { document, verdict, now } = view;
  const at = document?.restoredAt === undefined ? now : document.committedAt;
  return (
    <footer class="footer">
      {verdict !== undefined && view.view !== 'none' && (
        <p>{m.footer_measured({ time: formatTime(at, locale), date: formatDate(at, locale) })}</p>
      )}
      <button type="button" class="plain" data-action="open-options" onClick={() => actions.openOptions()}>
        {m.action_options()}
      </button>
    </footer>
  );
}
