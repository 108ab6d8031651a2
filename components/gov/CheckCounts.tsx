import type { CheckGroupView } from '@/utils/app/gov/gov-view';
import { checkGroupText } from '@/utils/i18n/gov-texts';

const COUNTED = ['passed', 'todo', 'unclear'] as const;

/** The parts look like those of the bar of hosts. */
const BARS = { passed: 'bar-v6', todo: 'bar-v4', unclear: 'bar-other' } as const;

/** How many checks passed, ask for something, or are open: in a line of words, and as the parts of a bar. */
export function CheckCounts({ groups }: { readonly groups: readonly CheckGroupView[] }) {
  const countOf = (counted: (typeof COUNTED)[number]): number =>
    groups.find(({ group }) => group === counted)?.checks.length ?? 0;
  const present = COUNTED.filter((group) => countOf(group) > 0);
  return (
    <>
      <p class="check-counts">
        {present.map((group) => (
          <span key={group}>
            <b>{countOf(group)}</b> {checkGroupText[group]().toLocaleLowerCase()}
          </span>
        ))}
      </p>
      <div class="bar" aria-hidden="true">
        {present.map((group) => (
          <i key={group} class={BARS[group]} style={{ flexGrow: countOf(group) }} />
        ))}
      </div>
    </>
  );
}
