import { CopyButton } from '@/components/shared/CopyButton';
import { m } from '@/utils/i18n/generated/messages.js';
import { reasonText } from '@/utils/i18n/reason-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions } from '@/utils/app/page/page-view';
import type { Verdict } from '@/utils/core/verdict/verdict';
import type { Reason } from '@/utils/core/verdict/reasons';

interface WhyProps {
  readonly verdict: Verdict;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/** All reasons of the verdict, question by question, and the way to object to it. */
export function Why({ verdict, actions, locale }: WhyProps) {
  const groups: readonly (readonly [name: string, title: string, reasons: readonly Reason[]])[] = [
    ['visit', m.question_visit(), verdict.visit.because],
    ['site', m.question_site(), verdict.site.because],
    ['network', m.question_network(), verdict.network.because],
    ['page', m.question_page(), verdict.page?.because ?? []],
  ];
  return (
    <details class="section why">
      <summary>
        <h2>{m.why_title()}</h2>
      </summary>
      {groups.map(([name, title, reasons]) =>
        reasons.length === 0 ? null : (
          <section key={name}>
            <h3>{title}</h3>
            <ul>
              {reasons.map((reason, index) => (
                <li key={`${reason.code} ${index}`} data-reason={reason.code}>
                  {reasonText(reason, locale)}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <CopyButton action="copy-evidence" text={m.why_wrong_button()} copy={() => actions.copyEvidence()} />
    </details>
  );
}
