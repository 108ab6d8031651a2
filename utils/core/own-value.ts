/**
 * Reads a record by a key that came from outside. A host may be called `constructor`, which every object inherits.
 *
 * @returns the record's own value, or undefined
 */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
