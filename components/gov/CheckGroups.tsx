import { CheckItem } from '@/components/gov/CheckItem';
import type { CheckGroup } from '@/utils/core/gov/checks/summary';
import type { PlanRelation } from '@/utils/core/gov/steps/plan-relation';
import { checkGroupText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { CheckGroupView } from '@/utils/app/gov/gov-view';
import type { Locale } from '@/utils/i18n/resolve-language';

interface CheckGroupsProps {
  readonly groups: readonly CheckGroupView[];
  readonly locale: Locale;
  readonly plan: PlanRelation;
}

/** What asks for nothing is folded, so that the first screen holds what matters. */
const IS_OPEN: Readonly<Record<CheckGroup, boolean>> = {
  todo: true,
  unclear: true,
  passed: false,
  untestable: false,
  'not-applicable': false,
};

/** The twelve checks, what is to be done first. What a browser cannot test is named even where no check rests on it. */
export function CheckGroups({ groups, locale, plan }: CheckGroupsProps) {
  return (
    <>
      {groups.map(({ group, checks: found }) => {
        if (found.length === 0 && group !== 'untestable') return null;
        return (
          <details key={group} class="check-group" data-group={group} open={IS_OPEN[group]}>
            <summary>
              <h3>{checkGroupText[group]()}</h3> {found.length > 0 && <small>{found.length}</small>}
            </summary>
            <ul>
              {found.map((view) => (
                <CheckItem key={view.check.id} view={view} locale={locale} plan={plan} />
              ))}
            </ul>
            <NeverTestable group={group} />
          </details>
        );
      })}
    </>
  );
}

function NeverTestable({ group }: { readonly group: CheckGroup }) {
  if (group !== 'untestable') return null;
  return (
    <ul class="small evidence">
      <li>{m.gov_untestable_ports()}</li>
      <li>{m.gov_untestable_content()}</li>
      <li>{m.gov_untestable_tool()}</li>
    </ul>
  );
}
