import { useId, useState } from 'preact/hooks';
import { m } from '@/utils/i18n/generated/messages.js';

interface TermProps {
  readonly term: string;
  readonly what: string;
}

/** The explanation of a term, one key or click away; it stays until it is closed, and nothing hides behind a pointer. */
export function Term({ term, what }: TermProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <span class="term">
      <button
        type="button"
        class="term-button"
        data-action="explain"
        title={what}
        aria-label={m.gov_term_button({ term })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        i
      </button>
      <span id={id} class="term-what" role="note" hidden={!isOpen}>
        {what}
      </span>
    </span>
  );
}
