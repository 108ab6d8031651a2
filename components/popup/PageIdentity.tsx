import type { LateParts } from '@/components/popup/late-parts';
import { Glyph } from '@/components/shared/Glyph';

import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageView } from '@/utils/app/page/page-view';

interface PageIdentityProps {
  readonly view: PageView;
  readonly locale: Locale;
  readonly late: LateParts | undefined;
}

/** Which page this is about, and whose it is. */
export function PageIdentity({ view, locale, late }: PageIdentityProps) {
  const { document } = view;
  const port = document?.port === undefined ? '' : `:${document.port}`;
  // Names in Vietnamese letters are spelled as such once the code for it is there.
  const host =
    document === undefined || document.host === ''
      ? m.app_name()
      : (late?.sheetName(document.host, port) ?? `${document.host}${port}`);
  return (
    <header class="identity">
      <Glyph name={view.icon} size={40} />
      <div class="identity-names">
        <p class="identity-host">{host}</p>
        {late !== undefined && view.view === 'gov' && view.gov !== undefined && (
          <late.Agency gov={view.gov} locale={locale} />
        )}
      </div>
    </header>
  );
}
