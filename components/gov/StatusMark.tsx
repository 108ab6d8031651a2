import type { CheckStatus } from '@/utils/core/gov/checks/check';

/** Drawn apart by form, so that nothing rests on colour: a tick, a half disc, a square, a question, a bar, a dash. */
const MARKS: Readonly<Record<CheckStatus, { readonly colour: string; readonly path: string }>> = {
  pass: { colour: 'six', path: 'M3 8.5 6.5 12 13 4.5' },
  partial: { colour: 'four', path: 'M8 3a5 5 0 1 0 0 10zM8 3a5 5 0 0 1 0 10' },
  fail: { colour: 'four', path: 'M3.5 3.5h9v9h-9z' },
  unknown: { colour: 'unknown', path: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10M8 12.6v.1' },
  'not-tested': { colour: 'unknown', path: 'M8 3a5 5 0 1 0 .1 0zM4.5 11.5l7-7' },
  'not-applicable': { colour: 'unknown', path: 'M4 8h8' },
};

/** The mark of a status; the words stand beside it. */
export function StatusMark({ status }: { readonly status: CheckStatus }) {
  const { colour, path } = MARKS[status];
  return (
    <svg class="glyph mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path class={`line-${colour}`} stroke-width="2" d={path} />
    </svg>
  );
}
