import type { ReportViewProps } from '@/components/report/ReportView';
import { m } from '@/utils/i18n/generated/messages.js';
import { CHOICE_IDS } from '@/utils/i18n/renderings/paper/choices';
import type { ChoiceId } from '@/utils/i18n/renderings/paper/choices';

const NAMES: Readonly<Record<ChoiceId, () => string>> = {
  evidence: m.paper_annex_evidence,
  hosts: m.paper_annex_hosts,
  law: m.paper_annex_law,
  changes: m.paper_annex_changes,
  steps: m.paper_annex_steps,
  agency: m.paper_annex_agency,
  history: m.paper_annex_history,
  motto: m.paper_choice_motto,
};

/** Which annexes go to paper with the page to sign. Those that the sheet does not have are not offered. */
export function PrintChoices({ view: { paper, choices }, actions }: Pick<ReportViewProps, 'view' | 'actions'>) {
  const present = new Set<string>(paper?.annexes.map(({ id }) => id));
  return (
    <fieldset class="print-choices">
      <legend>{m.paper_print_with()}</legend>
      {CHOICE_IDS.filter((id) => id === 'motto' || present.has(id)).map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            name={`print-${id}`}
            checked={choices[id]}
            onChange={({ currentTarget }) => actions.choose(id, currentTarget.checked)}
          />
          {NAMES[id]()}
        </label>
      ))}
      <p class="small">{m.paper_print_with_more()}</p>
    </fieldset>
  );
}
