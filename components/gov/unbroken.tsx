import type { ComponentChildren } from 'preact';

/** The number of a legal text: `224/2026/NĐ-CP`, `02/CT-TTg`. */
const NUMBER = /(\d+\/[\p{L}\d/]*-\p{L}+)/u;

/** A sentence in, the same out, with numbers of legal texts that no line end tears apart at their hyphen. */
export const unbroken = (text: string): ComponentChildren =>
  text.split(NUMBER).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} class="unbroken">
        {part}
      </span>
    ),
  );
