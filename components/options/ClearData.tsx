import { useSignal } from '@preact/signals';
import { m } from '@/utils/i18n/generated/messages.js';

interface ClearDataProps {
  readonly cleared: boolean;
  readonly onClear: () => void;
}

/** Clearing in two steps, as it cannot be undone; the second says what goes and what stays. */
export function ClearData({ cleared, onClear }: ClearDataProps) {
  const isAsking = useSignal(false);
  return (
    <section class="field" aria-labelledby="data-title">
      <h2 id="data-title">{m.options_data()}</h2>
      <p>{m.options_data_more()}</p>
      {isAsking.value ? (
        <div class="confirm" role="group" aria-labelledby="clear-question">
          <p id="clear-question">{m.options_clear_confirm()}</p>
          <button
            type="button"
            class="danger"
            data-action="clear-data-confirm"
            onClick={() => {
              isAsking.value = false;
              onClear();
            }}
          >
            {m.options_clear_yes()}
          </button>
          <button type="button" data-action="clear-data-cancel" onClick={() => (isAsking.value = false)}>
            {m.options_clear_no()}
          </button>
        </div>
      ) : (
        <button type="button" data-action="clear-data" onClick={() => (isAsking.value = true)}>
          {m.options_clear()}
        </button>
      )}
      <p role="status">{cleared && !isAsking.value && m.options_cleared()}</p>
    </section>
  );
}
