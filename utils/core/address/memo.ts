/**
 * The same function with a memory, since a page meets a few addresses thousands of times. After `limit` answers all are
 * forgotten, which is cheaper than to keep an order of use.
 *
 * @param compute depends on its argument alone; nobody may change what it returns
 */
export function remembering<Key, Value>(limit: number, compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept.value;
    if (known.size >= limit) known.clear();
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
