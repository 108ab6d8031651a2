import type { ComponentChildren } from 'preact';
import { m } from '@/utils/i18n/generated/messages.js';

interface ChoiceFieldProps<Choice extends string> {
  readonly name: string;
  readonly label: string;
  readonly intro?: string;
  readonly choices: readonly Choice[];
  readonly textOf: (choice: Choice) => string;
  /** What the choice in force means. */
  readonly more?: string;
  readonly value: Choice;
  readonly isFixed: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (choice: Choice) => void;
  /** More to know of the present choice, read out with it. */
  readonly children?: ComponentChildren;
}

/** A choice among a few, with the sentence that says what the present one means. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { name, label, intro, choices, textOf, more, value, isFixed, isDisabled, onChoose, children } = props;
  return (
    <section class="field">
      <h2>
        <label for={name}>{label}</label>
      </h2>
      {intro !== undefined && <p>{intro}</p>}
      <select
        id={name}
        name={name}
        value={value}
        disabled={isDisabled}
        aria-describedby={`${name}-more`}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {textOf(choice)}
          </option>
        ))}
      </select>
      <div id={`${name}-more`} class="small" aria-live="polite">
        {more !== undefined && <p>{more}</p>}
        {isFixed && <p>{m.options_managed()}</p>}
        {children}
      </div>
    </section>
  );
}
