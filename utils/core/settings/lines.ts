import type { Result } from '@/utils/core/result';

/** A line that could not be taken: `line` counts from 1, `text` is what stands there, trimmed. */
export interface BadLine<Fault> {
  readonly line: number;
  readonly text: string;
  readonly why: Fault;
}

/**
 * Reads a list that a person typed, one entry a line, in order. Empty lines are passed over, an entry that says
 * the same as an earlier one is a duplicate, and those past `limit` are too many.
 */
export function parseLines<Fault>(
  text: string,
  limit: number,
  read: (line: string) => Result<string, Fault>,
): { readonly values: string[]; readonly bad: BadLine<Fault | 'duplicate' | 'too-many'>[] } {
  const values: string[] = [];
  const bad: BadLine<Fault | 'duplicate' | 'too-many'>[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    // trim() takes a BOM away as well.
    const line = raw.trim();
    if (line === '') continue;
    const entry = read(line);
    const refuse = (why: Fault | 'duplicate' | 'too-many') => bad.push({ line: index + 1, text: line, why });
    if (!entry.ok) refuse(entry.why);
    else if (values.includes(entry.value)) refuse('duplicate');
    else if (values.length >= limit) refuse('too-many');
    else values.push(entry.value);
  }
  return { values, bad };
}
