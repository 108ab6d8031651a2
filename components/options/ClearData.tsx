import { useState } from 'preact/hooks';
import { m } from '@/utils/i18n/generated/messages.js';

interface ClearDataProps {
  readonly cleared: boolean;
  /** Baselines kept on this machine, which stay unless the box is ticked. */
  readonly pinCount: number;
  readonly onClear: (withPins: boolean) => void;
}

/** Clearing in two steps, as it cannot be undone; the second says what goes and what stays. */
export function ClearData({ cleared, pinCount, onClear }: ClearDataProps) {
  const [isAsking, setAsking] = useState(false);
  const [withPins, setWithPins] = useState(false);
  return (
    <section class="field" aria-labelledby="data-title">
      <h2 id="data-title">{m.options_data()}</h2>
      <p>{m.options_data_more()}</p>
      {isAsking ? (
        <fieldset class="confirm">
          <legend>{m.options_clear_confirm()}</legend>
          {pinCount > 0 && (
            <label>
              <input
                type="checkbox"
                name="clear-pins"
                checked={withPins}
                onChange={(event) => setWithPins(event.currentTarget.checked)}
              />
              {m.options_clear_pins({ count: String(pinCount) })}
            </label>
          )}
          <button
            type="button"
            class="danger"
            data-action="clear-data-confirm"
            onClick={() => {
              setAsking(false);
              setWithPins(false);
              onClear(withPins);
            }}
          >
            {m.options_clear_yes()}
          </button>
          <button type="button" data-action="clear-data-cancel" onClick={() => setAsking(false)}>
            {m.options_clear_no()}
          </button>
        </fieldset>
      ) : (
        <button
          type="button"
          data-action="clear-data"
          onClick={() => {
            setWithPins(false);
            setAsking(true);
          }}
        >
          {m.options_clear()}
        </button>
      )}
      <output>{cleared && !isAsking && m.options_cleared()}</output>
    </section>
  );
}
