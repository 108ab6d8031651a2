import { m } from '@/utils/i18n/generated/messages.js';
import type { Asking } from '@/utils/app/page/page-view';

interface LookupProgressProps {
  readonly asking: Asking;
  readonly onCancel: () => void;
}

/** A lookup that runs, or waits for the browser's own question to be answered, and the way to stop it. */
export function LookupProgress({ asking: { done, total, awaitsConsent }, onCancel }: LookupProgressProps) {
  const text = awaitsConsent ? m.consent_progress() : m.lookup_progress({ done, total });
  return (
    <div class="step progress">
      <p id="lookup-progress">{text}</p>
      <progress
        {...(awaitsConsent ? {} : { value: done, max: Math.max(total, 1) })}
        aria-labelledby="lookup-progress"
      />
      <button type="button" data-action="cancel" onClick={onCancel}>
        {m.action_cancel()}
      </button>
    </div>
  );
}
