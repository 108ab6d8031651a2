import { useState } from 'preact/hooks';
import type { Step } from '@/utils/core/gov/steps/steps';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { MAX_STATED_LENGTH } from '@/utils/core/report/limits';

interface StatedFieldProps {
  readonly step: Step;
  readonly text: string;
  readonly locale: Locale;
  readonly onState: (text: string) => void;
}

/** What the unit states of a step: a field on the screen. Paper has its words instead, or nothing. */
export function StatedField({ step: { number, asks }, text, locale, onState }: StatedFieldProps) {
  // It follows what is stored until somebody opens or folds it: a field that folds under the hand is none.
  const [isOpen, setOpen] = useState(text !== '');
  return (
    <div class="stated" data-stated={number}>
      <details open={isOpen || text.trim() !== ''} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <b>{m.report_state_step()}</b> {asks[locale]}
        </summary>
        <textarea
          name={`stated-${number}`}
          aria-label={m.report_state_label({ number: String(number), asks: asks[locale] })}
          rows={2}
          maxLength={MAX_STATED_LENGTH}
          value={text}
          onInput={({ currentTarget }) => onState(currentTarget.value)}
        />
      </details>
    </div>
  );
}
