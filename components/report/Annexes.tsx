import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Blocks } from '@/components/report/Blocks';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Annex, AnnexId } from '@/utils/i18n/renderings/paper/paper';

interface AnnexesProps {
  readonly annexes: readonly Annex[];
  readonly renderUnderStep: (step: number) => ComponentChildren;
  /** What stands in an annex on the screen alone, before all else. */
  readonly before: Readonly<Partial<Record<AnnexId, ComponentChildren>>>;
}

/** What stands behind the page to sign. An annex that is not printed is folded, and says so. */
export function Annexes({ annexes, renderUnderStep, before }: AnnexesProps) {
  const hasPaper = annexes.some(({ isPrinted }) => isPrinted);
  return (
    <div class="annexes" data-printed={hasPaper ? 'yes' : 'no'}>
      {annexes.map((annex) => (
        <AnnexView key={annex.id} annex={annex} before={before[annex.id]} renderUnderStep={renderUnderStep} />
      ))}
    </div>
  );
}

interface AnnexViewProps extends Pick<AnnexesProps, 'renderUnderStep'> {
  readonly annex: Annex;
  readonly before: ComponentChildren;
}

function AnnexView({ annex, before, renderUnderStep }: AnnexViewProps) {
  const { id, title, isPrinted, handle, blocks } = annex;
  // What is open stays so until somebody folds it: it must not close under a hand that clears a field in it.
  const [isOpen, setOpen] = useState(isPrinted);
  return (
    <details
      class="annex"
      open={isOpen || isPrinted}
      data-annex={id}
      data-printed={isPrinted ? 'yes' : 'no'}
      onToggle={({ currentTarget, target }) => {
        if (target === currentTarget) setOpen(currentTarget.open);
      }}
      {...handle}
    >
      <summary>
        <h2>{title}</h2> {!isPrinted && <small>{m.paper_not_printed()}</small>}
      </summary>
      {before}
      <Blocks blocks={blocks} renderUnderStep={renderUnderStep} />
    </details>
  );
}
