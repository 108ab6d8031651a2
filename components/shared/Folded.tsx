import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

/** False while a page has better things to do than to draw what is folded away; every page but the popup never is. */
export const DrawsFolded = createContext(true);

interface FoldedProps {
  readonly summary: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly isOpen?: boolean;
  readonly class?: string;
  /** `data-gov`, by which anything outside finds it. */
  readonly name?: string;
}

/** A part that opens: what is in it is drawn when somebody opens it, or as soon as the page has time for it. */
export function Folded({ summary, children, isOpen = false, class: className, name }: FoldedProps) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  const isDrawn = useContext(DrawsFolded) || wasOpened || isOpen;
  return (
    <details
      class={className}
      data-gov={name}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {isDrawn && children()}
    </details>
  );
}
