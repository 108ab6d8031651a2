import { unbroken } from '@/components/gov/unbroken';
import { DUTIES } from '@/utils/core/gov/rules/duties';
import type { Duty } from '@/utils/core/gov/rules/duties';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

interface DutiesProps {
  readonly locale: Locale;
  readonly isFull: boolean;
}

/** What the decree in force asks of state bodies beyond the name of a site, and what an official can do about each. */
export function Duties({ locale, isFull }: DutiesProps) {
  return (
    <details class="law-part" data-gov="duties" open={isFull}>
      <summary>
        <h4>{unbroken(m.gov_duties_title())}</h4>
      </summary>
      <ul class="rules">
        {DUTIES.map((duty) => (
          <DutyItem key={duty.id} duty={duty} locale={locale} />
        ))}
      </ul>
      <p class="small">{m.gov_duties_note()}</p>
    </details>
  );
}

function DutyItem({ duty, locale }: { readonly duty: Duty; readonly locale: Locale }) {
  return (
    <li data-duty={duty.id}>
      <details>
        <summary>
          <b>{duty.citation[locale]}</b> <span>{duty.title[locale]}</span>
        </summary>
        <p>{duty.says[locale]}</p>
        <p>
          <b>{m.gov_next()}:</b> {duty.todo[locale]}
        </p>
        <p class="small">{m.gov_duty_who({ who: duty.who[locale] })}</p>
        <blockquote lang="vi">{duty.quote}</blockquote>
      </details>
    </li>
  );
}
