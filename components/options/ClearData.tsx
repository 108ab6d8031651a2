import { useState } from 'preact/hooks';
import { m } from '@/utils/i18n/generated/messages.js';

interface ClearDataProps {
  readonly cleared: boolean;
  /** Baselines kept on this machine, which stay unless the box is ticked. */
  readonly pinCount: number;
  /** Sites in whose sheets a unit stated something, which goes with the rest; it can be brought back for a while. */
  readonly statedCount: number;
  readonly canUndoStated: boolean;
  readonly onClear: (withPins: boolean) => void;
  readonly onUndo: () => void;
}

/** Clearing in two steps, as what was recorded does not come back; the second says what goes and what stays. */
export function ClearData({ cleared, pinCount, statedCount, canUndoStated, onClear, onUndo }: ClearDataProps) {
  const [isAsking, setAsking] = useState(false);
  const [withPins, setWithPins] = useState(false);
  return (
    <section class="field" aria-labelledby="data-title">
      <h2 id="data-title">{m.options_data()}</h2>
      <p>{m.options_data_more()}</p>
      {isAsking ? (
        <fieldset class="confirm">
          <legend>{m.options_clear_confirm()}</legend>
          {statedCount > 0 && <p>{m.options_clear_stated({ count: String(statedCount) })}</p>}
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
      <output>
        {cleared && !isAsking && m.options_cleared()} {canUndoStated && !isAsking && m.options_cleared_stated()}
      </output>
      {canUndoStated && !isAsking && (
        <button type="button" data-action="undo-clear-stated" onClick={() => onUndo()}>
          {m.options_undo_stated()}
        </button>
      )}
    </section>
  );
}
