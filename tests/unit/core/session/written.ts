/**
 * What the real code writes to the doubles of the session, held against the schema. A test in which something was
 * written that its own row does not read, or not the same again, fails at its end.
 */
import { afterEach, expect } from 'vitest';
import { partsOfKey } from '@/utils/core/session/keys';
import { SESSION } from '@/utils/core/session/schema';

const wrong: unknown[] = [];

afterEach(() => {
  expect(wrong.splice(0), 'written, and not of the schema').toEqual([]);
});

/** Takes what is written to the session, by key; undefined stands for a key that goes. */
export function noteWritten(items: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(items)) if (value !== undefined) noteOne(key, value);
}

function noteOne(key: string, value: unknown): void {
  const { kind } = partsOfKey(key);
  if (kind === undefined) {
    wrong.push({ key });
    return;
  }
  const { parse, store } = SESSION[kind];
  const parsed = parse(structuredClone(value));
  const again = parsed === undefined ? undefined : parse(structuredClone(store(parsed as never)));
  try {
    expect(parsed).toBeDefined();
    expect(again).toEqual(parsed);
    if (typeof value === 'object') expect(store(parsed as never)).toEqual(value);
  } catch {
    wrong.push({ key, value, parsed, again });
  }
}
