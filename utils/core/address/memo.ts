/**
 * The same function, which remembers its last answers: a page meets a few addresses thousands of times.
 *
 * Past `limit` answers all are forgotten at once: cheaper than an order of use, and it happens once in `limit` new
 * arguments. Only for functions of their argument alone; the answer is shared, so it must not be changed.
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
