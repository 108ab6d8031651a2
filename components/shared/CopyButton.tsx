import { useSignal } from '@preact/signals';
import { m } from '@/utils/i18n/generated/messages.js';

interface CopyButtonProps {
  readonly action: string;
  readonly text: string;
  /** Resolves to whether the text is on the clipboard. */
  readonly copy: () => Promise<boolean>;
}

/** A button that copies, and then says whether it did. */
export function CopyButton({ action, text, copy }: CopyButtonProps) {
  const outcome = useSignal<'none' | 'copied' | 'failed'>('none');
  const start = async (): Promise<void> => {
    // Emptied first, so that a second copy is read out again.
    outcome.value = 'none';
    outcome.value = (await copy().catch(() => false)) ? 'copied' : 'failed';
  };
  return (
    <div class="copy">
      <button type="button" data-action={action} onClick={() => void start()}>
        {text}
      </button>
      <span role="status" data-copied={outcome.value}>
        {outcome.value === 'copied' && m.copied()}
        {outcome.value === 'failed' && m.copy_failed()}
      </span>
    </div>
  );
}
