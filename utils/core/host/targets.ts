import { normaliseName } from './typed-name';
import type { NameFault } from './typed-name';
import { suffixList } from './public-suffixes';
import { siblingOf } from './site';
import { lookupBarrier } from './special-names';

/** One site to test, from one line that a person pasted. */
export interface Target {
  /** From 1, of the first line that named it. */
  readonly line: number;
  /** Lower-case ASCII name. */
  readonly host: string;
  /**
   * Its www or bare twin, which is tested with it (case 100 of docs/verdicts.md), unless the list names it as well.
   */
  readonly sibling: string | undefined;
}

export interface TargetFault {
  readonly line: number;
  /** The line as it was, without the spaces around it. */
  readonly text: string;
  /** `not-public`: a name that the public DNS does not hold (cases 89, 90, 98 of docs/verdicts.md). */
  readonly why: NameFault | 'not-public';
}

/**
 * The targets in a pasted list, one a line: each once, in the order of the list (cases 99, 100 of docs/verdicts.md). An
 * empty line is passed over. A line that names no site is a fault of the list. Never throws.
 */
export function parseTargets(text: string): {
  readonly targets: readonly Target[];
  readonly faults: readonly TargetFault[];
} {
  const lines = new Map<string, number>();
  const faults: TargetFault[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const shown = raw.replaceAll('\uFEFF', '').trim();
    const name = normaliseName(raw);
    if (name.ok && lookupBarrier(name.value) === undefined) {
      if (!lines.has(name.value)) lines.set(name.value, line);
    } else if (shown !== '') {
      faults.push({ line, text: shown, why: name.ok ? 'not-public' : name.why });
    }
  }
  const targets = [...lines].map(([host, line]) => {
    const sibling = siblingOf(host, suffixList);
    return { line, host, sibling: sibling !== undefined && !lines.has(sibling) ? sibling : undefined };
  });
  return { targets, faults };
}
