import type { Check } from '@/utils/core/gov/checks/check';
import { groupChecks } from '@/utils/core/gov/checks/summary';
import { checkGroupText } from '@/utils/i18n/gov-texts';

const COUNTED = ['passed', 'todo', 'unclear'] as const;

/** The parts look like those of the bar of hosts. */
const BARS = { passed: 'bar-v6', todo: 'bar-v4', unclear: 'bar-other' } as const;

/** How many checks passed, ask for something, or are open: in a line of words, and as the parts of a bar. */
export function CheckCounts({ checks }: { readonly checks: readonly Check[] }) {
  const groups = groupChecks(checks);
  const present = COUNTED.filter((group) => groups[group].length > 0);
  return (
    <>
      <p class="check-counts">
        {present.map((group) => (
          <span key={group}>
            <b>{groups[group].length}</b> {checkGroupText[group]().toLocaleLowerCase()}
          </span>
        ))}
      </p>
      <div class="bar" aria-hidden="true">
        {present.map((group) => (
          <i key={group} class={BARS[group]} style={{ flexGrow: groups[group].length }} />
        ))}
      </div>
    </>
  );
}
