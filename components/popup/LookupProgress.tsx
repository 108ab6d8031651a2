import { m } from '@/utils/i18n/generated/messages.js';

interface LookupProgressProps {
  readonly asking: { readonly done: number; readonly total: number };
  readonly onCancel: () => void;
}

/** A lookup that runs, and the way to stop it. */
export function LookupProgress({ asking: { done, total }, onCancel }: LookupProgressProps) {
  const text = m.lookup_progress({ done, total });
  return (
    <div class="step progress">
      <p id="lookup-progress">{text}</p>
      <progress value={done} max={Math.max(total, 1)} aria-labelledby="lookup-progress" />
      <button type="button" data-action="cancel" onClick={onCancel}>
        {m.action_cancel()}
      </button>
    </div>
  );
}
