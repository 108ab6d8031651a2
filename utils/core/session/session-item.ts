import type { SessionKey, StoredUnder } from './schema';

/** One item to be written to the session. It does not compile with a key or a value that the schema does not have. */
export const sessionItem = <Key extends SessionKey>(
  key: Key,
  value: StoredUnder<Key>,
): Readonly<Record<string, unknown>> => ({ [key]: value });
