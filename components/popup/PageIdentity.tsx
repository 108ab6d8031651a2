import { Agency } from '@/components/popup/Agency';
import { Glyph } from '@/components/shared/Glyph';

import { sheetName } from '@/components/shared/host-name';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageView } from '@/utils/app/page/page-view';

interface PageIdentityProps {
  readonly view: PageView;
  readonly locale: Locale;
}

/** Which page this is about, and whose it is. */
export function PageIdentity({ view, locale }: PageIdentityProps) {
  const { document } = view;
  const port = document?.port === undefined ? '' : `:${document.port}`;
  const host = document === undefined || document.host === '' ? m.app_name() : sheetName(document.host, port);
  return (
    <header class="identity">
      <Glyph name={view.icon} size={40} />
      <div class="identity-names">
        <p class="identity-host">{host}</p>
        {view.view === 'gov' && view.gov !== undefined && <Agency gov={view.gov} locale={locale} />}
      </div>
    </header>
  );
}
