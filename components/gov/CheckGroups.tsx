import { CheckItem } from '@/components/gov/CheckItem';
import { CHECK_GROUPS, groupChecks } from '@/utils/core/gov/checks/summary';
import type { CheckGroup } from '@/utils/core/gov/checks/summary';
import type { Check } from '@/utils/core/gov/checks/check';
import type { PlanRelation } from '@/utils/core/gov/steps/plan';
import { checkGroupText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';

interface CheckGroupsProps {
  readonly checks: readonly Check[];
  readonly locale: Locale;
  readonly at: number;
  readonly plan: PlanRelation;
  /** As in CheckItem. */
  readonly isFull?: boolean;
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
export function CheckGroups({ checks, locale, at, plan, isFull = false }: CheckGroupsProps) {
  const groups = groupChecks(checks);
  return (
    <>
      {CHECK_GROUPS.map((group) => {
        const found = groups[group];
        if (found.length === 0 && group !== 'untestable') return null;
        return (
          <details key={group} class="check-group" data-group={group} open={isFull || IS_OPEN[group]}>
            <summary>
              <h3>{checkGroupText[group]()}</h3> {found.length > 0 && <small>{found.length}</small>}
            </summary>
            <ul>
              {found.map((check) => (
                <CheckItem key={check.id} check={check} locale={locale} at={at} plan={plan} isFull={isFull} />
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
