import { useState } from 'preact/hooks';
import { faultText } from '@/utils/i18n/fault-texts';
import type { LineFault } from '@/utils/i18n/fault-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { BadLine } from '@/utils/core/settings/lines';

interface LinesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly more: readonly string[];
  readonly stored: readonly string[];
  readonly bad: readonly BadLine<LineFault>[];
  readonly isFixed: boolean;
  readonly isDisabled: boolean;
  readonly onSave: (text: string) => void;
}

/** A list of which a person types one entry a line. What was refused stays in the box, to be mended there. */
export function LinesField({ name, label, more, stored, bad, isFixed, isDisabled, onSave }: LinesFieldProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string } | undefined>();
  const isBad = bad.length > 0;
  const saved = stored.join('\n');
  // What was typed gives way as soon as the stored list is another one: it was saved, or a policy took over.
  const text = draft?.over === saved ? draft.text : saved;
  return (
    <section class="field">
      <h2>
        <label for={name}>{label}</label>
      </h2>
      <textarea
        id={name}
        name={name}
        rows={Math.max(3, stored.length + 1)}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        value={text}
        disabled={isDisabled}
        aria-invalid={isBad}
        aria-describedby={`${name}-bad ${name}-more`}
        onInput={(event) => setDraft({ text: event.currentTarget.value, over: saved })}
        onChange={(event) => {
          onSave(event.currentTarget.value);
          // Emptied, it stands for what is in force then, which is shown.
          if (event.currentTarget.value.trim() === '') setDraft(undefined);
        }}
      />
      <div id={`${name}-bad`} role="alert">
        {bad.map(({ line, text: typed, why }) => (
          <p key={line}>{m.options_bad_line({ line, text: typed, fault: faultText[why]() })}</p>
        ))}
      </div>
      <div id={`${name}-more`} class="small">
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {isFixed && <p>{m.options_managed()}</p>}
      </div>
    </section>
  );
}
