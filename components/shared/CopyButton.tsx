import { useState } from 'preact/hooks';
import { detached } from '@/utils/core/detached';
import { m } from '@/utils/i18n/generated/messages.js';

interface CopyButtonProps {
  readonly action: string;
  readonly text: string;
  /** Resolves to whether the text is on the clipboard. */
  readonly copy: () => Promise<boolean>;
}

/** A button that copies, and then says whether it did. */
export function CopyButton({ action, text, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const start = async (): Promise<void> => {
    // Emptied first, so that a second copy is read out again.
    setOutcome('none');
    setOutcome((await copy().catch(() => false)) ? 'copied' : 'failed');
  };
  return (
    <div class="copy">
      <button type="button" data-action={action} onClick={() => detached(start(), 'copy')}>
        {text}
      </button>
      <output data-copied={outcome}>
        {outcome === 'copied' && m.copied()}
        {outcome === 'failed' && m.copy_failed()}
      </output>
    </div>
  );
}
