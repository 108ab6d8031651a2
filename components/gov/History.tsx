import { SourceList } from '@/components/gov/SourceList';
import { unbroken } from '@/components/gov/unbroken';
import { HISTORY } from '@/utils/core/gov/rules/history';
import { formatDay } from '@/utils/i18n/format-day';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

/** How the programme came here, a dated line each with its sources, for those who want it. */
export function History({ locale }: { readonly locale: Locale }) {
  return (
    <details class="law-part" data-gov="history">
      <summary>
        <h4>{m.gov_history_title()}</h4>
      </summary>
      <ol class="history">
        {HISTORY.map(({ when, what, sources }) => (
          <li key={when} data-when={when}>
            <b>{formatDay(when)}</b>
            <p>{unbroken(what[locale])}</p>
            <SourceList sources={sources} locale={locale} />
          </li>
        ))}
      </ol>
    </details>
  );
}
