import { formatDate, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { changeText } from '@/utils/i18n/renderings/change-text';
import type { Change, Comparison } from '@/utils/core/report/compare-reports';

interface ChangesProps {
  readonly comparison: Comparison;
  /** `last`: since the sheet before the last recheck; `pin`: since the baseline. */
  readonly name: 'last' | 'pin';
  readonly locale: Locale;
}

/** What differs between two sheets, a line each, with the times of both. */
export function Changes({ comparison: { from, to, changes }, name, locale }: ChangesProps) {
  const [start, end] = [from, to].map((time) => {
    const ms = Date.parse(time);
    return `${formatTime(ms, locale)} ${formatDate(ms, locale)}`;
  });
  const title = name === 'pin' ? m.report_since_pin({ from: start ?? '' }) : sinceLast(start, end);
  return (
    <section class="gov changes" aria-labelledby={`changes-${name}`} data-changes={name} aria-live="polite">
      <h2 id={`changes-${name}`}>{title}</h2>
      {changes.length === 0 && <p>{m.report_no_change()}</p>}
      <ul class="evidence">
        {changes.map((change) => (
          <li key={keyOf(change)} data-change={'id' in change ? change.id : change.what}>
            {changeText(change)}
            {change.what === 'evidence' && <Lines change={change} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const sinceLast = (from = '', to = ''): string => m.report_since_last({ from, to });

const keyOf = (change: Change): string =>
  `${change.what} ${'id' in change ? change.id : 'host' in change ? change.host : ''}`;

function Lines({ change: { gone, added } }: { readonly change: Extract<Change, { what: 'evidence' }> }) {
  const lines = [
    ...gone.map(({ text }) => [m.report_change_before(), text]),
    ...added.map(({ text }) => [m.report_change_after(), text]),
  ];
  return (
    <ul>
      {lines.map(([when = '', text = '']) => (
        <li key={`${when} ${text}`}>
          <b>{when}:</b> {text}
        </li>
      ))}
    </ul>
  );
}
