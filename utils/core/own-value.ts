/**
 * Reads a record by a key that came from outside. A host may be called `constructor`, which every object inherits.
 *
 * @returns the record's own value, or undefined
 */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A record to be filled by keys from outside. It has no prototype: `__proto__` and `constructor` are just names here. */
export function emptyTable<Value>(): Record<string, Value> {
  const table: Record<string, Value> = Object.create(null);
  return table;
}
